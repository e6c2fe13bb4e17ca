/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-saved-order.h"

/* (nullable) (transfer full) */
static HexaplaBookmark *
get_bookmark (GListModel *rows, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (rows, position);

  return item != NULL && HEXAPLA_IS_BOOKMARK (item) ? HEXAPLA_BOOKMARK (g_steal_pointer (&item))
                                                    : NULL;
}

static gboolean
is_bookmark (GListModel *rows, guint position)
{
  g_autoptr (HexaplaBookmark) bookmark = get_bookmark (rows, position);

  return bookmark != NULL;
}

static guint
find_start (GListModel *rows, guint position)
{
  while (position > 0 && is_bookmark (rows, position - 1))
    position--;
  return position;
}

static guint
find (GListModel *list, gpointer object)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (item == object)
        return i;
    }
  return G_MAXUINT;
}

/* Among all bookmarks, beside @other: what stands between them on the page is of no account. */
static gboolean
move_beside (HexaplaSaved *saved, HexaplaBookmark *bookmark, HexaplaBookmark *other, gboolean below)
{
  GListModel *all = hexapla_saved_get_bookmarks (saved);
  guint from = find (all, bookmark);
  guint to = find (all, other);

  if (from == G_MAXUINT || to == G_MAXUINT)
    return FALSE;
  to += below;
  /* Counted without the one that is moved. */
  if (from < to)
    to--;
  return hexapla_saved_move_bookmark (
      saved, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (bookmark)), to);
}

gboolean
hexapla_saved_order_step (HexaplaSaved *saved, GListModel *rows, guint position, int steps)
{
  g_autoptr (HexaplaBookmark) bookmark = NULL;
  g_autoptr (HexaplaBookmark) other = NULL;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), FALSE);
  g_return_val_if_fail (steps == 1 || steps == -1, FALSE);

  bookmark = get_bookmark (rows, position);
  if (bookmark == NULL || (position == 0 && steps < 0))
    return FALSE;
  other = get_bookmark (rows, position + (guint)steps);
  return other != NULL && move_beside (saved, bookmark, other, steps > 0);
}

gboolean
hexapla_saved_order_place (HexaplaSaved *saved,
                           GListModel *rows,
                           HexaplaBookmark *bookmark,
                           HexaplaBookmark *other)
{
  guint from, to;

  g_return_val_if_fail (HEXAPLA_IS_SAVED (saved), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), FALSE);

  from = find (rows, bookmark);
  to = find (rows, other);
  if (from == G_MAXUINT || to == G_MAXUINT || bookmark == other
      || find_start (rows, from) != find_start (rows, to))
    return FALSE;
  return move_beside (saved, bookmark, other, from < to);
}

guint
hexapla_saved_order_find_place (GListModel *rows, guint position, guint *n)
{
  guint start, end;

  g_return_val_if_fail (G_IS_LIST_MODEL (rows), 0);
  g_return_val_if_fail (n != NULL, 0);

  start = find_start (rows, position);
  for (end = position; is_bookmark (rows, end); end++)
    ;
  *n = end - start;
  return position - start + 1;
}
