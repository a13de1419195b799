/*
 * SamFigureExtract: all figures as of a day, for files.
 */
#include "sam-figure-extract.h"

#include <string.h>

#include "sam-figure-definitions.h"
#include "sam-record-io.h"
#include "sam-records.h"

/* While the table is filled. */
typedef struct
{
  SamFigureExtract *table;
  SamDatabase    *database;
  GHashTable     *organisers; /* id → name, owned by the table */
  GCancellable   *cancellable;
  gboolean        is_without_people;
} Filling;

static void
line_clear (gpointer data)
{
  g_free (((SamFigureLine *) data)->about);
}

void
sam_figure_extract_free (SamFigureExtract *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static const char *
keep (Filling *self, const char *name)
{
  char *copy = g_strdup (name);

  if (copy != NULL)
    g_ptr_array_add (self->table->names, copy);

  return copy;
}

/* A survey's numbers: hidden ones could be worked out between those of schools and their sum. */
static gboolean
is_of_survey (const char *id)
{
  return g_str_has_prefix (id, "F14") || g_str_has_prefix (id, "F15");
}

/* Whom or what a part is about: a coach, or a statement. */
static gboolean
find_about (Filling *self, const SamFigure *figure, char **about, GError **error)
{
  gboolean is_statement = is_of_survey (figure->id);
  SamRecord *record = NULL;

  *about = NULL;
  if (figure->record == 0 || (self->is_without_people && !is_statement))
    return TRUE;
  if (!sam_record_io_get (self->database, sam_family_get (is_statement ? SAM_FAMILY_SURVEY_STATEMENT : SAM_FAMILY_PERSON),
                          figure->record, &record, error))
    return FALSE;
  if (record != NULL)
    *about = g_strdup (sam_record_get_text (record, is_statement ? SAM_SURVEY_STATEMENT_TEXT : SAM_PERSON_NAME));
  g_clear_object (&record);

  return TRUE;
}

static gboolean
add_line (Filling *self, const SamFigureLine *who, const SamFigure *figure, GError **error)
{
  SamFigureLine line = *who;

  line.figure = *figure;
  if (!find_about (self, figure, &line.about, error))
    return FALSE;
  g_array_append_val (self->table->lines, line);

  return TRUE;
}

/* Nor is it left out: a reader is to see that there is one, and that it is not shown. */
static SamFigure
hide (SamFigure figure)
{
  if (figure.denominator > 0)
    figure.is_hidden = TRUE;
  figure.numerator = figure.denominator = 0;

  return figure;
}

static gboolean
add_scope (Filling *self, const SamFigureLine *who, gint64 id, GError **error)
{
  const SamScope scope = { who->scope, id };
  g_autoptr (GArray) figures = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  figures = sam_figures_compute (self->database, scope, self->table->as_of, error);
  if (figures == NULL)
    return FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      SamFigure figure = g_array_index (figures, SamFigure, i);

      if (who->scope != SAM_SCOPE_PROGRAMME && is_of_survey (figure.id))
        {
          if (figure.record != 0)
            continue;
          figure = hide (figure);
        }
      if (!add_line (self, who, &figure, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_organisers (Filling *self, GError **error)
{
  g_autoptr (GPtrArray) records = sam_record_io_list (self->database, sam_family_get (SAM_FAMILY_ORGANISER), -1, 0, TRUE, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);
      SamFigureLine who = { .scope = SAM_SCOPE_ORGANISER };
      gint64 *id = g_new (gint64, 1);

      *id = sam_record_get_id (record);
      who.organiser = keep (self, sam_record_get_text (record, SAM_ORGANISER_NAME));
      g_hash_table_insert (self->organisers, id, (gpointer) who.organiser);
      if (!add_scope (self, &who, *id, error))
        return FALSE;
    }

  return records != NULL;
}

/* Those that have joined by the day: what happened at a school that has left counts still. */
static GPtrArray *
list_schools (Filling *self, GError **error)
{
  GPtrArray *schools = sam_record_io_list (self->database, sam_family_get (SAM_FAMILY_SCHOOL), -1, 0, TRUE, error);

  for (guint i = schools != NULL ? schools->len : 0; i > 0; i--)
    {
      SamDate joined = sam_record_get_date (g_ptr_array_index (schools, i - 1), SAM_SCHOOL_JOINED_DATE);

      if (joined == SAM_DATE_NONE || joined > self->table->as_of)
        g_ptr_array_remove_index (schools, i - 1);
    }

  return schools;
}

static SamFigureLine
describe_school (Filling *self, SamRecord *school)
{
  gint64 organiser = sam_record_get_integer (school, SAM_SCHOOL_ORGANISER);

  return (SamFigureLine) {
    .scope = SAM_SCOPE_SCHOOL,
    .organiser = g_hash_table_lookup (self->organisers, &organiser),
    .school = keep (self, sam_record_get_text (school, SAM_SCHOOL_NAME)),
    .unit_code = keep (self, sam_record_get_text (school, SAM_SCHOOL_UNIT_CODE)),
  };
}

/* One figure of all schools in one query, then in the order of the schools. */
typedef struct
{
  const SamFigureDefinition *definition;
  GArray                    *figures; /* of SamSchoolFigure; NULL of what a survey says, which no school is told of */
} Column;

static void
column_clear (gpointer data)
{
  g_clear_pointer (&((Column *) data)->figures, g_array_unref);
}

static GArray *
load_columns (Filling *self, GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (Column));
  const SamFigureDefinition *definitions;
  guint n;

  g_array_set_clear_func (columns, column_clear);
  definitions = sam_figure_definitions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      Column column = { .definition = &definitions[i] };

      if (is_of_survey (definitions[i].id) && strchr (definitions[i].id, '.') == NULL)
        {
          g_array_append_val (columns, column);
          continue;
        }
      if ((definitions[i].scopes & SAM_FIGURE_OF_SCHOOL) == 0 || definitions[i].compute != NULL)
        continue;
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;
      column.figures = sam_figures_compute_by_school (self->database, programme, definitions[i].id, self->table->as_of, error);
      if (column.figures == NULL)
        return NULL;
      g_array_append_val (columns, column);
    }

  return g_steal_pointer (&columns);
}

/* Of what a survey says: as hidden as in the programme, whose lines come first; there, there may be no round. */
static SamFigure
get_of_survey (const Filling *self, const char *id)
{
  for (guint i = 0; i < self->table->lines->len; i++)
    {
      const SamFigure *figure = &g_array_index (self->table->lines, SamFigureLine, i).figure;

      if (g_str_equal (figure->id, id))
        return hide (*figure);
    }

  return (SamFigure) { .id = id, .kind = SAM_FIGURE_SHARE };
}

static gboolean
add_schools (Filling *self, GPtrArray *schools, GError **error)
{
  g_autoptr (GArray) columns = load_columns (self, error);

  if (columns == NULL)
    return FALSE;

  for (guint i = 0; i < schools->len; i++)
    {
      SamRecord *school = g_ptr_array_index (schools, i);
      const SamFigureLine who = describe_school (self, school);

      for (guint j = 0; j < columns->len; j++)
        {
          const Column *column = &g_array_index (columns, Column, j);
          const SamFigure none = column->figures == NULL ? get_of_survey (self, column->definition->id)
                                                         : (SamFigure) { .id = column->definition->id,
                                                                         .kind = column->definition->kind };
          const SamFigure *found
              = column->figures != NULL ? sam_figures_find_school (column->figures, sam_record_get_id (school)) : NULL;

          if (!add_line (self, &who, found != NULL ? found : &none, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_teams_of (Filling *self, SamRecord *school, GError **error)
{
  g_autoptr (GPtrArray) teams = sam_record_io_list (self->database, sam_family_get (SAM_FAMILY_TEAM), SAM_TEAM_SCHOOL,
                                                    sam_record_get_id (school), TRUE, error);
  SamFigureLine who = describe_school (self, school);

  who.scope = SAM_SCOPE_TEAM;
  for (guint i = 0; teams != NULL && i < teams->len; i++)
    {
      SamRecord *team = g_ptr_array_index (teams, i);
      SamDate from = sam_record_get_date (team, SAM_TEAM_FROM_DATE);

      if (from != SAM_DATE_NONE && from > self->table->as_of)
        continue;
      who.team = keep (self, sam_record_get_text (team, SAM_TEAM_NAME));
      if (!add_scope (self, &who, sam_record_get_id (team), error))
        return FALSE;
    }

  return teams != NULL;
}

static gboolean
fill (Filling *self, SamFigureExtractFlags flags, GError **error)
{
  const SamFigureLine programme = { .scope = SAM_SCOPE_PROGRAMME };
  g_autoptr (GPtrArray) schools = NULL;

  if (!add_scope (self, &programme, 0, error) || !add_organisers (self, error))
    return FALSE;
  schools = list_schools (self, error);
  if (schools == NULL || !add_schools (self, schools, error))
    return FALSE;
  for (guint i = 0; (flags & SAM_FIGURE_EXTRACT_WITH_TEAMS) != 0 && i < schools->len; i++)
    if (!add_teams_of (self, g_ptr_array_index (schools, i), error))
      return FALSE;

  return TRUE;
}

SamFigureExtract *
sam_figure_extract_load (SamDatabase *database, SamDate as_of, const SamLanguage *language, SamFigureExtractFlags flags,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) organisers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (SamFigureExtract) table = NULL;
  Filling filling = { .database = database, .organisers = organisers, .cancellable = cancellable,
                      .is_without_people = (flags & SAM_FIGURE_EXTRACT_WITHOUT_PEOPLE) != 0 };

  g_return_val_if_fail (database != NULL && language != NULL && as_of != SAM_DATE_NONE, NULL);

  table = g_new0 (SamFigureExtract, 1);
  table->as_of = as_of;
  table->language = language;
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->lines = g_array_new (FALSE, FALSE, sizeof (SamFigureLine));
  g_array_set_clear_func (table->lines, line_clear);
  filling.table = table;

  return fill (&filling, flags, error) ? g_steal_pointer (&table) : NULL;
}

gboolean
sam_figure_line_has_denominator (const SamFigureLine *self)
{
  return self->figure.kind == SAM_FIGURE_SHARE || self->figure.kind == SAM_FIGURE_MEDIAN;
}

gboolean
sam_figure_line_has_value (const SamFigureLine *self)
{
  return !self->figure.is_hidden && (!sam_figure_line_has_denominator (self) || self->figure.denominator != 0);
}

/* Ten thousandths, rounded half up on the exact fraction. */
static char *
format_share (gint64 numerator, gint64 denominator)
{
  gint64 whole = numerator / denominator;
  gint64 rest = (numerator % denominator * 20000 + denominator) / (2 * denominator);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%04" G_GINT64_FORMAT, whole + rest / 10000, rest % 10000);
}

char *
sam_figure_line_dup_value (const SamFigureLine *self)
{
  const SamFigure *figure = &self->figure;

  if (!sam_figure_line_has_value (self))
    return g_strdup ("");

  switch (figure->kind)
    {
    case SAM_FIGURE_SHARE:
      return format_share (figure->numerator, figure->denominator);
    case SAM_FIGURE_MEDIAN:
      return g_strdup_printf ("%" G_GINT64_FORMAT "%s", figure->numerator / 2, figure->numerator % 2 != 0 ? ".5" : "");
    case SAM_FIGURE_COUNT:
    case SAM_FIGURE_MINUTES:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, figure->numerator);
    }
}

const char *
sam_scope_kind_get_word (SamScopeKind kind)
{
  static const char *const words[] = {
    [SAM_SCOPE_PROGRAMME] = "programme",
    [SAM_SCOPE_ORGANISER] = "organiser",
    [SAM_SCOPE_SCHOOL] = "school",
    [SAM_SCOPE_TEAM] = "team",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), NULL);

  return words[kind];
}
