/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "fuzz.h"
#include "saved/hexapla-saved-format.h"
#include "saved/hexapla-saved-merge.h"
#include "saved/hexapla-saved.h"
#include "xml/hexapla-finding.h"

static const char mine[] =
    "<saved xmlns=\"https://hexaplareader.github.io/ns/saved/1\" version=\"1.0\" framework=\"f\">"
    "<bookmarks><bookmark entry=\"a\" created=\"2026-01-01T00:00:00.000Z\"/></bookmarks>"
    "<follow-ups><follow-up entry=\"a\">"
    "<status value=\"done\" changed=\"2026-01-01T00:00:00.000Z\"/></follow-up></follow-ups>"
    "<notes><note id=\"n\" entry=\"a\" created=\"2026-01-01T00:00:00.000Z\"><text>t</text></note>"
    "</notes></saved>";

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

/* Namespaces that are declared again and again may become too many. */
static gboolean
is_too_much (GListStore *findings)
{
  g_autoptr (HexaplaFinding) first = g_list_model_get_item (G_LIST_MODEL (findings), 0);

  return hexapla_finding_get_code (first) == HEXAPLA_FINDING_TOO_MANY;
}

/* What is written can be read, and is then written the same. */
static void
check_written (HexaplaSavedLayer *layer)
{
  g_autoptr (GBytes) bytes = hexapla_saved_write (layer);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (HexaplaSavedLayer) again = hexapla_saved_read (bytes, "again", NULL, findings, NULL);
  g_autoptr (GBytes) twice = NULL;

  if (again == NULL)
    {
      g_assert_true (is_too_much (findings));
      return;
    }

  twice = hexapla_saved_write (again);
  g_assert_true (g_bytes_equal (bytes, twice));
}

static void
check_merge (HexaplaSavedLayer *theirs)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (mine, sizeof mine - 1);
  g_autoptr (HexaplaSavedLayer) base = hexapla_saved_read (bytes, "mine", NULL, NULL, NULL);
  g_autoptr (HexaplaSavedLayer) layer = hexapla_saved_read (bytes, "mine", NULL, NULL, NULL);
  g_auto (HexaplaSavedMerge) merge = { 0 };

  hexapla_saved_merge (base, layer, theirs, &merge);
  check_written (layer);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GListStore) findings = g_list_store_new (HEXAPLA_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (HexaplaSavedLayer) layer = hexapla_saved_read (bytes, "input", NULL, findings, &error);

  if (layer == NULL)
    {
      g_assert_true (error != NULL && error->domain == HEXAPLA_SAVED_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
  check_written (layer);
  check_merge (layer);

  return 0;
}
