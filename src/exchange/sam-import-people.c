/* A table of people: one row makes or finds a person, a team of a school, and the membership. */

#include <glib/gi18n.h>

#include "sam-date-range.h"
#include "sam-import-composed.h"
#include "sam-import-finder.h"
#include "sam-near-miss.h"
#include "sam-records.h"

/* Who is in what teams by the table itself: "who\x1fteam", so that two rows of one person mean two teams. */
typedef GHashTable Named;

static char *
make_name (const SamImportComposed *self)
{
  const char *whole = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_NAME);
  const char *first = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_FIRST_NAME);
  const char *last = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_LAST_NAME);
  g_autofree char *joined = NULL;

  if (*whole != '\0' && *first == '\0')
    return sam_name_turn_around (whole);

  /* "Namn" beside "Förnamn" is the last name. */
  joined = g_strdup_printf ("%s %s", first, *last != '\0' ? last : whole);

  return g_strdup (g_strstrip (joined));
}

static char *
make_named_key (const char *who, const char *team)
{
  g_autofree char *person = sam_name_normalise (who);
  g_autofree char *normal = sam_name_normalise (team);

  return g_strconcat (person, "\x1f", normal, NULL);
}

/* Under code, address and name alike: one row may give the address and another the name alone. */
static Named *
collect_named (SamImport *import, const SamImportSheet *sheet)
{
  Named *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SamImportComposed self = { .import = import, .sheet = sheet };

  for (guint i = 0; i < sheet->file->rows->len; i++)
    {
      g_autofree char *name = NULL;
      const char *team;

      self.row = g_ptr_array_index (sheet->file->rows, i);
      name = make_name (&self);
      team = sam_import_composed_get (&self, SAM_IMPORT_PEOPLE_TEAM);
      g_hash_table_add (named, make_named_key (sam_import_composed_get (&self, SAM_IMPORT_PEOPLE_CODE), team));
      g_hash_table_add (named, make_named_key (sam_import_composed_get (&self, SAM_IMPORT_PEOPLE_EMAIL), team));
      g_hash_table_add (named, make_named_key (name, team));
    }

  return named;
}

static gboolean
has_named (Named *named, const char *who, const char *team)
{
  g_autofree char *key = NULL;

  /* The empty cells of others say nothing of anybody. */
  if (who == NULL || *who == '\0')
    return FALSE;

  key = make_named_key (who, team);

  return g_hash_table_contains (named, key);
}

/* Whether some row of the table puts the person into the team, under what is known or under what this row says. */
static gboolean
is_named (const SamImportComposed *self, Named *named, SamRecord *person, const char *team)
{
  static const guint fields[] = { SAM_PERSON_CODE, SAM_PERSON_EMAIL, SAM_PERSON_NAME };
  g_autofree char *name = make_name (self);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (has_named (named, sam_record_get_text (person, fields[i]), team))
        return TRUE;
    }

  /* An answer may have made somebody else's spelling, code or address this person's. */
  return has_named (named, sam_import_composed_get (self, SAM_IMPORT_PEOPLE_CODE), team)
         || has_named (named, sam_import_composed_get (self, SAM_IMPORT_PEOPLE_EMAIL), team)
         || has_named (named, name, team);
}

/* A code of the programme's own: initials and a number that nobody has. */
static char *
make_code (SamImport *import, const char *name)
{
  g_autofree char *initials = sam_person_make_initials (name);
  g_autofree char *code = NULL;
  guint number;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (import->next_codes, initials));
  do
    {
      number++;
      g_free (code);
      code = g_strdup_printf ("%s%u", initials, number);
    }
  while (sam_import_find_code (import, code) != NULL);
  g_hash_table_insert (import->next_codes, g_strdup (initials), GUINT_TO_POINTER (number));

  return g_steal_pointer (&code);
}

