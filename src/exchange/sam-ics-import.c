#include "sam-ics-import.h"

#include <glib/gi18n.h>

#include "sam-ics-event.h"
#include "sam-ics-match.h"
#include "sam-ics-row.h"
#include "sam-records.h"

typedef struct
{
  char    *summary;
  char    *location;
  guint    n_events;
  gint64   team;
  gboolean is_found;
} Subject;

struct _SamIcsImport
{
  GObject parent_instance;

  GPtrArray     *rows;
  GPtrArray     *subjects;
  SamIcsMatcher *matcher;
  GHashTable    *present; /* keys of sessions that the programme has */
  gint64         coach;
  guint          counts[SAM_ICS_N_STATUSES];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* As a list */

static GType
get_item_type (GListModel *model)
{
  return SAM_TYPE_ICS_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return SAM_ICS_IMPORT (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SamIcsImport *self = SAM_ICS_IMPORT (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SamIcsImport, sam_ics_import, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
subject_free (gpointer data)
{
  Subject *self = data;

  g_free (self->summary);
  g_free (self->location);
  g_free (self);
}

static void
sam_ics_import_finalize (GObject *object)
{
  SamIcsImport *self = SAM_ICS_IMPORT (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->subjects);
  g_clear_pointer (&self->matcher, sam_ics_matcher_free);
  g_clear_pointer (&self->present, g_hash_table_unref);

  G_OBJECT_CLASS (sam_ics_import_parent_class)->finalize (object);
}

static void
sam_ics_import_class_init (SamIcsImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_ics_import_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
sam_ics_import_init (SamIcsImport *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->subjects = g_ptr_array_new_with_free_func (subject_free);
}

/* Reading */

gboolean
sam_ics_import_find_range (SamDatabase *database, SamDate *from, SamDate *to, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT start_date, end_date FROM programme ORDER BY id LIMIT 1", error);
  g_autoptr (GError) found = NULL;
  SamDate today = sam_date_today ();

  if (statement == NULL)
    return FALSE;
  *from = sam_school_year_get_start (sam_date_get_school_year (today));
  *to = SAM_DATE_NONE;
  if (sam_statement_step (statement, &found))
    {
      *from = sam_statement_get_date (statement, 0);
      if (!sam_statement_is_null (statement, 1))
        *to = sam_statement_get_date (statement, 1) + 1;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }
  if (*to == SAM_DATE_NONE)
    *to = sam_school_year_get_start (sam_date_get_school_year (MAX (today, *from)) + 2);

  return TRUE;
}

static char *
make_key (gint64 team, SamDate date, int time)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %d", team, date, time);
}

static gboolean
load_present (SamIcsImport *self, SamDatabase *database, SamDate from, SamDate to, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "SELECT team_id, date, start_time FROM session "
                                   "WHERE team_id IS NOT NULL AND date >= :from AND date < :to", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  self->present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sam_statement_bind_date (statement, ":from", from);
  sam_statement_bind_date (statement, ":to", to);
  while (sam_statement_step (statement, &found))
    g_hash_table_add (self->present, make_key (sam_statement_get_integer (statement, 0), sam_statement_get_date (statement, 1),
                                               sam_time_parse (sam_statement_get_text (statement, 2))));
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

/* Those that can become sessions, by their texts. */
static void
find_subjects (SamIcsImport *self)
{
  g_autoptr (GHashTable) by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamIcsRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *text = g_strconcat (row->event->summary, "\n", row->event->location, NULL);
      gpointer index;

      if (row->event->trouble != SAM_ICS_TROUBLE_NONE)
        continue;
      if (!g_hash_table_lookup_extended (by_text, text, NULL, &index))
        {
          Subject *subject = g_new0 (Subject, 1);

          subject->summary = g_strdup (row->event->summary);
          subject->location = g_strdup (row->event->location);
          subject->team = sam_ics_matcher_find_team (self->matcher, subject->summary, subject->location);
          subject->is_found = subject->team != 0;
          index = GUINT_TO_POINTER (self->subjects->len);
          g_ptr_array_add (self->subjects, subject);
          g_hash_table_insert (by_text, g_steal_pointer (&text), index);
        }
      row->subject = GPOINTER_TO_UINT (index);
      ((Subject *) g_ptr_array_index (self->subjects, row->subject))->n_events++;
    }
}

static void
find_coaches (SamIcsImport *self)
{
  g_autoptr (GHashTable) by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamIcsRow *row = g_ptr_array_index (self->rows, i);
      const SamIcsEvent *event = row->event;
      g_autofree char *text = g_strjoin ("\n", event->people != NULL ? event->people : "", event->summary,
                                         event->description != NULL ? event->description : "", NULL);
      gint64 *coach = g_hash_table_lookup (by_text, text);

      if (event->trouble != SAM_ICS_TROUBLE_NONE)
        continue;
      if (coach == NULL)
        {
          coach = g_new (gint64, 1);
          *coach = sam_ics_matcher_find_coach (self->matcher, event->people, event->summary, event->description);
          g_hash_table_insert (by_text, g_steal_pointer (&text), coach);
        }
      row->found_coach = *coach;
    }
}

/* Planning */

static const char *
find_warning (const SamIcsTeam *team, const SamIcsEvent *event)
{
  if (event->date < team->from || (team->to != SAM_DATE_NONE && event->date > team->to))
    return _("The team does not take part on that day.");

  return NULL;
}

static SamIcsStatus
get_status_of_trouble (SamIcsTrouble trouble)
{
  if (trouble == SAM_ICS_TROUBLE_OURS)
    return SAM_ICS_OURS;

  return trouble == SAM_ICS_TROUBLE_CANCELLED ? SAM_ICS_CANCELLED : SAM_ICS_REFUSED;
}

/* @taken: keys of what comes before in this file. */
static void
plan_row (SamIcsImport *self, SamIcsRow *row, GHashTable *taken)
{
  const Subject *subject = row->subject != G_MAXUINT ? g_ptr_array_index (self->subjects, row->subject) : NULL;
  const SamIcsTeam *team = subject != NULL && subject->team != 0 ? sam_ics_matcher_get_team (self->matcher, subject->team) : NULL;
  const SamIcsCoach *coach = NULL;
  g_autofree char *key = NULL;

  g_clear_pointer (&row->reason, g_free);
  g_clear_pointer (&row->team_label, g_free);
  g_clear_pointer (&row->coach_name, g_free);
  row->team = 0;
  row->coach = 0;
  if (subject == NULL)
    {
      row->status = get_status_of_trouble (row->event->trouble);
      row->reason = g_strdup (sam_ics_trouble_describe (row->event->trouble));
      return;
    }

  coach = sam_ics_matcher_get_coach (self->matcher, row->found_coach != 0 ? row->found_coach : self->coach);
  if (coach != NULL)
    {
      row->coach = coach->id;
      row->coach_name = g_strdup (coach->name);
    }
  if (team == NULL)
    {
      row->status = SAM_ICS_DECIDE;
      row->reason = g_strdup (_("No team is named in it, or several are."));
      return;
    }

  row->team = team->id;
  row->team_label = g_strdup (team->label);
  key = make_key (team->id, row->event->date, row->event->time);
  row->status = SAM_ICS_PRESENT;
  if (g_hash_table_contains (self->present, key))
    {
      row->reason = g_strdup (_("The team has a session at that day and time."));
    }
  else if (g_hash_table_contains (taken, key))
    {
      row->reason = g_strdup (_("The calendar has it twice."));
    }
  else
    {
      row->status = SAM_ICS_NEW;
      row->reason = g_strdup (find_warning (team, row->event));
      g_hash_table_add (taken, g_steal_pointer (&key));
    }
}

static void
plan (SamIcsImport *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < SAM_ICS_N_STATUSES; i++)
    self->counts[i] = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamIcsRow *row = g_ptr_array_index (self->rows, i);

      plan_row (self, row, taken);
      self->counts[row->status]++;
    }
}

static void
plan_again (SamIcsImport *self)
{
  plan (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->rows->len, self->rows->len);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

SamIcsImport *
sam_ics_import_new_for_bytes (GBytes *bytes, SamDatabase *database, GError **error)
{
  g_autoptr (SamIcsImport) self = g_object_new (SAM_TYPE_ICS_IMPORT, NULL);
  g_autoptr (GPtrArray) events = NULL;
  SamDate from;
  SamDate to;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (database != NULL, NULL);

  if (!sam_ics_import_find_range (database, &from, &to, error))
    return NULL;
  events = sam_ics_read (bytes, from, to, error);
  if (events == NULL)
    return NULL;
  self->matcher = sam_ics_matcher_new (database, error);
  if (self->matcher == NULL || !load_present (self, database, from, to, error))
    return NULL;

  g_ptr_array_set_free_func (events, NULL);
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (self->rows, sam_ics_row_new_take (g_ptr_array_index (events, i)));
  find_subjects (self);
  find_coaches (self);
  plan (self);

  return g_steal_pointer (&self);
}

SamIcsImport *
sam_ics_import_new_for_file (GFile *file, SamDatabase *database, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = g_file_load_bytes (file, NULL, NULL, &found);
  if (bytes != NULL)
    return sam_ics_import_new_for_bytes (bytes, database, error);
  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               /* Translators: the system's reason */
               _("The calendar could not be read: %s. Nothing was changed."), found->message);

  return NULL;
}

/* Choosing */

static const Subject *
get_subject (SamIcsImport *self, guint subject)
{
  return g_ptr_array_index (self->subjects, subject);
}

guint
sam_ics_import_get_count (SamIcsImport *self, SamIcsStatus status)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self), 0);
  g_return_val_if_fail ((guint) status < SAM_ICS_N_STATUSES, 0);

  return self->counts[status];
}

