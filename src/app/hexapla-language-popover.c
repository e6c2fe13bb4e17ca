/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-language-popover.h"

#include <glib/gi18n.h>

#include "hexapla-courtesy.h"
#include "hexapla-format.h"
#include "hexapla-help.h"
#include "hexapla-tooltip.h"
#include "hexapla-widget-language.h"
#include "l10n/hexapla-reading.h"

struct _HexaplaLanguagePopover
{
  GtkPopover parent_instance;

  GtkWidget *box;
  GtkWidget *sets;
  GtkWidget *list;

  HexaplaLanguages *languages;
  char **chosen;
};

G_DEFINE_FINAL_TYPE (HexaplaLanguagePopover, hexapla_language_popover, GTK_TYPE_POPOVER)

/* The languages of the United Nations, in the order of their English names. */
static const char *const united_nations[] = { "ar", "zh-CN", "en", "fr", "ru", "es", NULL };

/* What a button does with the language of its row. */
typedef enum
{
  CHANGE_ADD,
  CHANGE_REMOVE,
  CHANGE_EARLIER,
} Change;

static void
read_in (HexaplaLanguagePopover *self, const char *const *codes)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-in", "^as", codes);
}

static guint
find_chosen (HexaplaLanguagePopover *self, const char *code)
{
  guint i = 0;

  while (self->chosen[i] != NULL && !g_str_equal (self->chosen[i], code))
    i++;
  return i;
}

static gboolean
is_chosen (HexaplaLanguagePopover *self, const char *code)
{
  return self->chosen[find_chosen (self, code)] != NULL;
}

static void
change (HexaplaLanguagePopover *self, const char *code, Change what)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  guint position = find_chosen (self, code);

  for (guint i = 0; self->chosen[i] != NULL; i++)
    if (what != CHANGE_REMOVE || i != position)
      g_ptr_array_add (codes, self->chosen[i]);
  if (what == CHANGE_ADD)
    g_ptr_array_add (codes, (gpointer)code);
  else if (what == CHANGE_EARLIER && position > 0)
    {
      codes->pdata[position] = self->chosen[position - 1];
      codes->pdata[position - 1] = self->chosen[position];
    }
  g_ptr_array_add (codes, NULL);
  read_in (self, (const char *const *)codes->pdata);
}

static Change
get_change (GtkWidget *button)
{
  return (Change)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "hexapla-change"));
}

static const char *
get_code (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "hexapla-code");
}

static GtkWidget *
find_button (GtkWidget *widget, Change what)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_widget_get_sensitive (widget) && get_change (widget) == what ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The rows are new: the focus goes to where it was, so that one can go on. */
static void
restore_focus (HexaplaLanguagePopover *self, const char *code, Change what)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (get_code (row), code))
      {
        GtkWidget *button = find_button (row, what);

        gtk_widget_grab_focus (button != NULL ? button : row);
      }
}

static void
on_change (GtkWidget *button, HexaplaLanguagePopover *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *code = g_strdup (get_code (row));
  Change what = get_change (button);

  change (self, code, what);
  restore_focus (self, code, what);
}

static GtkWidget *
new_button (HexaplaLanguagePopover *self, const char *icon_name, const char *label, Change what)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  g_object_set_data (G_OBJECT (button), "hexapla-change", GINT_TO_POINTER (what));
  g_signal_connect (button, "clicked", G_CALLBACK (on_change), self);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  hexapla_tooltip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
append_buttons (HexaplaLanguagePopover *self, GtkWidget *line, const HexaplaLanguage *language)
{
  guint position = find_chosen (self, language->code);
  guint n = g_strv_length (self->chosen);
  g_autofree char *name = hexapla_format_isolate (language->autonym);
  /* Translators: tooltips of buttons; %s is a language. */
  g_autofree char *show = g_strdup_printf (_ ("Show %s Beside"), name);
  /* Translators: tooltip of a button; %s is a language. */
  g_autofree char *move = g_strdup_printf (_ ("Move %s Forward"), name);
  /* Translators: tooltip of a button; %s is a language. */
  g_autofree char *hide = g_strdup_printf (_ ("Do Not Show %s"), name);

  if (self->chosen[position] == NULL)
    {
      GtkWidget *add = new_button (self, "list-add-symbolic", show, CHANGE_ADD);

      gtk_widget_set_sensitive (add, n < HEXAPLA_READING_MAX);
      gtk_box_append (GTK_BOX (line), add);
      return;
    }
  if (position > 0)
    gtk_box_append (GTK_BOX (line), new_button (self, "go-up-symbolic", move, CHANGE_EARLIER));
  if (n > 1)
    gtk_box_append (GTK_BOX (line), new_button (self, "list-remove-symbolic", hide, CHANGE_REMOVE));
}

static GtkWidget *
new_mark (HexaplaLanguagePopover *self, const char *code)
{
  guint n = g_strv_length (self->chosen);
  GtkWidget *mark;

  if (is_chosen (self, code) && n > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u", find_chosen (self, code) + 1);

      mark = gtk_label_new (number);
      gtk_widget_add_css_class (mark, "number");
    }
  else
    {
      mark = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_widget_set_opacity (mark, is_chosen (self, code) ? 1 : 0);
    }
  gtk_widget_add_css_class (mark, "mark");
  return mark;
}

