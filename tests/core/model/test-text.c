/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "model/hexapla-text-private.h"

/* Texts are written in a notation of their own: {e:words} is emphasis, {r=target:words} a
 * reference, and so on by the letters below. In the input, | ends a piece: the builder gets
 * the text in as many pieces.
 */
static const char kind_letters[] = {
  [HEXAPLA_RUN_PLAIN] = '-', [HEXAPLA_RUN_EMPHASIS] = 'e', [HEXAPLA_RUN_REF] = 'r',
  [HEXAPLA_RUN_TERM] = 't',  [HEXAPLA_RUN_LINK] = 'l',     [HEXAPLA_RUN_CITE] = 'c',
  [HEXAPLA_RUN_KEY] = 'k',
};

static const struct
{
  const char *input;
  const char *expected;
} cases[] = {
  /* Plain text */
  { "", "" },
  { " ", "" },
  { " \t\r\n ", "" },
  { "a", "a" },
  { "  a  ", "a" },
  { "a b", "a b" },
  { "a  b", "a b" },
  { "a \t\r\n b", "a b" },
  { "\na\nb\n", "a b" },
  { "a\302\240 \302\240b", "a\302\240 \302\240b" },
  { "標題 \360\235\204\236", "標題 \360\235\204\236" },

  /* In pieces */
  { "a|b", "ab" },
  { "a |b", "a b" },
  { "a| b", "a b" },
  { "a | b", "a b" },
  { "a| |b", "a b" },
  { " | a | ", "a" },
  { "\346|\250|\231", "標" },

  /* Markup, and the white space around it: it stays outside */
  { "{e:a}", "{e:a}" },
  { "a {e:b} c", "a {e:b} c" },
  { "a{e:b}c", "a{e:b}c" },
  { "a{e: b }c", "a {e:b} c" },
  { "a {e: b } c", "a {e:b} c" },
  { " {e: a } ", "{e:a}" },
  { "{e:a }{e: b}", "{e:a} {e:b}" },
  { "{e:a}{e:b}", "{e:a}{e:b}" },
  { "{e:a} {e:b}", "{e:a} {e:b}" },
  { "{e:a  b}", "{e:a b}" },
  { "{e:a|b}", "{e:ab}" },
  { "{e:|a |b| }c", "{e:a b} c" },
  { "Press{k: Ctrl+F }or {k:F1}.", "Press {k:Ctrl+F} or {k:F1}." },

  /* Targets */
  { "{r=x:a} {t=y:b} {l=https://example.org/:c}", "{r=x:a} {t=y:b} {l=https://example.org/:c}" },
  { "{r=x:a}{r=x:b}", "{r=x:a}{r=x:b}" },

  /* Citations are empty and belong to what is before them */
  { "a.{c=s:}", "a.{c=s:}" },
  { "a.{c=s:} b", "a.{c=s:} b" },
  { "a. {c=s:}b", "a.{c=s:} b" },
  { "a. {c=s:} ", "a.{c=s:}" },
  { "a.{c=s:}{c=t:} b", "a.{c=s:}{c=t:} b" },
  { "{c=s:}", "{c=s:}" },
  { " {c=s:} a", "{c=s:}a" },
  { "{e:a}{c=s:}", "{e:a}{c=s:}" },

  /* Markup around nothing is nothing */
  { "{e:}", "" },
  { "{e: }", "" },
  { "a {e: } b", "a b" },
  { "a{r=x:}b", "ab" },
};

static HexaplaRunKind
parse_kind (char letter)
{
  const char *at = memchr (kind_letters, letter, sizeof kind_letters);

  g_assert_nonnull (at);
  return (HexaplaRunKind)(at - kind_letters);
}

static void
feed (HexaplaTextBuilder *builder, const char *input)
{
  gboolean in_mark = FALSE;

  while (*input != '\0')
    {
      gsize length = strcspn (input, in_mark ? "|}" : "|{");

      hexapla_text_builder_append (builder, input, (gssize)length);
      input += length;

      if (*input == '{')
        {
          gsize target_length = strcspn (input, "}");
          const char *colon = input + 2;
          g_autofree char *target = NULL;

          g_assert_cmpuint (target_length, >, 2);
          if (*colon == '=')
            {
              colon = strchr (colon, ':');
              if (g_str_has_prefix (colon, "://"))
                colon = strchr (colon + 1, ':');
              target = g_strndup (input + 3, (gsize)(colon - input - 3));
            }
          hexapla_text_builder_push (builder, parse_kind (input[1]), target);
          input = colon + 1;
          in_mark = TRUE;
        }
      else if (*input == '}')
        {
          hexapla_text_builder_pop (builder);
          input++;
          in_mark = FALSE;
        }
      else if (*input == '|')
        {
          input++;
        }
    }
}

