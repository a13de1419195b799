/*
 * SamSchoolYearWindow: the school-year calendar editor.
 */
#include "sam-school-year-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-hit-bar.h"
#include "sam-language.h"
#include "sam-name-drop.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-school-year-first.h"
#include "sam-school-year-list.h"
#include "sam-year-day.h"
#include "sam-year-grid.h"

struct _SamSchoolYearWindow
{
  SamToolWindow parent_instance;

  SamContext   *context; /* %NULL until the window is filled; owned by the parent class */
  GArray       *owners;  /* of SamCalendarOwner, one for each choice */
  int           first_year;
  guint         n_changes; /* how often the programme has changed under the window */

  GtkDropDown  *owner_drop_down;
  GtkLabel     *year_label;
  SamYearGrid  *grid;
  GtkLabel     *counts_label;
  GtkBox       *warnings;
  GtkListBox   *list;
  GtkWidget    *list_group;
  GtkBox       *legend;
  GtkWidget    *menu_button;
  GMenu        *copy_menu;
  GtkLabel     *selection_label;
  SamHitBar    *hit_bar;
};

G_DEFINE_FINAL_TYPE (SamSchoolYearWindow, sam_school_year_window, SAM_TYPE_TOOL_WINDOW)

static SamStore *
get_store (SamSchoolYearWindow *self)
{
  return sam_context_get_store (self->context);
}

static const SamCalendarOwner *
get_owner (SamSchoolYearWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->owner_drop_down);

  return &g_array_index (self->owners, SamCalendarOwner, MIN (selected, self->owners->len - 1));
}

/* Counts and warnings */

static void
show_counts (SamSchoolYearWindow *self, SamSchoolCalendar *calendar)
{
  SamSchoolYearCounts counts = sam_school_calendar_count_year (calendar, self->first_year);
  g_autofree char *school_days = g_strdup_printf (ngettext ("%d school day", "%d school days", (gulong) counts.school_days),
                                                  counts.school_days);
  g_autofree char *break_days = g_strdup_printf (ngettext ("%d day of break", "%d days of break", (gulong) counts.break_days),
                                                 counts.break_days);
  g_autofree char *study_days = g_strdup_printf (ngettext ("%d study day", "%d study days", (gulong) counts.study_days),
                                                 counts.study_days);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", school_days, break_days, study_days);

  gtk_label_set_label (self->counts_label, text);
}

static void
show_warnings (SamSchoolYearWindow *self, SamSchoolCalendar *calendar)
{
  g_autoptr (SamProblems) problems = sam_school_calendar_check_year (calendar, self->first_year);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))) != NULL)
    gtk_box_remove (self->warnings, child);
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      GtkWidget *label = gtk_label_new (sam_problems_get (problems, i)->message);

      gtk_widget_add_css_class (icon, "status-warning");
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (row), icon);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (self->warnings, row);
    }
}

static void
refresh (SamSchoolYearWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSchoolCalendar) calendar = sam_school_year_load (get_store (self), get_owner (self), &error);
  g_autofree char *year = sam_school_year_format (self->first_year);

  if (calendar == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The calendar cannot be shown"), error);
      return;
    }
  gtk_label_set_label (self->year_label, year);
  sam_year_grid_show (self->grid, calendar, self->first_year);
  show_counts (self, calendar);
  show_warnings (self, calendar);
  gtk_widget_set_visible (self->list_group,
                          sam_school_year_list_show (self->list, get_store (self), get_owner (self), self->first_year,
                                                     sam_context_is_editable (self->context), &error));
  if (error != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("The calendar cannot be shown"), error);
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
on_owner_chosen_cb (SamSchoolYearWindow *self)
{
  /* Not while the window is being filled. */
  if (self->context != NULL)
    refresh (self);
}

/* Sessions that are planned on days that have changed */

static void
look_for_hits (SamSchoolYearWindow *self, SamDate first, SamDate last)
{
  SamSessionFilter filter = { .school = get_owner (self)->school };

  sam_hit_bar_look (self->hit_bar, self->context, first, last, &filter);
}

/* A term that begins later or ends earlier leaves days outside it, which may be any. */
static void
look_for_hits_of_year (SamSchoolYearWindow *self)
{
  look_for_hits (self, sam_school_year_get_start (self->first_year), sam_school_year_get_start (self->first_year + 1) - 1);
}

static void
on_days_saved (SamDraft *saved, gpointer data)
{
  SamSchoolYearWindow *self = data;

  if (self->context == NULL)
    return;
  if (sam_draft_get_family (saved)->id == SAM_FAMILY_DAY_OFF)
    look_for_hits (self, sam_draft_get_date (saved, SAM_DAY_OFF_FROM_DATE), sam_draft_get_date (saved, SAM_DAY_OFF_TO_DATE));
  else
    look_for_hits_of_year (self);
}

