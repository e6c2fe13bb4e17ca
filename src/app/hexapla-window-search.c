/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-window-private.h"

#include "hexapla-application.h"
#include "hexapla-find-bar.h"
#include "hexapla-help.h"
#include "hexapla-search-view.h"

static gboolean
is_searching (HexaplaWindow *self)
{
  return self->search_view != NULL && gtk_widget_get_visible (GTK_WIDGET (self->search_view));
}

static HexaplaPageMarks *
get_marks (HexaplaWindow *self)
{
  return hexapla_page_get_marks (self->page);
}

static gboolean
is_focus_in (HexaplaWindow *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
on_marks_changed (HexaplaWindow *self)
{
  gboolean any = hexapla_page_marks_get_n (get_marks (self)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-match", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-match", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.unmark", any);
}

static void
remember_place (HexaplaWindow *self)
{
  HexaplaPlace *place = &self->before_search;

  g_free (place->id);
  place->id = g_strdup (hexapla_window_get_page_id (self));
  place->scroll = hexapla_page_get_scroll (self->page);
  place->show_content = hexapla_split_view_get_show_content (self->split_view);
  place->show_sidebar = hexapla_split_view_get_show_sidebar (self->split_view);
  place->in_sidebar = is_focus_in (self, GTK_WIDGET (self->sidebar));
  g_set_weak_pointer (&place->focus, gtk_window_get_focus (GTK_WINDOW (self)));
}

/* The page and where it was scrolled to; what was opened in between is what one can go back to. */
static void
return_to_page (HexaplaWindow *self)
{
  HexaplaPlace *place = &self->before_search;

  if (place->id == NULL)
    return;
  if (g_strcmp0 (place->id, hexapla_window_get_page_id (self)) != 0)
    {
      hexapla_history_set_scroll (self->history, hexapla_page_get_scroll (self->page));
      hexapla_history_visit (self->history, place->id);
      hexapla_history_set_scroll (self->history, place->scroll);
      hexapla_window_visit (self, place->id, HEXAPLA_VISIT_RETURN);
    }
  else
    hexapla_page_scroll_to (self->page, place->scroll);
}

static void
return_focus (HexaplaWindow *self)
{
  HexaplaPlace *place = &self->before_search;

  if (place->in_sidebar)
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  else if (place->focus == NULL || !gtk_widget_get_mapped (place->focus)
           || !gtk_widget_grab_focus (place->focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
return_to_place (HexaplaWindow *self)
{
  HexaplaPlace *place = &self->before_search;

  return_to_page (self);
  if (hexapla_split_view_get_folded (self->split_view))
    hexapla_split_view_set_show_content (self->split_view, place->show_content);
  hexapla_split_view_set_show_sidebar (self->split_view, place->show_sidebar);
  return_focus (self);
}

static void
show_view (HexaplaWindow *self, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search_view), visible);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !visible);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->search_button), visible);
}

static void
end_search (HexaplaWindow *self, gboolean back)
{
  gboolean from_view;

  if (!is_searching (self))
    return;
  from_view = is_focus_in (self, self->sidebar_pane);
  hexapla_page_mark (self->page, NULL);
  show_view (self, FALSE);
  g_clear_pointer (&self->opened_id, g_free);
  if (back)
    return_to_place (self);
  else if (from_view)
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  hexapla_window_update_actions (self);
}

/* Escape on the page: the search is over, and one stays. A popover that is open has it first. */
static gboolean
on_content_key (HexaplaWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || !is_searching (self))
    return GDK_EVENT_PROPAGATE;
  end_search (self, FALSE);
  return GDK_EVENT_STOP;
}

/* One for all main windows; another framework is searched by its own window alone. */
static HexaplaSearchIndexer *
dup_indexer (HexaplaWindow *self)
{
  HexaplaApplication *application =
      HEXAPLA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  return hexapla_window_is_main (self)
             ? g_object_ref (hexapla_application_get_search_indexer (application))
             : hexapla_search_indexer_new (self->library);
}

