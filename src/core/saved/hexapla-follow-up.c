/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-follow-up-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hexapla-saved-item-private.h"

struct _HexaplaFollowUp
{
  HexaplaSavedItem parent_instance;

  HexaplaFollowUpStatus status;
  gint64 status_changed;
  gint64 who_changed;
  gint64 until_changed;

  /* Owned */
  char *who;
  char *until;
  char *until_date;
};

G_DEFINE_FINAL_TYPE (HexaplaFollowUp, hexapla_follow_up, HEXAPLA_TYPE_SAVED_ITEM)

enum
{
  PROP_STATUS = 1,
  PROP_WHO,
  PROP_UNTIL,
  PROP_UNTIL_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const status_names[] = {
  [HEXAPLA_FOLLOW_UP_NONE] = "none",
  [HEXAPLA_FOLLOW_UP_TO_REVIEW] = "to-review",
  [HEXAPLA_FOLLOW_UP_IN_PROGRESS] = "in-progress",
  [HEXAPLA_FOLLOW_UP_DONE] = "done",
  [HEXAPLA_FOLLOW_UP_NOT_APPLICABLE] = "not-applicable",
};

static void
hexapla_follow_up_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HexaplaFollowUp *self = HEXAPLA_FOLLOW_UP (object);

  switch (id)
    {
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    case PROP_UNTIL:
      g_value_set_string (value, self->until);
      break;
    case PROP_UNTIL_DATE:
      g_value_set_string (value, self->until_date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hexapla_follow_up_finalize (GObject *object)
{
  HexaplaFollowUp *self = HEXAPLA_FOLLOW_UP (object);

  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->until_date, g_free);

  G_OBJECT_CLASS (hexapla_follow_up_parent_class)->finalize (object);
}

static void
hexapla_follow_up_class_init (HexaplaFollowUpClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = hexapla_follow_up_get_property;
  G_OBJECT_CLASS (klass)->finalize = hexapla_follow_up_finalize;

  properties[PROP_STATUS] =
      g_param_spec_uint ("status", NULL, NULL, 0, HEXAPLA_N_FOLLOW_UP_STATUS - 1, 0, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, "", flags);
  properties[PROP_UNTIL] = g_param_spec_string ("until", NULL, NULL, "", flags);
  properties[PROP_UNTIL_DATE] = g_param_spec_string ("until-date", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
hexapla_follow_up_init (HexaplaFollowUp *self)
{
  self->who = g_strdup ("");
  self->until = g_strdup ("");
}

HexaplaFollowUp *
hexapla_follow_up_new (const char *entry)
{
  HexaplaFollowUp *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (HEXAPLA_TYPE_FOLLOW_UP, NULL);
  hexapla_saved_item_set_entry (HEXAPLA_SAVED_ITEM (self), entry);

  return self;
}

gboolean
hexapla_follow_up_is_empty (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), TRUE);

  return self->status == HEXAPLA_FOLLOW_UP_NONE && *self->who == '\0' && *self->until == '\0'
         && self->until_date == NULL
         && hexapla_saved_item_get_unknown (HEXAPLA_SAVED_ITEM (self)) == NULL;
}

void
hexapla_follow_up_set_status (HexaplaFollowUp *self, HexaplaFollowUpStatus status, gint64 changed)
{
  g_return_if_fail (HEXAPLA_IS_FOLLOW_UP (self));
  g_return_if_fail ((guint)status < HEXAPLA_N_FOLLOW_UP_STATUS);

  self->status_changed = changed;
  if (status == self->status)
    return;
  self->status = status;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

void
hexapla_follow_up_set_who (HexaplaFollowUp *self, const char *who, gint64 changed)
{
  g_return_if_fail (HEXAPLA_IS_FOLLOW_UP (self));
  g_return_if_fail (who != NULL);

  self->who_changed = changed;
  if (hexapla_saved_item_take (&self->who, who))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHO]);
}

void
hexapla_follow_up_set_until (HexaplaFollowUp *self,
                             const char *until,
                             const char *date,
                             gint64 changed)
{
  gboolean words, day;

  g_return_if_fail (HEXAPLA_IS_FOLLOW_UP (self));
  g_return_if_fail (until != NULL);

  self->until_changed = changed;
  words = hexapla_saved_item_take (&self->until, until);
  day = hexapla_saved_item_take (&self->until_date, date);
  if (words)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNTIL]);
  if (day)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNTIL_DATE]);
}

HexaplaFollowUpStatus
hexapla_follow_up_get_status (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), HEXAPLA_FOLLOW_UP_NONE);

  return self->status;
}

gint64
hexapla_follow_up_get_status_changed (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), 0);

  return self->status_changed;
}

const char *
hexapla_follow_up_get_who (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), NULL);

  return self->who;
}

gint64
hexapla_follow_up_get_who_changed (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), 0);

  return self->who_changed;
}

const char *
hexapla_follow_up_get_until (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), NULL);

  return self->until;
}

const char *
hexapla_follow_up_get_until_date (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), NULL);

  return self->until_date;
}

gint64
hexapla_follow_up_get_until_changed (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), 0);

  return self->until_changed;
}

gint64
hexapla_follow_up_get_changed (HexaplaFollowUp *self)
{
  g_return_val_if_fail (HEXAPLA_IS_FOLLOW_UP (self), 0);

  return MAX (self->status_changed, MAX (self->who_changed, self->until_changed));
}

const char *
hexapla_follow_up_status_to_string (HexaplaFollowUpStatus status)
{
  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (status_names), NULL);

  return status_names[status];
}

gboolean
hexapla_follow_up_status_from_string (const char *name, HexaplaFollowUpStatus *status)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (status_names); i++)
    {
      if (strcmp (status_names[i], name) == 0)
        {
          *status = (HexaplaFollowUpStatus)i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
hexapla_follow_up_status_get_label (HexaplaFollowUpStatus status)
{
  switch (status)
    {
    case HEXAPLA_FOLLOW_UP_NONE:
      /* Translators: the reader's follow-up of a line of effort: there is none. */
      return C_ ("follow-up", "None");
    case HEXAPLA_FOLLOW_UP_TO_REVIEW:
      return C_ ("follow-up", "To review");
    case HEXAPLA_FOLLOW_UP_IN_PROGRESS:
      return C_ ("follow-up", "In progress");
    case HEXAPLA_FOLLOW_UP_DONE:
      return C_ ("follow-up", "Done");
    case HEXAPLA_FOLLOW_UP_NOT_APPLICABLE:
      return C_ ("follow-up", "Not applicable");
    case HEXAPLA_N_FOLLOW_UP_STATUS:
    default:
      g_return_val_if_reached (NULL);
    }
}
