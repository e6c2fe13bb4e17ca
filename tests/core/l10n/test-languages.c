/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "l10n/hexapla-languages.h"

static void
test_bundled (void)
{
  HexaplaLanguages *languages = hexapla_languages_new ();
  guint n = hexapla_languages_get_n (languages);
  g_auto (GStrv) codes = hexapla_languages_dup_codes (languages);

  g_assert_cmpuint (n, >=, 13);
  g_assert_cmpuint (g_strv_length (codes), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const HexaplaLanguage *language = hexapla_languages_get (languages, i);

      g_assert_cmpstr (language->code, ==, codes[i]);
      g_assert_true (g_utf8_validate (language->autonym, -1, NULL));
      g_assert_cmpuint (language->total, >, 2000);
      g_assert_cmpuint (language->translated, <=, language->total);
      g_assert_true (hexapla_languages_find (languages, codes[i]) == language);
      /* Nobody has reviewed any of them yet, and none may say so. */
      g_assert_cmpint (language->review, ==,
                       i == 0 ? HEXAPLA_REVIEW_ORIGINAL : HEXAPLA_REVIEW_DRAFT);
      g_assert_null (language->reviewer);
    }
  g_assert_cmpstr (codes[0], ==, HEXAPLA_ORIGINAL_LANGUAGE);
  g_assert_finalize_object (languages);
}

static void
test_find (void)
{
  static const struct
  {
    const char *code;
    const char *found;
  } rows[] = {
    { "fr", "fr" },       { "FR", "fr" },       { "pt-BR", "pt-BR" }, { "pt_BR", "pt-BR" },
    { "pt-br", "pt-BR" }, { "zh_CN", "zh-CN" }, { "pt", NULL },       { "zh", NULL },
    { "", NULL },         { "xx", NULL },       { "fr-FR", NULL },    { "frr", NULL },
    { "f", NULL },        { "../fr", NULL },
  };
  g_autoptr (HexaplaLanguages) languages = hexapla_languages_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HexaplaLanguage *language = hexapla_languages_find (languages, rows[i].code);

      g_test_message ("%s", rows[i].code);
      g_assert_cmpstr (language != NULL ? language->code : NULL, ==, rows[i].found);
      g_assert_cmpstr (hexapla_languages_get_name (languages, rows[i].code), ==,
                       language != NULL ? language->autonym : rows[i].code);
    }
}

static void
test_choose (void)
{
  static const struct
  {
    const char *wanted; /* separated by spaces */
    const char *chosen;
  } rows[] = {
    { "", "en" },
    { "C", "en" },
    { "C.UTF-8 C", "en" },
    { "fr_FR.UTF-8 fr_FR fr.UTF-8 fr C", "fr" },
    { "fr_CA", "fr" },
    { "de_AT@euro de_AT de C", "de" },
    { "pt_PT.UTF-8 pt_PT pt C", "pt-BR" },
    { "pt_BR", "pt-BR" },
    { "zh_CN.UTF-8 zh_CN zh C", "zh-CN" },
    { "zh_SG", "zh-CN" },
    { "zh", "zh-CN" },
    { "zh_TW.UTF-8 zh_TW.utf8 zh_TW zh C", "en" },
    { "zh_HK zh", "en" },
    { "zh_TW zh ja_JP ja C", "ja" },
    { "sv_SE sv C", "en" },
    { "sv_SE sv uk_UA uk C", "uk" },
    { "en_GB en C", "en" },
    { "en_US fr", "en" },
    { "in_ID id", "id" },
  };
  g_autoptr (HexaplaLanguages) languages = hexapla_languages_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) wanted =
          *rows[i].wanted != '\0' ? g_strsplit (rows[i].wanted, " ", -1) : g_new0 (char *, 1);

      g_test_message ("%s", rows[i].wanted);
      g_assert_cmpstr (hexapla_languages_choose (languages, (const char *const *)wanted)->code, ==,
                       rows[i].chosen);
    }
}

