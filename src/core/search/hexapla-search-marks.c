/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-marks.h"

#include <string.h>

#include "hexapla-search-needles.h"

#define ELLIPSIS "…"

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const HexaplaSearchRange *first = a;
  const HexaplaSearchRange *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
find_needle (GArray *marks, const HexaplaSearchNeedle *needle, GString *folded, GArray *map)
{
  const char *end = folded->str + folded->len;
  const char *found = folded->str;

  while ((found = hexapla_search_needle_find (needle, found, end)) != NULL)
    {
      gsize start = (gsize)(found - folded->str);
      HexaplaSearchRange range;

      hexapla_fold_unmap (map, start, start + needle->length, &range.start, &range.end);
      g_array_append_val (marks, range);
      found += needle->length;
    }
}

/* What overlaps or touches becomes one. */
static void
unite (GArray *marks)
{
  guint n = 0;

  g_array_sort (marks, compare_ranges);
  for (guint i = 0; i < marks->len; i++)
    {
      HexaplaSearchRange range = g_array_index (marks, HexaplaSearchRange, i);
      HexaplaSearchRange *last = n > 0 ? &g_array_index (marks, HexaplaSearchRange, n - 1) : NULL;

      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (marks, HexaplaSearchRange, n++) = range;
    }
  g_array_set_size (marks, n);
}

GArray *
hexapla_search_find_marks (HexaplaQuery *query, const char *text, const char *language)
{
  g_autoptr (HexaplaSearchNeedles) needles = NULL;
  g_autoptr (GString) folded = NULL;
  g_autoptr (GArray) map = NULL;
  HexaplaFold fold;
  GArray *marks;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  fold = hexapla_fold_for_language (language);
  needles = hexapla_search_needles_new (query, fold);
  folded = g_string_new (NULL);
  map = g_array_new (FALSE, FALSE, sizeof (guint32));
  marks = g_array_new (FALSE, FALSE, sizeof (HexaplaSearchRange));
  hexapla_fold_append (folded, map, text, fold);
  for (guint i = 0; i < needles->wanted->len; i++)
    find_needle (marks, &g_array_index (needles->wanted, HexaplaSearchNeedle, i), folded, map);
  unite (marks);
  return marks;
}

/* Goes back up to @n characters from @p, and then on to the next beginning of a word. */
static const char *
find_start (const char *text, const char *p, glong n)
{
  const char *start = p;

  for (; n > 0 && start > text; n--)
    start = g_utf8_prev_char (start);
  if (start == text || start[-1] == ' ')
    return start;
  for (const char *space = start; space < p; space++)
    if (*space == ' ')
      return space + 1;
  return start;
}

/* Goes on up to @n characters from @start, and then back to the last end of a word. */
static const char *
find_end (const char *start, const char *keep, glong n)
{
  const char *end = start;

  for (; n > 0 && *end != '\0'; n--)
    end = g_utf8_next_char (end);
  if (*end == '\0' || *end == ' ')
    return end;
  for (const char *space = end; space > keep; space--)
    if (*space == ' ')
      return space;
  return end;
}

char *
hexapla_search_cut (const char *text, GArray *marks, glong max_chars, GArray **cut_marks)
{
  const HexaplaSearchRange *first;
  const char *start, *end;
  GString *line;
  gsize shift;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (max_chars > 0, NULL);
  g_return_val_if_fail (cut_marks != NULL, NULL);

  first = marks->len > 0 ? &g_array_index (marks, HexaplaSearchRange, 0) : NULL;
  start = text;
  if (first != NULL && g_utf8_strlen (text, -1) > max_chars)
    start = find_start (text, text + first->start, max_chars / 3);
  end = find_end (start, first != NULL ? text + first->end : start, max_chars);

  line = g_string_new (start > text ? ELLIPSIS : "");
  shift = line->len;
  g_string_append_len (line, start, end - start);
  *cut_marks = g_array_new (FALSE, FALSE, sizeof (HexaplaSearchRange));
  for (guint i = 0; i < marks->len; i++)
    {
      HexaplaSearchRange range = g_array_index (marks, HexaplaSearchRange, i);

      if (range.start >= (gsize)(end - text) || range.end <= (gsize)(start - text))
        continue;
      range.start = MAX (range.start, (gsize)(start - text)) - (gsize)(start - text) + shift;
      range.end = MIN (range.end, (gsize)(end - text)) - (gsize)(start - text) + shift;
      g_array_append_val (*cut_marks, range);
    }
  if (*end != '\0')
    g_string_append (line, ELLIPSIS);
  return g_string_free (line, FALSE);
}
