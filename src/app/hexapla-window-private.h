/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "export/hexapla-export-notes.h"
#include "hexapla-history.h"
#include "hexapla-page.h"
#include "hexapla-search-view.h"
#include "hexapla-saved-page.h"
#include "hexapla-sidebar.h"
#include "hexapla-split-view.h"
#include "hexapla-toasts.h"
#include "hexapla-window.h"
#include "saved/hexapla-saved.h"

G_BEGIN_DECLS

/* Stands for the page Saved among the ids of entries, of which none is of this form. In addresses
 * it is “saved”, unless the framework has such an entry. */
#define HEXAPLA_SAVED_PAGE ":saved"
#define HEXAPLA_SAVED_ADDRESS "saved"

/* How a page came to be shown: it decides about history, focus and, when folded, the pane. */
typedef enum {
  HEXAPLA_VISIT_OPEN,   /* asked for: the focus goes to the page */
  HEXAPLA_VISIT_BROWSE, /* passed on the way through the sidebar: the focus stays there */
  HEXAPLA_VISIT_RETURN, /* back or forward: the history has it already */
} HexaplaVisit;

/* Where the reader was before a search, to return to. */
typedef struct {
  char      *id; /* of the page; NULL: none */
  double     scroll;
  gboolean   show_content;
  gboolean   show_sidebar;
  gboolean   in_sidebar; /* whether the focus was there: rows come and go */
  GtkWidget *focus;      /* weak */
} HexaplaPlace;

struct _HexaplaWindow
{
  GtkApplicationWindow parent_instance;

  /* Template widgets */
  HexaplaToasts *toasts;
  HexaplaSplitView *split_view;
  HexaplaSidebar *sidebar;
  HexaplaPage *page;
  GtkWidget *sidebar_title;
  GtkWidget *sidebar_pane;
  GtkWidget *search_button;
  GtkWidget *saved_button;
  GtkWidget *page_title;
  GtkWidget *sidebar_button;
  GtkWidget *back_button;
  GtkWidget *forward_button;
  GtkWidget *sidebar_controls_start;
  GtkWidget *sidebar_controls_end;
  GtkWidget *page_controls_start;
  GtkWidget *page_controls_end;
  GtkMenuButton *menu_button;
  GtkMenuButton *language_button;
  GtkWidget *language_label;
  GtkWidget *bookmark_button;
  GtkMenuButton *page_menu_button;
  GtkWidget *problem_banner; /* NULL until there is a problem */
  GtkWidget *damage_banner;  /* likewise */
  GMenuModel *primary_menu;
  GMenuModel *page_menu;

  /* Owned references */
  GSettings *settings;
  HexaplaLibrary *library;
  HexaplaReading *reading;
  HexaplaFramework *framework; /* the first of the reading */
  HexaplaHistory *history;
  GCancellable *loading; /* of a file; NULL in other windows */

  /* Search: the view is made when it is first needed */
  HexaplaSearchView *search_view;
  HexaplaPlace before_search;
  char *opened_id; /* the result that was opened last, or NULL */

  gboolean is_help;
  HexaplaSavedPage *saved_page; /* NULL until it is first shown */
  HexaplaSaved *saved; /* NULL until the first frame is painted: see hexapla_window_get_saved() */

  gboolean may_lose; /* whether what is not saved may be lost: the reader said so */
  gboolean quits;    /* whether all of the program is to end, and not the window alone */
  gboolean bookmarked; /* whether the page is */
  gboolean roomy; /* whether there is room for words in the header */
  gint64 browsed_at; /* when the current page was reached through the sidebar, or 0 */
};

/** hexapla_window_class_install_actions: all actions of the window and their key bindings. */
void hexapla_window_class_install_actions (HexaplaWindowClass *klass);

/** hexapla_window_update_layout: shows and hides what depends on the width and on the panes. */
void hexapla_window_update_layout         (HexaplaWindow      *self);

/** hexapla_window_update_actions: enables what can be done on the current page. */
void hexapla_window_update_actions        (HexaplaWindow      *self);

/** hexapla_window_class_install_language_actions: those that have to do with languages. */
void hexapla_window_class_install_language_actions (HexaplaWindowClass *klass);

/** hexapla_window_init_languages: gives the button for languages what it opens. */
void hexapla_window_init_languages        (HexaplaWindow      *self);

/** hexapla_window_class_install_address_actions: those that have to do with addresses. */
void hexapla_window_class_install_address_actions (HexaplaWindowClass *klass);

/** hexapla_window_class_install_search_actions: those that have to do with search. */
void hexapla_window_class_install_search_actions (HexaplaWindowClass *klass);

/** hexapla_window_init_search: nothing is searched for yet. */
void hexapla_window_init_search           (HexaplaWindow      *self);
void hexapla_window_dispose_search        (HexaplaWindow      *self);

