/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hexapla-em.h"
#include "hexapla-format.h"
#include "hexapla-help.h"
#include "hexapla-tooltip.h"

/* Pages passed faster than this on the way through the sidebar leave no trace in the history. */
#define BROWSE_MICROSECONDS (1 * G_USEC_PER_SEC)

/* From this width on, the header of the page beside the sidebar has room for words. */
#define ROOMY_EM 66

#define MOUSE_BUTTON_BACK 8
#define MOUSE_BUTTON_FORWARD 9

G_DEFINE_FINAL_TYPE (HexaplaWindow, hexapla_window, GTK_TYPE_APPLICATION_WINDOW)

/* In a narrow window only the button to close it is kept; @layout is as in GtkSettings. */
static char *
get_narrow_layout (const char *layout)
{
  const char *colon = strchr (layout, ':');
  const char *close = strstr (layout, "close");

  if (close == NULL)
    return g_strdup (":");
  return g_strdup (colon != NULL && close > colon ? ":close" : "close:");
}

static void
set_control_layout (HexaplaWindow *self, gboolean folded)
{
  GtkWidget *controls[] = { self->sidebar_controls_start, self->sidebar_controls_end,
                            self->page_controls_start, self->page_controls_end };
  g_autofree char *layout = NULL;
  g_autofree char *narrow = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout,
                NULL);
  narrow = folded && layout != NULL ? get_narrow_layout (layout) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    gtk_window_controls_set_decoration_layout (GTK_WINDOW_CONTROLS (controls[i]), narrow);
}

/* The controls of the window stand at the outer ends of what is on screen. */
void
hexapla_window_update_layout (HexaplaWindow *self)
{
  gboolean folded = hexapla_split_view_get_folded (self->split_view);
  gboolean alone = folded || !hexapla_split_view_get_show_sidebar (self->split_view);

  set_control_layout (self, folded);
  gtk_widget_set_visible (self->sidebar_controls_end, folded);
  gtk_widget_set_visible (self->page_controls_start, alone);
  gtk_widget_set_visible (self->language_label, !folded && self->roomy);
  gtk_widget_set_visible (self->page_title, folded || self->roomy);
  gtk_widget_set_visible (self->forward_button, !folded); /* the key is still there */
  gtk_widget_set_tooltip_text (self->sidebar_button, folded  ? _ ("Show Contents")
                                                     : alone ? _ ("Show Sidebar")
                                                             : _ ("Hide Sidebar"));
}

static gboolean
update_layout_idle (gpointer user_data)
{
  HexaplaWindow *self = user_data;

  if (self->split_view != NULL)
    hexapla_window_update_layout (self);
  return G_SOURCE_REMOVE;
}

/* Folding is found out while sizes are given out, when nothing may be shown or hidden. */
static void
on_folded (HexaplaWindow *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_layout_idle, g_object_ref (self), g_object_unref);
}

static void
on_button_pressed (HexaplaWindow *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == MOUSE_BUTTON_BACK)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  else if (button == MOUSE_BUTTON_FORWARD)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.forward", NULL);
  else
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_scroll (HexaplaWindow *self, double dx, double dy, GtkEventController *controller)
{
  if (!(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), dy < 0 ? "win.text-larger" : "win.text-smaller",
                              NULL);
  return GDK_EVENT_STOP;
}

void
hexapla_window_show_entry (HexaplaWindow *self, HexaplaEntry *entry, double scroll)
{
  const char *title = hexapla_entry_get_short_title (entry);
  g_autofree char *isolated = hexapla_format_isolate (title);
  g_autofree char *window_title =
      hexapla_window_is_help (self)
          /* Translators: title of the window of the help; %s is the title of the page. */
          ? g_strdup_printf (_ ("%s – Help"), isolated)
          /* Translators: title of the window; %s is the title of the page. */
          : g_strdup_printf (_ ("%s – Hexapla"), isolated);

  hexapla_page_show_entry (self->page, self->reading, entry, scroll);
  gtk_label_set_label (GTK_LABEL (self->page_title), title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  hexapla_sidebar_select (self->sidebar, hexapla_entry_get_id (entry));
}

static void
remember_visit (HexaplaWindow *self, const char *id, HexaplaVisit visit)
{
  gint64 now = g_get_monotonic_time ();

  if (visit == HEXAPLA_VISIT_RETURN)
    self->browsed_at = 0;
  else if (visit == HEXAPLA_VISIT_BROWSE && self->browsed_at > 0
           && now - self->browsed_at < BROWSE_MICROSECONDS)
    hexapla_history_replace (self->history, id);
  else
    {
      if (hexapla_window_get_page_id (self) != NULL)
        hexapla_history_set_scroll (self->history, hexapla_page_get_scroll (self->page));
      hexapla_history_visit (self->history, id);
    }
  if (visit != HEXAPLA_VISIT_RETURN)
    self->browsed_at = visit == HEXAPLA_VISIT_BROWSE ? now : 0;
}

void
hexapla_window_visit (HexaplaWindow *self, const char *id, HexaplaVisit visit)
{
  HexaplaEntry *entry = hexapla_framework_lookup (self->framework, id);
  HexaplaEntry *shown = hexapla_page_get_entry (self->page);
  gboolean saved = g_str_equal (id, HEXAPLA_SAVED_PAGE);

  if (entry == NULL && !saved)
    {
      hexapla_window_show_no_entry (self, id);
      return;
    }

  remember_visit (self, id, visit);
  if (saved && !hexapla_window_shows_saved (self))
    hexapla_window_show_saved (self, hexapla_history_get_scroll (self->history));
  else if (!saved && entry != shown)
    hexapla_window_show_entry (self, entry, hexapla_history_get_scroll (self->history));
  if (visit != HEXAPLA_VISIT_BROWSE)
    {
      hexapla_split_view_set_show_content (self->split_view, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->page));
    }
  hexapla_window_update_actions (self);
}

