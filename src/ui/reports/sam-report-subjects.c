/*
 * SamReportSubjects: of whom a report is.
 */
#include "sam-report-subjects.h"

#include <glib/gi18n.h>

#include "sam-person.h"
#include "sam-record-chooser.h"

enum
{
  SCHOOL,
  ORGANISER,
  COACH,
  TEACHER,
  TEAM,
  TEMPLATE,
  N_SUBJECTS,
};

static const SamReportTakes subject_takes[N_SUBJECTS] = {
  SAM_REPORT_TAKES_SCHOOL,
  SAM_REPORT_TAKES_ORGANISER,
  SAM_REPORT_TAKES_COACH,
  SAM_REPORT_TAKES_TEACHER,
  SAM_REPORT_TAKES_TEAM,
  SAM_REPORT_TAKES_TEMPLATE,
};

struct _SamReportSubjects
{
  SamContext *context; /* owned */
  GtkWidget  *rows[N_SUBJECTS];
  GtkWidget  *choosers[N_SUBJECTS]; /* of SamRecordChooser, or NULL */
  GCallback   changed;
  gpointer    user_data;
};

static void
fill (SamReportSubjects *self, guint subject, const SamReportKind *kind)
{
  static const SamRegisterQuery queries[N_SUBJECTS] = {
    { .family = SAM_FAMILY_SCHOOL },
    { .family = SAM_FAMILY_ORGANISER },
    { .family = SAM_FAMILY_PERSON, .where = "is_coach", .value = 1 },
    { .family = SAM_FAMILY_PERSON, .where = "is_teacher", .value = 1 },
    { .family = SAM_FAMILY_TEAM },
    { .family = SAM_FAMILY_TEMPLATE },
  };
  const char *labels[N_SUBJECTS] = { _("School"), _("Organiser"), _("Coach"), _("Teacher"), _("Team"), _("Template") };
  gboolean is_needed = ((kind->needs | kind->needs_one) & SAM_REPORT_TAKES_COACH) != 0;
  gboolean needs_teacher = ((kind->needs | kind->needs_one) & SAM_REPORT_TAKES_TEACHER) != 0;
  const char *none[N_SUBJECTS] = {
    _("All schools"),
    C_("no organiser chosen", "None chosen"),
    is_needed ? C_("no coach chosen", "None chosen") : _("All coaches"),
    needs_teacher ? C_("no teacher chosen", "None chosen") : _("All teachers"),
    C_("no team chosen", "None chosen"),
    C_("no template chosen", "Usual form"),
  };
  gint64 record = 0;
  GtkWidget *chooser;

  if (self->choosers[subject] != NULL)
    {
      record = sam_record_chooser_get_record (SAM_RECORD_CHOOSER (self->choosers[subject]));
      adw_action_row_remove (ADW_ACTION_ROW (self->rows[subject]), self->choosers[subject]);
    }
  self->choosers[subject] = NULL;
  if (self->context == NULL)
    return;

  chooser = sam_record_chooser_new (labels[subject], sam_context_get_store (self->context), &queries[subject], none[subject]);
  sam_record_chooser_set_record (SAM_RECORD_CHOOSER (chooser), record);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[subject]), chooser);
  g_signal_connect_swapped (chooser, "notify::record", self->changed, self->user_data);
  self->choosers[subject] = chooser;
}

SamReportSubjects *
sam_report_subjects_new (AdwPreferencesGroup *group, GCallback changed, gpointer user_data)
{
  const char *titles[N_SUBJECTS] = { _("School"), _("Organiser"), _("Coach"), _("Teacher"), _("Team"), _("Template") };
  SamReportSubjects *self = g_new0 (SamReportSubjects, 1);

  self->changed = changed;
  self->user_data = user_data;
  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      self->rows[i] = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), titles[i]);
      adw_preferences_group_add (group, self->rows[i]);
    }

  return self;
}

void
sam_report_subjects_free (SamReportSubjects *self)
{
  g_clear_object (&self->context);
  g_free (self);
}

void
sam_report_subjects_set_context (SamReportSubjects *self, SamContext *context, const SamReportKind *kind)
{
  for (guint i = 0; i < N_SUBJECTS; i++)
    if (self->choosers[i] != NULL)
      sam_record_chooser_set_record (SAM_RECORD_CHOOSER (self->choosers[i]), 0);
  g_set_object (&self->context, context);
  for (guint i = 0; i < N_SUBJECTS; i++)
    fill (self, i, kind);
}

gboolean
sam_report_subjects_show (SamReportSubjects *self, const SamReportKind *kind, gboolean is_open)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      gboolean takes = (kind->takes & subject_takes[i]) != 0 && is_open;

      /* A team says its school. */
      if (i == SCHOOL && (kind->takes & SAM_REPORT_TAKES_TEAM) != 0)
        takes = FALSE;
      gtk_widget_set_visible (self->rows[i], takes);
      any |= takes;
    }
  /* None is all of them, or one that is missing. */
  fill (self, COACH, kind);
  fill (self, TEACHER, kind);

  return any;
}

void
sam_report_subjects_set (SamReportSubjects *self, const SamReportOptions *options)
{
  const gint64 ids[N_SUBJECTS] = { options->school, options->organiser, options->coach, options->teacher, options->team, options->template };

  for (guint i = 0; i < N_SUBJECTS; i++)
    if (self->choosers[i] != NULL)
      sam_record_chooser_set_record (SAM_RECORD_CHOOSER (self->choosers[i]), ids[i]);
}

void
sam_report_subjects_get (SamReportSubjects *self, const SamReportKind *kind, SamReportOptions *options)
{
  gint64 *ids[N_SUBJECTS] = { &options->school, &options->organiser, &options->coach, &options->teacher, &options->team, &options->template };

  for (guint i = 0; i < N_SUBJECTS; i++)
    {
      gboolean is_asked = self->choosers[i] != NULL && (kind->takes & subject_takes[i]) != 0 && gtk_widget_get_visible (self->rows[i]);

      *ids[i] = is_asked ? sam_record_chooser_get_record (SAM_RECORD_CHOOSER (self->choosers[i])) : 0;
    }
}