/* All of it is made when a search first begins. */
static void
create_view (HexaplaWindow *self)
{
  g_autoptr (HexaplaSearchIndexer) indexer = dup_indexer (self);
  GtkWidget *content = gtk_widget_get_parent (GTK_WIDGET (self->page));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search_view = HEXAPLA_SEARCH_VIEW (hexapla_search_view_new (indexer, self->settings));
  if (hexapla_window_get_saved (self) != NULL)
    {
      g_autoptr (HexaplaNotesSearched) notes =
          hexapla_notes_searched_new (hexapla_window_get_saved (self));

      hexapla_search_view_set_notes (self->search_view, notes);
    }
  hexapla_help_set_topic (GTK_WIDGET (self->search_view), "searching");
  gtk_box_append (GTK_BOX (self->sidebar_pane), GTK_WIDGET (self->search_view));
  gtk_box_append (GTK_BOX (content), hexapla_find_bar_new (get_marks (self)));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_content_key), self);
  gtk_widget_add_controller (content, keys);
  g_signal_connect_object (get_marks (self), "changed", G_CALLBACK (on_marks_changed), self,
                           G_CONNECT_SWAPPED);
}

/* Shows the view, in which nothing has the focus yet. */
static gboolean
begin_search (HexaplaWindow *self)
{
  if (self->reading == NULL)
    return FALSE;
  if (!is_searching (self))
    remember_place (self);
  if (self->search_view == NULL)
    create_view (self);
  hexapla_search_view_set_reading (self->search_view, self->reading);
  show_view (self, TRUE);
  hexapla_split_view_set_show_sidebar (self->split_view, TRUE);
  if (hexapla_split_view_get_folded (self->split_view))
    hexapla_split_view_set_show_content (self->split_view, FALSE);
  return TRUE;
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (begin_search (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_view));
}

static void
end_search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_search (HEXAPLA_WINDOW (widget), TRUE);
}

/* @to_match: whether to go to the first match; else the focus is on its way to something else. */
static void
open_found (HexaplaWindow *self, const char *id, gboolean to_match)
{
  HexaplaEntry *entry =
      self->framework != NULL ? hexapla_framework_lookup (self->framework, id) : NULL;
  g_autoptr (HexaplaQuery) query = NULL;

  query = hexapla_query_parse (hexapla_search_view_get_text (self->search_view));
  g_free (self->opened_id);
  self->opened_id = g_strdup (id);
  /* A page that is shown already is marked; of another one, the marks come with the text. */
  if (entry != NULL && entry == hexapla_page_get_entry (self->page))
    {
      hexapla_window_visit (self, id, HEXAPLA_VISIT_OPEN);
      hexapla_page_mark (self->page, query);
      if (!to_match)
        hexapla_page_marks_stay (get_marks (self));
      return;
    }
  hexapla_page_marks_prepare (get_marks (self), query);
  if (!to_match)
    hexapla_page_marks_stay (get_marks (self));
  hexapla_window_visit (self, id, HEXAPLA_VISIT_OPEN);
}

static void
open_result (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  if (is_searching (self))
    open_found (self, g_variant_get_string (parameter, NULL), TRUE);
}

/* The page and the note on it; a note whose page is gone is among all that is saved. */
static void
open_found_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);
  HexaplaSaved *saved = hexapla_window_get_saved (self);
  HexaplaNote *note =
      saved != NULL ? hexapla_saved_lookup_note (saved, g_variant_get_string (parameter, NULL))
                    : NULL;
  g_autofree char *entry =
      note != NULL ? g_strdup (hexapla_saved_item_get_entry (HEXAPLA_SAVED_ITEM (note))) : NULL;

  /* Removed a moment ago: the results are about to follow. */
  if (!is_searching (self) || note == NULL)
    return;
  if (hexapla_framework_lookup (self->framework, entry) != NULL)
    {
      open_found (self, entry, FALSE);
      hexapla_page_saved_go_to_note (hexapla_page_get_saved (self->page),
                                     hexapla_note_get_id (note));
      return;
    }
  open_found (self, HEXAPLA_SAVED_PAGE, FALSE);
  hexapla_saved_page_show_note (self->saved_page, note);
}

