/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What is painted: the pixels, and the text and borders in them with their colours.
 */

typedef enum {
  HEXAPLA_TEST_INK_TEXT,
  HEXAPLA_TEST_INK_FRAME, /* a border on all four sides */
  HEXAPLA_TEST_INK_EDGE,  /* a border on one side, of 2 pixels or more */
} HexaplaTestInkKind;

/**
 * HexaplaTestInk:
 * @bounds: as much of it as is in sight
 * @color: with the transparency of everything around it in its alpha
 */
typedef struct {
  HexaplaTestInkKind kind;
  graphene_rect_t    bounds;
  GdkRGBA            color;
} HexaplaTestInk;

typedef struct _HexaplaTestPicture HexaplaTestPicture;

/** hexapla_test_picture_new: (transfer full): of a widget on screen. */
HexaplaTestPicture *hexapla_test_picture_new            (GtkWidget              *widget);

void                hexapla_test_picture_free           (HexaplaTestPicture     *picture);

/** hexapla_test_picture_list_inks: (transfer container) (element-type HexaplaTestInk). */
GArray             *hexapla_test_picture_list_inks      (HexaplaTestPicture     *picture) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_test_picture_find_ground: the colour that most pixels in @bounds have. */
GdkRGBA             hexapla_test_picture_find_ground    (HexaplaTestPicture     *picture,
                                                         const graphene_rect_t  *bounds);

/** hexapla_test_picture_find_contrast: the most that a pixel in @bounds has with the ground. */
double              hexapla_test_picture_find_contrast  (HexaplaTestPicture     *picture,
                                                         const graphene_rect_t  *bounds);

/** hexapla_test_picture_count_changes: pixels that differ by a contrast of @contrast or more. */
guint               hexapla_test_picture_count_changes  (HexaplaTestPicture     *picture,
                                                         HexaplaTestPicture     *other,
                                                         double                  contrast);

void                hexapla_test_picture_save           (HexaplaTestPicture     *picture,
                                                         const char             *path);

/** hexapla_test_contrast: of WCAG, from 1 to 21, of @color on the opaque @ground. */
double              hexapla_test_contrast               (const GdkRGBA          *color,
                                                         const GdkRGBA          *ground);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HexaplaTestPicture, hexapla_test_picture_free)

G_END_DECLS