static void
test_right_to_left (void)
{
  static const struct
  {
    const char *code;
    gboolean rtl;
  } rows[] = {
    { "ar", TRUE },       { "AR-eg", TRUE },      { "he", TRUE },     { "fa-IR", TRUE },
    { "ur", TRUE },       { "ug", TRUE },         { "ckb", TRUE },    { "dv", TRUE },
    { "az-Arab", TRUE },  { "pa-Arab-PK", TRUE }, { "en", FALSE },    { "zh-CN", FALSE },
    { "ug-Latn", FALSE }, { "ar-Latn", FALSE },   { "az", FALSE },    { "ru", FALSE },
    { "", FALSE },        { "arn", FALSE },       { "en-XA", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].code);
      g_assert_cmpint (hexapla_language_is_right_to_left (rows[i].code), ==, rows[i].rtl);
    }
}

static void
test_normalize (void)
{
  static const struct
  {
    const char *code;
    const char *tag;
  } rows[] = {
    { "pt_BR.UTF-8", "pt-BR" },
    { "de_DE@euro", "de-DE" },
    { "sr_RS.UTF-8@latin", "sr-RS" },
    { "fr", "fr" },
    { "zh-CN", "zh-CN" },
    { "C", "C" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tag = hexapla_language_normalize (rows[i].code);

      g_assert_cmpstr (tag, ==, rows[i].tag);
    }
}

static void
test_describe (void)
{
  static const struct
  {
    const char *fields;
    guint percent;
    const char *description;
  } rows[] = {
    { "translated=10\ntotal=10\nreview=original", 100, "Original" },
    { "translated=10\ntotal=10\nreview=draft", 100, "Draft" },
    { "translated=0\ntotal=10\nreview=draft", 0, "Draft, 0\u202f% translated" },
    { "translated=1\ntotal=1000\nreview=draft", 1, "Draft, 1\u202f% translated" },
    { "translated=999\ntotal=1000\nreview=draft", 99, "Draft, 99\u202f% translated" },
    { "translated=4\ntotal=5\nreview=draft", 80, "Draft, 80\u202f% translated" },
    { "translated=5\ntotal=5\nreview=reviewed\nreviewer=A. Person\nreviewed=2027-01-31", 100,
      "Reviewed by A. Person on 2027-01-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *data = g_strdup_printf ("[fr]\nautonym=Français\n%s\n", rows[i].fields);
      g_autoptr (GError) error = NULL;
      g_autoptr (HexaplaLanguages) languages = hexapla_languages_new_from_data (data, -1, &error);
      const HexaplaLanguage *language;
      g_autofree char *description = NULL;

      g_assert_no_error (error);
      language = hexapla_languages_get (languages, 0);
      description = hexapla_language_describe (language, NULL);
      g_assert_cmpuint (hexapla_language_get_percent (language), ==, rows[i].percent);
      g_assert_cmpstr (description, ==, rows[i].description);
    }
}

/* A review without a name or a day is none. */
static void
test_bad_data (void)
{
  static const char *const rows[] = {
    "",
    "no group",
    "[fr]\n",
    "[fr]\nautonym=F\n",
    "[fr]\nautonym=F\ntranslated=1\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=2\n",
    "[fr]\nautonym=F\ntranslated=x\ntotal=2\nreview=draft\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=-2\nreview=draft\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=2\nreview=perfect\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=2\nreview=reviewed\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=2\nreview=reviewed\nreviewer=A\n",
    "[fr]\nautonym=F\ntranslated=1\ntotal=2\nreview=reviewed\nreviewed=2027-01-31\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i]);
      g_assert_null (hexapla_languages_new_from_data (rows[i], -1, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_KEY_FILE_ERROR || error->domain == G_NUMBER_PARSER_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/l10n/languages/bundled", test_bundled);
  g_test_add_func ("/core/l10n/languages/find", test_find);
  g_test_add_func ("/core/l10n/languages/choose", test_choose);
  g_test_add_func ("/core/l10n/languages/right-to-left", test_right_to_left);
  g_test_add_func ("/core/l10n/languages/normalize", test_normalize);
  g_test_add_func ("/core/l10n/languages/describe", test_describe);
  g_test_add_func ("/core/l10n/languages/bad-data", test_bad_data);

  return g_test_run ();
}
