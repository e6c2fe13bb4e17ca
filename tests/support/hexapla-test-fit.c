/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-fit.h"

#include "hexapla-test-widgets.h"

GHashTable *
hexapla_test_faults_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
hexapla_test_faults_add (GHashTable *faults, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_hash_table_add (faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
hexapla_test_faults_report (GHashTable *faults)
{
  GHashTableIter iter;
  gpointer fault;

  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &fault, NULL))
    {
      g_test_message ("%s", (char *)fault);
      g_test_fail ();
    }
}

char *
hexapla_test_describe (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "“%s” in ", gtk_label_get_text (GTK_LABEL (widget)));
  for (int i = 0; widget != NULL && i < 4; i++, widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget),
                              classes[0] != NULL ? "." : "", joined);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_ancestor (GtkWidget *widget, const char *css_class)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, css_class))
      return TRUE;
  return FALSE;
}

static gboolean
may_be_shortened (GtkWidget *label)
{
  static const char *const places[] = { "title", "card-text", "crumb", "language-name", "excerpt" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (has_ancestor (label, places[i]))
      return TRUE;
  return gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON) != NULL;
}

static void
check_label (GtkWidget *label, GHashTable *faults)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  g_autofree char *described = hexapla_test_describe (label);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) && !may_be_shortened (label))
    hexapla_test_faults_add (faults, "ends in an ellipsis: %s", described);
  if (width > gtk_widget_get_width (label) + 1)
    hexapla_test_faults_add (faults, "%d wide, with room for %d: %s", width,
                             gtk_widget_get_width (label), described);
  if (height > gtk_widget_get_height (label) + 1)
    hexapla_test_faults_add (faults, "%d high, with room for %d: %s", height,
                             gtk_widget_get_height (label), described);
}

typedef struct
{
  GtkWidget *root;
  GHashTable *faults;
} Check;

static gboolean
check_widget (GtkWidget *widget, gpointer user_data)
{
  const Check *check = user_data;
  GdkRectangle place;

  /* What is in a popover has a surface of its own. */
  if (!gtk_widget_get_mapped (widget)
      || gtk_widget_get_native (widget) != gtk_widget_get_native (check->root))
    return FALSE;
  place = hexapla_test_get_bounds (widget, check->root);
  if ((GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_IMAGE (widget))
      && (place.x < -1 || place.x + place.width > gtk_widget_get_width (check->root) + 1))
    {
      g_autofree char *described = hexapla_test_describe (widget);

      hexapla_test_faults_add (check->faults, "from %d to %d, outside of 0 to %d: %s", place.x,
                               place.x + place.width, gtk_widget_get_width (check->root),
                               described);
    }
  if (GTK_IS_LABEL (widget))
    check_label (widget, check->faults);
  return FALSE;
}

void
hexapla_test_check_fit (GtkWidget *root, GHashTable *faults)
{
  hexapla_test_find (root, check_widget, &(Check){ root, faults });
}