/* By code, then by e-mail, then by name among the people of the school. */
static SamImportFindResult
find_person (const SamImportComposed *self, const char *name, gint64 school, SamRecord **person)
{
  const char *code = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_CODE);
  const char *email = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_EMAIL);
  SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_PEOPLE_NAME);
  const SamImportTold told = { *code != '\0' ? code : NULL, *email != '\0' ? email : NULL };

  *person = *code != '\0' ? sam_import_find_code (self->import, code) : NULL;
  if (*person == NULL && *email != '\0')
    *person = sam_import_find_email (self->import, email);
  if (*person != NULL)
    return SAM_IMPORT_FOUND;

  return *name != '\0' ? sam_import_find (self->import, SAM_FAMILY_PERSON, school, name, &told, TRUE, &spot, person)
                       : SAM_IMPORT_NOT_FOUND;
}

static gboolean
read_person (SamImportComposed *self, gint64 school, gint64 *id)
{
  static const guint plain[] = {
    SAM_IMPORT_PEOPLE_CODE,       SAM_IMPORT_PEOPLE_EMAIL,    SAM_IMPORT_PEOPLE_PHONE,
    SAM_IMPORT_PEOPLE_IS_TEACHER, SAM_IMPORT_PEOPLE_IS_COACH,
  };
  g_autofree char *name = make_name (self);
  g_autoptr (SamDraft) draft = NULL;
  SamRecord *person = NULL;

  if (find_person (self, name, school, &person) == SAM_IMPORT_WAITING)
    return FALSE;

  draft = person != NULL ? sam_import_composed_draft (self, person) : sam_draft_new (&sam_family_person);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      if (!sam_import_composed_set (self, draft, plain[i]))
        return FALSE;
    }
  if (person == NULL)
    {
      /* Of all that is missing, the name is what somebody can give. */
      if (*name == '\0')
        {
          SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_PEOPLE_NAME);

          sam_import_refuse (self->import->result->refusals, spot.file->name, spot.line, spot.column, spot.column_name,
                             /* Translators: %s is the name of a field, such as "Name". */
                             _("%s is missing."), sam_field_get_label (&sam_family_person.fields[SAM_PERSON_NAME]));
          return FALSE;
        }
      sam_draft_set_text (draft, SAM_PERSON_NAME, name);
      if (!sam_draft_is_set (draft, SAM_PERSON_CODE))
        {
          g_autofree char *code = make_code (self->import, name);

          sam_draft_set_text (draft, SAM_PERSON_CODE, code);
        }
    }
  else if (*name != '\0')
    {
      g_autofree char *now = sam_name_normalise (sam_record_get_text (person, SAM_PERSON_NAME));
      g_autofree char *said = sam_name_normalise (name);

      /* "Berg, Anna" says nothing new of Anna Berg; who was found by code or address may have another name. */
      if (g_strcmp0 (now, said) != 0
          && (*sam_import_composed_get (self, SAM_IMPORT_PEOPLE_CODE) != '\0'
              || *sam_import_composed_get (self, SAM_IMPORT_PEOPLE_EMAIL) != '\0'))
        sam_draft_set_text (draft, SAM_PERSON_NAME, name);
    }

  if (!sam_import_composed_put (self, draft))
    return FALSE;
  *id = sam_draft_get_id (draft);

  return TRUE;
}

static gboolean
read_school (SamImportComposed *self, gint64 *id)
{
  const char *named = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_SCHOOL);
  SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_PEOPLE_SCHOOL);
  SamRecord *school = NULL;

  *id = 0;
  if (*named == '\0')
    return TRUE;

  switch (sam_import_find (self->import, SAM_FAMILY_SCHOOL, 0, named, NULL, FALSE, &spot, &school))
    {
    case SAM_IMPORT_FOUND:
      *id = sam_record_get_id (school);
      return TRUE;
    case SAM_IMPORT_NOT_FOUND:
      sam_import_refuse_unknown (self->import, SAM_FAMILY_SCHOOL, named, &spot);
      return FALSE;
    case SAM_IMPORT_WAITING:
    default:
      return FALSE;
    }
}

