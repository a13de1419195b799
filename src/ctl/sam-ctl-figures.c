/*
 * samordnactl figures FILE [--as-of DATE] [--organiser NAME | --school CODE [--team NAME]] [--series]
 *                     [--language sv|en] [--json]
 */

#include <glib/gi18n.h>

#include "sam-ctl-figures-output.h"
#include "sam-ctl-figures-print.h"
#include "sam-figure-course.h"

/* What the figures are to be about, as it was typed. */
typedef struct
{
  char *organiser;
  char *school;
  char *team;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->organiser);
  g_free (words->school);
  g_free (words->team);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
check_words (const Words *words)
{
  if (words->organiser != NULL && words->school != NULL)
    sam_ctl_usage (_("Figures are of one organiser or of one school: leave out --organiser or --school."));
  else if (words->team != NULL && words->school == NULL)
    sam_ctl_usage (_("“--team” needs “--school”: teams of several schools can have the same name."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
find_scope (SamStore *store, const Words *words, SamScope *scope, GError **error)
{
  if (words->organiser != NULL)
    *scope = (SamScope) { SAM_SCOPE_ORGANISER, sam_ctl_find_organiser (store, words->organiser, error) };
  else if (words->school != NULL)
    *scope = (SamScope) { SAM_SCOPE_SCHOOL, sam_ctl_find_school (store, words->school, error) };
  else
    {
      *scope = (SamScope) SAM_SCOPE_INIT_PROGRAMME;
      return TRUE;
    }

  if (scope->id != 0 && words->team != NULL)
    *scope = (SamScope) { SAM_SCOPE_TEAM, sam_ctl_find_team (store, scope->id, words->team, error) };

  return scope->id != 0;
}

/* The figures of each day from the programme's beginning on. */
static gboolean
load_course (SamCtlFigures *self, SamScope scope, GError **error)
{
  SamDatabase *database = sam_store_get_database (self->store);
  GError *start_error = NULL;
  SamDate start = sam_figure_course_find_start (database, &start_error);

  if (start_error != NULL)
    {
      g_propagate_error (error, start_error);
      return FALSE;
    }

  /* Before it began, and where it has no beginning, there is the day itself. */
  self->days = sam_figure_course_list_days (start != SAM_DATE_NONE ? MIN (start, self->as_of) : self->as_of, self->as_of);
  self->course = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->days->len; i++)
    {
      GArray *figures = sam_figures_compute (database, scope, g_array_index (self->days, SamDate, i), error);

      if (figures == NULL)
        return FALSE;
      g_ptr_array_add (self->course, figures);
    }

  return TRUE;
}

static SamCtlStatus
show_figures (SamStore *store, const Words *words, SamDate as_of, gboolean is_series, gboolean is_json)
{
  SamCtlFigures self = { .store = store, .language = sam_language_get_default (), .as_of = as_of };
  SamScope scope;
  gboolean is_done;
  g_autoptr (GError) error = NULL;

  if (!find_scope (store, words, &scope, &error))
    return sam_ctl_fail (error);

  self.figures = sam_figures_compute (sam_store_get_database (store), scope, as_of, &error);
  is_done = self.figures != NULL && (!is_series || load_course (&self, scope, &error))
            && (is_json ? sam_ctl_figures_print_json (&self, &error) : sam_ctl_figures_print_table (&self, &error));

  g_clear_pointer (&self.figures, g_array_unref);
  g_clear_pointer (&self.days, g_array_unref);
  g_clear_pointer (&self.course, g_ptr_array_unref);

  return is_done ? SAM_CTL_DONE : sam_ctl_fail (error);
}

SamCtlStatus
sam_ctl_figures_run (int argc, char **argv)
{
  g_autofree char *as_of_text = NULL;
  g_autofree char *output = NULL;
  g_auto (Words) words = { 0 };
  gboolean is_series = FALSE;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, N_("The day that the figures are computed as of"), "DATE" },
    { "organiser", 0, 0, G_OPTION_ARG_STRING, &words.organiser, N_("Only the schools of this organiser"), "NAME" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &words.school, N_("Only the school with this unit code"), "CODE" },
    { "team", 0, 0, G_OPTION_ARG_STRING, &words.team, N_("Only this team of the school"), "NAME" },
    { "series", 0, 0, G_OPTION_ARG_NONE, &is_series,
      N_("Also as of the end of each month since the programme began"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("A file for all figures of all scopes: CSV, XLSX or JSON"), "OUT.csv" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamDate as_of = 0;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“figures” takes the name of one file."));
  if (output != NULL && (words.organiser != NULL || words.school != NULL || words.team != NULL || is_series || is_json))
    return sam_ctl_usage (_("--output writes all figures of all scopes: leave the options that choose among them out."));
  if (!sam_ctl_parse_date ("--as-of", as_of_text, 0, &as_of) || !check_words (&words))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  if (as_of_text == NULL)
    as_of = sam_store_get_opening_date (store);
  status = output != NULL ? sam_ctl_figures_write (store, as_of, output)
                          : show_figures (store, &words, as_of, is_series, is_json);
  sam_store_close (store);

  return status;
}
