/*
 * SamAnswerSheet: a survey round, to be filled in from paper.
 */
#include "sam-answer-sheet.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"

/* A row, and where its numbers are stored. */
typedef struct
{
  gint64        school;
  gint64        team;
  char         *school_name;
  char         *team_name;
  gint64        invitation; /* records; 0 for none */
  gint64        count;
  SamAnswerLine stored;
} Place;

struct _SamAnswerSheet
{
  SamStore      *store;
  gint64         round;
  gint64         statement;
  GPtrArray     *places;      /* of Place */
  GHashTable    *rows;        /* id of the team → row + 1 */
  GHashTable    *school_rows; /* id of the school asked as a whole → row + 1 */
  SamAnswerGrid *grid;
  SamAnswerPlace told; /* what was last asked for */
};

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->school_name);
  g_free (place->team_name);
  g_free (place);
}

static Place *
get_place (SamAnswerSheet *self, guint row)
{
  return g_ptr_array_index (self->places, row);
}

static Place *
find_place (SamAnswerSheet *self, gint64 school, gint64 team)
{
  GHashTable *rows = team != 0 ? self->rows : self->school_rows;
  gint64 id = team != 0 ? team : school;
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, &id));

  return row != 0 ? get_place (self, row - 1) : NULL;
}

static void
add_place (SamAnswerSheet *self, SamRecord *school, SamRecord *team)
{
  Place *place = g_new0 (Place, 1);

  place->school = sam_record_get_id (school);
  place->school_name = g_strdup (sam_record_get_text (school, SAM_SCHOOL_NAME));
  place->team = team != NULL ? sam_record_get_id (team) : 0;
  place->team_name = team != NULL ? g_strdup (sam_record_get_text (team, SAM_TEAM_NAME)) : NULL;
  g_ptr_array_add (self->places, place);
  g_hash_table_insert (team != NULL ? self->rows : self->school_rows, team != NULL ? &place->team : &place->school,
                       GUINT_TO_POINTER (self->places->len));
}

static gboolean
is_within (SamRecord *record, guint from_field, guint to_field, SamDate date)
{
  SamDate to = sam_record_get_date (record, to_field);

  return sam_record_get_date (record, from_field) <= date && (to == SAM_DATE_NONE || to >= date);
}

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_to_set (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

/* The teams and the whole schools that have a number in the round. */
static gboolean
find_recorded (SamAnswerSheet *self, GHashTable *teams, GHashTable *schools, GError **error)
{
  g_autoptr (GPtrArray) invitations = sam_store_list_by (self->store, SAM_FAMILY_SURVEY_INVITATION,
                                                         SAM_SURVEY_INVITATION_SURVEY_ROUND, self->round, error);
  g_autoptr (GPtrArray) statements =
    invitations != NULL ? sam_store_list_by (self->store, SAM_FAMILY_SURVEY_STATEMENT, SAM_SURVEY_STATEMENT_SURVEY_ROUND,
                                             self->round, error)
                        : NULL;

  if (statements == NULL)
    return FALSE;

  for (guint i = 0; i < invitations->len; i++)
    {
      gint64 team = sam_record_get_reference (invitations->pdata[i], SAM_SURVEY_INVITATION_TEAM);

      add_to_set (team != 0 ? teams : schools,
                  team != 0 ? team : sam_record_get_reference (invitations->pdata[i], SAM_SURVEY_INVITATION_SCHOOL));
    }
  for (guint s = 0; s < statements->len; s++)
    {
      g_autoptr (GPtrArray) counts =
        sam_store_list_by (self->store, SAM_FAMILY_SURVEY_COUNT, SAM_SURVEY_COUNT_SURVEY_STATEMENT,
                           sam_record_get_id (statements->pdata[s]), error);

      if (counts == NULL)
        return FALSE;
      for (guint i = 0; i < counts->len; i++)
        {
          gint64 team = sam_record_get_reference (counts->pdata[i], SAM_SURVEY_COUNT_TEAM);

          add_to_set (team != 0 ? teams : schools,
                      team != 0 ? team : sam_record_get_reference (counts->pdata[i], SAM_SURVEY_COUNT_SCHOOL));
        }
    }

  return TRUE;
}

static int
compare_teams (gconstpointer a, gconstpointer b)
{
  return sam_collate_teams (sam_record_get_text (*(SamRecord *const *) a, SAM_TEAM_NAME),
                            sam_record_get_text (*(SamRecord *const *) b, SAM_TEAM_NAME));
}

/* Teams of a school follow one another, in their order. */
static GHashTable *
group_by_school (GPtrArray *teams)
{
  GHashTable *groups =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_sort (teams, compare_teams);
  for (guint i = 0; i < teams->len; i++)
    {
      gint64 school = sam_record_get_reference (teams->pdata[i], SAM_TEAM_SCHOOL);
      GPtrArray *group = g_hash_table_lookup (groups, &school);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_memdup2 (&school, sizeof school), group);
        }
      g_ptr_array_add (group, teams->pdata[i]);
    }

  return groups;
}

