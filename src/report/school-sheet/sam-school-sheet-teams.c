/*
 * The school sheet: the teams' rows of the term.
 */
#include "sam-school-sheet-private.h"

#include "sam-person.h"

static const SamSchoolTeam *
get_team (const SamSchoolDashboard *dashboard, guint index)
{
  return &g_array_index (dashboard->teams, SamSchoolTeam, index);
}

/* Attended and expected; a cancelled one's cause as a letter, as in the loss of time. */
static const char *
get_below (SamSchoolSheet *self, const SamSchoolSession *session)
{
  switch (session->state)
    {
    case SAM_SESSION_STATE_HELD:
      if (session->has_unrecorded || session->expected == 0)
        return "?";
      return sam_document_take (self->document, g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, session->came,
                                                                 session->expected));
    case SAM_SESSION_STATE_CANCELLED:
      return sam_loss_get_letter (SAM_LOSS_DAY_OFF + CLAMP (session->cause, 0, SAM_SESSION_CAUSE_OTHER), self->language);
    default:
      return NULL;
    }
}

static void
fill_entries (SamSchoolSheet *self, SamSheetTermRow *row, const SamSchoolTeam *team)
{
  SamSheetTermEntry *entries = sam_document_alloc (self->document, team->sessions->len * sizeof (SamSheetTermEntry));
  guint n = 0;

  for (guint i = 0; i < team->sessions->len; i++)
    {
      const SamSchoolSession *session = &g_array_index (team->sessions, SamSchoolSession, i);
      int week = sam_school_dashboard_find_week (self->dashboard, session->date);

      if (week >= 0)
        entries[n++] = (SamSheetTermEntry) { week, sam_session_mark_for_state (session->state, session->is_overdue),
                                             get_below (self, session) };
    }
  row->entries = entries;
  row->n_entries = n;
}

static const char *
take_pair (SamSchoolSheet *self, gint64 some, gint64 all)
{
  g_autofree char *first = sam_language_format_integer (self->language, some);
  g_autofree char *second = sam_language_format_integer (self->language, all);

  return sam_document_take (self->document, g_strdup_printf ("%s/%s", first, second));
}

static const char *
take_given (SamSchoolSheet *self, gint64 given, gboolean has_promise, gint64 promised)
{
  g_autofree char *minutes = NULL;

  if (has_promise)
    return take_pair (self, given, promised);
  minutes = sam_language_format_integer (self->language, given);

  return sam_document_take (self->document, g_strdup_printf ("%s/–", minutes));
}

static gint64
count_given (const SamSchoolTeam *team, SamDate until)
{
  gint64 minutes = 0;

  if (team->has_promise)
    return team->lost.given;
  for (guint i = 0; i < team->sessions->len; i++)
    {
      const SamSchoolSession *session = &g_array_index (team->sessions, SamSchoolSession, i);

      minutes += session->state == SAM_SESSION_STATE_HELD && session->date <= until ? session->actual_minutes : 0;
    }

  return minutes;
}

static void
fill_row (SamSchoolSheet *self, SamSheetTermRow *row, const SamSchoolTeam *team)
{
  row->team = sam_document_keep (self->document, team->name);
  row->teachers = sam_school_sheet_take_integer (self, team->members);
  row->coach = sam_document_keep (self->document, team->coach);
  row->initials = team->coach != NULL ? sam_document_take (self->document, sam_person_make_initials (team->coach)) : NULL;
  if (team->weekday > 0)
    {
      g_autofree char *weekday = sam_language_format_weekday (self->language, team->weekday, FALSE);
      g_autofree char *time = team->time >= 0 ? sam_time_format (team->time) : g_strdup ("");

      row->usual = sam_document_take (self->document, g_strdup_printf ("%s %s", weekday, time));
    }
  row->held = take_pair (self, team->held, team->planned);
  row->attendance = sam_school_sheet_take_share (self, team->attendance);
  row->given = take_given (self, count_given (team, self->dashboard->until), team->has_promise, team->lost.promised);
  fill_entries (self, row, team);
}

/* Held of planned of each week, of the teams from @first on: a moved session counts on its new day. */
static const char *const *
make_rest_weeks (SamSchoolSheet *self, guint first)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  guint n_weeks = dashboard->weeks->len;
  g_autofree guint *held = g_new0 (guint, n_weeks + 1);
  g_autofree guint *planned = g_new0 (guint, n_weeks + 1);
  const char **words = sam_document_alloc (self->document, n_weeks * sizeof (char *));

  for (guint i = first; i < dashboard->teams->len; i++)
    {
      GArray *sessions = get_team (dashboard, i)->sessions;

      for (guint k = 0; k < sessions->len; k++)
        {
          const SamSchoolSession *session = &g_array_index (sessions, SamSchoolSession, k);
          int week = sam_school_dashboard_find_week (dashboard, session->date);

          if (week < 0 || session->state == SAM_SESSION_STATE_MOVED)
            continue;
          planned[week]++;
          held[week] += session->state == SAM_SESSION_STATE_HELD;
        }
    }
  for (guint i = 0; i < n_weeks; i++)
    if (planned[i] > 0)
      words[i] = sam_document_take (self->document, g_array_index (dashboard->weeks, SamSchoolWeek, i).monday <= dashboard->as_of
                                                      ? g_strdup_printf ("%u/%u", held[i], planned[i])
                                                      : g_strdup_printf ("%u", planned[i]));

  return words;
}

static const SamSheetTermRest *
make_rest (SamSchoolSheet *self, guint first)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  SamSheetTermRest *rest = sam_document_alloc (self->document, sizeof (SamSheetTermRest));
  g_autofree char *number = sam_language_format_integer (self->language, dashboard->teams->len - first);
  guint n = dashboard->teams->len - first;
  guint held = 0, planned = 0;
  gint64 given = 0, promised = 0;
  gboolean has_promise = FALSE;
  SamFraction attendance = { 0, 0 };

  for (guint i = first; i < dashboard->teams->len; i++)
    {
      const SamSchoolTeam *team = get_team (dashboard, i);

      held += team->held;
      planned += team->planned;
      attendance.numerator += team->attendance.numerator;
      attendance.denominator += team->attendance.denominator;
      given += count_given (team, dashboard->until);
      promised += team->has_promise ? team->lost.promised : 0;
      has_promise |= team->has_promise;
    }
  /* Translators: so many teams have no row of their own, but are summed here */
  rest->label = sam_document_take (
    self->document, g_strdup_printf (sam_language_ngettext (self->language, "+%s more team, summed", "+%s more teams, summed", n), number));
  rest->weeks = make_rest_weeks (self, first);
  rest->held = take_pair (self, held, planned);
  rest->attendance = sam_school_sheet_take_share (self, attendance);
  rest->given = take_given (self, given, has_promise, promised);

  return rest;
}

void
sam_school_sheet_fill_teams (SamSchoolSheet *self, SamSheetTerm *term, guint limit)
{
  guint n = MIN (self->dashboard->teams->len, limit);
  SamSheetTermRow *rows = sam_document_alloc (self->document, n * sizeof (SamSheetTermRow));

  for (guint i = 0; i < n; i++)
    fill_row (self, &rows[i], get_team (self->dashboard, i));
  term->rows = rows;
  term->n_rows = n;
  term->no_teams = sam_language_gettext (self->language, "The school has no team in this term.");
  if (n < self->dashboard->teams->len)
    term->rest = make_rest (self, n);
}
