/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-fold.h"

#include <string.h>

#define DOT_ABOVE 0x0307
#define DOTLESS_I 0x0131
#define DOTTED_CAPITAL_I 0x0130

/* What is written, and from where. Invariant: map, if there is one, has an element for each byte
 * that was written. */
typedef struct
{
  GString *folded;
  GArray *map;
  HexaplaFold fold;
  guint32 source; /* where the character in hand begins */
  gunichar last;  /* what was written last; 0 if nothing was */
} Folder;

typedef struct
{
  gunichar from;
  const char *to;
} Replacement;

/* What Unicode does not decompose, though a reader does; in order. */
static const Replacement replacements[] = {
  { 0x0060, "'" },  { 0x00AB, "\"" }, { 0x00B4, "'" },  { 0x00BB, "\"" }, { 0x00C6, "ae" },
  { 0x00D8, "o" },  { 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x00F8, "o" },  { 0x0110, "d" },
  { 0x0111, "d" },  { 0x0141, "l" },  { 0x0142, "l" },  { 0x0149, "'n" }, { 0x0152, "oe" },
  { 0x0153, "oe" }, { 0x02B9, "'" },  { 0x02BB, "'" },  { 0x02BC, "'" },  { 0x03C2, "σ" },
  { 0x0629, "ه" },  { 0x0640, "" },   { 0x0649, "ي" },  { 0x0671, "ا" },  { 0x06A9, "ك" },
  { 0x06CC, "ي" },  { 0x1E9E, "ss" }, { 0x2018, "'" },  { 0x2019, "'" },  { 0x201A, "'" },
  { 0x201B, "'" },  { 0x201C, "\"" }, { 0x201D, "\"" }, { 0x201E, "\"" }, { 0x201F, "\"" },
  { 0x2032, "'" },  { 0x2033, "\"" }, { 0x2039, "'" },  { 0x203A, "'" },  { 0x2212, "-" },
};

static void
put (Folder *self, gunichar c)
{
  gsize before = self->folded->len;

  g_string_append_unichar (self->folded, c);
  self->last = c;
  for (gsize i = before; self->map != NULL && i < self->folded->len; i++)
    g_array_append_val (self->map, self->source);
}

/* Puts @c in the place of what was written last, and takes it for both. */
static void
put_instead (Folder *self, gunichar c)
{
  guint32 source = self->source;
  gsize length = (gsize)g_unichar_to_utf8 (self->last, NULL);

  g_string_truncate (self->folded, self->folded->len - length);
  if (self->map != NULL)
    {
      self->source = g_array_index (self->map, guint32, self->map->len - length);
      g_array_set_size (self->map, self->map->len - (guint)length);
    }
  put (self, c);
  self->source = source;
}

static gboolean
is_jamo (gunichar c)
{
  return c >= 0x1100 && c <= 0x11FF;
}

/* Whether @c only adds to the letter before it. Marks of classes 7 to 9 and 0 are parts of
 * letters, as the vowels of Devanagari are. */
static gboolean
is_accent (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  int class = g_unichar_combining_class (c);

  return type == G_UNICODE_ENCLOSING_MARK || c == 0x034F
         || (type == G_UNICODE_NON_SPACING_MARK
             && (class == 1 || (class >= 10 && class <= 36) || class >= 200
                 || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0xE0100));
}

/* Whether @c and the letter before it are another letter together, and if so which. */
static gboolean
make_letter (gunichar before, gunichar c, gunichar *letter)
{
  gboolean may = c == 0x3099 || c == 0x309A || is_jamo (c)
                 || (c == 0x0306 && (before == 0x0438 || before == 0x0443))
                 || (c == 0x0308 && before == 0x0456);

  return may && before != 0 && g_unichar_compose (before, c, letter);
}

