/*
 * The line of key facts of a school, as of a day.
 */
#include "sam-school-facts.h"

#include <glib/gi18n.h>

#include "sam-cycle-list.h"
#include "sam-figures.h"
#include "sam-school-row.h"
#include "sam-status-badge.h"
#include "sam-status-matrix.h"

static void
add_fact (SamWrapBox *facts, const char *caption, GtkWidget *value)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_set_halign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  sam_wrap_box_append (facts, box);
}

static void
add_state (SamWrapBox *facts, SamStatusMatrix *matrix, SamStatusRow *row, SamStrandKind kind, const char *caption)
{
  int strand = sam_status_matrix_find_strand (matrix, kind);
  GtkWidget *badge = sam_status_badge_new ();
  const SamStrandState *state;
  g_autofree char *detail = NULL;

  if (strand < 0)
    return;

  state = sam_status_row_get_state (row, (guint) strand);
  detail = sam_school_row_describe_state (state);
  sam_status_badge_set_strand_status (SAM_STATUS_BADGE (badge), state->status, detail);
  if (state->is_unproven)
    gtk_widget_add_css_class (badge, "unproven");
  add_fact (facts, caption, badge);
}

static void
add_text (SamWrapBox *facts, const char *caption, const char *text)
{
  add_fact (facts, caption, gtk_label_new (text));
}

static gboolean
add_figures (SamWrapBox *facts, SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (GArray) figures = sam_figures_compute (database, scope, as_of, error);
  const SamFigure *mandatory;
  const SamFigure *teams;
  const SamFigure *held;

  if (figures == NULL)
    return FALSE;

  mandatory = sam_figures_find (figures, "F3");
  teams = sam_figures_find (figures, "F2");
  held = sam_figures_find (figures, "F5");
  if (mandatory != NULL && mandatory->denominator > 0 && teams != NULL)
    {
      gboolean is_met = mandatory->numerator == mandatory->denominator;
      SamStyle style = { is_met ? "emblem-ok-symbolic" : "dialog-warning-symbolic",
                         is_met ? "status-finished" : "status-warning", is_met ? _("Fulfilled") : _("Not fulfilled") };
      GtkWidget *badge = sam_status_badge_new ();
      /* Translators: teams whose group coaching is under way, and all teams. */
      g_autofree char *detail = g_strdup_printf (ngettext ("%d of %d team", "%d of %d teams", (gulong) teams->denominator),
                                                 (int) teams->numerator, (int) teams->denominator);

      sam_status_badge_set_style (SAM_STATUS_BADGE (badge), style, detail);
      add_fact (facts, _("Mandatory strand"), badge);
    }
  if (held != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("%u of %u"), (guint) held->numerator, (guint) held->denominator);

      add_text (facts, _("Sessions held"), text);
    }

  return TRUE;
}

static gboolean
add_cycles (SamWrapBox *facts, SamDatabase *database, gint64 school, SamDate as_of, GError **error)
{
  SamCycleFilter filter = { .school = school };
  g_autoptr (GPtrArray) cycles = sam_cycle_list_load (database, &filter, as_of, error);
  g_autofree char *text = NULL;
  guint n_begun = 0;
  guint n_dialogue = 0;

  if (cycles == NULL)
    return FALSE;

  for (guint i = 0; i < cycles->len; i++)
    {
      n_begun += sam_cycle_item_get_n_questions (cycles->pdata[i]) > 0;
      n_dialogue += sam_cycle_item_get_dialogue (cycles->pdata[i]) != SAM_DATE_NONE;
    }
  if (n_begun == 0)
    return TRUE;

  /* Translators: cycles of individual coaching: "7 begun, 3 with dialogue". */
  text = g_strdup_printf (_("%u begun, %u with dialogue"), n_begun, n_dialogue);
  add_text (facts, _("Cycles"), text);

  return TRUE;
}

gboolean
sam_school_facts_fill (SamWrapBox *box, SamContext *context, gint64 school, GError **error)
{
  SamDatabase *database = sam_store_get_database (sam_context_get_store (context));
  SamDate as_of = sam_context_get_as_of (context);
  SamScope scope = { SAM_SCOPE_SCHOOL, school };
  g_autoptr (SamStatusMatrix) matrix = NULL;
  GPtrArray *rows;

  sam_wrap_box_remove_all (box);
  matrix = sam_status_matrix_load (database, scope, as_of, error);
  if (matrix == NULL)
    return FALSE;

  rows = sam_status_matrix_get_rows (matrix);
  if (rows->len == 0)
    {
      add_text (box, _("Status"), _("does not take part on this day"));
      return TRUE;
    }
  add_state (box, matrix, rows->pdata[0], SAM_STRAND_KIND_GROUP, _("Group coaching"));
  add_state (box, matrix, rows->pdata[0], SAM_STRAND_KIND_INDIVIDUAL, _("Individual coaching"));

  return add_figures (box, database, scope, as_of, error) && add_cycles (box, database, school, as_of, error);
}

void
sam_school_facts_fill_legend (SamWrapBox *box)
{
  static const struct
  {
    SamSessionState state;
    gboolean        is_overdue;
  } entries[] = {
    { SAM_SESSION_STATE_HELD, FALSE },      { SAM_SESSION_STATE_PLANNED, FALSE }, { SAM_SESSION_STATE_PLANNED, TRUE },
    { SAM_SESSION_STATE_CANCELLED, FALSE }, { SAM_SESSION_STATE_MOVED, FALSE },
  };
  GtkWidget *entry;
  GtkWidget *label;

  sam_wrap_box_remove_all (box);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      SamStyle style = sam_style_for_session (entries[i].state, entries[i].is_overdue);
      GtkWidget *icon = gtk_image_new_from_icon_name (style.icon_name);

      entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
      gtk_widget_add_css_class (icon, style.css_class);
      gtk_box_append (GTK_BOX (entry), icon);
      label = gtk_label_new (style.word);
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (entry), label);
      sam_wrap_box_append (box, entry);
    }

  entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (label, 12, 12);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "day-off-swatch");
  gtk_box_append (GTK_BOX (entry), label);
  label = gtk_label_new (_("day off"));
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (entry), label);
  sam_wrap_box_append (box, entry);
}
