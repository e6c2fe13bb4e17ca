/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-text-private.h"

#include <string.h>

/* One allocation holds it all: the runs, the plain text, then the targets of the runs. A
 * framework has many texts, most of them short.
 */
struct _HexaplaText
{
  gatomicrefcount ref_count;
  guint n_runs;
  gsize length;
  HexaplaRun runs[];
};

G_DEFINE_BOXED_TYPE (HexaplaText, hexapla_text, hexapla_text_ref, hexapla_text_unref)

/* A stretch of markup. What lies between two of them is plain. */
typedef struct
{
  HexaplaRunKind kind;
  gsize start;
  gsize end;
  gsize target; /* offset in the builder's targets */
  gsize target_length;
} Mark;

struct _HexaplaTextBuilder
{
  GString *plain;
  GString *targets;
  GArray *marks;

  gboolean in_mark;
  gboolean space_pending; /* white space was met, and nothing after it yet */
};

static void
reset (HexaplaTextBuilder *self)
{
  g_string_truncate (self->plain, 0);
  g_string_truncate (self->targets, 0);
  g_array_set_size (self->marks, 0);
  self->in_mark = FALSE;
  self->space_pending = FALSE;
}

/* Writes the space that is due. At the beginning of a mark it goes before the mark: a link is
 * not to be underlined beyond its words.
 */
static void
flush_space (HexaplaTextBuilder *self)
{
  if (self->in_mark)
    {
      Mark *mark = &g_array_index (self->marks, Mark, self->marks->len - 1);

      if (mark->start == self->plain->len)
        mark->start++;
    }

  g_string_append_c (self->plain, ' ');
  self->space_pending = FALSE;
}

/* Finds the end of words that have single spaces between them and at most one after them; the
 * character before @chars is not white space. Nearly all time that a text takes is spent here, so
 * that the end of a word is no branch: it could not be foretold.
 */
static const char *
find_fold (const char *chars, const char *end)
{
  for (; chars < end; chars++)
    {
      guchar before = (guchar)chars[-1];
      guchar c = (guchar)*chars;

      if ((c <= ' ') & ((c != ' ') | (before <= ' ')))
        break;
    }

  return chars;
}

static guint
count_runs (HexaplaTextBuilder *self)
{
  guint n_runs = 0;
  gsize at = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      n_runs += mark->start > at ? 2 : 1;
      at = mark->end;
    }

  return n_runs + (self->plain->len > at ? 1 : 0);
}

static void
fill_runs (HexaplaTextBuilder *self, HexaplaRun *run, char *targets)
{
  gsize at = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->start > at)
        *run++ = (HexaplaRun){ HEXAPLA_RUN_PLAIN, NULL, at, mark->start - at };

      *run++ = (HexaplaRun){
        .kind = mark->kind,
        .target = mark->target_length > 0 ? targets + mark->target : NULL,
        .start = mark->start,
        .length = mark->end - mark->start,
      };
      at = mark->end;
    }

  if (self->plain->len > at)
    *run = (HexaplaRun){ HEXAPLA_RUN_PLAIN, NULL, at, self->plain->len - at };
}

HexaplaText *
hexapla_text_ref (HexaplaText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hexapla_text_unref (HexaplaText *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

const char *
hexapla_text_get_plain (HexaplaText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *)(self->runs + self->n_runs);
}

const HexaplaRun *
hexapla_text_get_runs (HexaplaText *self, guint *n_runs)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_runs != NULL, NULL);

  *n_runs = self->n_runs;
  return self->runs;
}

gboolean
hexapla_text_is_empty (HexaplaText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->length == 0;
}

HexaplaTextBuilder *
hexapla_text_builder_new (void)
{
  HexaplaTextBuilder *self = g_new0 (HexaplaTextBuilder, 1);

  self->plain = g_string_sized_new (1024);
  self->targets = g_string_sized_new (256);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  return self;
}

void
hexapla_text_builder_free (HexaplaTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->plain, TRUE);
  g_string_free (self->targets, TRUE);
  g_array_unref (self->marks);
  g_free (self);
}

void
hexapla_text_builder_append (HexaplaTextBuilder *self, const char *chars, gssize length)
{
  const char *end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (chars != NULL || length == 0);

  end = chars + (length < 0 ? strlen (chars) : (gsize)length);
  while (chars < end)
    {
      const char *words = chars;

      if (g_ascii_isspace (*chars))
        {
          self->space_pending = self->plain->len > 0;
          chars++;
          continue;
        }

      chars = find_fold (chars + 1, end);
      if (self->space_pending && self->plain->len > 0)
        flush_space (self);
      self->space_pending = chars[-1] == ' ';
      g_string_append_len (self->plain, words, chars - words - (self->space_pending ? 1 : 0));
    }
}

void
hexapla_text_builder_push (HexaplaTextBuilder *self, HexaplaRunKind kind, const char *target)
{
  Mark mark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != HEXAPLA_RUN_PLAIN);
  g_return_if_fail (!self->in_mark);

  mark = (Mark){
    .kind = kind,
    .start = self->plain->len,
    .end = self->plain->len,
    .target = self->targets->len,
    .target_length = target != NULL ? strlen (target) : 0,
  };
  if (mark.target_length > 0)
    g_string_append_len (self->targets, target, (gssize)mark.target_length + 1);

  g_array_append_val (self->marks, mark);
  self->in_mark = TRUE;
}

void
hexapla_text_builder_pop (HexaplaTextBuilder *self)
{
  Mark *mark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->in_mark);

  mark = &g_array_index (self->marks, Mark, self->marks->len - 1);
  mark->end = self->plain->len;
  self->in_mark = FALSE;

  /* Markup around nothing says nothing; only a citation stands for itself. */
  if (mark->end == mark->start && mark->kind != HEXAPLA_RUN_CITE)
    g_array_set_size (self->marks, self->marks->len - 1);
}

HexaplaText *
hexapla_text_builder_finish (HexaplaTextBuilder *self)
{
  HexaplaText *text;
  guint n_runs;
  gsize runs_size;
  char *plain;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (!self->in_mark, NULL);

  n_runs = count_runs (self);
  runs_size = n_runs * sizeof (HexaplaRun);

  text = g_malloc (sizeof *text + runs_size + self->plain->len + 1 + self->targets->len);
  g_atomic_ref_count_init (&text->ref_count);
  text->n_runs = n_runs;
  text->length = self->plain->len;

  plain = (char *)(text->runs + n_runs);
  memcpy (plain, self->plain->str, self->plain->len + 1);
  memcpy (plain + self->plain->len + 1, self->targets->str, self->targets->len);
  fill_runs (self, text->runs, plain + self->plain->len + 1);

  reset (self);
  return text;
}

char *
hexapla_text_builder_finish_plain (HexaplaTextBuilder *self)
{
  char *plain;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (!self->in_mark, NULL);

  plain = g_strndup (self->plain->str, self->plain->len);
  reset (self);

  return plain;
}
