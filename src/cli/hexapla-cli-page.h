/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "l10n/hexapla-reading.h"

G_BEGIN_DECLS

/**
 * HexaplaCliPage:
 * @reading: (unowned): the languages
 * @framework: (unowned): the framework in the first of them
 * @entry: (unowned): its entry that is being written out
 * @out: (owned): what is written so far, in lines of at most %HEXAPLA_CLI_WIDTH columns
 * @numbers: (owned): from the id of a source to its number, from 1
 * @mentions: (owned): the entries to which the text leads, each once, in its order
 *
 * One entry being written out as text.
 */
typedef struct {
  HexaplaReading   *reading;
  HexaplaFramework *framework;
  HexaplaEntry     *entry;
  GString          *out;
  GHashTable       *numbers;
  GPtrArray        *mentions;
} HexaplaCliPage;

void  hexapla_cli_page_init            (HexaplaCliPage   *page,
                                        HexaplaReading   *reading,
                                        HexaplaEntry     *entry);
void  hexapla_cli_page_clear           (HexaplaCliPage   *page);

/** hexapla_cli_page_begin_section: appends a heading with space above. */
void  hexapla_cli_page_begin_section   (HexaplaCliPage   *page,
                                        const char       *heading);

/** hexapla_cli_page_append_citation: appends the number of @source to @line. */
void  hexapla_cli_page_append_citation (HexaplaCliPage   *page,
                                        GString          *line,
                                        const char       *source);

/**
 * hexapla_cli_page_format_text:
 *
 * Makes one line of @text: citations as numbers, addresses of links behind them. Notes what it
 * mentions.
 *
 * Returns: (transfer full): the line
 */
char *hexapla_cli_page_format_text     (HexaplaCliPage   *page,
                                        HexaplaText      *text) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_cli_page_append_text: as hexapla_cli_append_wrapped(), for a text with markup. */
void  hexapla_cli_page_append_text     (HexaplaCliPage   *page,
                                        const char       *first,
                                        int               indent,
                                        HexaplaText      *text);

/** hexapla_cli_page_append_labelled: appends “label: value”; nothing if @value is %NULL. */
void  hexapla_cli_page_append_labelled (HexaplaCliPage   *page,
                                        const char       *label,
                                        const char       *value);

/** hexapla_cli_page_append_block: appends a block of text with space above. */
void  hexapla_cli_page_append_block    (HexaplaCliPage   *page,
                                        HexaplaBlock     *block);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HexaplaCliPage, hexapla_cli_page_clear)

G_END_DECLS