/* Selection */

static void
on_selection_changed_cb (SamSchoolYearWindow *self)
{
  const SamLanguage *language = sam_language_get_default ();
  gboolean editable = self->context != NULL && sam_context_is_editable (self->context);
  SamDate first, last;
  g_autofree char *text = NULL;

  if (self->context == NULL)
    return;
  if (sam_year_grid_get_selection (self->grid, &first, &last))
    {
      g_autofree char *from = sam_language_format_date (language, first, SAM_DATE_STYLE_SHORT);
      g_autofree char *to = sam_language_format_date (language, last, SAM_DATE_STYLE_SHORT);

      text = first == last ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);
    }
  else
    {
      text = g_strdup (_("Select days to add a break or a study day"));
    }
  gtk_label_set_label (self->selection_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.add-break", editable && sam_year_grid_get_selection (self->grid, &first, &last));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.add-study-day", editable && sam_year_grid_get_selection (self->grid, &first, &last));
}

static void
take_inherited_along (SamSchoolYearWindow *self, GtkWindow *form, SamFamilyId family, gboolean says_so)
{
  GtkStringObject *owner = gtk_drop_down_get_selected_item (self->owner_drop_down);

  sam_school_year_first_prepare (SAM_FORM_DIALOG (form), get_store (self), get_owner (self),
                                 says_so ? gtk_string_object_get_string (owner) : NULL, family, self->first_year);
}

static void
add_days_off (SamSchoolYearWindow *self, SamDayOffKind kind)
{
  static const guint fields[] = { SAM_DAY_OFF_NAME, SAM_DAY_OFF_KIND, SAM_DAY_OFF_FROM_DATE, SAM_DAY_OFF_TO_DATE };
  const SamCalendarOwner *owner = get_owner (self);
  GtkWindow *form;
  SamDraft *draft;
  SamDate first, last;

  if (!sam_year_grid_get_selection (self->grid, &first, &last))
    return;

  draft = sam_draft_new (&sam_family_day_off);
  if (owner->school != 0)
    sam_draft_set_reference (draft, SAM_DAY_OFF_SCHOOL, owner->school);
  else if (owner->organiser != 0)
    sam_draft_set_reference (draft, SAM_DAY_OFF_ORGANISER, owner->organiser);
  sam_draft_set_choice (draft, SAM_DAY_OFF_KIND, (int) kind);
  sam_draft_set_text (draft, SAM_DAY_OFF_NAME,
                      kind == SAM_DAY_OFF_KIND_BREAK ? C_("name of a day off", "Break") : C_("name of a day off", "Study day"));
  sam_draft_set_date (draft, SAM_DAY_OFF_FROM_DATE, first);
  sam_draft_set_date (draft, SAM_DAY_OFF_TO_DATE, last);
  form = sam_form_dialog_present (GTK_WIDGET (self), self->context, draft, fields, G_N_ELEMENTS (fields),
                                  kind == SAM_DAY_OFF_KIND_BREAK ? _("New Break") : _("New Study Day"),
                                  kind == SAM_DAY_OFF_KIND_BREAK ? NC_ ("change", "Add break") : NC_ ("change", "Add study day"),
                                  kind == SAM_DAY_OFF_KIND_BREAK ? _("Break added") : _("Study day added"), on_days_saved, g_object_ref (self), g_object_unref);
  take_inherited_along (self, form, SAM_FAMILY_DAY_OFF, kind == SAM_DAY_OFF_KIND_BREAK);
}

static void
on_add_break_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_days_off (SAM_SCHOOL_YEAR_WINDOW (widget), SAM_DAY_OFF_KIND_BREAK);
}

static void
on_add_study_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_days_off (SAM_SCHOOL_YEAR_WINDOW (widget), SAM_DAY_OFF_KIND_STUDY_DAY);
}

static void
on_grid_activated_cb (SamSchoolYearWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "year.add-study-day", NULL);
}

static void
on_add_term_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const guint fields[] = { SAM_TERM_TERM, SAM_TERM_FROM_DATE, SAM_TERM_TO_DATE };
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);
  const SamCalendarOwner *owner = get_owner (self);
  SamDraft *draft = sam_draft_new (&sam_family_term);
  g_autofree char *term = g_strdup_printf ("%04d-ht", self->first_year);

  if (owner->school != 0)
    sam_draft_set_reference (draft, SAM_TERM_SCHOOL, owner->school);
  else if (owner->organiser != 0)
    sam_draft_set_reference (draft, SAM_TERM_ORGANISER, owner->organiser);
  sam_draft_set_text (draft, SAM_TERM_TERM, term);
  take_inherited_along (self,
                        sam_form_dialog_present (widget, self->context, draft, fields, G_N_ELEMENTS (fields), _("New Term"),
                                                 NC_ ("change", "Add term"), _("Term added"), on_days_saved, g_object_ref (self), g_object_unref),
                        SAM_FAMILY_TERM, TRUE);
}

