/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

#include "hexapla-application.h"
#include "hexapla-window.h"

#include "hexapla-test-input.h"
#include "hexapla-test-log.h"
#include "hexapla-test-wait.h"
#include "hexapla-test-widgets.h"

G_BEGIN_DECLS

/**
 * hexapla_test_init:
 *
 * Instead of gtk_test_init(): folders of its own for settings, data and caches, the resources,
 * no animations. Ends the program, as skipped, where there is no display.
 */
void                hexapla_test_init            (int                 *argc,
                                                  char              ***argv);

/** hexapla_test_run: instead of g_test_run(); cleans up after hexapla_test_init(). */
int                 hexapla_test_run             (void);

/** hexapla_test_get_folder: the folder of this test program, which is gone after it. */
const char         *hexapla_test_get_folder      (void);

/** hexapla_test_get_application: (transfer none): the one application of the test program. */
HexaplaApplication *hexapla_test_get_application (void);

/** hexapla_test_get_framework: (transfer none): the framework that comes with the program. */
HexaplaFramework   *hexapla_test_get_framework   (void);

/**
 * HexaplaTestWindow:
 * @window: the real window, on screen, with the overview on its page
 * @settings: the settings of the program, at their defaults
 * @saved: what the reader keeps, which is nothing yet
 *
 * Fixture: g_test_add (path, HexaplaTestWindow, NULL, hexapla_test_window_set_up, test,
 * hexapla_test_window_tear_down). At the end, everything of the window must be gone.
 */
typedef struct {
  HexaplaApplication *application;
  HexaplaWindow      *window;
  GtkWidget          *sidebar;
  GtkWidget          *page;
  GtkWidget          *split_view;
  GSettings          *settings;
  HexaplaSaved       *saved;
} HexaplaTestWindow;

/**
 * HexaplaTestWindowCase:
 * @path: the name of the test
 * @test: what it does; its second argument is @width as GINT_TO_POINTER() makes it
 */
typedef struct {
  const char  *path;
  void       (*test) (HexaplaTestWindow *fixture,
                      gconstpointer      data);
  int          width;
} HexaplaTestWindowCase;

/** hexapla_test_window_add_cases: adds @n_cases tests, each with the fixture. */
void hexapla_test_window_add_cases (const HexaplaTestWindowCase *cases,
                                    guint                        n_cases);

void hexapla_test_window_set_up    (HexaplaTestWindow *fixture,
                                    gconstpointer      data);
void hexapla_test_window_tear_down (HexaplaTestWindow *fixture,
                                    gconstpointer      data);

/** hexapla_test_window_forget_saved: takes away all that the reader keeps. */
void hexapla_test_window_forget_saved (HexaplaTestWindow *fixture);

/** hexapla_test_window_open: opens the window of the fixture anew, after it was torn down. */
void hexapla_test_window_open      (HexaplaTestWindow *fixture);

/** hexapla_test_window_reopen: closes the window and opens a new one, with the same settings. */
void hexapla_test_window_reopen    (HexaplaTestWindow *fixture);

/**
 * hexapla_test_window_open_help:
 * @topic: (nullable): as for hexapla_help_open()
 * @help: filled as a fixture, for the window of the help; it is closed with
 *   hexapla_test_window_tear_down()
 */
void hexapla_test_window_open_help (HexaplaTestWindow *fixture,
                                    const char        *topic,
                                    HexaplaTestWindow *help);

/** hexapla_test_window_close_help: closes it with a key; the window of @fixture stays. */
void hexapla_test_window_close_help (HexaplaTestWindow *fixture,
                                     HexaplaWindow     *help);

/** hexapla_test_window_resize: makes the window that large, and waits until it is. */
void hexapla_test_window_resize    (HexaplaTestWindow *fixture,
                                    int                width,
                                    int                height);

/** hexapla_test_window_act: activates an action of the window; @target may be %NULL. */
void hexapla_test_window_act       (HexaplaTestWindow *fixture,
                                    const char        *action,
                                    const char        *target);

/**
 * hexapla_test_window_can_act: whether the widgets of the window could activate @action, which
 * has no parameter.
 */
gboolean hexapla_test_window_can_act (HexaplaTestWindow *fixture,
                                      const char        *action);

/** hexapla_test_window_assert_page: @id is the page that is shown; %NULL: one that is not there. */
void       hexapla_test_window_assert_page (HexaplaTestWindow *fixture,
                                            const char        *id);

/** hexapla_test_window_press: presses a key, as hexapla_test_press_key() does. */
void       hexapla_test_window_press      (HexaplaTestWindow *fixture,
                                           const char        *key);

/** hexapla_test_window_get_focus: (nullable): the widget that has the focus. */
GtkWidget *hexapla_test_window_get_focus  (HexaplaTestWindow *fixture);

/** hexapla_test_window_has_focus: whether the focus is on @part or in it. */
gboolean   hexapla_test_window_has_focus  (HexaplaTestWindow *fixture,
                                           GtkWidget         *part);

/** hexapla_test_window_get_scroll: how far down the page is, in pixels. */
double     hexapla_test_window_get_scroll (HexaplaTestWindow *fixture);

/**
 * hexapla_test_stage_new:
 * @child: what to try
 * @acts: filled with what @child asks of a window, as "open-entry effort-1-1"
 *
 * Returns: (transfer none): a bare window around @child, on screen
 */
GtkWindow *hexapla_test_stage_new  (GtkWidget         *child,
                                    int                width,
                                    int                height,
                                    GPtrArray         *acts);

/** hexapla_test_destroy_window: destroys @window; it must be finalized. */
void hexapla_test_destroy_window   (GtkWindow         *window);

G_END_DECLS
