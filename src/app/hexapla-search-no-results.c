/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-search-no-results.h"

#include <glib/gi18n.h>

#include "hexapla-format.h"
#include "search/hexapla-search-advice.h"

struct _HexaplaSearchNoResults
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkLabel *hint;
  GtkWidget *spelling;
  GtkLabel *spelling_label;
  GtkWidget *elsewhere;
  GtkLabel *elsewhere_label;

  /* Owned */
  HexaplaSearchIndexer *indexer;
  GCancellable *advising; /* NULL when nobody advises */
};

/* What advice is asked for. */
typedef struct
{
  HexaplaQuery *query;
  char **searched;
  HexaplaSearchIndex *index; /* of all languages; NULL until there is one */
} Question;

G_DEFINE_FINAL_TYPE (HexaplaSearchNoResults, hexapla_search_no_results, GTK_TYPE_BOX)

static void
free_question (gpointer data)
{
  Question *question = data;

  hexapla_query_unref (question->query);
  g_strfreev (question->searched);
  g_clear_object (&question->index);
  g_free (question);
}

static void
show_spelling (HexaplaSearchNoResults *self, const char *spelling)
{
  g_autofree char *isolated = spelling != NULL ? hexapla_format_isolate (spelling) : NULL;
  /* Translators: button; %s is another spelling of what was searched for. */
  g_autofree char *text =
      spelling != NULL ? g_strdup_printf (_ ("Search for “%s”"), isolated) : NULL;

  /* The action has no meaning without its target, which therefore comes first. */
  if (spelling != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->spelling), "s", spelling);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->spelling), "search.type");
    }
  gtk_label_set_label (self->spelling_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->spelling, text != NULL);
}

static void
show_elsewhere (HexaplaSearchNoResults *self, const char *language, guint n_found)
{
  HexaplaLanguages *languages =
      hexapla_library_get_languages (hexapla_search_indexer_get_library (self->indexer));
  g_autofree char *name =
      language != NULL ? hexapla_format_isolate (hexapla_languages_get_name (languages, language))
                       : NULL;
  g_autofree char *text =
      language != NULL
          /* Translators: button; %s is the name of a language in itself. */
          ? g_strdup_printf (ngettext ("%u result in %s", "%u results in %s", n_found), n_found,
                             name)
          : NULL;

  gtk_label_set_label (self->elsewhere_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->elsewhere, text != NULL);
}

static void
advise (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;

  g_task_return_pointer (task,
                         hexapla_search_advise (question->index, question->query,
                                                (const char *const *)question->searched,
                                                cancellable),
                         (GDestroyNotify)hexapla_search_advice_free);
}

/* All languages are there now: what is advised is looked for in them. */
static void
on_indexed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  GError *error = NULL;

  question->index =
      hexapla_search_indexer_make_finish (HEXAPLA_SEARCH_INDEXER (source), result, &error);
  if (question->index == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, advise);
}

static void
on_advised (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HexaplaSearchNoResults *self = HEXAPLA_SEARCH_NO_RESULTS (source);
  g_autoptr (HexaplaSearchAdvice) advice = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: something else was typed since. */
  if (advice == NULL)
    return;
  g_clear_object (&self->advising);
  show_spelling (self, advice->spelling);
  show_elsewhere (self, advice->language, advice->n_found);
}

static void
stop (HexaplaSearchNoResults *self)
{
  g_cancellable_cancel (self->advising);
  g_clear_object (&self->advising);
}

static void
hexapla_search_no_results_dispose (GObject *object)
{
  HexaplaSearchNoResults *self = HEXAPLA_SEARCH_NO_RESULTS (object);

  stop (self);
  g_clear_object (&self->indexer);

  G_OBJECT_CLASS (hexapla_search_no_results_parent_class)->dispose (object);
}

static void
hexapla_search_no_results_class_init (HexaplaSearchNoResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hexapla_search_no_results_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hexaplareader/Hexapla/ui/hexapla-search-no-results.ui");
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchNoResults, hint);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchNoResults, spelling);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchNoResults, spelling_label);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchNoResults, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, HexaplaSearchNoResults, elsewhere_label);
}

static void
hexapla_search_no_results_init (HexaplaSearchNoResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hexapla_search_no_results_new (HexaplaSearchIndexer *indexer)
{
  HexaplaSearchNoResults *self;

  g_return_val_if_fail (HEXAPLA_IS_SEARCH_INDEXER (indexer), NULL);

  self = g_object_new (HEXAPLA_TYPE_SEARCH_NO_RESULTS, NULL);
  self->indexer = g_object_ref (indexer);
  return GTK_WIDGET (self);
}

void
hexapla_search_no_results_advise (HexaplaSearchNoResults *self,
                                  const char *typed,
                                  const char *const *searched,
                                  const char *const *all,
                                  gboolean in_all)
{
  Question *question;
  GTask *task;

  g_return_if_fail (HEXAPLA_IS_SEARCH_NO_RESULTS (self));
  g_return_if_fail (typed != NULL);
  g_return_if_fail (searched != NULL && all != NULL);

  hexapla_search_no_results_clear (self);
  gtk_label_set_label (self->hint, in_all ? _ ("Try other words.")
                                          : _ ("Try other words, or search in all languages."));
  question = g_new0 (Question, 1);
  question->query = hexapla_query_parse (typed);
  question->searched = g_strdupv ((char **)searched);
  self->advising = g_cancellable_new ();
  task = g_task_new (self, self->advising, on_advised, NULL);
  g_task_set_task_data (task, question, free_question);
  hexapla_search_indexer_make_async (self->indexer, all, self->advising, on_indexed, task);
}

void
hexapla_search_no_results_clear (HexaplaSearchNoResults *self)
{
  g_return_if_fail (HEXAPLA_IS_SEARCH_NO_RESULTS (self));

  stop (self);
  show_spelling (self, NULL);
  show_elsewhere (self, NULL, 0);
}
