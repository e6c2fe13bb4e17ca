/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <gio/gio.h>
#include <string.h>

#include "l10n/hexapla-library.h"
#include "l10n/hexapla-term-base.h"
#include "xml/hexapla-load.h"

static HexaplaReading *
read_in (HexaplaLibrary *library, const char *codes)
{
  g_auto (GStrv) languages = g_strsplit (codes, ",", -1);
  g_autoptr (GError) error = NULL;
  HexaplaReading *reading = hexapla_library_read (library, (const char *const *)languages, &error);

  g_assert_no_error (error);
  return reading;
}

static void
test_read (void)
{
  static const struct
  {
    const char *asked;
    const char *got;
    gboolean has_original;
  } rows[] = {
    { "en", "en", TRUE },
    { "fr", "fr", FALSE },
    { "fr,en", "fr,en", TRUE },
    { "en,fr,ar", "en,fr,ar", TRUE },
    { "pt_BR,zh-cn", "pt-BR,zh-CN", FALSE },
    { "fr,fr,FR", "fr", FALSE },
    { "xx", "en", TRUE },
    { "xx,ar", "ar", FALSE },
    { "", "en", TRUE },
    { "ar,zh-CN,en,fr,ru,es,de", "ar,zh-CN,en,fr,ru,es", TRUE },
  };
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaReading) reading = read_in (library, rows[i].asked);
      g_auto (GStrv) codes = hexapla_reading_dup_codes (reading);
      g_autofree char *got = g_strjoinv (",", codes);

      g_assert_cmpstr (got, ==, rows[i].got);
      g_assert_cmpuint (hexapla_reading_get_n (reading), ==, g_strv_length (codes));
      g_assert_cmpint (hexapla_reading_has_original (reading), ==, rows[i].has_original);
      g_assert_cmpstr (hexapla_framework_get_language (hexapla_reading_get_first (reading)), ==,
                       codes[0]);
      g_assert_cmpstr (hexapla_framework_get_language (hexapla_reading_get_original (reading)), ==,
                       "en");
      for (guint j = 0; codes[j] != NULL; j++)
        {
          g_assert_cmpstr (hexapla_reading_get_language (reading, j)->code, ==, codes[j]);
          g_assert_cmpint (hexapla_reading_is_original (reading, j), ==,
                           g_str_equal (codes[j], "en"));
        }
    }
}

/* A language is loaded once, and goes with its last reader. */
static void
test_sharing (void)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (HexaplaReading) one = read_in (library, "fr");
  HexaplaReading *two = read_in (library, "ar,fr");
  GObject *arabic = G_OBJECT (hexapla_reading_get_first (two));

  g_assert_true (hexapla_reading_get (two, 1) == hexapla_reading_get_first (one));
  g_assert_true (hexapla_reading_get_original (two) == hexapla_reading_get_original (one));
  g_object_add_weak_pointer (arabic, (gpointer *)&arabic);
  g_assert_finalize_object (two);
  g_assert_null (arabic);
}

static gpointer
load_french (gpointer library)
{
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_library_load (library, "fr", &error);

  g_assert_no_error (error);
  return framework;
}

static void
test_threads (void)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (HexaplaFramework) framework = load_french (library);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_french, library);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (HexaplaFramework) again = g_thread_join (threads[i]);

      g_assert_true (again == framework);
    }
}

static void
assert_same_shape (HexaplaReading *reading, const char *id)
{
  HexaplaEntry *entry = hexapla_reading_get_entry (reading, 0, id);
  HexaplaEntry *original = hexapla_framework_lookup (hexapla_reading_get_original (reading), id);
  GListModel *blocks, *originals;

  g_assert_nonnull (entry);
  blocks = hexapla_entry_get_blocks (entry);
  originals = hexapla_entry_get_blocks (original);
  g_assert_cmpint (hexapla_entry_get_kind (entry), ==, hexapla_entry_get_kind (original));
  g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, g_list_model_get_n_items (originals));
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (HexaplaBlock) block = g_list_model_get_item (blocks, i);
      g_autoptr (HexaplaBlock) other = g_list_model_get_item (originals, i);

      g_assert_cmpint (hexapla_block_get_kind (block), ==, hexapla_block_get_kind (other));
      g_assert_cmpuint (hexapla_block_get_n_texts (block), ==, hexapla_block_get_n_texts (other));
      if (!hexapla_reading_is_block_translated (reading, 0, id, i))
        g_error ("%s: block %u is not translated", id, i);
    }
  g_assert_true (hexapla_reading_is_summary_translated (reading, 0, id));
}

