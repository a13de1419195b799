#include "sam-ics-match.h"

#include <string.h>

#include "sam-near-miss.h"
#include "sam-school-name.h"

struct _SamIcsMatcher
{
  GPtrArray  *teams;
  GHashTable *teams_by_id;
  GPtrArray  *coaches;
  GHashTable *coaches_by_id;
};

static void
team_free (gpointer data)
{
  SamIcsTeam *self = data;

  g_free (self->label);
  g_free (self->school_words);
  g_free (self->school_short);
  g_free (self->team_words);
  g_free (self);
}

static void
coach_free (gpointer data)
{
  SamIcsCoach *self = data;

  g_free (self->name);
  g_free (self->words);
  g_free (self->email);
  g_free (self);
}

/* Texts and names alike; a comma in a text turns no name around. */
static char *
make_words (const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text != NULL ? text : ""), ",;", ' ');

  return sam_name_normalise (plain);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* Whether @words stand in @text as words of their own. */
static gboolean
has_words (const char *text, const char *words)
{
  gsize length = strlen (words);

  if (length == 0)
    return FALSE;
  for (const char *hit = strstr (text, words); hit != NULL; hit = strstr (hit + 1, words))
    {
      const char *before = g_utf8_find_prev_char (text, hit);

      if ((before == NULL || !is_word_char (g_utf8_get_char (before))) && !is_word_char (g_utf8_get_char (hit + length)))
        return TRUE;
    }

  return FALSE;
}

static SamIcsTeam *
read_team (SamStatement *row)
{
  SamIcsTeam *self = g_new0 (SamIcsTeam, 1);
  const char *school = sam_statement_get_text (row, 2);
  const char *name = sam_statement_get_text (row, 3);
  SamDate joined = sam_statement_get_date (row, 6);
  SamDate left = sam_statement_get_date (row, 7);
  g_autofree char *shortened = sam_school_name_shorten (school);

  self->id = sam_statement_get_integer (row, 0);
  self->school = sam_statement_get_integer (row, 1);
  self->label = g_strdup_printf ("%s %s", school, name);
  self->school_words = make_words (school);
  self->school_short = make_words (shortened);
  self->team_words = make_words (name);
  self->from = MAX (sam_statement_get_date (row, 4), joined);
  self->to = sam_statement_get_date (row, 5);
  if (left != SAM_DATE_NONE && (self->to == SAM_DATE_NONE || left < self->to))
    self->to = left;

  return self;
}

static SamIcsCoach *
read_coach (SamStatement *row)
{
  SamIcsCoach *self = g_new0 (SamIcsCoach, 1);
  const char *email = sam_statement_get_text (row, 2);

  self->id = sam_statement_get_integer (row, 0);
  self->name = sam_statement_dup_text (row, 1);
  self->words = make_words (self->name);
  self->email = email != NULL ? g_utf8_strdown (email, -1) : NULL;

  return self;
}

typedef gpointer (*ReadFunc) (SamStatement *row);

/* Fills @list, and @by_id by what each begins with: its id. */
static gboolean
load (SamDatabase *database, const char *sql, ReadFunc read, GPtrArray *list, GHashTable *by_id, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gpointer item = read (statement);

      g_ptr_array_add (list, item);
      g_hash_table_insert (by_id, item, item);
    }
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

