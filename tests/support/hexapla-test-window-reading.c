/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-window-reading.h"

#include "hexapla-page.h"

static void
wait_for_page (HexaplaTestWindow *fixture)
{
  hexapla_test_wait_until (hexapla_page_get_complete (HEXAPLA_PAGE (fixture->page)));
  hexapla_test_settle (fixture->page);
}

void
hexapla_test_window_show (HexaplaTestWindow *fixture, const char *id)
{
  hexapla_test_window_act (fixture, "win.open-entry", id);
  wait_for_page (fixture);
}

void
hexapla_test_window_read_in (HexaplaTestWindow *fixture, const char *languages)
{
  g_auto (GStrv) codes = g_strsplit (languages, ",", -1);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-in", "^as", codes));
  wait_for_page (fixture);
}

void
hexapla_test_window_assert_read (HexaplaTestWindow *fixture, const char *codes)
{
  g_auto (GStrv) languages = g_settings_get_strv (fixture->settings, "languages");
  g_autofree char *joined = g_strjoinv (",", languages);

  g_assert_cmpstr (joined, ==, codes);
}

static gboolean
is_part (GtkWidget *widget, gpointer part)
{
  return HEXAPLA_IS_BLOCK_ROW (widget)
         && hexapla_block_row_get_part (HEXAPLA_BLOCK_ROW (widget)) == GPOINTER_TO_INT (part);
}

HexaplaBlockRow *
hexapla_test_window_find_row (HexaplaTestWindow *fixture, int part)
{
  return HEXAPLA_BLOCK_ROW (hexapla_test_find (fixture->page, is_part, GINT_TO_POINTER (part)));
}

GtkLabel *
hexapla_test_row_get_label (HexaplaBlockRow *row, guint index)
{
  return GTK_LABEL (
      hexapla_test_find_type (hexapla_block_row_get_cell (row, index), GTK_TYPE_LABEL));
}