static void
add_school (SamAnswerSheet *self, SamRecord *round, SamRecord *school, GPtrArray *teams, GHashTable *recorded_teams,
            GHashTable *recorded_schools)
{
  SamDate closed = sam_record_get_date (round, SAM_SURVEY_ROUND_CLOSED_DATE);
  SamDate date = closed != SAM_DATE_NONE ? closed : sam_record_get_date (round, SAM_SURVEY_ROUND_OPENED_DATE);
  gboolean asks_teams =
    sam_record_get_choice (round, SAM_SURVEY_ROUND_TARGET_GROUP) == SAM_SURVEY_ROUND_TARGET_GROUP_TEACHERS;
  gboolean takes_part = is_within (school, SAM_SCHOOL_JOINED_DATE, SAM_SCHOOL_LEFT_DATE, date);
  gint64 id = sam_record_get_id (school);
  guint before = self->places->len;

  for (guint i = 0; teams != NULL && i < teams->len; i++)
    {
      gint64 team = sam_record_get_id (teams->pdata[i]);

      if ((asks_teams && takes_part && is_within (teams->pdata[i], SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE, date))
          || g_hash_table_contains (recorded_teams, &team))
        add_place (self, school, teams->pdata[i]);
    }
  if (g_hash_table_contains (recorded_schools, &id) || (takes_part && (!asks_teams || self->places->len == before)))
    add_place (self, school, NULL);
}

SamAnswerSheet *
sam_answer_sheet_load (SamStore *store, gint64 round, GError **error)
{
  g_autoptr (SamAnswerSheet) self = g_new0 (SamAnswerSheet, 1);
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GPtrArray) schools = NULL;
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (GHashTable) groups = NULL;
  g_autoptr (GHashTable) recorded_teams = make_set ();
  g_autoptr (GHashTable) recorded_schools = make_set ();

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  self->store = store;
  self->round = round;
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->school_rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  record = sam_store_get (store, SAM_FAMILY_SURVEY_ROUND, round, error);
  if (record == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("This survey round has been removed."));
      return NULL;
    }
  schools = sam_store_list (store, SAM_FAMILY_SCHOOL, error);
  teams = schools != NULL ? sam_store_list (store, SAM_FAMILY_TEAM, error) : NULL;
  if (teams == NULL || !find_recorded (self, recorded_teams, recorded_schools, error))
    return NULL;

  groups = group_by_school (teams);
  for (guint i = 0; i < schools->len; i++)
    {
      gint64 id = sam_record_get_id (schools->pdata[i]);

      add_school (self, record, schools->pdata[i], g_hash_table_lookup (groups, &id), recorded_teams, recorded_schools);
    }
  self->grid = sam_answer_grid_new (self->places->len);

  return g_steal_pointer (&self);
}

void
sam_answer_sheet_free (SamAnswerSheet *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->school_rows);
  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->grid, sam_answer_grid_free);
  g_free (self);
}

const SamAnswerPlace *
sam_answer_sheet_get_place (SamAnswerSheet *self, guint row)
{
  Place *place;

  g_return_val_if_fail (self != NULL && row < self->places->len, NULL);

  place = get_place (self, row);
  self->told = (SamAnswerPlace) { place->school, place->team, place->school_name, place->team_name };
  return &self->told;
}

