/*
 * SamCalendarModel: what the views of the calendar read.
 */
#include "sam-calendar-model.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-school-calendar.h"
#include "sam-school.h"

/* One school with the calendar that holds for it. */
typedef struct
{
  gint64             id;
  SamDate            joined;
  SamDate            left;
  SamSchoolCalendar *calendar;
} School;

struct _SamCalendarModel
{
  GObject     parent_instance;

  SamContext *context;
  gint64 school;
  gint64 coach;
  guint kinds; /* 0 for all */
  guint states;
  char *text;         /* folded, or NULL */
  GPtrArray *schools; /* of School; NULL until asked for */

  SamCalendarSelection *selection;
};

G_DEFINE_FINAL_TYPE (SamCalendarModel, sam_calendar_model, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
sam_calendar_day_clear (SamCalendarDay *self)
{
  g_clear_pointer (&self->holiday, g_free);
  g_clear_pointer (&self->off_name, g_free);
}

gboolean
sam_calendar_day_is_free (const SamCalendarDay *self)
{
  return self->is_public || sam_date_get_weekday (self->date) > 5
         || (self->n_schools > 0 && self->n_off == self->n_schools);
}

char *
sam_calendar_day_dup_note (const SamCalendarDay *self)
{
  if (self->holiday != NULL)
    return g_strdup (self->holiday);
  if (self->off_name == NULL)
    return NULL;
  if (self->n_off == self->n_schools)
    return g_strdup (self->off_name);

  /* Translators: name of a day off, such as "Autumn break"; how many schools have it. */
  return g_strdup_printf (ngettext ("%s · %u school", "%s · %u schools", self->n_off),
                          self->off_name, self->n_off);
}

static void
school_free (gpointer data)
{
  School *school = data;

  sam_school_calendar_free (school->calendar);
  g_free (school);
}

static void
changed (SamCalendarModel *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sam_calendar_model_finalize (GObject *object)
{
  SamCalendarModel *self = SAM_CALENDAR_MODEL (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->schools, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_free (self->text);

  G_OBJECT_CLASS (sam_calendar_model_parent_class)->finalize (object);
}

static void
sam_calendar_model_class_init (SamCalendarModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_calendar_model_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SAM_TYPE_CALENDAR_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_calendar_model_init (SamCalendarModel *self)
{
  self->selection = sam_calendar_selection_new ();
}

SamCalendarModel *
sam_calendar_model_new (void)
{
  return g_object_new (SAM_TYPE_CALENDAR_MODEL, NULL);
}

SamContext *
sam_calendar_model_get_context (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), NULL);

  return self->context;
}

void
sam_calendar_model_set_context (SamCalendarModel *self, SamContext *context)
{
  gboolean was_filtered;

  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  was_filtered = sam_calendar_model_is_filtered (self);
  g_set_object (&self->context, context);
  sam_calendar_selection_clear (self->selection);
  sam_calendar_selection_clip (self->selection, SAM_CALENDAR_CLIP_NONE);
  g_clear_pointer (&self->schools, g_ptr_array_unref);
  self->school = 0;
  self->coach = 0;
  self->kinds = 0;
  self->states = 0;
  g_clear_pointer (&self->text, g_free);
  /* Whoever shows what is chosen shows that nothing is, any longer. */
  if (was_filtered)
    changed (self);
}

void
sam_calendar_model_set_school (SamCalendarModel *self, gint64 school)
{
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  if (self->school == school)
    return;

  self->school = school;
  changed (self);
}

gint64
sam_calendar_model_get_school (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), 0);

  return self->school;
}

void
sam_calendar_model_set_coach (SamCalendarModel *self, gint64 coach)
{
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  if (self->coach == coach)
    return;

  self->coach = coach;
  changed (self);
}

gint64
sam_calendar_model_get_coach (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), 0);

  return self->coach;
}

void
sam_calendar_model_set_kinds (SamCalendarModel *self, guint kinds)
{
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  if (self->kinds == kinds)
    return;

  self->kinds = kinds;
  changed (self);
}

guint
sam_calendar_model_get_kinds (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), 0);

  return self->kinds;
}

void
sam_calendar_model_set_states (SamCalendarModel *self, guint states)
{
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  if (self->states == states)
    return;

  self->states = states;
  changed (self);
}

guint
sam_calendar_model_get_states (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), 0);

  return self->states;
}