/* Writes a text down again, and checks that its runs cover it. */
static char *
describe (HexaplaText *text)
{
  GString *string = g_string_new (NULL);
  const char *plain = hexapla_text_get_plain (text);
  const HexaplaRun *runs;
  guint n_runs;
  gsize at = 0;

  runs = hexapla_text_get_runs (text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      g_assert_cmpuint (runs[i].start, ==, at);
      at += runs[i].length;

      if (runs[i].kind == HEXAPLA_RUN_PLAIN)
        {
          g_assert_cmpuint (runs[i].length, >, 0);
          g_assert_null (runs[i].target);
          g_string_append_len (string, plain + runs[i].start, (gssize)runs[i].length);
          continue;
        }

      g_string_append_printf (string, "{%c", kind_letters[runs[i].kind]);
      if (runs[i].target != NULL)
        g_string_append_printf (string, "=%s", runs[i].target);
      g_string_append_printf (string, ":%.*s}", (int)runs[i].length, plain + runs[i].start);
    }
  g_assert_cmpuint (at, ==, strlen (plain));
  g_assert_cmpint (hexapla_text_is_empty (text), ==, at == 0);

  return g_string_free (string, FALSE);
}

/* One builder for all: it must be as new after each text. */
static void
test_folding (void)
{
  g_autoptr (HexaplaTextBuilder) builder = hexapla_text_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HexaplaText) text = NULL;
      g_autofree char *described = NULL;
      g_autofree char *shown = g_strescape (cases[i].input, NULL);

      g_test_message ("“%s”", shown);
      feed (builder, cases[i].input);
      text = hexapla_text_builder_finish (builder);
      described = describe (text);
      g_assert_cmpstr (described, ==, cases[i].expected);
    }
}

static void
test_plain (void)
{
  g_autoptr (HexaplaTextBuilder) builder = hexapla_text_builder_new ();
  g_autoptr (HexaplaText) text = NULL;
  g_autofree char *plain = NULL;

  hexapla_text_builder_append (builder, " one\n two ", -1);
  plain = hexapla_text_builder_finish_plain (builder);
  g_assert_cmpstr (plain, ==, "one two");

  hexapla_text_builder_append (builder, "three", -1);
  text = hexapla_text_builder_finish (builder);
  g_assert_cmpstr (hexapla_text_get_plain (text), ==, "three");
}

static void
test_references (void)
{
  g_autoptr (HexaplaTextBuilder) builder = hexapla_text_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  HexaplaText *text = hexapla_text_builder_finish (builder);

  g_value_init (&value, HEXAPLA_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  g_assert_true (g_value_get_boxed (&value) == text);

  g_assert_true (hexapla_text_ref (text) == text);
  hexapla_text_unref (text);
  hexapla_text_unref (text);
  g_assert_cmpstr (hexapla_text_get_plain (g_value_get_boxed (&value)), ==, "");
}

static void
test_long (void)
{
  g_autoptr (HexaplaTextBuilder) builder = hexapla_text_builder_new ();
  g_autoptr (HexaplaText) text = NULL;
  const HexaplaRun *runs;
  guint n_runs;

  for (guint i = 0; i < 10000; i++)
    {
      hexapla_text_builder_append (builder, "word \n ", -1);
      hexapla_text_builder_push (builder, HEXAPLA_RUN_REF, "target");
      hexapla_text_builder_append (builder, "mark", -1);
      hexapla_text_builder_pop (builder);
      hexapla_text_builder_append (builder, " ", 1);
    }
  text = hexapla_text_builder_finish (builder);

  runs = hexapla_text_get_runs (text, &n_runs);
  g_assert_cmpuint (n_runs, ==, 20000);
  g_assert_cmpstr (runs[19999].target, ==, "target");
  g_assert_cmpuint (strlen (hexapla_text_get_plain (text)), ==, 10000 * 10 - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/model/text/folding", test_folding);
  g_test_add_func ("/core/model/text/plain", test_plain);
  g_test_add_func ("/core/model/text/references", test_references);
  g_test_add_func ("/core/model/text/long", test_long);

  return g_test_run ();
}
