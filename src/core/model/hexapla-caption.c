/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-caption.h"

#include <glib/gi18n-lib.h>

const char *
hexapla_caption_get_kind (HexaplaEntryKind kind)
{
  switch (kind)
    {
    case HEXAPLA_ENTRY_OVERVIEW:
      return _ ("Overview");
    case HEXAPLA_ENTRY_PART:
      /* Translators: a part of a framework, such as its glossary. */
      return _ ("Part");
    case HEXAPLA_ENTRY_PRINCIPLE:
      return _ ("Guiding principle");
    case HEXAPLA_ENTRY_ACTION:
      return _ ("Action item");
    case HEXAPLA_ENTRY_EFFORT:
      return _ ("Line of effort");
    case HEXAPLA_ENTRY_TOPIC:
      /* Translators: a page about the background of a framework. */
      return _ ("Context");
    case HEXAPLA_ENTRY_TERM:
      /* Translators: a term of the glossary. */
      return _ ("Term");
    case HEXAPLA_ENTRY_ORGANIZATION:
      return _ ("Organization or instrument");
    case HEXAPLA_ENTRY_EVENT:
      return _ ("Event");
    case HEXAPLA_ENTRY_SOURCE:
      return _ ("Source");
    default:
      g_return_val_if_reached ("");
    }
}

char *
hexapla_caption_dup (HexaplaEntry *entry)
{
  const char *number = hexapla_entry_get_number (entry);

  if (number == NULL)
    return g_strdup (hexapla_caption_get_kind (hexapla_entry_get_kind (entry)));

  switch (hexapla_entry_get_kind (entry))
    {
    case HEXAPLA_ENTRY_PRINCIPLE:
      /* Translators: %s is the number of the principle. */
      return g_strdup_printf (_ ("Guiding principle %s"), number);
    case HEXAPLA_ENTRY_ACTION:
      /* Translators: %s is the number of the action item. */
      return g_strdup_printf (_ ("Action item %s"), number);
    case HEXAPLA_ENTRY_EFFORT:
      /* Translators: %s is the number of the line of effort, such as 3.2. */
      return g_strdup_printf (_ ("Line of effort %s"), number);
    case HEXAPLA_ENTRY_OVERVIEW:
    case HEXAPLA_ENTRY_PART:
    case HEXAPLA_ENTRY_TOPIC:
    case HEXAPLA_ENTRY_TERM:
    case HEXAPLA_ENTRY_ORGANIZATION:
    case HEXAPLA_ENTRY_EVENT:
    case HEXAPLA_ENTRY_SOURCE:
    default:
      /* Translators: what an entry is, and its number. */
      return g_strdup_printf (C_ ("kind and number", "%s %s"),
                              hexapla_caption_get_kind (hexapla_entry_get_kind (entry)), number);
    }
}
