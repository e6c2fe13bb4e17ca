/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "export/hexapla-export-notes.h"
#include "hexapla-core-test.h"
#include "hexapla-saved-test.h"

/* Notes as files for others. Xmllint, by its path in XMLLINT, looks whether HTML is well formed. */

#define ENTRY(id, kind, rest)                                                                      \
  "<entry id=\"" id "\" kind=\"" kind "\"><title>Title of " id                                     \
  "</title><summary>Sum</summary>" rest "</entry>"

#define HOSTILE                                                                                    \
  "=1+1 <b>&\"x\"</b> *bold* [a](b) `c`\n# not a heading\n\n1. not a list\n    not code"

static HexaplaSaved *
make (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent/hexapla");
  HexaplaSaved *saved = hexapla_saved_new (folder, "f");

  hexapla_saved_add_note (saved, "gone", 0, "lost words", "en", "An orphan");
  hexapla_saved_add_note (saved, "b", 0, "Words.", "en", HOSTILE);
  hexapla_saved_add_note (saved, "b", 0, "Old words.", "en", "On older words");
  hexapla_saved_add_note (saved, "b", 0, "كلمات", "ar", "ملاحظة");
  hexapla_saved_add_bookmark (saved, "a");
  hexapla_saved_set_status (saved, "a", HEXAPLA_FOLLOW_UP_IN_PROGRESS);
  hexapla_saved_set_who (saved, "a", "@somebody, \"else\"");
  hexapla_saved_set_until (saved, "a", "at last", "2027-01-31");

  return saved;
}

static char *
export_notes (HexaplaNotesFormat format)
{
  g_autoptr (HexaplaSaved) saved = make ();
  g_autoptr (HexaplaFramework) framework =
      hexapla_saved_test_framework (ENTRY ("b", "topic", "<body><p>Words.</p></body>")
                                        ENTRY ("a", "effort", "") ENTRY ("c", "topic", ""));
  g_autoptr (GBytes) bytes = hexapla_export_notes (saved, framework, format);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_utf8_validate (data, (gssize)length, NULL));
  return g_strndup (data, length);
}

/* Each of @parts, in this order. */
static void
assert_in_order (const char *text, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    {
      const char *found = strstr (text, *parts);

      if (found == NULL)
        g_error ("There is no “%s” in: %s", *parts, text);
      text = found + strlen (*parts);
    }
}

static void
test_markdown (void)
{
  static const char *const parts[] = {
    "# Notes on “t”\n",
    "independent summary",
    "\nn\n", /* the notice */
    "Official document: <https://example.org/>",
    "\n## Title of b\n\n<hexapla:f/b>\n",
    "\n> Words.\n>\n> — en\n",
    "\n\\=1+1 \\<b\\>&\"x\"\\</b\\> \\*bold\\* \\[a\\](b) \\`c\\`\\\n\\# not a heading\n\n1\\. "
    "not a list\\\n"
    "\u00a0\u00a0\u00a0\u00a0not code\n",
    "> Old words.\n",
    "*These words have changed since.*\n",
    "> كلمات\n>\n> — ar\n",
    "\n## Title of a\n",
    "- Bookmarked\n- Follow-up: In progress\n- Who: @somebody, \"else\"\n- Until: 2027-01-31, at "
    "last\n",
    "\n## gone (no longer in the framework)\n\n<hexapla:f/gone>\n",
    "*These words are no longer in the text.*\n\nAn orphan\n",
    NULL,
  };
  g_autofree char *text = export_notes (HEXAPLA_NOTES_MARKDOWN);

  assert_in_order (text, parts);
  g_assert_null (strstr (text, "Title of c"));
}

static void
test_html (void)
{
  static const char *const parts[] = {
    "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">",
    "<meta charset=\"utf-8\">",
    "<title>Notes on “t”</title>",
    "<h1>Notes on “t”</h1>",
    "independent summary",
    "<p lang=\"en\" dir=\"ltr\">n</p>", /* the notice */
    "<a href=\"https://example.org/\">",
    "<section aria-labelledby=\"b\">\n<h2 id=\"b\" lang=\"en\" dir=\"ltr\">Title of b</h2>",
    "<a href=\"hexapla:f/b\">hexapla:f/b</a>",
    "<blockquote lang=\"en\" dir=\"ltr\">Words.</blockquote>",
    "<p dir=\"auto\">=1+1 &lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;",
    "<br>\n# not a heading",
    "<p>These words have changed since.</p>",
    "<blockquote lang=\"ar\" dir=\"rtl\">كلمات</blockquote>",
    "<h2 id=\"a\"",
    "<dt>Follow-up</dt>\n<dd>In progress</dd>",
    "<dd dir=\"auto\">@somebody, &quot;else&quot;</dd>",
    "<h2 id=\"gone\">gone (no longer in the framework)</h2>",
    "</main>\n</body>\n</html>\n",
    NULL,
  };
  g_autofree char *text = export_notes (HEXAPLA_NOTES_HTML);
  g_autoptr (GSubprocess) xmllint = NULL;
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;

  assert_in_order (text, parts);

  xmllint = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                  | G_SUBPROCESS_FLAGS_STDOUT_SILENCE,
                              &error, g_getenv ("XMLLINT"), "--html", "--nonet", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (xmllint, text, NULL, NULL, &messages, &error);
  g_assert_no_error (error);
  /* It knows no HTML newer than 4. */
  for (char *line = strtok (messages, "\n"); line != NULL; line = strtok (NULL, "\n"))
    g_assert_true (strstr (line, " error : ") == NULL || strstr (line, "Tag ") != NULL);
}

