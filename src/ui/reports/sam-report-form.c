/*
 * SamReportForm: which report, and all that can be chosen for it.
 */
#include "sam-report-form.h"

#include <glib/gi18n.h>

#include "sam-date-row.h"
#include "sam-period-row.h"
#include "sam-report-readers.h"
#include "sam-report-subjects.h"

struct _SamReportForm
{
  GtkBox         parent_instance;

  SamContext    *context;
  gint64         session;
  gint64         cycle;
  GBytes        *sessions;
  gboolean       filling;

  AdwComboRow   *kind_row;
  SamDateRow    *as_of_row;
  SamDateRow    *since_row;
  AdwComboRow   *period_row;
  SamPeriodRow  *step_row;
  SamDateRow    *day_row;
  GtkWidget     *subject_group;
  SamReportSubjects *subjects;
  GtkWidget     *each_row;
  GtkSwitch     *each_switch;
  AdwComboRow   *language_row;
  AdwComboRow   *paper_row;
  GtkWidget     *paper_label_row;
  SamReportReaders *readers;
  GtkWidget     *sheets_row;
  GtkSpinButton *sheets_spin;
  GtkWidget     *parts_group;
  GPtrArray     *part_rows;
  GtkLabel      *privacy_label;
};

G_DEFINE_FINAL_TYPE (SamReportForm, sam_report_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const language_codes[] = { "sv", "en" };

/* In the order in which they are offered. */
static const SamPeriod periods[] = { SAM_PERIOD_DAY, SAM_PERIOD_WEEK, SAM_PERIOD_MONTH, SAM_PERIOD_TERM };

static void
say_changed (SamReportForm *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static const SamLanguage *
get_language (SamReportForm *self)
{
  guint language = adw_combo_row_get_selected (self->language_row);

  return sam_language_find (language_codes[language < G_N_ELEMENTS (language_codes) ? language : 0]);
}

/* Of what the window was opened for, which is no longer a matter of choice. */
static gboolean
is_of_given (SamReportForm *self)
{
  return self->session != 0 || self->cycle != 0 || self->sessions != NULL;
}

/* Periods */

static guint
list_periods (const SamReportKind *kind, SamPeriod *list)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (kind->takes & sam_report_takes_for_period (periods[i]))
      list[n++] = periods[i];

  return n;
}

static SamPeriod
get_period (SamReportForm *self)
{
  SamPeriod list[G_N_ELEMENTS (periods)];
  guint n = list_periods (sam_report_form_get_kind (self), list);
  guint selected = adw_combo_row_get_selected (self->period_row);

  return selected < n ? list[selected] : SAM_PERIOD_NONE;
}

static const char *
get_period_name (SamPeriod period)
{
  switch (period)
    {
    case SAM_PERIOD_DAY:
      return C_("period of a report", "One day");
    case SAM_PERIOD_WEEK:
      return C_("period of a report", "One week");
    case SAM_PERIOD_MONTH:
      return C_("period of a report", "One month");
    case SAM_PERIOD_TERM:
    default:
      return C_("period of a report", "A term");
    }
}

static void
fill_periods (SamReportForm *self, SamPeriod wanted)
{
  const SamReportKind *kind = sam_report_form_get_kind (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  SamPeriod list[G_N_ELEMENTS (periods)];
  guint n = list_periods (kind, list);
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (names, get_period_name (list[i]));
      if (list[i] == sam_report_kind_get_period (kind, wanted))
        selected = i;
    }
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (names));
  if (n > 0)
    adw_combo_row_set_selected (self->period_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->period_row), n > 1 && !is_of_given (self));
}

static void
update_period (SamReportForm *self)
{
  SamPeriod period = get_period (self);
  gboolean steps = period != SAM_PERIOD_NONE && period != SAM_PERIOD_DAY && !is_of_given (self);

  if (steps)
    sam_period_row_set_period (self->step_row, period);
  gtk_widget_set_visible (GTK_WIDGET (self->step_row), steps);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), period == SAM_PERIOD_DAY && !is_of_given (self));
}

static void
on_period_cb (SamReportForm *self)
{
  if (self->filling)
    return;

  update_period (self);
  say_changed (self);
}

/* Who steps to a term wants what is told of that one: it is seen from a day that lies in it. */
static void
follow_term (SamReportForm *self)
{
  const SamReportKind *kind = sam_report_form_get_kind (self);
  SamDate own = sam_date_row_get_date (self->as_of_row);
  SamDate date = sam_period_row_get_date (self->step_row);

  if (self->context == NULL || own == SAM_DATE_NONE || sam_report_kind_choose_as_of (kind, get_period (self), date, own) == own)
    return;

  sam_date_row_set_date (self->as_of_row, sam_report_kind_choose_as_of (kind, get_period (self), date,
                                                                        sam_context_get_as_of (self->context)));
}

