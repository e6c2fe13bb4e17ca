/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "model/hexapla-list.h"
#include "xml/hexapla-finding.h"

static HexaplaFinding *
make_item (guint line)
{
  return hexapla_finding_new ("file", line, HEXAPLA_FINDING_DOCTYPE, "message");
}

static void
test_owning (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  HexaplaFinding *first = make_item (1);
  HexaplaList *list;
  HexaplaFinding *item;

  g_ptr_array_add (items, first);
  g_ptr_array_add (items, make_item (2));
  list = hexapla_list_new (HEXAPLA_TYPE_FINDING, items);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == HEXAPLA_TYPE_FINDING);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), G_MAXUINT));

  item = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpuint (hexapla_finding_get_line (item), ==, 2);

  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *)&first);
  g_assert_finalize_object (list);
  g_assert_null (first);
  g_assert_finalize_object (item);
}

static void
test_borrowing (void)
{
  GPtrArray *items = g_ptr_array_new ();
  HexaplaFinding *borrowed = make_item (1);
  HexaplaList *list;
  HexaplaFinding *item;

  g_ptr_array_add (items, borrowed);
  list = hexapla_list_new (HEXAPLA_TYPE_FINDING, items);

  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (item == borrowed);
  g_object_unref (item);

  g_assert_finalize_object (list);
  g_assert_finalize_object (borrowed);
}

static void
test_empty (void)
{
  HexaplaList *list = hexapla_list_new (HEXAPLA_TYPE_FINDING, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
  g_assert_finalize_object (list);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/model/list/owning", test_owning);
  g_test_add_func ("/core/model/list/borrowing", test_borrowing);
  g_test_add_func ("/core/model/list/empty", test_empty);

  return g_test_run ();
}