SamAnswerGrid *
sam_answer_sheet_get_grid (SamAnswerSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->grid;
}

/* Reading and storing */

static void
take_counts (Place *place, SamRecord *count)
{
  place->count = sam_record_get_id (count);
  for (int step = 0; step <= SAM_ANSWER_DONT_KNOW - SAM_ANSWER_STEP_1; step++)
    place->stored.values[SAM_ANSWER_STEP_1 + step] = sam_record_get_integer (count, SAM_SURVEY_COUNT_STEP_1 + step);
}

gboolean
sam_answer_sheet_show (SamAnswerSheet *self, gint64 statement, GError **error)
{
  g_autoptr (GPtrArray) invitations = NULL;
  g_autoptr (GPtrArray) counts = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  invitations = sam_store_list_by (self->store, SAM_FAMILY_SURVEY_INVITATION, SAM_SURVEY_INVITATION_SURVEY_ROUND,
                                   self->round, error);
  counts = invitations != NULL ? sam_store_list_by (self->store, SAM_FAMILY_SURVEY_COUNT,
                                                    SAM_SURVEY_COUNT_SURVEY_STATEMENT, statement, error)
                               : NULL;
  if (counts == NULL)
    return FALSE;

  self->statement = statement;
  for (guint row = 0; row < self->places->len; row++)
    {
      get_place (self, row)->stored = sam_answer_line_none ();
      get_place (self, row)->invitation = get_place (self, row)->count = 0;
    }
  for (guint i = 0; i < invitations->len; i++)
    {
      SamRecord *invitation = invitations->pdata[i];
      Place *place = find_place (self, sam_record_get_reference (invitation, SAM_SURVEY_INVITATION_SCHOOL),
                                 sam_record_get_reference (invitation, SAM_SURVEY_INVITATION_TEAM));

      if (place == NULL)
        continue;
      place->invitation = sam_record_get_id (invitation);
      place->stored.values[SAM_ANSWER_INVITED] = sam_record_get_integer (invitation, SAM_SURVEY_INVITATION_INVITED);
    }
  for (guint i = 0; i < counts->len; i++)
    {
      Place *place = find_place (self, sam_record_get_reference (counts->pdata[i], SAM_SURVEY_COUNT_SCHOOL),
                                 sam_record_get_reference (counts->pdata[i], SAM_SURVEY_COUNT_TEAM));

      if (place != NULL)
        take_counts (place, counts->pdata[i]);
    }
  for (guint row = 0; row < self->places->len; row++)
    sam_answer_sheet_revert (self, row);

  return TRUE;
}

gboolean
sam_answer_sheet_is_changed (SamAnswerSheet *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->places->len, FALSE);

  return !sam_answer_line_equal (sam_answer_grid_get_line (self->grid, row), &get_place (self, row)->stored);
}

void
sam_answer_sheet_revert (SamAnswerSheet *self, guint row)
{
  g_return_if_fail (self != NULL && row < self->places->len);

  sam_answer_grid_set_line (self->grid, row, &get_place (self, row)->stored);
}

/* The record as it is now, whoever changed it, or a new one. */
static SamDraft *
make_draft (SamAnswerSheet *self, SamFamilyId family, gint64 id, GError **error)
{
  g_autoptr (SamRecord) record = NULL;

  if (id == 0)
    return sam_draft_new (sam_family_get (family));

  record = sam_store_get (self->store, family, id, error);
  if (record == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                         _("These answers have been removed. Nothing was stored: open the window again."));
  return record != NULL ? sam_draft_new_for_record (record) : NULL;
}

static void
set_place (SamDraft *draft, guint school_field, guint team_field, const Place *place)
{
  sam_draft_set_reference (draft, school_field, place->school);
  if (place->team != 0)
    sam_draft_set_reference (draft, team_field, place->team);
}