/* Every language has every entry, and each of its blocks, translated. */
static void
test_all_languages (void)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_auto (GStrv) codes = hexapla_languages_dup_codes (hexapla_library_get_languages (library));

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (HexaplaReading) reading = read_in (library, codes[i]);
      HexaplaFramework *original = hexapla_reading_get_original (reading);
      GListModel *entries = hexapla_framework_get_entries (original);

      g_test_message ("%s", codes[i]);
      g_assert_cmpuint (g_list_model_get_n_items (entries), ==,
                        g_list_model_get_n_items (
                            hexapla_framework_get_entries (hexapla_reading_get_first (reading))));
      for (guint j = 0; j < g_list_model_get_n_items (entries); j++)
        {
          g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, j);

          assert_same_shape (reading, hexapla_entry_get_id (entry));
        }
    }
}

static HexaplaFramework *
load_part (const char *language, const char *words)
{
  g_autofree char *document = g_strdup_printf (
      "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='f' xml:lang='%s'>"
      "<metadata><title>T</title><publisher>P</publisher><published date='2024'/>"
      "<official href='https://example.org/'/><edition date='2026'>1</edition>"
      "<license href='https://example.org/'>L</license><notice>N</notice></metadata>"
      "<entry id='e' kind='topic'><title>T</title><summary>Same</summary><body><p>Same</p>"
      "<list><item>Same</item><item>%s</item></list></body></entry></framework>",
      language, words);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_load_bytes (bytes, "f", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return framework;
}

/* What equals the original in another language is not translated; half a block is. */
static void
test_untranslated (void)
{
  g_autoptr (HexaplaFramework) english = load_part ("en", "One");
  g_autoptr (HexaplaFramework) french = load_part ("fr", "Un");
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new ();
  g_autoptr (HexaplaReading) reading = NULL;
  g_autoptr (HexaplaReading) single = hexapla_reading_new_single (english);
  g_autoptr (HexaplaReading) first = NULL;

  g_ptr_array_add (frameworks, french);
  g_ptr_array_add (frameworks, english);
  reading = hexapla_reading_new (frameworks, english, NULL);
  first = hexapla_reading_new_first (reading);

  g_assert_false (hexapla_reading_is_summary_translated (reading, 0, "e"));
  g_assert_false (hexapla_reading_is_block_translated (reading, 0, "e", 0));
  g_assert_true (hexapla_reading_is_block_translated (reading, 0, "e", 1));
  g_assert_true (hexapla_reading_is_summary_translated (reading, 1, "e"));
  g_assert_true (hexapla_reading_is_block_translated (reading, 1, "e", 0));
  g_assert_true (hexapla_reading_is_summary_translated (single, 0, "e"));
  g_assert_cmpuint (hexapla_reading_get_n (first), ==, 1);
  g_assert_false (hexapla_reading_has_original (first));
  g_assert_cmpstr (hexapla_reading_get_name (reading, 0), ==, "fr");
  g_assert_null (hexapla_reading_get_language (reading, 0));
  g_assert_null (hexapla_reading_get_entry (reading, 0, "none"));
}

static gboolean
precedes (GListModel *entries, const char *first, const char *second)
{
  guint positions[2] = { G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, i);

      if (g_str_equal (hexapla_entry_get_id (entry), first))
        positions[0] = i;
      if (g_str_equal (hexapla_entry_get_id (entry), second))
        positions[1] = i;
    }
  g_assert_cmpuint (positions[0], !=, G_MAXUINT);
  g_assert_cmpuint (positions[1], !=, G_MAXUINT);
  return positions[0] < positions[1];
}

