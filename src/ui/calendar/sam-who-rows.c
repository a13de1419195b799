#include "sam-who-rows.h"

#include <glib/gi18n.h>

#include "sam-person.h"
#include "sam-school.h"
#include "sam-team.h"

static void
add (SamIdRow *row, GPtrArray *records, guint name)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);

      sam_id_row_add (row, sam_record_get_id (record), sam_record_get_text (record, name));
    }
}

void
sam_who_rows_fill_schools (SamIdRow *row, SamStore *store, gint64 school)
{
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);

  sam_id_row_clear (row, NULL);
  add (row, schools, SAM_SCHOOL_NAME);
  sam_id_row_set_id (row, school);
}

void
sam_who_rows_fill_teams (SamIdRow *row, SamStore *store, gint64 school, gint64 team)
{
  g_autoptr (GPtrArray) teams = sam_store_list_by (store, SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, school, NULL);

  sam_id_row_clear (row, NULL);
  add (row, teams, SAM_TEAM_NAME);
  sam_id_row_set_id (row, team);
}

void
sam_who_rows_fill_coaches (SamIdRow *row, SamStore *store, gint64 coach)
{
  g_autoptr (GPtrArray) people = sam_store_list (store, SAM_FAMILY_PERSON, NULL);

  for (guint i = people != NULL ? people->len : 0; i > 0; i--)
    {
      if (!sam_record_get_flag (g_ptr_array_index (people, i - 1), SAM_PERSON_IS_COACH))
        g_ptr_array_remove_index (people, i - 1);
    }
  sam_id_row_clear (row, C_("coach", "None yet"));
  add (row, people, SAM_PERSON_NAME);
  sam_id_row_set_id (row, coach);
}
