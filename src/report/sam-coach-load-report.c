/*
 * The load of the coaches: what each did in the school year, beside what each
 * has for it. By name, and nothing in it ranks.
 */
#include "sam-coach-load.h"

#include "sam-cells.h"
#include "sam-definitions.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-session-words.h"

enum
{
  COACH,
  FIRST_KIND,
  ALL = FIRST_KIND + SAM_COACH_LOAD_N_KINDS,
  SESSIONS,
  SCHOOLS,
  TEAMS,
  REDUCTION,
  LOAD,
  N_COLUMNS,
};

static void
add_row (SamDocument *document, SamTable *table, const SamCoachLoad *load)
{
  SamCell *cells = sam_table_add_row (table);

  sam_cell_set_text (&cells[COACH], sam_document_keep (document, load->name), TRUE, SAM_INK_TEXT);
  for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
    sam_cell_set_number (document, &cells[FIRST_KIND + kind], load->minutes[kind], FALSE);
  sam_cell_set_number (document, &cells[ALL], sam_coach_load_get_minutes (load), TRUE);
  sam_cell_set_number (document, &cells[SESSIONS], load->sessions, FALSE);
  sam_cell_set_number (document, &cells[SCHOOLS], load->schools, FALSE);
  sam_cell_set_number (document, &cells[TEAMS], load->teams, FALSE);
  if (load->reduction > 0)
    sam_cell_set_number (document, &cells[REDUCTION], load->reduction, FALSE);
  else
    sam_cell_set_text (&cells[REDUCTION], "–", FALSE, SAM_INK_TEXT);
  sam_cell_set_figure (document, &cells[LOAD], load->load.id != NULL ? &load->load : NULL, FALSE);
}

static void
add_total (SamDocument *document, SamTable *table, GArray *loads)
{
  const SamLanguage *language = sam_document_get_language (document);
  gint64 minutes[SAM_COACH_LOAD_N_KINDS] = { 0 };
  gint64 all = 0, sessions = 0;
  SamCell *cells = sam_table_add_row (table);

  for (guint i = 0; i < loads->len; i++)
    {
      const SamCoachLoad *load = &g_array_index (loads, SamCoachLoad, i);

      for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
        minutes[kind] += load->minutes[kind];
      all += sam_coach_load_get_minutes (load);
      sessions += load->sessions;
    }
  sam_cell_set_text (&cells[COACH], sam_language_pgettext (language, "total", "All coaches"), TRUE, SAM_INK_TEXT);
  for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
    sam_cell_set_number (document, &cells[FIRST_KIND + kind], minutes[kind], TRUE);
  sam_cell_set_number (document, &cells[ALL], all, TRUE);
  sam_cell_set_number (document, &cells[SESSIONS], sessions, TRUE);
  table->has_total = TRUE;
}

/* Each word of the heads on a line of its own where there are two. */
static const char *
break_words (SamDocument *document, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return sam_document_take (document, g_strjoinv ("\n", words));
}

static void
add_table (SamDocument *document, GArray *loads)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamColumn columns[N_COLUMNS] = {
    [COACH] = { sam_language_pgettext (language, "column", "Coach"), 0, 52, SAM_ALIGN_LEFT, 0, 8 },
    [ALL] = { sam_language_pgettext (language, "column of minutes", "all"), 168, 16, SAM_ALIGN_RIGHT, 0, 8 },
    [SESSIONS] = { sam_language_pgettext (language, "column", "sessions"), 185, 17, SAM_ALIGN_RIGHT, 0, 8 },
    [SCHOOLS] = { sam_language_pgettext (language, "column", "schools"), 203, 13, SAM_ALIGN_RIGHT, 0, 8 },
    [TEAMS] = { sam_language_pgettext (language, "column", "teams"), 217, 16, SAM_ALIGN_RIGHT, 0, 8 },
    /* Translators: a column of per cent, over two lines */
    [REDUCTION] = { sam_language_pgettext (language, "column", "reduction\nper cent"), 234, 16, SAM_ALIGN_RIGHT, 0, 8 },
    [LOAD] = { sam_language_pgettext (language, "column", "minutes\nof it"), 251, 12, SAM_ALIGN_RIGHT, 0, 8 },
  };
  SamTable *table;

  for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
    columns[FIRST_KIND + kind] = (SamColumn){ break_words (document, sam_session_words_get_short_kind (language, kind)),
                                              54 + 19 * kind, 18.5, SAM_ALIGN_RIGHT, 0, 8 };
  table = sam_document_add_table (document, columns, N_COLUMNS, 6);
  table->head_lines = 2;
  table->lines_every = 1;
  for (guint i = 0; i < loads->len; i++)
    add_row (document, table, &g_array_index (loads, SamCoachLoad, i));
  add_total (document, table, loads);
}

SamDocument *
sam_coach_load_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  static const char *const ids[] = { "F19", NULL };
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  g_autoptr (GArray) loads = data != NULL ? sam_coach_load_load (database, options->as_of, error) : NULL;
  g_autofree char *label = sam_school_year_format (sam_date_get_school_year (options->as_of));
  /* Translators: a school year, “school year 2012/13” */
  g_autofree char *about = g_strdup_printf (sam_language_gettext (language, "school year %s"), label);
  SamDocument *document;

  if (loads == NULL)
    return NULL;

  document = sam_report_data_new_document (data, options, sam_language_gettext (language, "Coach load"), about, NULL,
                                           SAM_ORIENTATION_LANDSCAPE);
  if (loads->len == 0)
    {
      sam_document_add_lead (document, NULL, sam_language_gettext (language, "No coach has an assignment on this day, and none has held a session since the school year began."));
      return document;
    }
  sam_document_add_heading (document, sam_language_gettext (language, "Minutes of sessions held, by kind"), FALSE);
  add_table (document, loads);
  sam_document_add_note (document, 2, sam_language_gettext (language,
                                                            "Schools and reduction: by the assignments on the day. Teams: those with "
                                                            "a group session held in the school year. Of individual coaching only "
                                                            "minutes are told. Coaches stand in alphabetical order: how much time a "
                                                            "session takes around it differs, and nothing here ranks them."));
  sam_definitions_add_notes (document, ids);

  return document;
}
