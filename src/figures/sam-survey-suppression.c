/*
 * What of a spread may be shown: of its rows, and of the sums of schools, organisers and all.
 *
 * All these sums may be shown beside the rows, so what is known of hidden rows
 * is, for each sum that is shown, what is left when everything shown below it
 * is taken away. That must never be about fewer than five, nor about one row
 * alone. It holds on three levels: teams within a school, schools within an
 * organiser, organisers within the whole. Of a hidden school all rows are
 * hidden, since they would add up to it.
 */
#include "sam-survey-spread-private.h"

#include "sam-suppression.h"

/* Which of a cell's two numbers of people is being suppressed. */
typedef enum
{
  ANSWERS,
  INVITED,
} People;

/* What is left of a sum when all that is shown below it is taken away. */
typedef struct
{
  guint  n_rows;
  gint64 people;
} Rest;

static gboolean
has_people (const SamSurveyCell *cell, People people)
{
  return people == ANSWERS ? cell->has_answers : cell->has_invited;
}

static gint64
get_people (const SamSurveyCell *cell, People people)
{
  return people == ANSWERS ? cell->answers : cell->invited;
}

static gboolean *
get_hidden (SamSurveyCell *cell, People people)
{
  return people == ANSWERS ? &cell->is_hidden : &cell->is_invited_hidden;
}

static SamSurveyCell *
get_row_cell (SamSurveySpread *self, guint row)
{
  return &((SamSurveyRow *) g_ptr_array_index (self->rows, row))->cell;
}

static SamSurveySum *
get_school (SamSurveySpread *self, guint school)
{
  return &g_array_index (self->schools, SamSurveySum, school);
}

static SamSurveySum *
get_organiser (SamSurveySpread *self, guint organiser)
{
  return &g_array_index (self->organisers, SamSurveySum, organiser);
}

/* Cells that are shown with their sum; those without a record take no part. */
static void
suppress_cells (GPtrArray *cells, GPtrArray *names, People people)
{
  g_autofree SamSuppressionCell *group = g_new0 (SamSuppressionCell, cells->len);
  g_autofree guint *places = g_new0 (guint, cells->len);
  guint n_group = 0;

  for (guint i = 0; i < cells->len; i++)
    if (has_people (cells->pdata[i], people))
      {
        group[n_group].name = names->pdata[i];
        group[n_group].people = get_people (cells->pdata[i], people);
        places[n_group++] = i;
      }

  sam_suppression_apply (group, n_group);

  for (guint i = 0; i < n_group; i++)
    *get_hidden (cells->pdata[places[i]], people) = group[i].hidden;
}

static void
hide_school (SamSurveySpread *self, SamSurveySum *school, People people)
{
  *get_hidden (&school->cell, people) = has_people (&school->cell, people);
  for (guint row = school->first; row < school->end; row++)
    *get_hidden (get_row_cell (self, row), people) = has_people (get_row_cell (self, row), people);
}

static void
suppress_schools_of (SamSurveySpread *self, guint organiser, People people)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->schools->len; i++)
    if (get_school (self, i)->organiser == organiser)
      {
        g_ptr_array_add (cells, &get_school (self, i)->cell);
        g_ptr_array_add (names, (gpointer) get_school (self, i)->name);
      }
  suppress_cells (cells, names, people);
}

static void
suppress_teams_of (SamSurveySpread *self, SamSurveySum *school, People people)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint row = school->first; row < school->end; row++)
    {
      g_ptr_array_add (cells, get_row_cell (self, row));
      g_ptr_array_add (names, ((SamSurveyRow *) g_ptr_array_index (self->rows, row))->team_name);
    }
  suppress_cells (cells, names, people);
}

/* What the whole leaves untold of: the rows of hidden schools of hidden organisers, and those of their shown schools
 * are told of by these. */
static Rest
measure_rest (SamSurveySpread *self, People people)
{
  Rest rest = { 0 };

  for (guint i = 0; i < self->schools->len; i++)
    {
      SamSurveySum *school = get_school (self, i);

      if (!*get_hidden (&school->cell, people) || !*get_hidden (&get_organiser (self, school->organiser)->cell, people))
        continue;
      for (guint row = school->first; row < school->end; row++)
        rest.n_rows += has_people (get_row_cell (self, row), people);
      rest.people += get_people (&school->cell, people);
    }

  return rest;
}

static gboolean
tells_too_much (Rest rest)
{
  return rest.n_rows > 0 && (rest.n_rows < 2 || rest.people < SAM_SUPPRESSION_LIMIT);
}

/* The smallest sum that is shown, of equals the first by name; %NULL for none. @organiser: -1 for any. */
static SamSurveySum *
find_smallest_shown (GArray *sums, int organiser, People people)
{
  SamSurveySum *smallest = NULL;

  for (guint i = 0; i < sums->len; i++)
    {
      SamSurveySum *sum = &g_array_index (sums, SamSurveySum, i);
      gint64 difference;

      if (*get_hidden (&sum->cell, people) || !has_people (&sum->cell, people)
          || (organiser >= 0 && sum->organiser != (guint) organiser))
        continue;
      difference = smallest != NULL ? get_people (&sum->cell, people) - get_people (&smallest->cell, people) : -1;
      if (difference < 0 || (difference == 0 && sam_collate (sum->name, smallest->name) < 0))
        smallest = sum;
    }

  return smallest;
}

/* Of an organiser that is hidden for another's sake, its smallest schools are hidden until that is enough. */
static void
suppress_organisers (SamSurveySpread *self, People people)
{
  for (guint i = 0; i < self->organisers->len; i++)
    {
      SamSurveyCell *cell = &get_organiser (self, i)->cell;

      *get_hidden (cell, people) = has_people (cell, people) && get_people (cell, people) < SAM_SUPPRESSION_LIMIT;
    }

  while (tells_too_much (measure_rest (self, people)))
    {
      SamSurveySum *organiser = find_smallest_shown (self->organisers, -1, people);
      SamSurveySum *school;

      if (organiser == NULL)
        return;

      *get_hidden (&organiser->cell, people) = TRUE;
      while (tells_too_much (measure_rest (self, people))
             && (school = find_smallest_shown (self->schools, (int) (organiser - get_organiser (self, 0)), people)) != NULL)
        hide_school (self, school, people);
    }
}

static void
suppress_people (SamSurveySpread *self, People people)
{
  for (guint i = 0; i < self->organisers->len; i++)
    suppress_schools_of (self, i, people);
  for (guint i = 0; i < self->schools->len; i++)
    {
      suppress_teams_of (self, get_school (self, i), people);
      if (*get_hidden (&get_school (self, i)->cell, people))
        hide_school (self, get_school (self, i), people);
    }
  suppress_organisers (self, people);

  *get_hidden (&self->total, people) =
    has_people (&self->total, people) && get_people (&self->total, people) < SAM_SUPPRESSION_LIMIT;
}

void
sam_survey_spread_suppress (SamSurveySpread *self)
{
  g_return_if_fail (self != NULL);

  suppress_people (self, ANSWERS);
  suppress_people (self, INVITED);
}
