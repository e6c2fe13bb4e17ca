/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "fuzz.h"
#include "search/hexapla-fold.h"
#include "search/hexapla-query.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

static void
check_term (const HexaplaQueryTerm *term)
{
  g_autofree char *folded = hexapla_fold (term->text, HEXAPLA_FOLD_TURKIC);

  g_assert_cmpint (term->text[0], !=, '\0');
  g_assert_true (g_utf8_validate (term->text, -1, NULL));
  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true ((term->kinds != 0) == (term->type == HEXAPLA_QUERY_KIND));
}

/* Whatever is typed can be read, and what it was read as is read as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *string = g_strndup ((const char *)data, size);
  g_autoptr (HexaplaQuery) query = hexapla_query_parse (string);
  guint n_terms = hexapla_query_get_n_terms (query);
  g_autofree char *read = hexapla_query_to_string (query);
  g_autoptr (HexaplaQuery) again = hexapla_query_parse (read);
  g_autofree char *reread = hexapla_query_to_string (again);

  g_assert_cmpuint (n_terms, <=, HEXAPLA_QUERY_MAX_TERMS);
  for (guint i = 0; i < n_terms; i++)
    check_term (hexapla_query_get_term (query, i));
  /* Written out it may have become too long to be read in full. */
  if (strlen (read) <= HEXAPLA_QUERY_MAX_LENGTH)
    g_assert_cmpstr (reread, ==, read);

  return 0;
}
