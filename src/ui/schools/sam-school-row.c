/*
 * SamSchoolRow: a school in the list.
 */
#include "sam-school-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-language.h"
#include "sam-status-badge.h"

struct _SamSchoolRow
{
  AdwBin          parent_instance;

  GtkBox         *box;
  GtkLabel       *name_label;
  GtkLabel       *subtitle_label;
  GtkBox         *badges;
  GtkWidget      *group_caption;
  GtkWidget      *individual_caption;
  SamStatusBadge *group_badge;
  SamStatusBadge *individual_badge;
  GtkWidget      *arrow;
};

G_DEFINE_FINAL_TYPE (SamSchoolRow, sam_school_row, ADW_TYPE_BIN)

static void
sam_school_row_class_init (SamSchoolRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAM_TYPE_STATUS_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-school-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, box);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, badges);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, group_caption);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, individual_caption);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, group_badge);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, individual_badge);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolRow, arrow);
}

static void
sam_school_row_init (SamSchoolRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sam_school_row_new (void)
{
  return g_object_new (SAM_TYPE_SCHOOL_ROW, NULL);
}

char *
sam_school_row_describe_state (const SamStrandState *state)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *date = NULL;

  if (state->planned_term != NULL)
    return sam_language_format_term (language, state->planned_term);
  /* Since when nothing is planned says nothing. */
  if (state->date == SAM_DATE_NONE || state->status == SAM_STRAND_STATUS_STATUS_NOT_PLANNED)
    return NULL;

  date = sam_language_format_date (language, state->date, SAM_DATE_STYLE_MEDIUM);
  if (state->is_unproven)
    /* Translators: the day since which a strand is said to be under way. */
    return g_strdup_printf (_("since %s, but no session held"), date);

  /* Translators: the day a status began: "since 3 Sep 2012". */
  return g_strdup_printf (_("since %s"), date);
}

static void
show_state (SamStatusBadge *badge, const SamStrandState *state)
{
  /* Box, clamp, badge: the box has the caption too. */
  GtkWidget *column = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (badge)));
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (column, state != NULL);
  if (state == NULL)
    return;

  detail = sam_school_row_describe_state (state);
  sam_status_badge_set_strand_status (badge, state->status, detail);
}

void
sam_school_row_set_school (SamSchoolRow *self, SamSchoolItem *school, SamDate as_of, const SamStrandState *group,
                           const SamStrandState *individual)
{
  g_autofree char *teams = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (SAM_IS_SCHOOL_ROW (self));

  teams = g_strdup_printf (ngettext ("%d team", "%d teams", sam_school_item_get_n_teams (school)),
                           sam_school_item_get_n_teams (school));
  if (sam_school_item_takes_part (school, as_of))
    subtitle = g_strdup_printf ("%s · %s", sam_school_item_get_organiser_name (school), teams);
  else
    /* Translators: the organiser of a school that does not take part on the day. */
    subtitle = g_strdup_printf (_("%s · does not take part on this day"), sam_school_item_get_organiser_name (school));
  gtk_label_set_label (self->name_label, sam_school_item_get_name (school));
  gtk_label_set_label (self->subtitle_label, subtitle);
  show_state (self->group_badge, group);
  show_state (self->individual_badge, individual);
}

/* A clamp centres what it holds: where the statuses stand below one another, it must not be wider than they may be. */
static void
set_room (SamStatusBadge *badge, int size)
{
  AdwClamp *clamp = ADW_CLAMP (gtk_widget_get_parent (GTK_WIDGET (badge)));

  adw_clamp_set_maximum_size (clamp, size);
  adw_clamp_set_tightening_threshold (clamp, size);
}

void
sam_school_row_set_narrow (SamSchoolRow *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_SCHOOL_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->badges), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, narrow ? 6 : 12);
  gtk_box_set_spacing (self->badges, narrow ? 4 : 18);
  set_room (self->group_badge, narrow ? 1000 : 200);
  set_room (self->individual_badge, narrow ? 1000 : 200);
  gtk_widget_set_visible (self->arrow, !narrow);
}
