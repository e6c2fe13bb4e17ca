/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-query.h"

#include <string.h>

#define KIND_PREFIX "kind"
#define TAG_PREFIX "tag"

struct _HexaplaQuery
{
  gatomicrefcount ref_count;
  GArray *terms; /* of HexaplaQueryTerm */
};

G_DEFINE_BOXED_TYPE (HexaplaQuery, hexapla_query, hexapla_query_ref, hexapla_query_unref)

static void
clear_term (gpointer data)
{
  g_free (((HexaplaQueryTerm *)data)->text);
}

static HexaplaQuery *
create_query (void)
{
  HexaplaQuery *self = g_new0 (HexaplaQuery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->terms = g_array_new (FALSE, FALSE, sizeof (HexaplaQueryTerm));
  g_array_set_clear_func (self->terms, clear_term);
  return self;
}

/* Spaces of every width, and what is no more than one. */
static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* A keyboard has one kind of quotes, a text that is pasted another. */
static gboolean
is_quote (gunichar c)
{
  static const gunichar quotes[] = { '"',    0x00AB, 0x00BB, 0x201C, 0x201D,
                                     0x201E, 0x201F, 0x300C, 0x300D, 0xFF02 };

  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i] == c)
      return TRUE;
  return FALSE;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2212 || c == 0xFF0D;
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0xFF1A;
}

/* The kinds whose names begin with @name. */
static guint
find_kinds (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  guint kinds = 0;

  for (guint kind = 0; kind <= HEXAPLA_ENTRY_SOURCE; kind++)
    if (g_str_has_prefix (hexapla_entry_kind_to_string ((HexaplaEntryKind)kind), lower))
      kinds |= 1u << kind;
  return kinds;
}

/* What follows "PREFIX:" at @text, or NULL if something else stands there. */
static const char *
skip_prefix (const char *text, const char *prefix)
{
  gsize length = strlen (prefix);

  if (g_ascii_strncasecmp (text, prefix, length) != 0
      || !is_colon (g_utf8_get_char (text + length)))
    return NULL;
  return g_utf8_next_char (text + length);
}

static void
take_term (HexaplaQuery *self, HexaplaQueryTerm *term)
{
  if (*term->text == '\0' || self->terms->len >= HEXAPLA_QUERY_MAX_TERMS)
    g_free (term->text);
  else
    g_array_append_val (self->terms, *term);
}

/* Reads a word, which may turn out to be an operator. */
static void
add_word (HexaplaQuery *self, gboolean without, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize)(end - start));
  const char *kind = skip_prefix (word, KIND_PREFIX);
  const char *tag = skip_prefix (word, TAG_PREFIX);
  HexaplaQueryTerm term = { .type = HEXAPLA_QUERY_WORD, .without = without };

  if (kind != NULL && (term.kinds = find_kinds (kind)) != 0)
    {
      term.type = HEXAPLA_QUERY_KIND;
      term.text = g_ascii_strdown (kind, -1);
    }
  else if (tag != NULL)
    {
      term.type = HEXAPLA_QUERY_TAG;
      term.text = g_strdup (tag);
    }
  else
    term.text = g_steal_pointer (&word);
  take_term (self, &term);
}

/* Reads a phrase from after the quote before it. Returns where to go on. */
static const char *
read_phrase (HexaplaQuery *self, gboolean without, const char *start)
{
  const char *end = start;
  HexaplaQueryTerm term = { .type = HEXAPLA_QUERY_PHRASE, .without = without };

  while (*end != '\0' && !is_quote (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  term.text = g_strstrip (g_strndup (start, (gsize)(end - start)));
  take_term (self, &term);
  return *end != '\0' ? g_utf8_next_char (end) : end;
}

static const char *
read_term (HexaplaQuery *self, const char *p)
{
  gboolean without = is_minus (g_utf8_get_char (p));
  const char *start;

  if (without)
    p = g_utf8_next_char (p);
  if (is_quote (g_utf8_get_char (p)))
    return read_phrase (self, without, g_utf8_next_char (p));

  start = p;
  while (*p != '\0' && !is_space (g_utf8_get_char (p)) && !is_quote (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  add_word (self, without, start, p);
  return p;
}

/* Keeps what is valid of the first bytes. */
static char *
make_valid (const char *string)
{
  g_autofree char *valid =
      g_utf8_make_valid (string, (gssize)strnlen (string, 4 * HEXAPLA_QUERY_MAX_LENGTH));
  const char *end = valid;

  while (*end != '\0' && g_utf8_next_char (end) - valid <= HEXAPLA_QUERY_MAX_LENGTH)
    end = g_utf8_next_char (end);
  return g_strndup (valid, (gsize)(end - valid));
}

HexaplaQuery *
hexapla_query_parse (const char *string)
{
  HexaplaQuery *self;
  g_autofree char *valid = NULL;
  const char *p;

  g_return_val_if_fail (string != NULL, NULL);

  self = create_query ();
  valid = make_valid (string);
  for (p = valid; *p != '\0';)
    if (is_space (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    else
      p = read_term (self, p);
  return self;
}

HexaplaQuery *
hexapla_query_ref (HexaplaQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hexapla_query_unref (HexaplaQuery *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_array_unref (self->terms);
      g_free (self);
    }
}

guint
hexapla_query_get_n_terms (HexaplaQuery *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->terms->len;
}

const HexaplaQueryTerm *
hexapla_query_get_term (HexaplaQuery *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->terms->len, NULL);

  return &g_array_index (self->terms, HexaplaQueryTerm, position);
}

HexaplaQuery *
hexapla_query_replace (HexaplaQuery *self, guint position, const char *text)
{
  HexaplaQuery *query;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->terms->len, NULL);
  g_return_val_if_fail (text != NULL && *text != '\0', NULL);

  query = create_query ();
  for (guint i = 0; i < self->terms->len; i++)
    {
      HexaplaQueryTerm term = g_array_index (self->terms, HexaplaQueryTerm, i);

      term.text = g_strdup (i == position ? text : term.text);
      g_array_append_val (query->terms, term);
    }
  return query;
}

char *
hexapla_query_to_string (HexaplaQuery *self)
{
  GString *string = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const HexaplaQueryTerm *term = hexapla_query_get_term (self, i);
      const char *quote = term->type == HEXAPLA_QUERY_PHRASE ? "\"" : "";

      g_string_append_printf (string, "%s%s%s%s%s%s", i > 0 ? " " : "", term->without ? "-" : "",
                              term->type == HEXAPLA_QUERY_KIND  ? KIND_PREFIX ":"
                              : term->type == HEXAPLA_QUERY_TAG ? TAG_PREFIX ":"
                                                                : "",
                              quote, term->text, quote);
    }
  return g_string_free (string, FALSE);
}
