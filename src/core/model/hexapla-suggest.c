/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-suggest.h"

#include <string.h>

#define MAX_SUGGESTIONS 3
#define MAX_LENGTH 64 /* longer than any id in use: nobody meant one */

typedef struct
{
  HexaplaEntry *entry;
  guint distance;
} Candidate;

/* Levenshtein’s distance; ids are ASCII. */
static guint
measure_distance (const char *a, const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize i = 0; i <= length; i++)
    row[i] = (guint)i;

  for (; *a != '\0'; a++)
    {
      guint diagonal = row[0];

      row[0]++;
      for (gsize i = 0; i < length; i++)
        {
          guint replaced = diagonal + (*a == b[i] ? 0 : 1);

          diagonal = row[i + 1];
          row[i + 1] = MIN (replaced, MIN (row[i], row[i + 1]) + 1);
        }
    }

  return row[length];
}

/* “Effort 3.2” becomes “effort-3-2”. */
static char *
make_like_id (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  char *id = g_ascii_strdown (valid, -1);

  g_strcanon (id, "abcdefghijklmnopqrstuvwxyz0123456789", '-');

  return id;
}

static guint
judge (HexaplaEntry *entry, const char *typed, const char *like_id)
{
  const char *id = hexapla_entry_get_id (entry);

  if (g_strcmp0 (hexapla_entry_get_number (entry), typed) == 0)
    return 0;
  if (strlen (like_id) >= 3 && strstr (id, like_id) != NULL)
    return 1;

  return measure_distance (like_id, id);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;

  return hexapla_entry_get_position (first->entry) < hexapla_entry_get_position (second->entry) ? -1
                                                                                                : 1;
}

char **
hexapla_suggest_ids (HexaplaFramework *framework, const char *typed)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *like_id = make_like_id (typed);
  GListModel *entries = hexapla_framework_get_entries (framework);
  guint n_entries = g_list_model_get_n_items (entries);
  guint limit = (guint)strlen (like_id) / 4 + 1;

  for (guint i = 0; i < n_entries && strlen (typed) <= MAX_LENGTH; i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);
      Candidate candidate = { entry, judge (entry, typed, like_id) };

      if (candidate.distance <= limit)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, MAX_SUGGESTIONS); i++)
    g_strv_builder_add (ids, hexapla_entry_get_id (g_array_index (candidates, Candidate, i).entry));

  return g_strv_builder_end (ids);
}
