/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-filter.h"

#include <string.h>

#include "model/hexapla-caption.h"
#include "search/hexapla-fold.h"

/* Texts are kept apart by a control character, of which folding leaves none. */
static void
append (GString *folded, const char *text, HexaplaFold fold)
{
  if (text == NULL)
    return;
  g_string_append_c (folded, '\n');
  hexapla_fold_append (folded, NULL, text, fold);
}

static void
append_entry (GString *folded, HexaplaEntry *entry, HexaplaFold fold)
{
  g_autofree char *caption = hexapla_caption_dup (entry);

  append (folded, caption, fold);
  append (folded, hexapla_entry_get_title (entry), fold);
  append (folded, hexapla_entry_get_short_title (entry), fold);
  append (folded, hexapla_text_get_plain (hexapla_entry_get_summary (entry)), fold);
}

static void
append_note (GString *folded, HexaplaNote *note, HexaplaFold fold)
{
  append (folded, hexapla_note_get_text (note), fold);
  append (folded, hexapla_note_get_quote (note), fold);
}

static void
append_follow_up (GString *folded, HexaplaFollowUp *follow_up, HexaplaFold fold)
{
  append (folded, hexapla_follow_up_status_get_label (hexapla_follow_up_get_status (follow_up)),
          fold);
  append (folded, hexapla_follow_up_get_who (follow_up), fold);
  append (folded, hexapla_follow_up_get_until (follow_up), fold);
}

static char *
dup_folded (
    HexaplaSaved *saved, HexaplaEntry *entry, const char *id, HexaplaNote *note, HexaplaFold fold)
{
  HexaplaFollowUp *follow_up = hexapla_saved_lookup_follow_up (saved, id);
  GString *folded = g_string_new (NULL);

  append (folded, id, fold);
  if (entry != NULL)
    append_entry (folded, entry, fold);
  if (note != NULL)
    append_note (folded, note, fold);
  else
    {
      g_autoptr (GPtrArray) notes = hexapla_saved_list_notes (saved, id);

      for (guint i = 0; i < notes->len; i++)
        append_note (folded, g_ptr_array_index (notes, i), fold);
      if (follow_up != NULL)
        append_follow_up (folded, follow_up, fold);
    }
  return g_string_free (folded, FALSE);
}

static gboolean
has_tag (HexaplaEntry *entry, const char *beginning)
{
  const char *const *tags = hexapla_entry_get_tags (entry);

  for (guint i = 0; tags[i] != NULL; i++)
    if (g_str_has_prefix (tags[i], beginning))
      return TRUE;
  return FALSE;
}

static gboolean
term_holds (const HexaplaQueryTerm *term, HexaplaEntry *entry, const char *text, HexaplaFold fold)
{
  g_autofree char *folded = NULL;

  switch (term->type)
    {
    case HEXAPLA_QUERY_KIND:
      return entry != NULL && (term->kinds & (1u << hexapla_entry_get_kind (entry))) != 0;
    case HEXAPLA_QUERY_TAG:
      return entry != NULL && has_tag (entry, term->text);
    case HEXAPLA_QUERY_WORD:
    case HEXAPLA_QUERY_PHRASE:
    default:
      folded = hexapla_fold (term->text, fold);
      return strstr (text, folded) != NULL;
    }
}

gboolean
hexapla_saved_filter_matches (HexaplaQuery *query,
                              HexaplaSaved *saved,
                              HexaplaFramework *framework,
                              const char *id,
                              HexaplaNote *note)
{
  HexaplaEntry *entry;
  HexaplaFold fold;
  g_autofree char *text = NULL;

  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (HEXAPLA_IS_FRAMEWORK (framework), FALSE);

  if (hexapla_query_get_n_terms (query) == 0)
    return TRUE;
  fold = hexapla_fold_for_language (hexapla_framework_get_language (framework));
  entry = hexapla_framework_lookup (framework, id);
  text = dup_folded (saved, entry, id, note, fold);
  for (guint i = 0; i < hexapla_query_get_n_terms (query); i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (query, i);

      if (term_holds (term, entry, text, fold) == term->without)
        return FALSE;
    }
  return TRUE;
}