/* The glossary is in the order of the alphabet of its language, whatever locale there is. */
static void
test_order (void)
{
  static const struct
  {
    const char *language;
    const char *first;
    const char *second;
  } rows[] = {
    { "en", "term-artificial-intelligence", "term-ransomware" },
    { "en", "term-cyberspace", "term-ransomware" },
    /* Künstliche Intelligenz, Ransomware, Übereinkommen or not: umlauts stand with their vowel. */
    { "de", "term-artificial-intelligence", "term-ransomware" },
    { "fr", "term-cyberspace", "term-artificial-intelligence" },
    /* ИИ, киберпространство, программы-вымогатели: not by code points alone, but by letters. */
    { "ru", "term-cyberspace", "term-ransomware" },
    /* By their sounds: lèsuǒ ruǎnjiàn, réngōng zhìnéng, wǎngluò kōngjiān. */
    { "zh-CN", "term-ransomware", "term-artificial-intelligence" },
    { "zh-CN", "term-artificial-intelligence", "term-cyberspace" },
  };
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaReading) reading = read_in (library, rows[i].language);
      HexaplaEntry *glossary = hexapla_reading_get_entry (reading, 0, "glossary");

      g_test_message ("%s: %s, %s", rows[i].language, rows[i].first, rows[i].second);
      g_assert_true (
          precedes (hexapla_entry_get_children (glossary), rows[i].first, rows[i].second));
    }
}

static void
test_term_base (void)
{
  g_autoptr (HexaplaLibrary) library = hexapla_library_new ();
  g_autoptr (HexaplaTermBase) terms = hexapla_term_base_new ();
  g_auto (GStrv) codes = hexapla_languages_dup_codes (hexapla_library_get_languages (library));

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (HexaplaReading) reading = read_in (library, codes[i]);
      HexaplaEntry *glossary = hexapla_reading_get_entry (reading, 0, "glossary");
      GListModel *entries = hexapla_entry_get_children (glossary);

      for (guint j = 0; j < g_list_model_get_n_items (entries); j++)
        {
          g_autoptr (HexaplaEntry) entry = g_list_model_get_item (entries, j);

          g_assert_cmpstr (hexapla_term_base_get (terms, hexapla_entry_get_id (entry), codes[i]),
                           ==, hexapla_entry_get_title (entry));
        }
    }
  g_assert_null (hexapla_term_base_get (terms, "term-none", "en"));
  g_assert_null (hexapla_term_base_get (terms, "term-ransomware", "xx"));
  g_assert_null (hexapla_term_base_get (terms, "", ""));
}

/* A framework that is there in one language is read in that one, whatever is asked for. */
static void
test_single (void)
{
  static const struct
  {
    const char *code;
    const char *name;
  } rows[] = {
    { "fr", "Français" },
    { "tlh", "tlh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *document = g_strdup_printf (
          "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='single'"
          " xml:lang='%s'><metadata><title>One</title><publisher>P</publisher>"
          "<published date='2024'/><edition date='2026'>1</edition>"
          "<license href='https://example.org/'>L</license><notice>N</notice></metadata>"
          "<entry id='a' kind='topic'><title>A</title><summary>S</summary></entry></framework>",
          rows[i].code);
      g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
      g_autoptr (GError) error = NULL;
      g_autoptr (HexaplaFramework) framework =
          hexapla_load_bytes (bytes, "single", NULL, NULL, NULL, NULL, &error);
      g_autoptr (HexaplaLibrary) library = hexapla_library_new_single (framework);
      g_autoptr (HexaplaReading) reading = read_in (library, "en,de");

      g_assert_no_error (error);
      g_assert_cmpstr (hexapla_library_get_framework (library), ==, "single");
      g_assert_true (hexapla_reading_get_first (reading) == framework);
      g_assert_true (hexapla_reading_has_original (reading));
      g_assert_cmpuint (hexapla_reading_get_n (reading), ==, 1);
      g_assert_cmpstr (hexapla_reading_get_name (reading, 0), ==, rows[i].name);
      g_assert_cmpuint (hexapla_languages_get_n (hexapla_library_get_languages (library)), ==, 1);
      g_assert_null (hexapla_library_load (library, "en", &error));
      g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/l10n/library/read", test_read);
  g_test_add_func ("/core/l10n/library/sharing", test_sharing);
  g_test_add_func ("/core/l10n/library/threads", test_threads);
  g_test_add_func ("/core/l10n/library/all-languages", test_all_languages);
  g_test_add_func ("/core/l10n/library/untranslated", test_untranslated);
  g_test_add_func ("/core/l10n/library/order", test_order);
  g_test_add_func ("/core/l10n/library/term-base", test_term_base);
  g_test_add_func ("/core/l10n/library/single", test_single);

  return g_test_run ();
}
