/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-text-size.h"

#include <stdlib.h>

/* One rule each in style.css: the oldest GTK we run on has no other way to set a size that does
 * not go through a deprecated function. */
static const struct
{
  int percent;
  const char *css_class;
} sizes[] = {
  { 75, "text-75" },   { 85, "text-85" },   { 100, "text-100" }, { 115, "text-115" },
  { 130, "text-130" }, { 150, "text-150" }, { 175, "text-175" }, { 200, "text-200" },
  { 250, "text-250" }, { 300, "text-300" },
};

static int
find_nearest (int percent)
{
  int nearest = 0;

  for (int i = 1; i < (int)G_N_ELEMENTS (sizes); i++)
    if (abs (sizes[i].percent - percent) < abs (sizes[nearest].percent - percent))
      nearest = i;
  return nearest;
}

int
hexapla_text_size_step (int percent, int steps)
{
  int last = (int)G_N_ELEMENTS (sizes) - 1;

  return sizes[CLAMP (find_nearest (percent) + CLAMP (steps, -last, last), 0, last)].percent;
}

const char *
hexapla_text_size_css_class (int percent)
{
  return sizes[find_nearest (percent)].css_class;
}
