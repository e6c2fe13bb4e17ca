/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-limits.h"

#include <glib/gi18n-lib.h>

#include "xml/hexapla-load.h"

void
hexapla_limits_refuse_size (HexaplaReport *report)
{
  g_autofree char *size = g_format_size_full (HEXAPLA_LOAD_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  hexapla_report_add (report, 0, HEXAPLA_FINDING_TOO_LARGE,
                      /* Translators: the amount is a size such as “64.0 MiB”. */
                      _ ("The file is larger than %s."), size);
  hexapla_report_close (report);
}

void
hexapla_limits_refuse_text (HexaplaReport *report, guint line)
{
  g_autofree char *size = g_format_size_full (HEXAPLA_LOAD_MAX_TEXT, G_FORMAT_SIZE_IEC_UNITS);

  hexapla_report_add (report, line, HEXAPLA_FINDING_TEXT_TOO_LONG,
                      /* Translators: the amount is a size such as “1.0 MiB”. */
                      _ ("A text, a value or a comment here is longer than %s."), size);
  hexapla_report_close (report);
}

void
hexapla_limits_refuse_depth (HexaplaReport *report, guint line)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_TOO_DEEP,
                      ngettext ("Elements stand in one another more than %u level deep.",
                                "Elements stand in one another more than %u levels deep.",
                                HEXAPLA_LOAD_MAX_DEPTH),
                      HEXAPLA_LOAD_MAX_DEPTH);
  hexapla_report_close (report);
}

void
hexapla_limits_refuse_elements (HexaplaReport *report, guint line)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_TOO_MANY,
                      ngettext ("The file has more than %u element.",
                                "The file has more than %u elements.", HEXAPLA_LOAD_MAX_ELEMENTS),
                      HEXAPLA_LOAD_MAX_ELEMENTS);
  hexapla_report_close (report);
}

void
hexapla_limits_refuse_attributes (HexaplaReport *report, guint line)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_TOO_MANY,
                      ngettext ("An element has more than %u attribute.",
                                "An element has more than %u attributes.",
                                HEXAPLA_LOAD_MAX_ATTRIBUTES),
                      HEXAPLA_LOAD_MAX_ATTRIBUTES);
  hexapla_report_close (report);
}

void
hexapla_limits_refuse_names (HexaplaReport *report, guint line)
{
  hexapla_report_add (report, line, HEXAPLA_FINDING_TOO_MANY,
                      ngettext ("The file uses more than %u different name.",
                                "The file uses more than %u different names.",
                                HEXAPLA_LOAD_MAX_NAMES),
                      HEXAPLA_LOAD_MAX_NAMES);
  hexapla_report_close (report);
}