static gboolean
store_invited (SamAnswerSheet *self, SamChange *change, Place *place, gint64 invited, GError **error)
{
  g_autoptr (SamDraft) draft = NULL;

  if (invited == SAM_ANSWER_NONE)
    {
      gint64 id = place->invitation;

      place->invitation = 0;
      return id == 0 || sam_change_remove (change, SAM_FAMILY_SURVEY_INVITATION, id, error);
    }

  draft = make_draft (self, SAM_FAMILY_SURVEY_INVITATION, place->invitation, error);
  if (draft == NULL)
    return FALSE;
  sam_draft_set_reference (draft, SAM_SURVEY_INVITATION_SURVEY_ROUND, self->round);
  set_place (draft, SAM_SURVEY_INVITATION_SCHOOL, SAM_SURVEY_INVITATION_TEAM, place);
  sam_draft_set_integer (draft, SAM_SURVEY_INVITATION_INVITED, invited);
  if (!sam_change_put (change, draft, error))
    return FALSE;

  place->invitation = sam_draft_get_id (draft);
  return TRUE;
}

static gboolean
store_answers (SamAnswerSheet *self, SamChange *change, Place *place, const SamAnswerLine *line, GError **error)
{
  g_autoptr (SamDraft) draft = NULL;

  if (sam_answer_line_sum (line) == SAM_ANSWER_NONE)
    {
      gint64 id = place->count;

      place->count = 0;
      return id == 0 || sam_change_remove (change, SAM_FAMILY_SURVEY_COUNT, id, error);
    }

  draft = make_draft (self, SAM_FAMILY_SURVEY_COUNT, place->count, error);
  if (draft == NULL)
    return FALSE;
  sam_draft_set_reference (draft, SAM_SURVEY_COUNT_SURVEY_STATEMENT, self->statement);
  set_place (draft, SAM_SURVEY_COUNT_SCHOOL, SAM_SURVEY_COUNT_TEAM, place);
  for (int step = 0; step <= SAM_ANSWER_DONT_KNOW - SAM_ANSWER_STEP_1; step++)
    sam_draft_set_integer (draft, SAM_SURVEY_COUNT_STEP_1 + step, line->values[SAM_ANSWER_STEP_1 + step]);
  if (!sam_change_put (change, draft, error))
    return FALSE;

  place->count = sam_draft_get_id (draft);
  return TRUE;
}

static gboolean
store_row (SamAnswerSheet *self, SamChange *change, guint row, GError **error)
{
  Place *place = get_place (self, row);
  const SamAnswerLine *line = sam_answer_grid_get_line (self->grid, row);
  SamAnswerLine answers = *line;
  gboolean is_invited_changed = line->values[SAM_ANSWER_INVITED] != place->stored.values[SAM_ANSWER_INVITED];

  answers.values[SAM_ANSWER_INVITED] = place->stored.values[SAM_ANSWER_INVITED];

  return (!is_invited_changed || store_invited (self, change, place, line->values[SAM_ANSWER_INVITED], error))
         && (sam_answer_line_equal (&answers, &place->stored) || store_answers (self, change, place, line, error));
}

static gboolean
store_rows (SamAnswerSheet *self, guint row, guint n_rows, GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (self->store, NC_("change", "Enter answers"), error);

  if (change == NULL)
    return FALSE;

  for (guint i = row; i < row + n_rows; i++)
    if (!store_row (self, change, i, error))
      return FALSE;

  return sam_change_commit (g_steal_pointer (&change), error);
}

gboolean
sam_answer_sheet_store (SamAnswerSheet *self, guint row, guint n_rows, GError **error)
{
  gboolean is_changed = FALSE;

  g_return_val_if_fail (self != NULL && row + n_rows <= self->places->len, FALSE);

  for (guint i = row; i < row + n_rows; i++)
    is_changed = is_changed || sam_answer_sheet_is_changed (self, i);
  if (!is_changed)
    return TRUE;

  if (!store_rows (self, row, n_rows, error))
    {
      /* What the change took back is no longer known: read it again. */
      sam_answer_sheet_show (self, self->statement, NULL);
      return FALSE;
    }

  for (guint i = row; i < row + n_rows; i++)
    get_place (self, i)->stored = *sam_answer_grid_get_line (self->grid, i);
  return TRUE;
}
