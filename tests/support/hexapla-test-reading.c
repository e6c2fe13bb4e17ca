/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-test-reading.h"

#include "xml/hexapla-load.h"

/* Half of it may be left in English. */
#define DOCUMENT                                                                                   \
  "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='f' xml:lang='%s'>"        \
  "<metadata><title>T</title><publisher>P</publisher><published date='2024'/>"                     \
  "<official href='https://example.org/'/><edition date='2026'>1</edition>"                        \
  "<license href='https://example.org/'>L</license><notice>N</notice></metadata>"                  \
  "<entry id='e' kind='topic'><title>%s</title><summary>%s</summary><body><p>%s</p></body>"        \
  "</entry></framework>"

static HexaplaFramework *
load (const char *language, const char *title, const char *summary, const char *text)
{
  g_autofree char *document = g_strdup_printf (DOCUMENT, language, title, summary, text);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework = hexapla_load_bytes (bytes, "f", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return framework;
}

HexaplaReading *
hexapla_test_reading_new (gboolean parallel)
{
  g_autoptr (HexaplaFramework) english = load ("en", "Title", "Summary.", "Text.");
  g_autoptr (HexaplaFramework) arabic = load ("ar", "عنوان", "موجز.", "Text.");
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new ();

  g_ptr_array_add (frameworks, arabic);
  if (parallel)
    g_ptr_array_add (frameworks, english);
  return hexapla_reading_new (frameworks, english, NULL);
}
