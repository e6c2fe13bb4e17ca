/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <glib.h>

#include "fuzz.h"
#include "model/hexapla-address.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

/* What is taken for an address is written as it was read. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *string = g_strndup ((const char *)data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaAddress) address = hexapla_address_parse (string, &error);
  g_autofree char *formatted = NULL;

  if (address == NULL)
    {
      g_assert_true (error != NULL && error->domain == HEXAPLA_ADDRESS_ERROR);
      return 0;
    }

  g_assert_no_error (error);
  formatted = hexapla_address_format (address->framework, address->entry,
                                      (const char *const *)address->languages);
  g_assert_cmpint (g_ascii_strcasecmp (formatted, string), ==, 0);

  return 0;
}