/* An independent reader of RFC 4180. Returns: (transfer full): rows of fields */
static GPtrArray *
parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  while (*text != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      for (;;)
        {
          GString *field = g_string_new (NULL);

          g_assert_cmpint (*text, ==, '"');
          for (text++; *text != '"' || text[1] == '"'; text++)
            {
              g_assert_cmpint (*text, !=, '\0');
              text += *text == '"';
              g_string_append_c (field, *text);
            }
          g_ptr_array_add (row, g_string_free (field, FALSE));
          if (*++text != ',')
            break;
          text++;
        }
      g_assert_true (g_str_has_prefix (text, "\r\n"));
      text += 2;
      g_ptr_array_add (rows, row);
    }

  return rows;
}

static const char *
get_field (GPtrArray *rows, guint row, guint column)
{
  return g_ptr_array_index ((GPtrArray *)g_ptr_array_index (rows, row), column);
}

static void
test_csv (void)
{
  g_autofree char *text = export_notes (HEXAPLA_NOTES_CSV);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_true (g_str_has_prefix (text, "\ufeff"));
  rows = parse_csv (text + strlen ("\ufeff"));
  g_assert_cmpuint (rows->len, ==, 7); /* head, three notes, an entry, an orphan, the standing */
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *)g_ptr_array_index (rows, i))->len, ==, 12);

  g_assert_cmpstr (get_field (rows, 0, 1), ==, "Address");
  g_assert_cmpstr (get_field (rows, 1, 1), ==, "hexapla:f/b");
  g_assert_cmpstr (get_field (rows, 1, 7), ==, "'" HOSTILE);
  g_assert_cmpstr (get_field (rows, 1, 9), ==, "Words.");
  g_assert_cmpstr (get_field (rows, 2, 11), ==, "These words have changed since.");
  g_assert_cmpstr (get_field (rows, 3, 10), ==, "ar");
  g_assert_cmpstr (get_field (rows, 4, 0), ==, "Title of a");
  g_assert_cmpstr (get_field (rows, 4, 3), ==, "In progress");
  g_assert_cmpstr (get_field (rows, 4, 4), ==, "'@somebody, \"else\"");
  g_assert_cmpstr (get_field (rows, 4, 5), ==, "2027-01-31");
  g_assert_cmpstr (get_field (rows, 5, 1), ==, "hexapla:f/gone");
  g_assert_nonnull (strstr (get_field (rows, 6, 0), "independent summary"));
  g_assert_cmpstr (get_field (rows, 6, 1), ==, "https://example.org/");
}

static void
test_formulas (void)
{
  static const struct
  {
    const char *who;
    const char *field;
  } fields[] = {
    { "=1", "'=1" },     { "+1", "'+1" },     { "-1", "'-1" },   { "@x", "'@x" },
    { "\t=1", "'\t=1" }, { "\n=1", "'\n=1" }, { " =1", "' =1" }, { "＝1", "'＝1" },
    { "1=1", "1=1" },    { "é", "é" },        { "", "" },        { "\"=1\"", "\"=1\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent/hexapla");
      g_autoptr (HexaplaSaved) saved = hexapla_saved_new (folder, "f");
      g_autoptr (HexaplaFramework) framework =
          hexapla_saved_test_framework (ENTRY ("a", "topic", ""));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *text = NULL;

      hexapla_saved_add_bookmark (saved, "a");
      hexapla_saved_set_who (saved, "a", fields[i].who);
      bytes = hexapla_export_notes (saved, framework, HEXAPLA_NOTES_CSV);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      rows = parse_csv (text + strlen ("\ufeff"));
      g_assert_cmpstr (get_field (rows, 1, 4), ==, fields[i].field);
    }
}

/* With nothing to export, there is a file that says so by being empty. */
static void
test_empty (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent/hexapla");
  g_autoptr (HexaplaSaved) saved = hexapla_saved_new (folder, "f");
  g_autoptr (HexaplaFramework) framework = hexapla_saved_test_framework (ENTRY ("a", "topic", ""));

  for (guint i = HEXAPLA_NOTES_MARKDOWN; i <= HEXAPLA_NOTES_CSV; i++)
    {
      g_autoptr (GBytes) bytes = hexapla_export_notes (saved, framework, (HexaplaNotesFormat)i);

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
      g_assert_nonnull (hexapla_notes_format_get_suffix ((HexaplaNotesFormat)i));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/export/notes/markdown", test_markdown);
  g_test_add_func ("/core/export/notes/html", test_html);
  g_test_add_func ("/core/export/notes/csv", test_csv);
  g_test_add_func ("/core/export/notes/formulas", test_formulas);
  g_test_add_func ("/core/export/notes/empty", test_empty);

  return g_test_run ();
}
