/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Finding widgets as a reader does, by what they are and what they say, and reading what is on
 * them. All walk depth first, in the order of the children; hidden widgets are found as well,
 * except by what says “shown”.
 */

/** HexaplaTestMatch: whether @widget is what is looked for. */
typedef gboolean (* HexaplaTestMatch) (GtkWidget *widget,
                                       gpointer   user_data);

/** hexapla_test_find: (nullable): the first widget in @root, @root included, that matches. */
GtkWidget *hexapla_test_find            (GtkWidget        *root,
                                         HexaplaTestMatch  match,
                                         gpointer          user_data);

/** hexapla_test_list: (transfer container): all of them. */
GPtrArray *hexapla_test_list            (GtkWidget        *root,
                                         HexaplaTestMatch  match,
                                         gpointer          user_data) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget *hexapla_test_find_type       (GtkWidget        *root,
                                         GType             type);
GPtrArray *hexapla_test_list_type       (GtkWidget        *root,
                                         GType             type) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hexapla_test_find_class      (GtkWidget        *root,
                                         const char       *css_class);
GPtrArray *hexapla_test_list_class      (GtkWidget        *root,
                                         const char       *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hexapla_test_find_name       (GtkWidget        *root,
                                         const char       *name);

/** hexapla_test_find_label: (nullable): the shown label with exactly this text. */
GtkWidget *hexapla_test_find_label      (GtkWidget        *root,
                                         const char       *text);

/** hexapla_test_find_action: (nullable): the widget that has the action, with the target if any. */
GtkWidget *hexapla_test_find_action     (GtkWidget        *root,
                                         const char       *action,
                                         const char       *target);

/** hexapla_test_dup_text: (transfer full): the text of all shown labels, one a line. */
char      *hexapla_test_dup_text        (GtkWidget        *root) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_get_pango_language: (nullable): the language that the whole text is said to be in. */
const char *hexapla_test_get_pango_language (GtkLabel     *label);

/** hexapla_test_get_bounds: where @widget is in @other. */
GdkRectangle hexapla_test_get_bounds    (GtkWidget        *widget,
                                         GtkWidget        *other);

/** hexapla_test_dup_clipboard: (transfer full): the text on the clipboard of @widget. */
char      *hexapla_test_dup_clipboard   (GtkWidget        *widget) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_find_window: (nullable): the toplevel of that type. */
GtkWidget *hexapla_test_find_window     (GType             type);

/**
 * hexapla_test_keep_picture:
 * @name: name of a file, without an ending
 *
 * Saves what @widget looks like among the pictures of the test run, in tests/app/pictures/ of the
 * build folder: to look at by hand.
 */
void       hexapla_test_keep_picture    (GtkWidget        *widget,
                                         const char       *name);

/** hexapla_test_save_picture: saves what @widget looks like as a PNG, to look at by hand. */
void       hexapla_test_save_picture    (GtkWidget        *widget,
                                         const char       *path);

G_END_DECLS