/* Days of the membership as the row says them, or from when all of this holds. */
static gboolean
read_days (const SamImportComposed *self, SamDraft *days)
{
  return sam_import_composed_set (self, days, SAM_IMPORT_PEOPLE_FROM_DATE)
         && sam_import_composed_set (self, days, SAM_IMPORT_PEOPLE_TO_DATE);
}

static gboolean
read_team (SamImportComposed *self, gint64 school, const SamDraft *days, gint64 *id)
{
  const char *named = sam_import_composed_get (self, SAM_IMPORT_PEOPLE_TEAM);
  SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_PEOPLE_TEAM);
  g_autoptr (SamDraft) draft = NULL;
  SamRecord *team = NULL;

  *id = 0;
  if (*named == '\0')
    return TRUE;

  switch (sam_import_find (self->import, SAM_FAMILY_TEAM, school, named, NULL, school != 0, &spot, &team))
    {
    case SAM_IMPORT_FOUND:
      *id = sam_record_get_id (team);
      return TRUE;
    case SAM_IMPORT_WAITING:
      return FALSE;
    case SAM_IMPORT_NOT_FOUND:
    default:
      break;
    }
  if (school == 0)
    {
      sam_import_refuse_unknown (self->import, SAM_FAMILY_TEAM, named, &spot);
      return FALSE;
    }

  draft = sam_draft_new (&sam_family_team);
  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, school);
  sam_draft_set_text (draft, SAM_TEAM_NAME, named);
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE,
                      sam_draft_is_set (days, SAM_MEMBERSHIP_FROM_DATE)
                          ? MIN (sam_draft_get_date (days, SAM_MEMBERSHIP_FROM_DATE), self->import->from_date)
                          : self->import->from_date);
  if (!sam_import_composed_put (self, draft))
    return FALSE;
  *id = sam_draft_get_id (draft);

  return TRUE;
}

static SamDateRange
get_range (SamRecord *membership)
{
  return sam_date_range_new (sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE),
                             sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE));
}

/* The membership in this very team that the row speaks of. */
static SamRecord *
find_same_team (GPtrArray *memberships, gint64 team, SamDateRange days)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM) == team
          && (sam_date_range_overlaps (get_range (membership), days)
              || sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE) == days.start))
        return membership;
    }

  return NULL;
}

/* The one other team of the school that the person is in, and that the table says nothing of: the person has moved. */
static SamRecord *
find_left_team (const SamImportComposed *self, GPtrArray *memberships, gint64 school, gint64 person, SamDateRange days,
                Named *named)
{
  SamRecord *who = sam_import_world_get (self->import->world, SAM_FAMILY_PERSON, person);
  SamRecord *left = NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      SamRecord *team = sam_import_world_get (self->import->world, SAM_FAMILY_TEAM,
                                              sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM));

      /* What this import itself has made is nothing to be left. */
      if (team == NULL || sam_record_get_id (membership) < 0 || sam_record_get_reference (team, SAM_TEAM_SCHOOL) != school
          || is_named (self, named, who, sam_record_get_text (team, SAM_TEAM_NAME))
          || !sam_date_range_overlaps (get_range (membership), days))
        continue;
      /* Of two it cannot be told which was left. */
      if (left != NULL)
        return NULL;
      left = membership;
    }

  return left;
}

static void
remark_move (const SamImportComposed *self, gint64 from, gint64 to)
{
  SamRecord *old_team = sam_import_world_get (self->import->world, SAM_FAMILY_TEAM, from);
  SamRecord *new_team = sam_import_world_get (self->import->world, SAM_FAMILY_TEAM, to);
  SamImportRemark *remark = g_new0 (SamImportRemark, 1);

  remark->file = self->sheet->file;
  remark->line = self->row->line;
  remark->text = g_strdup_printf (_("%s: %s → %s"), sam_family_get_label (&sam_family_team),
                                  sam_record_get_text (old_team, SAM_TEAM_NAME),
                                  sam_record_get_text (new_team, SAM_TEAM_NAME));
  g_ptr_array_add (self->import->remarks, remark);
}