guint
sam_ics_import_get_n_subjects (SamIcsImport *self)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self), 0);

  return self->subjects->len;
}

const char *
sam_ics_import_get_subject_summary (SamIcsImport *self, guint subject)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, NULL);

  return get_subject (self, subject)->summary;
}

const char *
sam_ics_import_get_subject_location (SamIcsImport *self, guint subject)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, NULL);

  return get_subject (self, subject)->location;
}

guint
sam_ics_import_get_subject_n_events (SamIcsImport *self, guint subject)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, 0);

  return get_subject (self, subject)->n_events;
}

gint64
sam_ics_import_get_subject_team (SamIcsImport *self, guint subject)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, 0);

  return get_subject (self, subject)->team;
}

const char *
sam_ics_import_get_subject_team_label (SamIcsImport *self, guint subject)
{
  const SamIcsTeam *team;

  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, NULL);

  team = sam_ics_matcher_get_team (self->matcher, get_subject (self, subject)->team);

  return team != NULL ? team->label : NULL;
}

gboolean
sam_ics_import_is_subject_found (SamIcsImport *self, guint subject)
{
  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len, FALSE);

  return get_subject (self, subject)->is_found;
}

void
sam_ics_import_choose_team (SamIcsImport *self, guint subject, gint64 team)
{
  g_return_if_fail (SAM_IS_ICS_IMPORT (self) && subject < self->subjects->len);

  ((Subject *) g_ptr_array_index (self->subjects, subject))->team = team;
  plan_again (self);
}

