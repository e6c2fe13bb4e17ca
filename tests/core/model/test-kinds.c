/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "model/hexapla-kinds.h"

static void
test_entry_kinds (void)
{
  HexaplaEntryKind kind;

  for (guint i = HEXAPLA_ENTRY_OVERVIEW; i <= HEXAPLA_ENTRY_SOURCE; i++)
    {
      const char *name = hexapla_entry_kind_to_string ((HexaplaEntryKind)i);

      g_assert_nonnull (name);
      g_assert_true (hexapla_entry_kind_from_string (name, &kind));
      g_assert_cmpuint (kind, ==, i);
    }

  g_assert_false (hexapla_entry_kind_from_string ("", &kind));
  g_assert_false (hexapla_entry_kind_from_string ("Effort", &kind));
  g_assert_false (hexapla_entry_kind_from_string ("efforts", &kind));
  g_assert_false (hexapla_entry_kind_from_string ("effor", &kind));
}

static void
test_relation_types (void)
{
  HexaplaRelationType type;

  for (guint i = HEXAPLA_RELATION_SERVES; i <= HEXAPLA_RELATION_SEE_ALSO; i++)
    {
      const char *name = hexapla_relation_type_to_string ((HexaplaRelationType)i);

      g_assert_nonnull (name);
      g_assert_true (hexapla_relation_type_from_string (name, &type));
      g_assert_cmpuint (type, ==, i);
    }

  g_assert_false (hexapla_relation_type_from_string ("", &type));
  g_assert_false (hexapla_relation_type_from_string ("see also", &type));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/model/kinds/entries", test_entry_kinds);
  g_test_add_func ("/core/model/kinds/relations", test_relation_types);

  return g_test_run ();
}