SamIcsMatcher *
sam_ics_matcher_new (SamDatabase *database, GError **error)
{
  g_autoptr (SamIcsMatcher) self = g_new0 (SamIcsMatcher, 1);

  g_return_val_if_fail (database != NULL, NULL);

  self->teams = g_ptr_array_new_with_free_func (team_free);
  self->teams_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->coaches = g_ptr_array_new_with_free_func (coach_free);
  self->coaches_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (!load (database,
             "SELECT team.id, school.id, school.name, team.name, team.from_date, team.to_date, school.joined_date, school.left_date "
             "FROM team JOIN school ON school.id = team.school_id",
             (ReadFunc) read_team, self->teams, self->teams_by_id, error)
      || !load (database, "SELECT id, name, email FROM person WHERE is_coach = 1", (ReadFunc) read_coach, self->coaches,
                self->coaches_by_id, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_ics_matcher_free (SamIcsMatcher *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->teams_by_id);
  g_hash_table_unref (self->coaches_by_id);
  g_ptr_array_unref (self->teams);
  g_ptr_array_unref (self->coaches);
  g_free (self);
}

static gboolean
has_school (const char *text, const SamIcsTeam *team)
{
  return has_words (text, team->school_words) || has_words (text, team->school_short);
}

/* How well a team fits, by the letters of its names that stand there; 0 where not both do. */
static gsize
fit (const char *text, const SamIcsTeam *team)
{
  if (!has_words (text, team->team_words) || !has_school (text, team))
    return 0;

  /* "Lag 1 A" before "Lag 1", and the whole name of a school before a part of it. */
  return strlen (team->team_words) * 1000 + (has_words (text, team->school_words) ? strlen (team->school_words) : 1);
}

/* The only team of the only school that is named. */
static gint64
find_only_team (const SamIcsMatcher *self, const char *text)
{
  gint64 found = 0;
  gsize best = 0;

  for (guint i = 0; i < self->teams->len; i++)
    {
      const SamIcsTeam *team = g_ptr_array_index (self->teams, i);
      gsize length = has_school (text, team) ? strlen (team->school_words) : 0;

      if (length == 0 || length < best)
        continue;
      found = length > best ? team->id : 0;
      best = length;
    }

  return found;
}

gint64
sam_ics_matcher_find_team (const SamIcsMatcher *self, const char *summary, const char *location)
{
  g_autofree char *both = g_strconcat (summary != NULL ? summary : "", " | ", location, NULL);
  g_autofree char *text = make_words (both);
  gint64 found = 0;
  gsize best = 0;

  for (guint i = 0; i < self->teams->len; i++)
    {
      const SamIcsTeam *team = g_ptr_array_index (self->teams, i);
      gsize fits = fit (text, team);

      if (fits == 0 || fits < best)
        continue;
      found = fits > best ? team->id : 0;
      best = fits;
    }

  return best > 0 ? found : find_only_team (self, text);
}

static gboolean
has_address (const char *people, const char *email)
{
  g_autofree char *folded = people != NULL && email != NULL ? g_utf8_strdown (people, -1) : NULL;
  g_auto (GStrv) addresses = folded != NULL ? g_strsplit (folded, " ", -1) : NULL;

  return addresses != NULL && g_strv_contains ((const char *const *) addresses, email);
}

gint64
sam_ics_matcher_find_coach (const SamIcsMatcher *self, const char *people, const char *summary, const char *description)
{
  g_autofree char *both = g_strconcat (summary != NULL ? summary : "", " | ", description, NULL);
  g_autofree char *text = make_words (both);
  gint64 called = 0;
  gint64 named = 0;
  guint n_called = 0;
  guint n_named = 0;

  for (guint i = 0; i < self->coaches->len; i++)
    {
      const SamIcsCoach *coach = g_ptr_array_index (self->coaches, i);

      if (has_address (people, coach->email))
        {
          called = coach->id;
          n_called++;
        }
      if (has_words (text, coach->words))
        {
          named = coach->id;
          n_named++;
        }
    }
  if (n_called == 1)
    return called;

  return n_called == 0 && n_named == 1 ? named : 0;
}

const SamIcsTeam *
sam_ics_matcher_get_team (const SamIcsMatcher *self, gint64 id)
{
  return g_hash_table_lookup (self->teams_by_id, &id);
}

const SamIcsCoach *
sam_ics_matcher_get_coach (const SamIcsMatcher *self, gint64 id)
{
  return g_hash_table_lookup (self->coaches_by_id, &id);
}
