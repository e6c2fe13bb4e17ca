/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-history.h"

#define MAX_VISITS 200

typedef struct
{
  char *page;
  double scroll;
} Visit;

struct _HexaplaHistory
{
  GObject parent_instance;

  GArray *visits; /* of Visit */
  guint current;  /* meaningless while there are none */
};

typedef enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
} HexaplaHistoryProperty;

static GParamSpec *properties[PROP_CAN_GO_FORWARD + 1];

G_DEFINE_FINAL_TYPE (HexaplaHistory, hexapla_history, G_TYPE_OBJECT)

static Visit *
get_visit (HexaplaHistory *self)
{
  return self->visits->len > 0 ? &g_array_index (self->visits, Visit, self->current) : NULL;
}

static void
clear_visit (gpointer data)
{
  g_clear_pointer (&((Visit *)data)->page, g_free);
}

/* What the properties say; notify_reach() tells of what changed since. */
typedef struct
{
  gboolean back;
  gboolean forward;
} Reach;

static Reach
get_reach (HexaplaHistory *self)
{
  return (Reach){ hexapla_history_can_go_back (self), hexapla_history_can_go_forward (self) };
}

static void
notify_reach (HexaplaHistory *self, Reach before)
{
  Reach now = get_reach (self);

  if (now.back != before.back)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  if (now.forward != before.forward)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
hexapla_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaHistory *self = HEXAPLA_HISTORY (object);

  switch ((HexaplaHistoryProperty)id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, hexapla_history_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, hexapla_history_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_history_finalize (GObject *object)
{
  g_array_unref (HEXAPLA_HISTORY (object)->visits);

  G_OBJECT_CLASS (hexapla_history_parent_class)->finalize (object);
}

static void
hexapla_history_class_init (HexaplaHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hexapla_history_get_property;
  object_class->finalize = hexapla_history_finalize;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] =
      g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hexapla_history_init (HexaplaHistory *self)
{
  self->visits = g_array_new (FALSE, FALSE, sizeof (Visit));
  g_array_set_clear_func (self->visits, clear_visit);
}

HexaplaHistory *
hexapla_history_new (void)
{
  return g_object_new (HEXAPLA_TYPE_HISTORY, NULL);
}

void
hexapla_history_visit (HexaplaHistory *self, const char *page)
{
  Visit visit = { 0 };
  Reach before;

  g_return_if_fail (HEXAPLA_IS_HISTORY (self));
  g_return_if_fail (page != NULL);

  if (g_strcmp0 (hexapla_history_get_current (self), page) == 0)
    return;

  before = get_reach (self);
  if (self->visits->len > 0)
    g_array_set_size (self->visits, self->current + 1);
  if (self->visits->len == MAX_VISITS)
    g_array_remove_index (self->visits, 0);
  visit.page = g_strdup (page);
  g_array_append_val (self->visits, visit);
  self->current = self->visits->len - 1;
  notify_reach (self, before);
}

void
hexapla_history_replace (HexaplaHistory *self, const char *page)
{
  Visit *visit;

  g_return_if_fail (HEXAPLA_IS_HISTORY (self));
  g_return_if_fail (page != NULL);

  visit = get_visit (self);
  if (visit == NULL)
    {
      hexapla_history_visit (self, page);
      return;
    }
  if (g_strcmp0 (visit->page, page) == 0)
    return;
  g_free (visit->page);
  visit->page = g_strdup (page);
  visit->scroll = 0;
}

const char *
hexapla_history_get_current (HexaplaHistory *self)
{
  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), NULL);

  return self->visits->len > 0 ? get_visit (self)->page : NULL;
}

double
hexapla_history_get_scroll (HexaplaHistory *self)
{
  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), 0);

  return self->visits->len > 0 ? get_visit (self)->scroll : 0;
}

void
hexapla_history_set_scroll (HexaplaHistory *self, double scroll)
{
  g_return_if_fail (HEXAPLA_IS_HISTORY (self));

  if (self->visits->len > 0)
    get_visit (self)->scroll = scroll;
}

gboolean
hexapla_history_go_back (HexaplaHistory *self)
{
  Reach before;

  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), FALSE);

  before = get_reach (self);
  if (!before.back)
    return FALSE;
  self->current--;
  notify_reach (self, before);
  return TRUE;
}

gboolean
hexapla_history_go_forward (HexaplaHistory *self)
{
  Reach before;

  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), FALSE);

  before = get_reach (self);
  if (!before.forward)
    return FALSE;
  self->current++;
  notify_reach (self, before);
  return TRUE;
}

gboolean
hexapla_history_can_go_back (HexaplaHistory *self)
{
  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), FALSE);

  return self->current > 0;
}

gboolean
hexapla_history_can_go_forward (HexaplaHistory *self)
{
  g_return_val_if_fail (HEXAPLA_IS_HISTORY (self), FALSE);

  return self->current + 1 < self->visits->len;
}