static void
hexapla_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  gboolean roomy = width >= ROOMY_EM * hexapla_em (widget);

  GTK_WIDGET_CLASS (hexapla_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (roomy == self->roomy)
    return;
  self->roomy = roomy;
  /* While sizes are given out, nothing may be shown or hidden. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_layout_idle, g_object_ref (self), g_object_unref);
}

static gboolean
hexapla_window_close_request (GtkWindow *window)
{
  if (!hexapla_window_may_close (HEXAPLA_WINDOW (window), FALSE))
    return GDK_EVENT_STOP;
  hexapla_window_save_state (HEXAPLA_WINDOW (window));

  return GTK_WINDOW_CLASS (hexapla_window_parent_class)->close_request (window);
}

static void
hexapla_window_dispose (GObject *object)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (object);

  /* The idle that arranges the layout may still come. */
  self->split_view = NULL;
  self->page = NULL;
  self->toasts = NULL;
  hexapla_window_dispose_search (self);
  g_clear_object (&self->saved_page);
  g_clear_object (&self->saved);
  g_clear_object (&self->history);
  g_clear_object (&self->framework);
  g_clear_object (&self->reading);
  g_clear_object (&self->library);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hexapla_window_parent_class)->dispose (object);
}

static void
hexapla_window_class_init (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hexapla_window_close_request;
  widget_class->size_allocate = hexapla_window_size_allocate;

  g_type_ensure (HEXAPLA_TYPE_PAGE);
  g_type_ensure (HEXAPLA_TYPE_SIDEBAR);
  g_type_ensure (HEXAPLA_TYPE_SPLIT_VIEW);
  g_type_ensure (HEXAPLA_TYPE_TOASTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, saved_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar_controls_start);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, sidebar_controls_end);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page_controls_start);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page_controls_end);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, language_label);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, bookmark_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page_menu_button);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, HexaplaWindow, page_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, hexapla_window_update_layout);
  gtk_widget_class_bind_template_callback (widget_class, on_button_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
  hexapla_window_class_install_actions (klass);
  hexapla_window_class_install_address_actions (klass);
  hexapla_window_class_install_language_actions (klass);
  hexapla_window_class_install_search_actions (klass);
  hexapla_window_class_install_saved_actions (klass);
  hexapla_window_class_install_saved_page_actions (klass);
  hexapla_window_class_install_saved_file_actions (klass);
  hexapla_window_class_install_problem_actions (klass);
}

/* A menu is made when it is first opened: that is half of what its button would cost. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

static void
show_shortcuts_in_tooltips (HexaplaWindow *self)
{
  const struct
  {
    GtkWidget *widget;
    const char *shortcut;
  } buttons[] = {
    { self->search_button, "win.search" },
    { GTK_WIDGET (self->menu_button), "F10" },
    { self->sidebar_button, "win.toggle-sidebar" },
    { self->back_button, "win.back" },
    { self->forward_button, "win.forward" },
    { self->bookmark_button, "win.bookmarked" },
    { GTK_WIDGET (self->language_button), "win.choose-languages" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    hexapla_tooltip_set_shortcut (buttons[i].widget, buttons[i].shortcut);
}

static void
hexapla_window_init (HexaplaWindow *self)
{
  self->history = hexapla_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self->primary_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->page_menu_button, create_menu, self->page_menu,
                                         NULL);
  show_shortcuts_in_tooltips (self);
  hexapla_help_set_topic (GTK_WIDGET (self->sidebar), "getting-around");
  hexapla_window_init_languages (self);
  hexapla_window_init_search (self);
  hexapla_window_init_saved (self);
  g_signal_connect_object (self->history, "notify", G_CALLBACK (hexapla_window_update_actions),
                           self, G_CONNECT_SWAPPED);
}

void
hexapla_window_open (HexaplaWindow *self, const char *id)
{
  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  if (self->framework != NULL)
    hexapla_window_visit (self, id, HEXAPLA_VISIT_OPEN);
}

const char *
hexapla_window_get_page_id (HexaplaWindow *self)
{
  HexaplaEntry *entry;

  g_return_val_if_fail (HEXAPLA_IS_WINDOW (self), NULL);

  if (hexapla_window_shows_saved (self))
    return HEXAPLA_SAVED_PAGE;
  entry = hexapla_page_get_entry (self->page);
  return entry != NULL ? hexapla_entry_get_id (entry) : NULL;
}
