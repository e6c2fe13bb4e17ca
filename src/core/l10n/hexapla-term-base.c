/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-term-base.h"

#include <string.h>

#include "hexapla-bundle.h"

struct _HexaplaTermBase
{
  GObject parent_instance;

  GHashTable *terms; /* "ID\tLANGUAGE" → the term */
};

G_DEFINE_FINAL_TYPE (HexaplaTermBase, hexapla_term_base, G_TYPE_OBJECT)

static void
hexapla_term_base_finalize (GObject *object)
{
  g_hash_table_unref (HEXAPLA_TERM_BASE (object)->terms);

  G_OBJECT_CLASS (hexapla_term_base_parent_class)->finalize (object);
}

static void
hexapla_term_base_class_init (HexaplaTermBaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hexapla_term_base_finalize;
}

static void
hexapla_term_base_init (HexaplaTermBase *self)
{
  self->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

HexaplaTermBase *
hexapla_term_base_new (void)
{
  HexaplaTermBase *self = g_object_new (HEXAPLA_TYPE_TERM_BASE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hexapla_bundle_lookup ("terms.tsv", &error);
  g_auto (GStrv) lines = NULL;

  /* It is part of the program. */
  if (bytes == NULL)
    g_error ("The terms: %s", error->message);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *term = strrchr (lines[i], '\t');

      if (term != NULL)
        g_hash_table_insert (self->terms, g_strndup (lines[i], (gsize)(term - lines[i])),
                             g_strdup (term + 1));
    }
  return self;
}

const char *
hexapla_term_base_get (HexaplaTermBase *self, const char *id, const char *language)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (HEXAPLA_IS_TERM_BASE (self), NULL);
  g_return_val_if_fail (id != NULL && language != NULL, NULL);

  key = g_strjoin ("\t", id, language, NULL);
  return g_hash_table_lookup (self->terms, key);
}
