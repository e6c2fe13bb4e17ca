/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "model/hexapla-address.h"

#define OK -1
#define SCHEME HEXAPLA_ADDRESS_ERROR_SCHEME
#define INVALID HEXAPLA_ADDRESS_ERROR_INVALID

static const struct
{
  const char *string;
  int error; /* OK or a HexaplaAddressError */
  const char *framework;
  const char *entry;
  const char *languages; /* with commas */
} cases[] = {
  /* Good ones */
  { "hexapla:us-icdps-2024/effort-3-2", OK, "us-icdps-2024", "effort-3-2", NULL },
  { "hexapla:us-icdps-2024/effort-3-2?lang=fr,en", OK, "us-icdps-2024", "effort-3-2", "fr,en" },
  { "hexapla:us-icdps-2024", OK, "us-icdps-2024", NULL, NULL },
  { "hexapla:us-icdps-2024?lang=fr", OK, "us-icdps-2024", NULL, "fr" },
  { "hexapla:a", OK, "a", NULL, NULL },
  { "hexapla:a/b", OK, "a", "b", NULL },
  { "hexapla:a1/b2-c3", OK, "a1", "b2-c3", NULL },
  { "HEXAPLA:a/b", OK, "a", "b", NULL },
  { "Hexapla:a", OK, "a", NULL, NULL },
  { "hexapla:a?lang=pt-BR", OK, "a", NULL, "pt-BR" },
  { "hexapla:a?lang=zh-Hant-TW,zh-CN", OK, "a", NULL, "zh-Hant-TW,zh-CN" },
  { "hexapla:a?lang=ar,zh-CN,en,fr,ru,es", OK, "a", NULL, "ar,zh-CN,en,fr,ru,es" },
  { "hexapla:a?lang=es-419", OK, "a", NULL, "es-419" },
  { "hexapla:a?lang=tok", OK, "a", NULL, "tok" },

  /* Other schemes, and none */
  { "", SCHEME, NULL, NULL, NULL },
  { "hexapla", SCHEME, NULL, NULL, NULL },
  { "us-icdps-2024/effort-3-2", SCHEME, NULL, NULL, NULL },
  { "effort-3-2", SCHEME, NULL, NULL, NULL },
  { " hexapla:a", SCHEME, NULL, NULL, NULL },
  { "hexapla :a", SCHEME, NULL, NULL, NULL },
  { "hexaplas:a", SCHEME, NULL, NULL, NULL },
  { "xhexapla:a", SCHEME, NULL, NULL, NULL },
  { "https://example.org/hexapla:a", SCHEME, NULL, NULL, NULL },
  { "file:///etc/passwd", SCHEME, NULL, NULL, NULL },
  { "javascript:alert(1)", SCHEME, NULL, NULL, NULL },
  { "/etc/passwd", SCHEME, NULL, NULL, NULL },

  /* Incomplete ones */
  { "hexapla:", INVALID, NULL, NULL, NULL },
  { "hexapla:/", INVALID, NULL, NULL, NULL },
  { "hexapla:/b", INVALID, NULL, NULL, NULL },
  { "hexapla:a/", INVALID, NULL, NULL, NULL },
  { "hexapla:?lang=fr", INVALID, NULL, NULL, NULL },
  { "hexapla:a?", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=", INVALID, NULL, NULL, NULL },
  { "hexapla:a/?lang=fr", INVALID, NULL, NULL, NULL },

  /* More than an address has */
  { "hexapla://us-icdps-2024/effort-3-2", INVALID, NULL, NULL, NULL },
  { "hexapla:///us-icdps-2024", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b/", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b/c", INVALID, NULL, NULL, NULL },
  { "hexapla:a//b", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b#c", INVALID, NULL, NULL, NULL },
  { "hexapla:a#b", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr#b", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr?lang=en", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr&lang=en", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr&x=y", INVALID, NULL, NULL, NULL },
  { "hexapla:a?language=fr", INVALID, NULL, NULL, NULL },
  { "hexapla:a?LANG=fr", INVALID, NULL, NULL, NULL },
  { "hexapla:a?x=y", INVALID, NULL, NULL, NULL },
  { "hexapla:user@a", INVALID, NULL, NULL, NULL },
  { "hexapla:a:80", INVALID, NULL, NULL, NULL },
  { "hexapla:a b", INVALID, NULL, NULL, NULL },
  { "hexapla:a ", INVALID, NULL, NULL, NULL },
  { "hexapla:a\n", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b\r\nc", INVALID, NULL, NULL, NULL },

  /* Bad ids */
  { "hexapla:A", INVALID, NULL, NULL, NULL },
  { "hexapla:1a", INVALID, NULL, NULL, NULL },
  { "hexapla:-a", INVALID, NULL, NULL, NULL },
  { "hexapla:a-", INVALID, NULL, NULL, NULL },
  { "hexapla:a--b", INVALID, NULL, NULL, NULL },
  { "hexapla:a_b", INVALID, NULL, NULL, NULL },
  { "hexapla:a.b", INVALID, NULL, NULL, NULL },
  { "hexapla:..", INVALID, NULL, NULL, NULL },
  { "hexapla:../a", INVALID, NULL, NULL, NULL },
  { "hexapla:a/..", INVALID, NULL, NULL, NULL },
  { "hexapla:a/../../etc/passwd", INVALID, NULL, NULL, NULL },
  { "hexapla:a/Effort-1", INVALID, NULL, NULL, NULL },
  { "hexapla:a/1", INVALID, NULL, NULL, NULL },
  { "hexapla:a/é", INVALID, NULL, NULL, NULL },
  { "hexapla:a/\xff", INVALID, NULL, NULL, NULL },
  { "hexapla:\xd0\xb0", INVALID, NULL, NULL, NULL },

  /* Escapes mean nothing */
  { "hexapla:a%2Fb", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b%20c", INVALID, NULL, NULL, NULL },
  { "hexapla:a/b%00", INVALID, NULL, NULL, NULL },
  { "hexapla:%61", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=f%72", INVALID, NULL, NULL, NULL },

  /* Bad languages */
  { "hexapla:a?lang=f", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr,", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=,fr", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr,,en", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr, en", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr;en", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr_FR", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=f1", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr-", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=-fr", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=fr--FR", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=franchement", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=../../x", INVALID, NULL, NULL, NULL },
  { "hexapla:a?lang=ar,de,en,es,fr,ru,zh", INVALID, NULL, NULL, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HexaplaAddress) address = hexapla_address_parse (cases[i].string, &error);
      g_autofree char *languages = NULL;
      g_autofree char *shown = g_strescape (cases[i].string, NULL);

      g_test_message ("“%s”", shown);
      if (cases[i].error != OK)
        {
          g_assert_error (error, HEXAPLA_ADDRESS_ERROR, cases[i].error);
          g_assert_null (address);
          continue;
        }

      g_assert_no_error (error);
      g_assert_nonnull (address);
      g_assert_cmpstr (address->framework, ==, cases[i].framework);
      g_assert_cmpstr (address->entry, ==, cases[i].entry);
      if (address->languages != NULL)
        languages = g_strjoinv (",", address->languages);
      g_assert_cmpstr (languages, ==, cases[i].languages);
    }
}

/* What parses is written as it was read, but for the case of the scheme. */
static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HexaplaAddress) address = hexapla_address_parse (cases[i].string, NULL);
      g_autofree char *formatted = NULL;

      if (address == NULL)
        continue;

      formatted = hexapla_address_format (address->framework, address->entry,
                                          (const char *const *)address->languages);
      g_assert_cmpint (g_ascii_strcasecmp (formatted, cases[i].string), ==, 0);
    }
}

static void
test_length (void)
{
  g_autoptr (GString) string = g_string_new ("hexapla:a/");
  g_autoptr (HexaplaAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  while (string->len < 1024)
    g_string_append_c (string, 'b');
  address = hexapla_address_parse (string->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (address->entry), ==, 1024 - strlen ("hexapla:a/"));

  g_string_append_c (string, 'b');
  g_assert_null (hexapla_address_parse (string->str, &error));
  g_assert_error (error, HEXAPLA_ADDRESS_ERROR, HEXAPLA_ADDRESS_ERROR_INVALID);
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "a1", "effort-3-2", "us-icdps-2024", "a-b-c-d" };
  static const char *const bad[] = { "", "1", "A", "a-", "-a", "a--b", "a b", "a_b", "é", "a.b" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (hexapla_id_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (hexapla_id_is_valid (bad[i]));
}

static void
test_languages (void)
{
  static const char *const good[] = { "en", "pt-BR", "zh-Hant", "es-419", "de-1996", "tok" };
  static const char *const bad[] = { "", "e", "en_US", "1a", "en-", "-en", "en--US", "toolongtag" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (hexapla_language_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (hexapla_language_is_valid (bad[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/model/address/parse", test_parse);
  g_test_add_func ("/core/model/address/format", test_format);
  g_test_add_func ("/core/model/address/length", test_length);
  g_test_add_func ("/core/model/address/ids", test_ids);
  g_test_add_func ("/core/model/address/languages", test_languages);

  return g_test_run ();
}
