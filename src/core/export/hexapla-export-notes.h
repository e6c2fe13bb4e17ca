/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/**
 * HexaplaNotesFormat:
 * @HEXAPLA_NOTES_MARKDOWN: CommonMark
 * @HEXAPLA_NOTES_HTML: one complete, accessible document without anything from elsewhere
 * @HEXAPLA_NOTES_CSV: RFC 4180 in UTF-8 with a byte order mark, safe to open as a spreadsheet
 */
typedef enum {
  HEXAPLA_NOTES_MARKDOWN,
  HEXAPLA_NOTES_HTML,
  HEXAPLA_NOTES_CSV,
} HexaplaNotesFormat;

/** hexapla_notes_format_get_suffix: ending of file names, without the stop: "md". */
const char *hexapla_notes_format_get_suffix (HexaplaNotesFormat  format);

/**
 * hexapla_export_notes:
 * @framework: the framework in the reader's language, for titles
 *
 * Writes what is kept of each entry, in reading order, orphans last: title and address, follow-up,
 * notes with the words they were written on. Says that the texts are summaries of our own, and
 * where the official document is.
 *
 * Returns: (transfer full): the text of a file, UTF-8
 */
GBytes     *hexapla_export_notes            (HexaplaSaved       *saved,
                                             HexaplaFramework   *framework,
                                             HexaplaNotesFormat  format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
