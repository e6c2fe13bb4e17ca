/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-export-notes.h"

G_BEGIN_DECLS

/**
 * HexaplaExportSection:
 * @id: id of the entry
 * @entry: (nullable): the entry; %NULL if the framework has it no more
 * @title: number and title, or something else to call it by
 * @address: as hexapla:us-icdps-2024/effort-3-2
 * @bookmarked: whether there is a bookmark
 * @follow_up: (nullable): its follow-up
 * @notes: (element-type HexaplaNote): its notes, oldest first
 *
 * All that is kept about one entry, for the files that write it in their own ways.
 */
typedef struct {
  char            *id;
  HexaplaEntry    *entry;
  char            *title;
  char            *address;
  gboolean         bookmarked;
  HexaplaFollowUp *follow_up;
  GPtrArray       *notes;
} HexaplaExportSection;

/** HexaplaExportData: what is written; borrowed from whoever asked for it. */
typedef struct {
  HexaplaFramework *framework;
  GPtrArray        *sections; /* of HexaplaExportSection */
} HexaplaExportData;

/* Each appends a whole file. */
void        hexapla_export_markdown      (const HexaplaExportData *data,
                                          GString                 *out);
void        hexapla_export_html          (const HexaplaExportData *data,
                                          GString                 *out);
void        hexapla_export_csv           (const HexaplaExportData *data,
                                          GString                 *out);

/** hexapla_export_dup_until: (transfer full): date and words; "" if there is neither. */
char       *hexapla_export_dup_until     (HexaplaFollowUp         *follow_up) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_export_dup_day: (transfer full): the day of a time of what is saved. */
char       *hexapla_export_dup_day       (gint64                   time) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_export_get_match_remark: (nullable): what became of the words under a note. */
const char *hexapla_export_get_match_remark (HexaplaNote          *note,
                                             HexaplaFramework     *framework);

/** hexapla_export_dup_heading: (transfer full): what the file is called. */
char       *hexapla_export_dup_heading   (HexaplaFramework        *framework) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_export_get_standing: that the texts are not the official ones. */
const char *hexapla_export_get_standing  (void);

/** hexapla_export_get_notice: what the framework says of itself, in its own language. */
const char *hexapla_export_get_notice    (HexaplaFramework        *framework);

G_END_DECLS