/* The last step for a character that is decomposed. */
static void
fold_part (Folder *self, gunichar c)
{
  gunichar letter;

  if (make_letter (self->last, c, &letter))
    put_instead (self, letter);
  else if (is_accent (c))
    return;
  else if (c >= 0x30A1 && c <= 0x30F6)
    put (self, c - 0x60);
  else if (c == 0x30FD || c == 0x30FE)
    put (self, c - 0x60);
  else if (c == DOTLESS_I)
    put (self, self->fold == HEXAPLA_FOLD_TURKIC ? c : 'i');
  else if (c == 'I' && self->fold == HEXAPLA_FOLD_TURKIC)
    put (self, DOTLESS_I);
  else if (g_unichar_isdigit (c))
    put (self, '0' + (gunichar)g_unichar_digit_value (c));
  else
    put (self, g_unichar_tolower (c));
}

static const Replacement *
find_replacement (gunichar c)
{
  gsize start = 0;
  gsize end = G_N_ELEMENTS (replacements);

  while (start < end)
    {
      gsize middle = (start + end) / 2;

      if (replacements[middle].from == c)
        return &replacements[middle];
      if (replacements[middle].from < c)
        start = middle + 1;
      else
        end = middle;
    }
  return NULL;
}

static void
fold_space (Folder *self)
{
  if (self->last != ' ')
    put (self, ' ');
}

static void
fold_decomposed (Folder *self, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    {
      const Replacement *replacement = find_replacement (parts[i]);
      GUnicodeType type = g_unichar_type (parts[i]);

      if (replacement != NULL)
        for (const char *p = replacement->to; *p != '\0'; p = g_utf8_next_char (p))
          put (self, g_utf8_get_char (p));
      else if (type == G_UNICODE_SPACE_SEPARATOR || type == G_UNICODE_CONTROL
               || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        fold_space (self);
      else if (type == G_UNICODE_DASH_PUNCTUATION)
        put (self, '-');
      else if (type != G_UNICODE_FORMAT)
        fold_part (self, parts[i]);
    }
}

/* Letters that are most of a text and stay what they are. Syllables of Hangul are not taken
 * apart: else each would be found in every longer one. */
static gboolean
is_plain (gunichar c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3)
         || (c >= 0x0430 && c <= 0x044F);
}

static void
fold_char (Folder *self, gunichar c)
{
  if (c == DOTTED_CAPITAL_I)
    put (self, 'i');
  else if (self->fold == HEXAPLA_FOLD_TURKIC && c == DOT_ABOVE && self->last == DOTLESS_I)
    put_instead (self, 'i');
  else if (c < 0x80 && g_ascii_isgraph ((char)c) && c != '`'
           && !(c == 'I' && self->fold == HEXAPLA_FOLD_TURKIC))
    put (self, (gunichar)g_ascii_tolower ((char)c));
  else if (is_plain (c))
    put (self, c);
  else
    fold_decomposed (self, c);
}

HexaplaFold
hexapla_fold_for_language (const char *language)
{
  static const char *const turkic[] = { "tr", "az" };

  g_return_val_if_fail (language != NULL, HEXAPLA_FOLD_COMMON);

  for (gsize i = 0; i < G_N_ELEMENTS (turkic); i++)
    if (g_ascii_strncasecmp (language, turkic[i], 2) == 0 && !g_ascii_isalnum (language[2]))
      return HEXAPLA_FOLD_TURKIC;
  return HEXAPLA_FOLD_COMMON;
}

void
hexapla_fold_append (GString *folded, GArray *map, const char *text, HexaplaFold fold)
{
  Folder self = { .folded = folded, .map = map, .fold = fold };
  guint32 end;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      self.source = (guint32)(p - text);
      fold_char (&self, g_utf8_get_char (p));
    }

  end = (guint32)strlen (text);
  if (map != NULL)
    g_array_append_val (map, end);
}

char *
hexapla_fold (const char *text, HexaplaFold fold)
{
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  hexapla_fold_append (folded, NULL, text, fold);
  return g_string_free (folded, FALSE);
}

void
hexapla_fold_unmap (GArray *map, gsize start, gsize end, gsize *text_start, gsize *text_end)
{
  const guint32 *sources;

  g_return_if_fail (map != NULL);
  g_return_if_fail (start < end && end < map->len);
  g_return_if_fail (text_start != NULL && text_end != NULL);

  sources = (const guint32 *)(gpointer)map->data;
  while (end < map->len - 1 && sources[end] == sources[end - 1])
    end++;
  *text_start = sources[start];
  *text_end = sources[end];
}