static void
on_edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const guint term_fields[] = { SAM_TERM_TERM, SAM_TERM_FROM_DATE, SAM_TERM_TO_DATE };
  static const guint day_fields[] = { SAM_DAY_OFF_NAME, SAM_DAY_OFF_KIND, SAM_DAY_OFF_FROM_DATE, SAM_DAY_OFF_TO_DATE };
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);
  guint32 family;
  gint64 id;
  g_autoptr (SamRecord) record = NULL;
  GtkWindow *form;

  g_variant_get (parameter, "(ux)", &family, &id);
  record = sam_store_get (get_store (self), (SamFamilyId) family, id, NULL);
  if (record == NULL)
    return;
  if (family == SAM_FAMILY_TERM)
    form = sam_form_dialog_present (widget, self->context, sam_draft_new_for_record (record), term_fields, G_N_ELEMENTS (term_fields),
                                    _("Edit Term"), NC_ ("change", "Edit term"), _("Term changed"), on_days_saved, g_object_ref (self), g_object_unref);
  else
    form = sam_form_dialog_present (widget, self->context, sam_draft_new_for_record (record), day_fields, G_N_ELEMENTS (day_fields),
                                    _("Edit Day Off"), NC_ ("change", "Edit day off"), _("Day off changed"), on_days_saved, g_object_ref (self), g_object_unref);
  take_inherited_along (self, form, (SamFamilyId) family, FALSE);
}

static void
on_changed_cb (SamSchoolYearWindow *self)
{
  self->n_changes++;
  refresh (self);
}

/* What changed nothing has nothing to undo. */
static void
say_done (SamSchoolYearWindow *self, guint n_changes_before, const char *text)
{
  if (self->n_changes != n_changes_before)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-done", "s", text);
}

static void
on_remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);
  guint n_changes = self->n_changes;
  guint32 family;
  gint64 id;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(ux)", &family, &id);
  if (sam_store_remove (get_store (self), family == SAM_FAMILY_TERM ? NC_ ("change", "Remove term") : NC_ ("change", "Remove day off"),
                        (SamFamilyId) family, id, &error))
    {
      say_done (self, n_changes, family == SAM_FAMILY_TERM ? _("Term removed") : _("Day off removed"));
      if (family == SAM_FAMILY_TERM)
        look_for_hits_of_year (self);
    }
  else
    sam_dialogs_show_error (widget, _("Not removed"), error);
}

/* A whole year at once */

static void
put (SamSchoolYearWindow *self, SamYearProposal *proposal, const char *label, const char *done, const GError *error)
{
  guint n_changes = self->n_changes;
  g_autoptr (GError) put_error = NULL;

  if (proposal != NULL && sam_school_year_put (get_store (self), get_owner (self), proposal, label, &put_error))
    {
      say_done (self, n_changes, done);
      look_for_hits_of_year (self);
    }
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("The calendar was not changed"), proposal == NULL ? error : put_error);
}

static void
on_propose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamYearProposal) proposal = sam_school_year_propose (get_store (self), get_owner (self), self->first_year, &error);

  put (self, proposal, NC_ ("change", "Propose school year"), _("School year proposed"), error);
}

static void
on_copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);
  guint from = g_variant_get_uint32 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamYearProposal) proposal = NULL;

  g_return_if_fail (from < self->owners->len);
  proposal = sam_school_year_copy (get_store (self), &g_array_index (self->owners, SamCalendarOwner, from), self->first_year, &error);
  if (proposal != NULL && proposal->terms->len == 0 && proposal->days_off->len == 0)
    {
      sam_dialogs_show_message (widget, _("Nothing to Copy"), _("No term and no day off of this school year is set there. Choose another, or another year."));
      return;
    }
  put (self, proposal, NC_ ("change", "Copy school year"), _("School year copied"), error);
}

static void
on_year_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (widget);

  self->first_year += g_variant_get_int32 (parameter);
  refresh (self);
}

/* The window */

static void
sam_school_year_window_dispose (GObject *object)
{
  SamSchoolYearWindow *self = SAM_SCHOOL_YEAR_WINDOW (object);

  self->context = NULL;
  g_clear_pointer (&self->owners, g_array_unref);

  G_OBJECT_CLASS (sam_school_year_window_parent_class)->dispose (object);
}