void
sam_ics_import_choose_coach (SamIcsImport *self, gint64 coach)
{
  g_return_if_fail (SAM_IS_ICS_IMPORT (self));

  self->coach = coach;
  plan_again (self);
}

/* Storing */

static SamDraft *
make_draft (const SamIcsRow *row)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, row->team);
  sam_draft_set_date (draft, SAM_SESSION_DATE, row->event->date);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, row->event->time);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, row->event->minutes);
  if (row->coach != 0)
    sam_draft_set_reference (draft, SAM_SESSION_COACH, row->coach);
  if (row->event->location != NULL)
    sam_draft_set_text (draft, SAM_SESSION_PLACE, row->event->location);

  return draft;
}

gboolean
sam_ics_import_apply (SamIcsImport *self, SamStore *store, guint *n_stored, GError **error)
{
  g_autoptr (SamChange) change = NULL;
  guint n = 0;

  g_return_val_if_fail (SAM_IS_ICS_IMPORT (self), FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  change = sam_store_begin (store, NC_ ("change", "Import calendar"), error);
  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SamIcsRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (SamDraft) draft = NULL;

      if (row->status != SAM_ICS_NEW)
        continue;
      draft = make_draft (row);
      if (!sam_change_put (change, draft, error))
        return FALSE;
      n++;
    }
  if (n_stored != NULL)
    *n_stored = n;

  return sam_change_commit (g_steal_pointer (&change), error);
}
