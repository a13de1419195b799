/*
 * SamSinceList: what has changed, as a list.
 */
#include "sam-since-list.h"

#include <glib/gi18n.h>

#include "sam-since-words.h"
#include "sam-style.h"

/* Beyond so many of a kind they are counted: the school's page and the lists tell the rest. */
#define MOST_ROWS 100

struct _SamSinceList
{
  AdwBin     parent_instance;

  GtkWidget *box;
  guint      n_rows;
};

G_DEFINE_FINAL_TYPE (SamSinceList, sam_since_list, ADW_TYPE_BIN)

/* Rows */

static void
on_figure_row_cb (AdwActionRow *row, gpointer id)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-figure", "(sux)", id, (guint32) SAM_SCOPE_PROGRAMME, (gint64) 0);
}

static void
on_school_row_cb (AdwActionRow *row, gpointer data)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "school");

  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-record", "(ux)", (guint32) SAM_FAMILY_SCHOOL, *id);
}

static GtkWidget *
add_row (SamSinceList *self, GtkWidget *group, const char *title, const char *subtitle, const char *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;
  g_autofree char *description = g_strdup_printf ("%s%s%s", subtitle != NULL ? subtitle : "",
                                                  subtitle != NULL && change != NULL ? ", " : "", change != NULL ? change : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  if (escaped != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  if (change != NULL)
    {
      GtkWidget *label = gtk_label_new (change);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->n_rows++;

  return row;
}

/* A row that is read only has no arrow. */
static void
make_leading (GtkWidget *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* @id is static, as ids of figures are. */
static void
lead_to_figure (GtkWidget *row, const char *id)
{
  make_leading (row);
  g_signal_connect (row, "activated", G_CALLBACK (on_figure_row_cb), (gpointer) id);
}

static void
lead_to_school (GtkWidget *row, gint64 school)
{
  make_leading (row);
  g_object_set_data_full (G_OBJECT (row), "school", g_memdup2 (&school, sizeof school), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (on_school_row_cb), NULL);
}

static void
add_more (SamSinceList *self, GtkWidget *group, guint n)
{
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), n);
  /* Translators: a number of lines that are left out */
  g_autofree char *text = g_strdup_printf (_("+%s more"), number);

  add_row (self, group, text, NULL, NULL);
}

/* Figures */

static void
add_figures (SamSinceList *self, GtkWidget *group, const SamSince *since, SamSinceTopic topic)
{
  const SamLanguage *language = sam_language_get_default ();

  for (guint i = 0; i < since->figures->len; i++)
    {
      const SamSinceFigure *figure = &g_array_index (since->figures, SamSinceFigure, i);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *both = NULL;
      g_autofree char *change = NULL;

      if (figure->topic != topic || !sam_since_figure_is_changed (figure))
        continue;
      before = sam_since_describe_value (&figure->before, language);
      after = sam_since_describe_value (&figure->after, language);
      both = g_strdup_printf ("%s → %s", before, after);
      change = sam_since_describe_change (figure, language);
      lead_to_figure (add_row (self, group, sam_figure_get_title (figure->after.id, language), both, change), figure->after.id);
    }
}

static void
add_losses (SamSinceList *self, GtkWidget *group, const SamSince *since)
{
  const SamLanguage *language = sam_language_get_default ();

  for (SamLoss loss = 0; loss < SAM_N_LOSSES && since->has_lost_time; loss++)
    {
      gint64 minutes = loss == SAM_LOSS_LONGER ? -since->lost.minutes[loss] : since->lost.minutes[loss];
      g_autofree char *amount = sam_language_format_minutes (language, ABS (minutes));
      g_autofree char *text = g_strconcat (minutes < 0 ? "−" : "", amount, NULL);
      gboolean is_surplus = loss == SAM_LOSS_NEVER_SCHEDULED && minutes < 0;

      if (minutes != 0)
        lead_to_figure (add_row (self, group, is_surplus ? sam_loss_get_surplus_label (language) : sam_loss_get_label (loss, language),
                                 C_("subtitle of a cause of lost time", "lost since then"), text),
                        sam_loss_get_figure (loss));
    }
}

/* Events */

static void
add_schools (SamSinceList *self, GtkWidget *group, const SamSince *since)
{
  for (guint i = 0; i < MIN (since->schools->len, MOST_ROWS); i++)
    {
      const SamSinceSchool *school = &g_array_index (since->schools, SamSinceSchool, i);
      g_autofree char *text = sam_since_describe_school (school, sam_language_get_default ());

      lead_to_school (add_row (self, group, school->name, text, NULL), school->school);
    }
  if (since->schools->len > MOST_ROWS)
    add_more (self, group, since->schools->len - MOST_ROWS);
}

static const char *
get_strand_title (const SamSinceStatus *status)
{
  switch (status->kind)
    {
    case SAM_STRAND_KIND_GROUP:
      return _("Group coaching");
    case SAM_STRAND_KIND_INDIVIDUAL:
      return _("Individual coaching");
    case SAM_STRAND_KIND_OTHER:
    default:
      return status->strand;
    }
}

static void
add_statuses (SamSinceList *self, GtkWidget *group, const SamSince *since)
{
  for (guint i = 0; i < MIN (since->statuses->len, MOST_ROWS); i++)
    {
      const SamSinceStatus *status = &g_array_index (since->statuses, SamSinceStatus, i);
      SamStyle before = sam_style_for_strand_status (status->before);
      SamStyle after = sam_style_for_strand_status (status->after);
      g_autofree char *now = sam_since_describe_status (status, sam_language_get_default ());
      g_autofree char *then = sam_fold (before.word);
      g_autofree char *text = g_strdup_printf ("%s: %s → %s", get_strand_title (status), then, now);
      GtkWidget *row = add_row (self, group, status->name, text, NULL);
      GtkWidget *icon = gtk_image_new_from_icon_name (after.icon_name);

      gtk_widget_add_css_class (icon, after.css_class);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      lead_to_school (row, status->school);
    }
  if (since->statuses->len > MOST_ROWS)
    add_more (self, group, since->statuses->len - MOST_ROWS);
}

static void
add_rounds (SamSinceList *self, GtkWidget *group, const SamSince *since)
{
  for (guint i = 0; i < since->rounds->len; i++)
    {
      const SamSinceRound *round = &g_array_index (since->rounds, SamSinceRound, i);
      g_autofree char *text = sam_since_describe_round (round, sam_language_get_default ());

      add_row (self, group, round->name, text, NULL);
    }
}

static void
add_milestones (SamSinceList *self, GtkWidget *group, const SamSince *since)
{
  for (guint i = 0; i < since->milestones->len; i++)
    {
      const SamSinceMilestone *milestone = &g_array_index (since->milestones, SamSinceMilestone, i);
      g_autofree char *text = sam_since_describe_milestone (milestone, sam_language_get_default ());

      add_row (self, group, milestone->name, text, NULL);
    }
}

/* Topics */

static void
add_topic (SamSinceList *self, const SamSince *since, SamSinceTopic topic)
{
  const SamLanguage *language = sam_language_get_default ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *unchanged = sam_since_list_unchanged (since, topic, language);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), sam_since_topic_get_title (topic, language));
  if (unchanged != NULL)
    {
      /* Translators: names of figures with commas */
      g_autofree char *text = g_strdup_printf (_("Unchanged: %s"), unchanged);
      g_autofree char *escaped = g_markup_escape_text (text, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
    }
  add_figures (self, group, since, topic);
  switch (topic)
    {
    case SAM_SINCE_SCHOOLS:
      add_schools (self, group, since);
      add_statuses (self, group, since);
      break;
    case SAM_SINCE_TIME:
      add_losses (self, group, since);
      break;
    case SAM_SINCE_RECEPTION:
      add_rounds (self, group, since);
      break;
    case SAM_SINCE_MILESTONES:
      add_milestones (self, group, since);
      break;
    case SAM_SINCE_INDIVIDUAL:
    case SAM_N_SINCE_TOPICS:
    default:
      break;
    }
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
sam_since_list_class_init (SamSinceListClass *klass)
{
}

static void
sam_since_list_init (SamSinceList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
sam_since_list_new (void)
{
  return g_object_new (SAM_TYPE_SINCE_LIST, NULL);
}

void
sam_since_list_show (SamSinceList *self, const SamSince *since)
{
  GtkWidget *old;

  g_return_if_fail (SAM_IS_SINCE_LIST (self) && since != NULL);

  while ((old = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), old);
  self->n_rows = 0;

  for (SamSinceTopic topic = 0; topic < SAM_N_SINCE_TOPICS; topic++)
    if (sam_since_has_changed (since, topic))
      add_topic (self, since, topic);
  if (self->n_rows == 0)
    {
      GtkWidget *label = gtk_label_new (_("Nothing has changed between these days."));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (self->box), label);
    }
}

guint
sam_since_list_get_n_rows (SamSinceList *self)
{
  g_return_val_if_fail (SAM_IS_SINCE_LIST (self), 0);

  return self->n_rows;
}
