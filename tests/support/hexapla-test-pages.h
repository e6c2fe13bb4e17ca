/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "hexapla-test-window-reading.h"

G_BEGIN_DECLS

/*
 * Every kind of page in every look, for what must hold on all of them.
 */

/**
 * HexaplaTestPage:
 * @name: of the kind of page, for messages and files
 * @id: an entry whose page is of that kind
 * @languages: what it is read in, separated by commas
 */
typedef struct {
  const char *name;
  const char *id;
  const char *languages;
} HexaplaTestPage;

/** hexapla_test_get_pages: one page of each kind; the last is the one that is not there. */
const HexaplaTestPage *hexapla_test_get_pages (guint *n_pages);

typedef enum {
  HEXAPLA_TEST_LOOK_LIGHT,
  HEXAPLA_TEST_LOOK_DARK,
  HEXAPLA_TEST_LOOK_CONTRAST,
  HEXAPLA_TEST_LOOK_CONTRAST_DARK,
  HEXAPLA_TEST_N_LOOKS,
} HexaplaTestLook;

const char *hexapla_test_look_get_name (HexaplaTestLook    look);

/** hexapla_test_looks_start: before the first window: a desktop that can ask for high contrast. */
void hexapla_test_looks_start        (void);

/** hexapla_test_looks_stop: after hexapla_test_run(). */
void hexapla_test_looks_stop         (void);

/** hexapla_test_window_set_look: through the reader's setting and the desktop's. */
void hexapla_test_window_set_look    (HexaplaTestWindow *fixture,
                                      HexaplaTestLook    look);

/** hexapla_test_window_show_page: opens the page and reads it in its languages, as @page says. */
void hexapla_test_window_show_page   (HexaplaTestWindow     *fixture,
                                      const HexaplaTestPage *page);

G_END_DECLS