/* One day for both: whoever steps through weeks and then chooses a month is in the month of the week. */
static void
on_step_cb (SamReportForm *self)
{
  gboolean filling = self->filling;

  self->filling = TRUE;
  sam_date_row_set_date (self->day_row, sam_period_row_get_date (self->step_row));
  if (!filling)
    follow_term (self);
  self->filling = filling;
  say_changed (self);
}

static void
on_day_cb (SamReportForm *self)
{
  SamDate date = sam_date_row_get_date (self->day_row);
  gboolean filling = self->filling;

  if (date == SAM_DATE_NONE || filling)
    return;

  self->filling = TRUE;
  sam_period_row_set_date (self->step_row, date);
  self->filling = filling;
  say_changed (self);
}

/* What a report takes and contains */

static void
fill_parts (SamReportForm *self, const SamReportKind *kind)
{
  for (guint i = 0; i < self->part_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->parts_group), g_ptr_array_index (self->part_rows, i));
  g_ptr_array_set_size (self->part_rows, 0);

  for (guint i = 0; kind->parts[i].title != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(kind->parts[i].title));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(kind->parts[i].text));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->parts_group), row);
      g_ptr_array_add (self->part_rows, row);
    }
  gtk_label_set_label (self->privacy_label, _(kind->privacy));
}

static void
update_kind (SamReportForm *self)
{
  const SamReportKind *kind = sam_report_form_get_kind (self);
  gboolean filling = self->filling;
  gboolean any;

  self->filling = TRUE;
  fill_periods (self, SAM_PERIOD_NONE);
  update_period (self);
  any = sam_report_subjects_show (self->subjects, kind, !is_of_given (self));
  gtk_widget_set_visible (self->each_row, (kind->takes & SAM_REPORT_TAKES_EACH_SCHOOL) != 0);
  gtk_widget_set_visible (self->subject_group, any);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), (kind->takes & SAM_REPORT_TAKES_PAPER) != 0);
  gtk_widget_set_visible (self->paper_label_row, (kind->takes & SAM_REPORT_TAKES_PAPER) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->since_row), (kind->takes & SAM_REPORT_TAKES_SINCE) != 0);
  gtk_widget_set_visible (self->sheets_row, (kind->takes & SAM_REPORT_TAKES_SHEETS) != 0);
  sam_report_readers_show (self->readers, kind, get_language (self));
  fill_parts (self, kind);
  self->filling = filling;
}

static void
on_kind_cb (SamReportForm *self)
{
  if (self->filling)
    return;

  update_kind (self);
  self->filling = TRUE;
  follow_term (self);
  self->filling = FALSE;
  say_changed (self);
}

/* Construction */

static GtkWidget *
add_group (SamReportForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self), group);

  return group;
}

static AdwComboRow *
add_combo (SamReportForm *self, GtkWidget *group, const char *title, GCallback changed)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "notify::selected", changed, self);

  return ADW_COMBO_ROW (row);
}

static SamDateRow *
add_date (SamReportForm *self, GtkWidget *group, const char *title, GCallback changed)
{
  GtkWidget *row = sam_date_row_new (title);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "notify::date", changed, self);

  return SAM_DATE_ROW (row);
}

static void
build_report (SamReportForm *self)
{
  GtkWidget *group = add_group (self, C_("group of options", "Report"));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < sam_report_kinds_get_n (); i++)
    gtk_string_list_append (names, _(sam_report_kinds_get (i)->title));

  self->kind_row = add_combo (self, group, _("Kind"), G_CALLBACK (on_kind_cb));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  self->period_row = add_combo (self, group, _("Period"), G_CALLBACK (on_period_cb));
  self->step_row = SAM_PERIOD_ROW (sam_period_row_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->step_row));
  g_signal_connect_swapped (self->step_row, "notify::date", G_CALLBACK (on_step_cb), self);
  self->day_row = add_date (self, group, C_("of a report", "Day"), G_CALLBACK (on_day_cb));
  self->since_row = add_date (self, group, C_("of a report that compares two days", "Since"), G_CALLBACK (say_changed));
  self->as_of_row = add_date (self, group, _("As of"), G_CALLBACK (say_changed));
}