static void
next_match (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hexapla_page_marks_step (get_marks (HEXAPLA_WINDOW (widget)), 1);
}

static void
previous_match (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hexapla_page_marks_step (get_marks (HEXAPLA_WINDOW (widget)), -1);
}

static void
unmark (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HexaplaWindow *self = HEXAPLA_WINDOW (widget);

  hexapla_page_mark (self->page, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
on_search_toggled (HexaplaWindow *self, GtkToggleButton *button)
{
  gboolean active = gtk_toggle_button_get_active (button);

  if (active == is_searching (self))
    return;
  if (!active)
    end_search (self, TRUE);
  else if (begin_search (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_view));
  else
    gtk_toggle_button_set_active (button, FALSE);
}

/* What begins a text: also a dead key, or the key of an input method. */
static gboolean
is_typing (guint keyval, GdkModifierType state)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  return g_unichar_isgraph (character)
         || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_longsolidusoverlay)
         || keyval == GDK_KEY_Multi_key || keyval == GDK_KEY_BackSpace;
}

/* Whatever the focus in the sidebar does not use itself. Menus lie above the sidebar. */
static gboolean
on_sidebar_key (HexaplaWindow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape && is_searching (self))
    {
      end_search (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if (!is_typing (keyval, state) || (keyval == GDK_KEY_BackSpace && !is_searching (self)))
    return GDK_EVENT_PROPAGATE;
  if (!is_searching (self))
    {
      if (!begin_search (self))
        return GDK_EVENT_PROPAGATE;
      hexapla_search_view_set_text (self->search_view, "");
    }
  return hexapla_search_view_type (self->search_view, controller);
}

void
hexapla_window_class_install_search_actions (HexaplaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.end-search", NULL, end_search_action);
  gtk_widget_class_install_action (widget_class, "win.open-result", "s", open_result);
  gtk_widget_class_install_action (widget_class, "win.open-found-note", "s", open_found_note);
  gtk_widget_class_install_action (widget_class, "win.next-match", NULL, next_match);
  gtk_widget_class_install_action (widget_class, "win.previous-match", NULL, previous_match);
  gtk_widget_class_install_action (widget_class, "win.unmark", NULL, unmark);
  gtk_widget_class_bind_template_callback (widget_class, on_search_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_key);
}

void
hexapla_window_init_search (HexaplaWindow *self)
{
  on_marks_changed (self);
}

void
hexapla_window_dispose_search (HexaplaWindow *self)
{
  self->search_view = NULL;
  g_clear_weak_pointer (&self->before_search.focus);
  g_clear_pointer (&self->before_search.id, g_free);
  g_clear_pointer (&self->opened_id, g_free);
}

void
hexapla_window_update_search (HexaplaWindow *self)
{
  if (is_searching (self))
    hexapla_search_view_set_reading (self->search_view, self->reading);
}

gboolean
hexapla_window_can_return_to_results (HexaplaWindow *self)
{
  return is_searching (self) && hexapla_split_view_get_folded (self->split_view)
         && hexapla_split_view_get_show_content (self->split_view)
         && g_strcmp0 (self->opened_id, hexapla_window_get_page_id (self)) == 0;
}

void
hexapla_window_return_to_results (HexaplaWindow *self)
{
  g_return_if_fail (is_searching (self));

  hexapla_split_view_set_show_content (self->split_view, FALSE);
  hexapla_search_view_focus_results (self->search_view);
}

void
hexapla_window_search (HexaplaWindow *self, const char *words)
{
  g_return_if_fail (HEXAPLA_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  if (!begin_search (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->search_view));
  hexapla_search_view_set_text (self->search_view, words);
}