static GtkWidget *
new_row (HexaplaLanguagePopover *self, const HexaplaLanguage *language)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", language->autonym, "xalign", 0.0f, NULL);
  g_autofree char *state = hexapla_courtesy_describe (language);
  GtkWidget *note = g_object_new (GTK_TYPE_LABEL, "label", state, "xalign", 0.0f, NULL);
  g_autofree char *label =
      is_chosen (self, language->code)
          /* Translators: for a screen reader: a language, the state of its translation, and that
           * it is shown. */
          ? g_strdup_printf (_ ("%s, %s, shown"), language->autonym, state)
          /* Translators: for a screen reader: a language and the state of its translation. */
          : g_strdup_printf (C_ ("language", "%s, %s"), language->autonym, state);

  hexapla_label_set_language (GTK_LABEL (name), language->code);
  gtk_widget_add_css_class (note, "row-note");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), note);
  gtk_box_append (GTK_BOX (line), new_mark (self, language->code));
  gtk_box_append (GTK_BOX (line), words);
  append_buttons (self, line, language);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), "hexapla-code", g_strdup (language->code), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* Those that are read come first, in their order. */
static void
fill_list (HexaplaLanguagePopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; self->chosen[i] != NULL; i++)
    {
      const HexaplaLanguage *language = hexapla_languages_find (self->languages, self->chosen[i]);

      if (language != NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, language));
    }
  for (guint i = 0; i < hexapla_languages_get_n (self->languages); i++)
    {
      const HexaplaLanguage *language = hexapla_languages_get (self->languages, i);

      if (!is_chosen (self, language->code))
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, language));
    }
}

static void
on_row_activated (HexaplaLanguagePopover *self, GtkListBoxRow *row)
{
  const char *codes[] = { get_code (GTK_WIDGET (row)), NULL };

  gtk_popover_popdown (GTK_POPOVER (self));
  read_in (self, codes);
}

static const char *
get_own_language (HexaplaLanguagePopover *self)
{
  return hexapla_languages_choose (self->languages, g_get_language_names ())->code;
}

static void
on_english_and_mine (HexaplaLanguagePopover *self)
{
  const char *codes[] = { HEXAPLA_ORIGINAL_LANGUAGE, get_own_language (self), NULL };

  read_in (self, codes);
}

/* The language that is read already, and that titles follow, stays the first. */
static void
on_united_nations (HexaplaLanguagePopover *self)
{
  const char *first =
      g_strv_contains (united_nations, self->chosen[0]) ? self->chosen[0] : united_nations[0];
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_ptr_array_add (codes, (gpointer)first);
  for (guint i = 0; united_nations[i] != NULL; i++)
    if (!g_str_equal (united_nations[i], first))
      g_ptr_array_add (codes, (gpointer)united_nations[i]);
  g_ptr_array_add (codes, NULL);
  read_in (self, (const char *const *)codes->pdata);
}

static void
append_set (HexaplaLanguagePopover *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->sets), button);
}

static void
hexapla_language_popover_dispose (GObject *object)
{
  HexaplaLanguagePopover *self = HEXAPLA_LANGUAGE_POPOVER (object);

  g_clear_pointer (&self->chosen, g_strfreev);
  g_clear_object (&self->languages);

  G_OBJECT_CLASS (hexapla_language_popover_parent_class)->dispose (object);
}

static void
hexapla_language_popover_class_init (HexaplaLanguagePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hexapla_language_popover_dispose;
}

static void
hexapla_language_popover_init (HexaplaLanguagePopover *self)
{
  GtkWidget *scroller;

  hexapla_help_set_topic (GTK_WIDGET (self), "languages");
  self->chosen = g_new0 (char *, 1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->sets = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                           "max-content-height", 440, "child", self->list, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Languages"), -1);
  gtk_widget_add_css_class (self->sets, "sets");
  gtk_widget_add_css_class (GTK_WIDGET (self), "languages");
  gtk_box_append (GTK_BOX (self->box), self->sets);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
}

GtkWidget *
hexapla_language_popover_new (HexaplaLanguages *languages)
{
  HexaplaLanguagePopover *self;

  g_return_val_if_fail (HEXAPLA_IS_LANGUAGES (languages), NULL);

  self = g_object_new (HEXAPLA_TYPE_LANGUAGE_POPOVER, NULL);
  self->languages = g_object_ref (languages);
  if (!g_str_equal (get_own_language (self), HEXAPLA_ORIGINAL_LANGUAGE))
    append_set (self, _ ("English and Mine"), G_CALLBACK (on_english_and_mine));
  append_set (self, _ ("United Nations Languages"), G_CALLBACK (on_united_nations));
  return GTK_WIDGET (self);
}

void
hexapla_language_popover_set_chosen (HexaplaLanguagePopover *self, const char *const *chosen)
{
  char **copy;

  g_return_if_fail (HEXAPLA_IS_LANGUAGE_POPOVER (self));
  g_return_if_fail (chosen != NULL);

  copy = g_strdupv ((char **)chosen);
  g_strfreev (self->chosen);
  self->chosen = copy;
  fill_list (self);
}
