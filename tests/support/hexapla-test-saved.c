/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-saved.h"

#include <string.h>

#include "hexapla-saved-part.h"
#include "hexapla-saved-row.h"
#include "hexapla-window-private.h"

static void
tear_down (HexaplaTestWindow *fixture, gconstpointer data)
{
  hexapla_test_window_forget_saved (fixture);
  hexapla_test_window_tear_down (fixture, data);
}

void
hexapla_test_saved_add_cases (const HexaplaTestWindowCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    g_test_add (cases[i].path, HexaplaTestWindow, GINT_TO_POINTER (cases[i].width),
                hexapla_test_window_set_up, cases[i].test, tear_down);
}

void
hexapla_test_saved_add_bookmarks (HexaplaTestWindow *fixture, const char *ids)
{
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    g_assert_nonnull (hexapla_saved_add_bookmark (fixture->saved, split[i]));
}

HexaplaNote *
hexapla_test_saved_add_note (
    HexaplaTestWindow *fixture, const char *id, int block, const char *quote, const char *text)
{
  HexaplaNote *note =
      hexapla_saved_add_note (fixture->saved, id, block, quote, quote != NULL ? "en" : NULL, text);

  g_assert_nonnull (note);
  /* Their order is that of the milliseconds in which they were written. */
  g_usleep (2000);
  return note;
}

void
hexapla_test_saved_add_follow_up (HexaplaTestWindow *fixture)
{
  HexaplaSaved *saved = fixture->saved;

  g_assert_true (hexapla_saved_set_status (saved, "effort-1-1", HEXAPLA_FOLLOW_UP_DONE));
  g_assert_true (hexapla_saved_set_status (saved, "effort-1-2", HEXAPLA_FOLLOW_UP_IN_PROGRESS));
  g_assert_true (hexapla_saved_set_who (saved, "effort-1-2", "Legal department"));
  g_assert_true (hexapla_saved_set_until (saved, "effort-1-2", "after the summer", "2021-01-31"));
  g_assert_true (hexapla_saved_set_status (saved, "effort-1-3", HEXAPLA_FOLLOW_UP_NOT_APPLICABLE));
  g_assert_true (hexapla_saved_set_status (saved, "effort-2-1", HEXAPLA_FOLLOW_UP_TO_REVIEW));
  g_assert_true (hexapla_saved_set_until (saved, "effort-2-1", "", "2121-02-28"));
}

void
hexapla_test_saved_show (HexaplaTestWindow *fixture)
{
  hexapla_test_window_act (fixture, "win.show-saved", NULL);
  g_assert_cmpstr (hexapla_window_get_page_id (fixture->window), ==, HEXAPLA_SAVED_PAGE);
}

void
hexapla_test_saved_show_view (HexaplaTestWindow *fixture, HexaplaSavedView view)
{
  hexapla_test_saved_show (fixture);
  hexapla_saved_page_show (fixture->window->saved_page, view);
  hexapla_test_settle (fixture->page);
}

GtkWidget *
hexapla_test_saved_get_list (HexaplaTestWindow *fixture)
{
  return hexapla_saved_page_get_view (fixture->window->saved_page);
}

void
hexapla_test_saved_press (HexaplaTestWindow *fixture, const char *key)
{
  hexapla_test_press_key (GTK_WIDGET (fixture->window), key);
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

GtkWidget *
hexapla_test_saved_get_focus_row (HexaplaTestWindow *fixture)
{
  GtkWidget *focus = hexapla_test_window_get_focus (fixture);
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return HEXAPLA_IS_SAVED_ROW (child) ? child : NULL;
}

const char *
hexapla_test_saved_get_focus_id (HexaplaTestWindow *fixture)
{
  GtkWidget *row = hexapla_test_saved_get_focus_row (fixture);
  GObject *item = row != NULL ? hexapla_saved_row_get_item (HEXAPLA_SAVED_ROW (row)) : NULL;

  if (item == NULL || HEXAPLA_IS_SAVED_PART (item))
    return NULL;
  return HEXAPLA_IS_ENTRY (item) ? hexapla_entry_get_id (HEXAPLA_ENTRY (item))
                                 : hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item));
}

void
hexapla_test_saved_tab_to_list (HexaplaTestWindow *fixture)
{
  for (guint i = 0; i < 20 && hexapla_test_saved_get_focus_id (fixture) == NULL; i++)
    hexapla_test_saved_press (fixture, "Tab");
  g_assert_nonnull (hexapla_test_saved_get_focus_id (fixture));
}

GtkWidget *
hexapla_test_saved_find_row (HexaplaTestWindow *fixture, const char *id)
{
  g_autoptr (GPtrArray) rows = hexapla_test_list_type (fixture->page, HEXAPLA_TYPE_SAVED_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GObject *item = hexapla_saved_row_get_item (g_ptr_array_index (rows, i));

      if (item != NULL && HEXAPLA_IS_SAVED_ITEM (item)
          && g_str_equal (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item)), id))
        return g_ptr_array_index (rows, i);
    }
  return NULL;
}

/* What the list shows of bookmarks, headings between brackets: "[Action Items] action-1". */
static char *
dup_rows (HexaplaTestWindow *fixture)
{
  GListModel *model = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (hexapla_test_saved_get_list (fixture))));
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (HEXAPLA_IS_SAVED_ITEM (item))
        g_string_append (text, hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (item)));
      else if (HEXAPLA_IS_ENTRY (item))
        g_string_append (text, hexapla_entry_get_id (HEXAPLA_ENTRY (item)));
      else
        g_string_append_printf (text, "[%s]",
                                hexapla_saved_part_get_title (HEXAPLA_SAVED_PART (item)));
    }
  return g_string_free (text, FALSE);
}

void
hexapla_test_saved_assert_rows (HexaplaTestWindow *fixture, const char *expected)
{
  gint64 deadline = hexapla_test_get_deadline ();
  g_autofree char *rows = dup_rows (fixture);

  hexapla_test_settle (fixture->page);
  while (g_strcmp0 (rows, expected) != 0 && hexapla_test_iterate (deadline))
    {
      g_free (rows);
      rows = dup_rows (fixture);
    }
  g_assert_cmpstr (rows, ==, expected);
}

void
hexapla_test_saved_assert_shown (HexaplaTestWindow *fixture, const char *text)
{
  g_autofree char *shown = NULL;

  hexapla_test_settle (fixture->page);
  shown = hexapla_test_dup_text (fixture->page);
  if (strstr (shown, text) == NULL)
    g_error ("“%s” is not on the page:\n%s", text, shown);
}

void
hexapla_test_saved_assert_message (HexaplaTestWindow *fixture, const char *text)
{
  GtkWidget *toasts = GTK_WIDGET (fixture->window->toasts);

  hexapla_test_wait_until (hexapla_test_find_label (toasts, text) != NULL);
}