gboolean
sam_calendar_model_shows (SamCalendarModel *self, SamSessionKind kind, SamCalendarState state)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), FALSE);

  return (self->kinds == 0 || (self->kinds & (1u << kind)) != 0)
         && (self->states == 0 || (self->states & (1u << state)) != 0);
}

SamCalendarState
sam_calendar_state_of (SamSessionState state, gboolean is_overdue)
{
  switch (state)
    {
    case SAM_SESSION_STATE_HELD:
      return SAM_CALENDAR_STATE_HELD;
    case SAM_SESSION_STATE_CANCELLED:
      return SAM_CALENDAR_STATE_CANCELLED;
    case SAM_SESSION_STATE_MOVED:
      return SAM_CALENDAR_STATE_MOVED;
    case SAM_SESSION_STATE_PLANNED:
    default:
      return is_overdue ? SAM_CALENDAR_STATE_TO_FOLLOW_UP : SAM_CALENDAR_STATE_PLANNED;
    }
}

void
sam_calendar_model_set_text (SamCalendarModel *self, const char *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  folded = text == NULL || *text == '\0' ? NULL : sam_fold (text);
  if (g_strcmp0 (self->text, folded) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&folded);
  changed (self);
}

gboolean
sam_calendar_model_is_filtered (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), FALSE);

  return self->school != 0 || self->coach != 0 || self->kinds != 0 || self->states != 0
         || self->text != NULL;
}

gboolean
sam_calendar_model_leaves_out (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), FALSE);

  return self->coach != 0 || self->text != NULL || self->states != 0
         || (self->kinds != 0 && (self->kinds & (1U << SAM_SESSION_KIND_GROUP)) == 0);
}

SamDate
sam_calendar_model_get_as_of (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), SAM_DATE_NONE);

  return self->context != NULL ? sam_context_get_as_of (self->context) : sam_date_today ();
}

SamDate
sam_calendar_model_get_today (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), SAM_DATE_NONE);

  if (self->context == NULL)
    return sam_date_today ();

  return sam_store_get_opening_date (sam_context_get_store (self->context));
}

/* Sessions */

static gboolean
holds (const char *haystack, const char *folded)
{
  g_autofree char *own = haystack == NULL ? NULL : sam_fold (haystack);

  return own != NULL && strstr (own, folded) != NULL;
}

/* Coaches of individual coaching are left out, as they are where a session is shown. */
static gboolean
matches (SamCalendarModel *self, SamSessionItem *item)
{
  SamDate as_of = sam_calendar_model_get_as_of (self);

  if (!sam_calendar_model_shows (self, sam_session_item_get_kind (item),
                                 sam_calendar_state_of (sam_session_item_get_state_on (item, as_of),
                                                        sam_session_item_is_overdue (item, as_of))))
    return FALSE;
  if (self->text == NULL)
    return TRUE;

  return holds (sam_session_item_get_school_name (item), self->text)
         || holds (sam_session_item_get_team_name (item), self->text)
         || holds (sam_session_item_get_place (item), self->text)
         || (sam_session_item_get_team_id (item) != 0
             && holds (sam_session_item_get_coach_name (item), self->text));
}

GPtrArray *
sam_calendar_model_list (SamCalendarModel *self, SamDate from, SamDate to, GError **error)
{
  SamSessionFilter filter = { 0, };
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), NULL);

  if (self->context == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  filter.school = self->school;
  filter.coach = self->coach;
  items = sam_session_list_range (sam_store_get_database (sam_context_get_store (self->context)), &filter,
                                  from, to, error);
  if (items == NULL)
    return NULL;

  shown = g_ptr_array_new_full (items->len, g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      if (matches (self, g_ptr_array_index (items, i)))
        g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (items, i)));
    }

  return g_steal_pointer (&shown);
}

guint
sam_session_items_count_day (GPtrArray *items, guint *first, SamDate date)
{
  guint n = 0;

  while (*first < items->len && sam_session_item_get_date (g_ptr_array_index (items, *first)) < date)
    (*first)++;
  while (*first + n < items->len
         && sam_session_item_get_date (g_ptr_array_index (items, *first + n)) == date)
    n++;

  return n;
}

/* Days */

