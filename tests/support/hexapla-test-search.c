/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-search.h"

#include "hexapla-find-bar.h"
#include "hexapla-page.h"
#include "hexapla-search-view.h"

GtkWidget *
hexapla_test_search_get_view (HexaplaTestWindow *fixture)
{
  return hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_SEARCH_VIEW);
}

gboolean
hexapla_test_search_is_open (HexaplaTestWindow *fixture)
{
  GtkWidget *view = hexapla_test_search_get_view (fixture);

  return view != NULL && gtk_widget_get_visible (view);
}

gboolean
hexapla_test_search_is_in_entry (HexaplaTestWindow *fixture)
{
  GtkWidget *view = hexapla_test_search_get_view (fixture);

  return hexapla_test_search_is_open (fixture)
         && hexapla_test_window_has_focus (fixture,
                                           hexapla_test_find_type (view, GTK_TYPE_SEARCH_ENTRY));
}

void
hexapla_test_search_settle (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (
      !hexapla_search_view_is_busy (HEXAPLA_SEARCH_VIEW (hexapla_test_search_get_view (fixture))));
  hexapla_test_settle (GTK_WIDGET (fixture->window));
}

void
hexapla_test_search_type (HexaplaTestWindow *fixture, const char *text)
{
  hexapla_test_type (GTK_WIDGET (fixture->window), text);
  hexapla_test_search_settle (fixture);
}

void
hexapla_test_search_enter (HexaplaTestWindow *fixture, const char *text)
{
  hexapla_search_view_set_text (HEXAPLA_SEARCH_VIEW (hexapla_test_search_get_view (fixture)), text);
  hexapla_test_search_settle (fixture);
}

GtkSelectionModel *
hexapla_test_search_get_results (HexaplaTestWindow *fixture)
{
  GtkWidget *list =
      hexapla_test_find_type (hexapla_test_search_get_view (fixture), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

guint
hexapla_test_search_get_n (HexaplaTestWindow *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hexapla_test_search_get_results (fixture)));
}

HexaplaSearchMatch *
hexapla_test_search_get_result (HexaplaTestWindow *fixture, guint position)
{
  g_autoptr (HexaplaSearchMatch) match =
      g_list_model_get_item (G_LIST_MODEL (hexapla_test_search_get_results (fixture)), position);

  g_assert_nonnull (match);
  return g_steal_pointer (&match);
}

const char *
hexapla_test_search_get_id (HexaplaTestWindow *fixture, guint position)
{
  g_autoptr (HexaplaSearchMatch) match = hexapla_test_search_get_result (fixture, position);

  /* The framework keeps it. */
  return hexapla_entry_get_id (hexapla_search_match_get_entry (match));
}

void
hexapla_test_search_wait_for_page (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

char *
hexapla_test_search_dup_painted (GtkWidget *root, PangoAttrType type)
{
  g_autoptr (GPtrArray) labels = hexapla_test_list_type (root, GTK_TYPE_LABEL);
  GString *painted = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      PangoAttrList *attributes = gtk_label_get_attributes (label);
      g_autoptr (PangoAttrIterator) iterator =
          attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;

      if (iterator == NULL)
        continue;
      do
        {
          PangoAttribute *attribute = pango_attr_iterator_get (iterator, type);
          int start, end;

          pango_attr_iterator_range (iterator, &start, &end);
          if (attribute != NULL)
            g_string_append_printf (painted, "[%.*s]", end - start,
                                    gtk_label_get_text (label) + start);
        }
      while (pango_attr_iterator_next (iterator));
    }
  return g_string_free (painted, FALSE);
}

char *
hexapla_test_search_dup_marked (HexaplaTestWindow *fixture)
{
  return hexapla_test_search_dup_painted (fixture->page, PANGO_ATTR_BACKGROUND);
}

char *
hexapla_test_search_dup_current (HexaplaTestWindow *fixture)
{
  return hexapla_test_search_dup_painted (fixture->page, PANGO_ATTR_UNDERLINE);
}

const char *
hexapla_test_search_get_position (HexaplaTestWindow *fixture)
{
  GtkWidget *bar = hexapla_test_find_type (GTK_WIDGET (fixture->window), HEXAPLA_TYPE_FIND_BAR);

  if (bar == NULL || !gtk_widget_get_mapped (bar))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (hexapla_test_find_type (bar, GTK_TYPE_LABEL)));
}
