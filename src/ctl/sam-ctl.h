#pragma once

#include "sam-language.h"
#include "sam-store.h"

G_BEGIN_DECLS

/** Exit codes of samordnactl. */
typedef enum
{
  SAM_CTL_DONE = 0,
  SAM_CTL_FAILED = 1, /* something about the file or the disk */
  SAM_CTL_USAGE = 2,  /* something about the command line */
} SamCtlStatus;

/**
 * SamCtlCommand: one subcommand.
 * @arguments: what follows its name in the help
 * @summary: untranslated, marked for translation
 * @run: gets the arguments from the subcommand's own name on
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  SamCtlStatus (*run) (int argc, char **argv);
} SamCtlCommand;

SamCtlStatus sam_ctl_example_run (int argc, char **argv);
SamCtlStatus sam_ctl_import_run (int argc, char **argv);
SamCtlStatus sam_ctl_figures_run (int argc, char **argv);
SamCtlStatus sam_ctl_fixed_run (int argc, char **argv);
SamCtlStatus sam_ctl_survey_run (int argc, char **argv);
SamCtlStatus sam_ctl_report_run (int argc, char **argv);
SamCtlStatus sam_ctl_calendar_run (int argc, char **argv);
SamCtlStatus sam_ctl_series_run (int argc, char **argv);
SamCtlStatus sam_ctl_clashes_run (int argc, char **argv);
SamCtlStatus sam_ctl_cycles_run (int argc, char **argv);
SamCtlStatus sam_ctl_backup_run (int argc, char **argv);
SamCtlStatus sam_ctl_person_run (int argc, char **argv);
SamCtlStatus sam_ctl_erase_run (int argc, char **argv);
SamCtlStatus sam_ctl_export_run (int argc, char **argv);
SamCtlStatus sam_ctl_history_run (int argc, char **argv);
SamCtlStatus sam_ctl_seal_status_run (int argc, char **argv);
SamCtlStatus sam_ctl_templates_run (int argc, char **argv);
SamCtlStatus sam_ctl_check_run (int argc, char **argv);

/* Text goes out as UTF-8, whatever the locale: it is data for other programs too. */

/** Says what failed on stderr, in one line. */
SamCtlStatus sam_ctl_fail (const GError *error);
/** Says what is wrong with the command line on stderr, in one line with a hint. */
SamCtlStatus sam_ctl_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * sam_ctl_parse:
 * @operands: what the subcommand takes besides options, for its help
 * @arguments: (out) (transfer full): what is left after the options
 *
 * Reads options. On failure it has said why.
 */
gboolean sam_ctl_parse (int argc, char **argv, const char *operands, const GOptionEntry *entries,
                        char ***arguments);

/** A date option, or @fallback where @text is %NULL. On failure it has said why. */
gboolean sam_ctl_parse_date (const char *option, const char *text, SamDate fallback, SamDate *date);

/** The id of the school with this unit code; 0 with @error where there is none. */
gint64   sam_ctl_find_school (SamStore *store, const char *unit_code, GError **error);
/** The id of the organiser of this name, in capitals or not; 0 with @error where there is none. */
gint64   sam_ctl_find_organiser (SamStore *store, const char *name, GError **error);
/**
 * The id of the team of this name, in capitals or not and with a hyphen for a dash; 0 with @error where there is none.
 * @school: 0 for any, where several may have one
 */
gint64   sam_ctl_find_team (SamStore *store, gint64 school, const char *name, GError **error);
/** The id of the coach with this name or code; 0 with @error where there is none, or several. */
gint64   sam_ctl_find_coach (SamStore *store, const char *name, GError **error);

G_END_DECLS