static void
sam_school_year_window_class_init (SamSchoolYearWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_school_year_window_dispose;

  g_type_ensure (SAM_TYPE_HIT_BAR);
  g_type_ensure (SAM_TYPE_YEAR_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-school-year-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, owner_drop_down);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, year_label);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, copy_menu);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, counts_label);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, list_group);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, selection_label);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolYearWindow, hit_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_owner_chosen_cb);
  gtk_widget_class_install_action (widget_class, "year.add-break", NULL, on_add_break_cb);
  gtk_widget_class_install_action (widget_class, "year.add-study-day", NULL, on_add_study_day_cb);
  gtk_widget_class_install_action (widget_class, "year.add-term", NULL, on_add_term_cb);
  gtk_widget_class_install_action (widget_class, "year.edit", "(ux)", on_edit_cb);
  gtk_widget_class_install_action (widget_class, "year.remove", "(ux)", on_remove_cb);
  gtk_widget_class_install_action (widget_class, "year.propose", NULL, on_propose_cb);
  gtk_widget_class_install_action (widget_class, "year.copy", "u", on_copy_cb);
  gtk_widget_class_install_action (widget_class, "year.move", "i", on_year_cb);
}

static void
add_owner (SamSchoolYearWindow *self, GtkStringList *labels, const char *label, gint64 organiser, gint64 school)
{
  SamCalendarOwner owner = { .organiser = organiser, .school = school };

  g_array_append_val (self->owners, owner);
  gtk_string_list_append (labels, label);
}

static GtkStringList *
list_owners (SamSchoolYearWindow *self, SamStore *store)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, NULL);
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);

  add_owner (self, labels, _("The whole programme"), 0, 0);
  for (guint i = 0; organisers != NULL && i < organisers->len; i++)
    add_owner (self, labels, sam_record_get_text (g_ptr_array_index (organisers, i), SAM_ORGANISER_NAME),
               sam_record_get_id (g_ptr_array_index (organisers, i)), 0);
  for (guint i = 0; schools != NULL && i < schools->len; i++)
    add_owner (self, labels, sam_record_get_text (g_ptr_array_index (schools, i), SAM_SCHOOL_NAME), 0,
               sam_record_get_id (g_ptr_array_index (schools, i)));

  return labels;
}

static void
fill_copy_menu (SamSchoolYearWindow *self, GtkStringList *labels)
{
  for (guint i = 0; i < self->owners->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (gtk_string_list_get_string (labels, i), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "year.copy", "u", i);
      g_menu_append_item (self->copy_menu, item);
    }
}

static void
fill_legend (SamSchoolYearWindow *self)
{
  static const SamDayKind kinds[] = { SAM_DAY_KIND_BREAK, SAM_DAY_KIND_STUDY_DAY, SAM_DAY_KIND_PUBLIC_HOLIDAY };
  static const char *const classes[] = { "break", "study-day", "public-holiday" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *letter = gtk_label_new (sam_year_day_get_letter (kinds[i]));
      GtkWidget *label = gtk_label_new (sam_day_kind_get_label (kinds[i]));

      gtk_widget_add_css_class (letter, "year-day");
      gtk_widget_add_css_class (letter, classes[i]);
      gtk_box_append (GTK_BOX (entry), letter);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (entry), label);
      gtk_box_append (self->legend, entry);
    }
}

static void
sam_school_year_window_init (SamSchoolYearWindow *self)
{
  self->owners = g_array_new (FALSE, FALSE, sizeof (SamCalendarOwner));
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_name_drop_set_up (self->owner_drop_down, 6, 20);
  fill_legend (self);
  g_signal_connect_object (self->grid, "selection-changed", G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (on_grid_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
select_owner (SamSchoolYearWindow *self, const SamCalendarOwner *owner)
{
  for (guint i = 0; owner != NULL && i < self->owners->len; i++)
    {
      const SamCalendarOwner *other = &g_array_index (self->owners, SamCalendarOwner, i);

      if (other->organiser == owner->organiser && other->school == owner->school)
        gtk_drop_down_set_selected (self->owner_drop_down, i);
    }
}

GtkWindow *
sam_school_year_window_present (GtkWidget *parent, SamContext *context, const SamCalendarOwner *owner)
{
  SamSchoolYearWindow *self;
  g_autoptr (GtkStringList) labels = NULL;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SCHOOL_YEAR_WINDOW, NULL);
  self->first_year = sam_date_get_school_year (sam_context_get_as_of (context));
  gtk_widget_set_sensitive (self->menu_button, sam_context_is_editable (context));
  labels = list_owners (self, sam_context_get_store (context));
  fill_copy_menu (self, labels);
  gtk_drop_down_set_model (self->owner_drop_down, G_LIST_MODEL (labels));
  select_owner (self, owner);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 1180, 780);
  self->context = context;
  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
