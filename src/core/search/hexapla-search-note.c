/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-note.h"

#define N_FOLDS (HEXAPLA_FOLD_TURKIC + 1)

/* No folded text has it, so that nothing is found across. */
#define SEPARATOR '\n'

struct _HexaplaSearchNote
{
  gatomicrefcount ref_count;

  char *id;
  char *entry;
  char *text;
  char *quote;              /* or NULL */
  GString *folded[N_FOLDS]; /* atomic: NULL until it is asked for */
};

HexaplaSearchNote *
hexapla_search_note_new (const char *id, const char *entry, const char *text, const char *quote)
{
  HexaplaSearchNote *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HexaplaSearchNote, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->entry = g_strdup (entry);
  self->text = g_strdup (text);
  self->quote = g_strdup (quote);
  return self;
}

HexaplaSearchNote *
hexapla_search_note_ref (HexaplaSearchNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_string (GString *string)
{
  if (string != NULL)
    g_string_free (string, TRUE);
}

void
hexapla_search_note_unref (HexaplaSearchNote *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < N_FOLDS; i++)
    free_string (self->folded[i]);
  g_free (self->quote);
  g_free (self->text);
  g_free (self->entry);
  g_free (self->id);
  g_free (self);
}

const char *
hexapla_search_note_get_id (HexaplaSearchNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
hexapla_search_note_get_entry (HexaplaSearchNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entry;
}

const char *
hexapla_search_note_get_text (HexaplaSearchNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

const char *
hexapla_search_note_get_quote (HexaplaSearchNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->quote;
}

static GString *
fold_all (HexaplaSearchNote *self, HexaplaFold fold)
{
  GString *folded = g_string_new (NULL);

  hexapla_fold_append (folded, NULL, self->text, fold);
  g_string_append_c (folded, SEPARATOR);
  if (self->quote != NULL)
    {
      hexapla_fold_append (folded, NULL, self->quote, fold);
      g_string_append_c (folded, SEPARATOR);
    }
  return folded;
}

const char *
hexapla_search_note_get_folded (HexaplaSearchNote *self, HexaplaFold fold, gsize *length)
{
  GString *folded;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  folded = g_atomic_pointer_get (&self->folded[fold]);
  if (folded == NULL)
    {
      folded = fold_all (self, fold);
      /* Another thread may have been faster. */
      if (!g_atomic_pointer_compare_and_exchange (&self->folded[fold], NULL, folded))
        {
          free_string (folded);
          folded = g_atomic_pointer_get (&self->folded[fold]);
        }
    }
  *length = folded->len;
  return folded->str;
}