static void
build_subjects (SamReportForm *self)
{
  self->subject_group = add_group (self, C_("group of options", "Of whom"));
  self->subjects = sam_report_subjects_new (ADW_PREFERENCES_GROUP (self->subject_group), G_CALLBACK (say_changed), self);

  self->each_row = adw_action_row_new ();
  self->each_switch = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->each_switch), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->each_row), _("A page for each school"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->each_row), GTK_WIDGET (self->each_switch));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->each_row), GTK_WIDGET (self->each_switch));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->subject_group), self->each_row);
  g_signal_connect_swapped (self->each_switch, "notify::active", G_CALLBACK (say_changed), self);
}

static void
build_sheets (SamReportForm *self, GtkWidget *group)
{
  const char *title = C_("of a form", "Sheets");

  self->sheets_row = adw_action_row_new ();
  self->sheets_spin = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, SAM_REPORT_MAX_SHEETS, 1));
  gtk_widget_set_valign (GTK_WIDGET (self->sheets_spin), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheets_spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sheets_row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->sheets_row), GTK_WIDGET (self->sheets_spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->sheets_row), GTK_WIDGET (self->sheets_spin));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->sheets_row);
  g_signal_connect_swapped (self->sheets_spin, "value-changed", G_CALLBACK (say_changed), self);
}

/* Until somebody says for whom it is, it says so in its own language. */
static void
on_language_cb (SamReportForm *self)
{
  if (self->readers != NULL)
    sam_report_readers_show (self->readers, sam_report_form_get_kind (self), get_language (self));
  say_changed (self);
}

static void
build_paper (SamReportForm *self)
{
  GtkWidget *group = add_group (self, C_("group of options", "Paper"));
  g_autoptr (GtkStringList) languages = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);
  GtkWidget *label = gtk_label_new ("A4");

  /* Each language by its own name. */
  gtk_string_list_append (languages, "Svenska");
  gtk_string_list_append (languages, "English");
  for (guint i = 0; i < SAM_N_PAPERS; i++)
    gtk_string_list_append (papers, sam_paper_get_label (i));

  self->language_row = add_combo (self, group, _("Language"), G_CALLBACK (on_language_cb));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (languages));
  adw_combo_row_set_selected (self->language_row,
                              g_str_equal (sam_language_get_code (sam_language_get_default ()), "sv") ? 0 : 1);
  self->paper_row = add_combo (self, group, C_("of paper", "Size"), G_CALLBACK (say_changed));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));

  self->paper_label_row = adw_action_row_new ();
  gtk_widget_add_css_class (label, "secondary");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->paper_label_row), C_("of paper", "Size"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->paper_label_row), label);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->paper_label_row);
  self->readers = sam_report_readers_new (ADW_PREFERENCES_GROUP (group), G_CALLBACK (say_changed), self);
  build_sheets (self, group);
}

static void
build_privacy (SamReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("security-high-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_widget_add_css_class (icon, "success");
  gtk_box_append (GTK_BOX (box), icon);

  self->privacy_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->privacy_label, TRUE);
  gtk_label_set_xalign (self->privacy_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->privacy_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->privacy_label), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->privacy_label), "report-privacy");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->privacy_label));
  gtk_box_append (GTK_BOX (self), box);
}

static void
sam_report_form_dispose (GObject *object)
{
  g_clear_object (&SAM_REPORT_FORM (object)->context);

  G_OBJECT_CLASS (sam_report_form_parent_class)->dispose (object);
}

static void
sam_report_form_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_REPORT_FORM (object)->part_rows);
  g_clear_pointer (&SAM_REPORT_FORM (object)->sessions, g_bytes_unref);
  g_clear_pointer (&SAM_REPORT_FORM (object)->subjects, sam_report_subjects_free);
  g_clear_pointer (&SAM_REPORT_FORM (object)->readers, sam_report_readers_free);

  G_OBJECT_CLASS (sam_report_form_parent_class)->finalize (object);
}

static void
sam_report_form_class_init (SamReportFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_report_form_dispose;
  object_class->finalize = sam_report_form_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sam_report_form_init (SamReportForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->part_rows = g_ptr_array_new ();
  self->filling = TRUE;
  build_report (self);
  build_subjects (self);
  build_paper (self);
  self->parts_group = add_group (self, _("Contents"));
  build_privacy (self);
  update_kind (self);
  self->filling = FALSE;
}

GtkWidget *
sam_report_form_new (void)
{
  return g_object_new (SAM_TYPE_REPORT_FORM, NULL);
}

void
sam_report_form_set_context (SamReportForm *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_REPORT_FORM (self));

  /* What was chosen of another programme is not in this one. */
  self->filling = TRUE;
  g_set_object (&self->context, context);
  sam_report_subjects_set_context (self->subjects, context, sam_report_form_get_kind (self));
  self->filling = FALSE;
  if (context != NULL)
    sam_report_form_set_as_of (self, sam_context_get_as_of (context));
}