/* Ends what was, the day before; where it began no earlier, it was this team all along. */
static gboolean
move (SamImportComposed *self, SamRecord *left, gint64 team, SamDate from, gboolean *is_done)
{
  g_autoptr (SamDraft) draft = sam_import_composed_draft (self, left);

  remark_move (self, sam_record_get_reference (left, SAM_MEMBERSHIP_TEAM), team);
  *is_done = sam_record_get_date (left, SAM_MEMBERSHIP_FROM_DATE) >= from;
  if (*is_done)
    sam_draft_set_reference (draft, SAM_MEMBERSHIP_TEAM, team);
  else
    sam_draft_set_date (draft, SAM_MEMBERSHIP_TO_DATE, from - 1);

  return sam_import_composed_put (self, draft);
}

static gboolean
update_membership (SamImportComposed *self, SamRecord *membership, const SamDraft *days)
{
  g_autoptr (SamDraft) draft = sam_import_composed_draft (self, membership);

  if (sam_draft_is_set (days, SAM_MEMBERSHIP_FROM_DATE))
    sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, sam_draft_get_date (days, SAM_MEMBERSHIP_FROM_DATE));
  if (sam_draft_is_set (days, SAM_MEMBERSHIP_TO_DATE))
    sam_draft_set_date (draft, SAM_MEMBERSHIP_TO_DATE, sam_draft_get_date (days, SAM_MEMBERSHIP_TO_DATE));

  return sam_import_composed_put (self, draft);
}

static gboolean
read_membership (SamImportComposed *self, gint64 school, gint64 team, gint64 person, const SamDraft *days, Named *named)
{
  GPtrArray *memberships = sam_import_world_list_by (self->import->world, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                     person);
  gboolean says_from = sam_draft_is_set (days, SAM_MEMBERSHIP_FROM_DATE);
  SamDate from = says_from ? sam_draft_get_date (days, SAM_MEMBERSHIP_FROM_DATE) : self->import->from_date;
  SamDateRange range = sam_date_range_new (from, sam_draft_get_date (days, SAM_MEMBERSHIP_TO_DATE));
  SamRecord *known = find_same_team (memberships, team, range);
  SamRecord *left;
  g_autoptr (SamDraft) draft = NULL;
  gboolean is_done = FALSE;

  if (known != NULL)
    return update_membership (self, known, days);

  left = says_from ? NULL : find_left_team (self, memberships, school, person, range, named);
  if (left != NULL && !move (self, left, team, from, &is_done))
    return FALSE;
  if (is_done)
    return TRUE;

  draft = sam_draft_new (&sam_family_membership);
  sam_draft_set_reference (draft, SAM_MEMBERSHIP_TEAM, team);
  sam_draft_set_reference (draft, SAM_MEMBERSHIP_PERSON, person);
  sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, from);
  if (sam_draft_is_set (days, SAM_MEMBERSHIP_TO_DATE))
    sam_draft_set_date (draft, SAM_MEMBERSHIP_TO_DATE, sam_draft_get_date (days, SAM_MEMBERSHIP_TO_DATE));

  return sam_import_composed_put (self, draft);
}

static gboolean
read_row (SamImportComposed *self, gpointer user_data)
{
  g_autoptr (SamDraft) days = sam_draft_new (&sam_family_membership);
  gint64 school = 0;
  gint64 team = 0;
  gint64 person = 0;

  if (!read_school (self, &school) || !read_days (self, days) || !read_person (self, school, &person)
      || !read_team (self, school, days, &team))
    return FALSE;
  if (team != 0 && school == 0)
    school = sam_record_get_reference (sam_import_world_get (self->import->world, SAM_FAMILY_TEAM, team), SAM_TEAM_SCHOOL);

  return team == 0 || read_membership (self, school, team, person, days, user_data);
}

void
sam_import_people_read (SamImport *import, const SamImportSheet *sheet)
{
  g_autoptr (GHashTable) named = collect_named (import, sheet);

  sam_import_composed_read (import, sheet, read_row, named);
}
