#include "sam-ics-row.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SamIcsRow, sam_ics_row, G_TYPE_OBJECT)

static void
sam_ics_row_finalize (GObject *object)
{
  SamIcsRow *self = SAM_ICS_ROW (object);

  g_clear_pointer (&self->event, sam_ics_event_free);
  g_free (self->reason);
  g_free (self->team_label);
  g_free (self->coach_name);

  G_OBJECT_CLASS (sam_ics_row_parent_class)->finalize (object);
}

static void
sam_ics_row_class_init (SamIcsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_ics_row_finalize;
}

static void
sam_ics_row_init (SamIcsRow *self)
{
  self->subject = G_MAXUINT;
}

SamIcsRow *
sam_ics_row_new_take (SamIcsEvent *event)
{
  SamIcsRow *self = g_object_new (SAM_TYPE_ICS_ROW, NULL);

  self->event = event;

  return self;
}

const char *
sam_ics_status_get_name (SamIcsStatus status)
{
  static const char *const names[] = { "new", "undecided", "present", "ours", "cancelled", "refused" };

  g_return_val_if_fail ((guint) status < SAM_ICS_N_STATUSES, NULL);

  return names[status];
}

const char *
sam_ics_status_get_label (SamIcsStatus status)
{
  static const char *const labels[] = {
    NC_ ("calendar import", "New"),
    NC_ ("calendar import", "Which team?"),
    NC_ ("calendar import", "Already there"),
    NC_ ("calendar import", "From Samordna"),
    NC_ ("calendar import", "Cancelled"),
    NC_ ("calendar import", "Not taken"),
  };

  g_return_val_if_fail ((guint) status < SAM_ICS_N_STATUSES, NULL);

  return g_dpgettext2 (NULL, "calendar import", labels[status]);
}

SamIcsStatus
sam_ics_row_get_status (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), SAM_ICS_REFUSED);

  return self->status;
}

const char *
sam_ics_row_get_reason (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), NULL);

  return self->reason;
}

const char *
sam_ics_row_get_summary (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), NULL);

  return self->event->summary;
}

const char *
sam_ics_row_get_location (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), NULL);

  return self->event->location;
}

SamDate
sam_ics_row_get_date (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), SAM_DATE_NONE);

  return self->event->date;
}

int
sam_ics_row_get_time (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), 0);

  return self->event->time;
}

int
sam_ics_row_get_minutes (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), 0);

  return self->event->minutes;
}

gint64
sam_ics_row_get_team (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), 0);

  return self->team;
}

const char *
sam_ics_row_get_team_label (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), NULL);

  return self->team_label;
}

gint64
sam_ics_row_get_coach (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), 0);

  return self->coach;
}

const char *
sam_ics_row_get_coach_name (SamIcsRow *self)
{
  g_return_val_if_fail (SAM_IS_ICS_ROW (self), NULL);

  return self->coach_name;
}