static void
load_schools (SamCalendarModel *self)
{
  SamStore *store = sam_context_get_store (self->context);
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);
  g_autoptr (GPtrArray) terms = sam_store_list (store, SAM_FAMILY_TERM, NULL);
  g_autoptr (GPtrArray) days_off = sam_store_list (store, SAM_FAMILY_DAY_OFF, NULL);

  self->schools = g_ptr_array_new_with_free_func (school_free);
  if (schools == NULL || terms == NULL || days_off == NULL)
    return;

  for (guint i = 0; i < schools->len; i++)
    {
      SamRecord *record = g_ptr_array_index (schools, i);
      School *school = g_new0 (School, 1);

      school->id = sam_record_get_id (record);
      school->joined = sam_record_get_date (record, SAM_SCHOOL_JOINED_DATE);
      school->left = sam_record_get_date (record, SAM_SCHOOL_LEFT_DATE);
      school->calendar = sam_school_calendar_new_for_records (
        terms, days_off, sam_record_get_reference (record, SAM_SCHOOL_ORGANISER), school->id);
      g_ptr_array_add (self->schools, school);
    }
}

static gboolean
is_shown (SamCalendarModel *self, const School *school, SamDate date)
{
  if (self->school != 0)
    return school->id == self->school;

  return school->joined <= date && (school->left == SAM_DATE_NONE || school->left >= date);
}

/* A day off where several names compete: the one that most of the schools have is as good as another,
 * so the first by the order of schools is told. */
static void
describe_for_school (const School *school, SamCalendarDay *day)
{
  SamDay of_school = sam_school_calendar_get_day (school->calendar, day->date);

  switch (of_school.kind)
    {
    case SAM_DAY_KIND_BREAK:
    case SAM_DAY_KIND_STUDY_DAY:
      day->n_off++;
      if (day->off_name == NULL)
        day->off_name = g_strdup (of_school.name != NULL ? of_school.name
                                                         : sam_day_kind_get_label (of_school.kind));
      break;
    case SAM_DAY_KIND_OUTSIDE_TERM:
      if (sam_school_calendar_has_terms (school->calendar, sam_date_get_school_year (day->date)))
        {
          day->n_off++;
          if (day->off_name == NULL)
            day->off_name = g_strdup (C_("day outside the terms, in a month", "No term"));
        }
      break;
    case SAM_DAY_KIND_PUBLIC_HOLIDAY:
    case SAM_DAY_KIND_WEEKEND:
    case SAM_DAY_KIND_SCHOOL_DAY:
    default:
      break;
    }
}

void
sam_calendar_model_describe (SamCalendarModel *self, SamDate date, SamCalendarDay *day)
{
  SamHoliday holiday = sam_holiday_find (date);

  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  *day = (SamCalendarDay) {
    .date = date,
    .holiday = g_strdup (sam_holiday_get_label (holiday)),
    .is_public = sam_holiday_is_public (holiday),
  };
  if (self->context == NULL)
    return;
  if (self->schools == NULL)
    load_schools (self);

  for (guint i = 0; i < self->schools->len; i++)
    {
      const School *school = g_ptr_array_index (self->schools, i);

      if (is_shown (self, school, date))
        {
          day->n_schools++;
          describe_for_school (school, day);
        }
    }
}

/* What cannot be read is not known to have gone. */
static gboolean
is_there (gint64 session, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (SAM_STORE (data), SAM_FAMILY_SESSION, session, &error);

  return record != NULL || error != NULL;
}

void
sam_calendar_model_invalidate (SamCalendarModel *self, SamFamilySet families)
{
  const SamFamilySet of_days = SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_TERM)
                               | SAM_FAMILY_SET (SAM_FAMILY_DAY_OFF) | SAM_FAMILY_SET (SAM_FAMILY_ORGANISER);

  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  if ((families & of_days) != 0)
    g_clear_pointer (&self->schools, g_ptr_array_unref);
  /* What was undone, or deleted elsewhere, is neither selected nor cut any longer. */
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_SESSION)) != 0 && self->context != NULL)
    sam_calendar_selection_keep (self->selection, is_there, sam_context_get_store (self->context));
}

SamCalendarSelection *
sam_calendar_model_get_selection (SamCalendarModel *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_MODEL (self), NULL);

  return self->selection;
}

void
sam_calendar_model_select_range (SamCalendarModel *self, SamDate from, SamDate to)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (SAM_IS_CALENDAR_MODEL (self));

  items = sam_calendar_model_list (self, from, to, NULL);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      gint64 id = sam_session_item_get_id (g_ptr_array_index (items, i));

      g_array_append_val (sessions, id);
    }
  sam_calendar_selection_set (self->selection, (const gint64 *) (gpointer) sessions->data, sessions->len);
}