const SamReportKind *
sam_report_form_get_kind (SamReportForm *self)
{
  guint selected;

  g_return_val_if_fail (SAM_IS_REPORT_FORM (self), NULL);

  selected = adw_combo_row_get_selected (self->kind_row);

  return sam_report_kinds_get (selected < sam_report_kinds_get_n () ? selected : 0);
}

void
sam_report_form_set_kind (SamReportForm *self, const SamReportKind *kind)
{
  g_return_if_fail (SAM_IS_REPORT_FORM (self));

  for (guint i = 0; i < sam_report_kinds_get_n (); i++)
    if (sam_report_kinds_get (i) == kind)
      adw_combo_row_set_selected (self->kind_row, i);
}

void
sam_report_form_fix_kind (SamReportForm *self, const SamReportKind *kind)
{
  g_return_if_fail (SAM_IS_REPORT_FORM (self));

  self->filling = TRUE;
  sam_report_form_set_kind (self, kind);
  update_kind (self);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), FALSE);
  self->filling = FALSE;
}

void
sam_report_form_set_as_of (SamReportForm *self, SamDate as_of)
{
  g_return_if_fail (SAM_IS_REPORT_FORM (self));

  self->filling = TRUE;
  sam_date_row_set_date (self->as_of_row, as_of);
  sam_date_row_set_date (self->since_row, as_of - SAM_REPORT_USUAL_SINCE);
  /* Until somebody steps elsewhere, a report is of the days round the one it is seen from. */
  sam_period_row_set_date (self->step_row, as_of);
  sam_date_row_set_date (self->day_row, as_of);
  self->filling = FALSE;
}

void
sam_report_form_set_options (SamReportForm *self, const SamReportOptions *options)
{
  g_return_if_fail (SAM_IS_REPORT_FORM (self));

  self->filling = TRUE;
  self->session = options->session;
  self->cycle = options->cycle;
  g_clear_pointer (&self->sessions, g_bytes_unref);
  self->sessions = options->sessions != NULL ? g_bytes_ref (options->sessions) : NULL;
  update_kind (self);
  if (options->as_of != SAM_DATE_NONE)
    sam_date_row_set_date (self->as_of_row, options->as_of);
  if (options->since != 0 && options->since != SAM_DATE_NONE)
    sam_date_row_set_date (self->since_row, options->since);
  if (options->date != SAM_DATE_NONE)
    {
      sam_period_row_set_date (self->step_row, options->date);
      sam_date_row_set_date (self->day_row, options->date);
    }
  fill_periods (self, options->period);
  update_period (self);
  sam_report_subjects_set (self->subjects, options);
  gtk_switch_set_active (self->each_switch, options->each_school);
  adw_combo_row_set_selected (self->paper_row, options->paper);
  gtk_spin_button_set_value (self->sheets_spin, MAX (options->n_sheets, 1));
  for (guint i = 0; options->language != NULL && i < G_N_ELEMENTS (language_codes); i++)
    if (sam_language_find (language_codes[i]) == options->language)
      adw_combo_row_set_selected (self->language_row, i);
  self->filling = FALSE;
}

gboolean
sam_report_form_get_options (SamReportForm *self, SamReportOptions *options)
{
  g_return_val_if_fail (SAM_IS_REPORT_FORM (self), FALSE);

  *options = (SamReportOptions) {
    .as_of = sam_date_row_get_date (self->as_of_row),
    .language = get_language (self),
    .readers = sam_report_readers_get (self->readers),
    .paper = MIN (adw_combo_row_get_selected (self->paper_row), SAM_N_PAPERS - 1),
    .period = get_period (self),
    .date = sam_period_row_get_date (self->step_row),
    .since = sam_date_row_get_date (self->since_row),
    .session = self->session,
    .cycle = self->cycle,
    .sessions = self->sessions,
    .n_sheets = gtk_spin_button_get_value_as_int (self->sheets_spin),
  };
  sam_report_subjects_get (self->subjects, sam_report_form_get_kind (self), options);
  options->each_school = options->school == 0 && gtk_switch_get_active (self->each_switch)
                         && (sam_report_form_get_kind (self)->takes & SAM_REPORT_TAKES_EACH_SCHOOL) != 0;
  if (options->period == SAM_PERIOD_DAY && !is_of_given (self))
    options->date = sam_date_row_get_date (self->day_row);

  if (options->since == SAM_DATE_NONE && gtk_widget_get_visible (GTK_WIDGET (self->since_row)))
    return FALSE;

  return options->as_of != SAM_DATE_NONE && options->date != SAM_DATE_NONE;
}