/** hexapla_window_update_search: the languages that are shown have changed. */
void hexapla_window_update_search         (HexaplaWindow      *self);

/**
 * hexapla_window_can_return_to_results:
 *
 * Returns: whether there is only room for the page of a result, so that the way back leads to the
 *   results, for hexapla_window_return_to_results()
 */
gboolean hexapla_window_can_return_to_results (HexaplaWindow  *self);
void hexapla_window_return_to_results     (HexaplaWindow      *self);

/**
 * hexapla_window_show_no_entry:
 * @id: what was asked for, from anywhere
 *
 * Shows a page that says that there is no such entry, and leads to those that may be meant.
 */
void hexapla_window_show_no_entry         (HexaplaWindow      *self,
                                           const char         *id);

/** hexapla_window_get_library: (transfer none): the framework in all its languages. */
HexaplaLibrary *hexapla_window_get_library (HexaplaWindow     *self);

/** hexapla_window_load_file: begins to load @file in a thread, and says so; once in a window. */
void hexapla_window_load_file             (HexaplaWindow      *self,
                                           GFile              *file);

/** hexapla_window_show_single: shows @framework, which is there in its own language alone. */
void hexapla_window_show_single           (HexaplaWindow      *self,
                                           HexaplaFramework   *framework);

/** hexapla_window_get_name: what stands at the end of the title of the window. */
const char *hexapla_window_get_name       (HexaplaWindow      *self);

/** hexapla_window_set_reading: takes over @reading; what is shown stays as it is. */
void hexapla_window_set_reading           (HexaplaWindow      *self,
                                           HexaplaReading     *reading);

/** hexapla_window_show_entry: @entry: of the first language of the reading. */
void hexapla_window_show_entry            (HexaplaWindow      *self,
                                           HexaplaEntry       *entry,
                                           double              scroll);

/** hexapla_window_visit: shows the page of entry @id. */
void hexapla_window_visit                 (HexaplaWindow      *self,
                                           const char         *id,
                                           HexaplaVisit        visit);

/** hexapla_window_class_install_saved_actions: those that have to do with what a reader keeps. */
void hexapla_window_class_install_saved_actions (HexaplaWindowClass *klass);

/** hexapla_window_class_install_problem_actions: what can be done when something is not saved. */
void hexapla_window_class_install_problem_actions (HexaplaWindowClass *klass);

/** hexapla_window_watch_problems: says from now on what is not saved, and why. */
void hexapla_window_watch_problems        (HexaplaWindow      *self);

/** hexapla_window_init_saved: begins with what the reader keeps once the window is painted. */
void hexapla_window_init_saved            (HexaplaWindow      *self);

/** hexapla_window_update_saved: another page is shown, or none. */
void hexapla_window_update_saved          (HexaplaWindow      *self);

/**
 * hexapla_window_get_saved:
 *
 * Returns: (nullable) (transfer none): what the reader keeps, which is read from disk from the first
 *   call on; %NULL if there is no framework
 */
HexaplaSaved *hexapla_window_get_saved    (HexaplaWindow      *self);

/**
 * hexapla_window_offer_undo:
 * @message: what was removed, a few words
 * @undo: (transfer full) (nullable): what takes it back; with %NULL, nothing happens
 *
 * Says that something was removed, with a button that takes it back.
 */
void hexapla_window_offer_undo            (HexaplaWindow      *self,
                                           const char         *message,
                                           HexaplaSavedUndo   *undo);

/** hexapla_window_shows_saved: whether the page Saved is shown. */
gboolean hexapla_window_shows_saved       (HexaplaWindow      *self);

/** hexapla_window_show_saved: shows the page Saved. */
void hexapla_window_show_saved            (HexaplaWindow      *self,
                                           double              scroll);

/** hexapla_window_update_saved_page: another page is shown: the sidebar says whether it is Saved. */
void hexapla_window_update_saved_page     (HexaplaWindow      *self);

/** hexapla_window_class_install_saved_page_actions: those that lead to the page Saved. */
void hexapla_window_class_install_saved_page_actions (HexaplaWindowClass *klass);

/** hexapla_window_class_install_saved_file_actions: import and export of what is saved. */
void hexapla_window_class_install_saved_file_actions (HexaplaWindowClass *klass);

/** hexapla_window_export_notes: writes @file, and says so, or what kept it from it. */
void hexapla_window_export_notes          (HexaplaWindow      *self,
                                           GFile              *file,
                                           HexaplaNotesFormat  format);

/** hexapla_window_export_saved: the same for everything, in the form that can be imported. */
void hexapla_window_export_saved          (HexaplaWindow      *self,
                                           GFile              *file);

/** hexapla_window_import_saved: merges @file into what is saved, and says what came of it. */
void hexapla_window_import_saved          (HexaplaWindow      *self,
                                           GFile              *file);

G_END_DECLS
