/*
 * SamSchoolStrip: sessions per team and week.
 *
 * The grid is real widgets, built anew for each school; only the shading of
 * days off is drawn, below them.
 */
#include "sam-school-strip.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"
#include "sam-style.h"

#define CELL 24
#define NARROWEST_CELL 14
#define ALL_WEEKS 336 /* so wide that names and totals have their room beside it */
#define MAX_WEEKS 30

struct _SamSchoolStrip
{
  GtkWidget  parent_instance;

  GtkWidget *grid;
  GtkWidget *heads[MAX_WEEKS]; /* the week numbers, whose places the shading takes */
  guint8     off[MAX_WEEKS];   /* one bit a weekday, Monday lowest */
  SamDate    first;            /* Monday of the first week */
  guint      n_weeks;
  guint      n_teams;
};

G_DEFINE_FINAL_TYPE (SamSchoolStrip, sam_school_strip, GTK_TYPE_WIDGET)

static void
sam_school_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamSchoolStrip *self = SAM_SCHOOL_STRIP (widget);
  GdkRGBA color;

  sam_style_lookup_color (widget, "card_fg_color", &color);
  color.alpha = 0.11f;
  for (guint i = 0; i < self->n_weeks; i++)
    {
      graphene_rect_t head;

      if (self->off[i] == 0 || !gtk_widget_compute_bounds (self->heads[i], widget, &head))
        continue;
      for (int day = 0; day < 5; day++)
        if ((self->off[i] & (1 << day)) != 0)
          gtk_snapshot_append_color (snapshot, &color,
                                     &GRAPHENE_RECT_INIT (head.origin.x + day * head.size.width / 5,
                                                          head.origin.y + head.size.height + 4, head.size.width / 5,
                                                          (float) self->n_teams * CELL));
    }

  GTK_WIDGET_CLASS (sam_school_strip_parent_class)->snapshot (widget, snapshot);
}

static void
sam_school_strip_dispose (GObject *object)
{
  SamSchoolStrip *self = SAM_SCHOOL_STRIP (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  self->n_weeks = 0;

  G_OBJECT_CLASS (sam_school_strip_parent_class)->dispose (object);
}

static void
sam_school_strip_class_init (SamSchoolStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_school_strip_dispose;
  widget_class->snapshot = sam_school_strip_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "schoolstrip");
}

static void
sam_school_strip_init (SamSchoolStrip *self)
{
}

static void
read_weeks (SamSchoolStrip *self, const SamSchoolDashboard *dashboard)
{
  self->n_weeks = MIN (MAX_WEEKS, dashboard->weeks->len);
  for (guint i = 0; i < self->n_weeks; i++)
    {
      const SamSchoolWeek *week = &g_array_index (dashboard->weeks, SamSchoolWeek, i);

      self->off[i] = week->break_days | week->study_days | week->holidays;
    }
  self->first = self->n_weeks > 0 ? g_array_index (dashboard->weeks, SamSchoolWeek, 0).monday : SAM_DATE_NONE;
}

static void
add_heads (SamSchoolStrip *self, SamDate as_of)
{
  int width = CLAMP (ALL_WEEKS / (int) MAX (self->n_weeks, 1), NARROWEST_CELL, CELL);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      SamDate monday = self->first + (int) i * 7;
      g_autofree char *number = g_strdup_printf ("%d", sam_date_get_week (monday).week);
      g_autofree char *week = sam_language_format_week (sam_language_get_default (), sam_date_get_week (monday));
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_set_size_request (label, width, 22);
      gtk_widget_set_margin_bottom (label, 4);
      gtk_widget_set_tooltip_text (label, week);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, as_of >= monday && as_of < monday + 7 ? "this-week" : "secondary");
      gtk_grid_attach (GTK_GRID (self->grid), label, (int) i + 1, 0, 1, 1);
      self->heads[i] = label;
    }
}

static char *
describe_session (const SamSchoolDashboard *dashboard, const SamSchoolTeam *team, const SamSchoolSession *session,
                  SamStyle style)
{
  const SamLanguage *language = sam_language_get_default ();
  const SamField *causes = &sam_family_session.fields[SAM_SESSION_CAUSE];
  g_autofree char *week = sam_language_format_week (language, sam_date_get_week (session->date));
  g_autofree char *day = sam_language_format_date (language, session->date, SAM_DATE_STYLE_SHORT);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s, %s: %s, %s", dashboard->name, team->name, week, style.word, day);
  if (session->cause >= 0)
    g_string_append_printf (text, ", %s", sam_choice_get_label (causes, session->cause));
  if (session->expected > 0)
    {
      g_string_append (text, ", ");
      /* Translators: members who came to a session, of those expected: "7 of 8 took part". */
      g_string_append_printf (text, _("%d of %d took part"), (int) session->came, (int) session->expected);
    }

  return g_string_free (text, FALSE);
}

static void
add_session (GtkWidget *cell, const SamSchoolSession *session, SamStyle style, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (style.icon_name);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 11);
  gtk_widget_add_css_class (icon, style.css_class);
  gtk_button_set_child (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "strip-session");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint) SAM_FAMILY_SESSION, session->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_box_append (GTK_BOX (cell), button);
}

static void
add_name (SamSchoolStrip *self, const char *name, int row)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) CLAMP (g_utf8_strlen (name, -1), 5, 10));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
}

static GtkWidget *
make_cell (SamSchoolStrip *self, int week, int row)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (self->grid), cell, week + 1, row, 1, 1);

  return cell;
}

static void
add_total (SamSchoolStrip *self, const char *text, int row)
{
  GtkWidget *total = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (total), 1);
  gtk_widget_set_margin_start (total, 6);
  gtk_widget_set_hexpand (total, TRUE);
  gtk_widget_set_size_request (total, -1, CELL);
  gtk_widget_add_css_class (total, "numeric");
  gtk_grid_attach (GTK_GRID (self->grid), total, (int) self->n_weeks + 1, row, 1, 1);
}

static void
add_team (SamSchoolStrip *self, const SamSchoolDashboard *dashboard, const SamSchoolTeam *team, int row)
{
  GtkWidget *cells[MAX_WEEKS] = { NULL };
  /* Translators: sessions held, of those planned so far: "5 of 8". */
  g_autofree char *held = g_strdup_printf (_("%u of %u"), team->held, team->planned);

  add_name (self, team->name, row);
  for (guint i = 0; i < team->sessions->len; i++)
    {
      const SamSchoolSession *session = &g_array_index (team->sessions, SamSchoolSession, i);
      SamStyle style = sam_style_for_session (session->state, session->is_overdue);
      g_autofree char *name = describe_session (dashboard, team, session, style);
      int week = (session->date - self->first) / 7;

      if (week < 0 || week >= (int) self->n_weeks)
        continue;
      if (cells[week] == NULL)
        cells[week] = make_cell (self, week, row);
      add_session (cells[week], session, style, name);
    }
  add_total (self, held, row);
}

/* "2 lesson observations", with whom is nobody else's matter. */
static char *
describe_steps (const SamSchoolWeek *week)
{
  const SamField *kinds = &sam_family_session.fields[SAM_SESSION_KIND];
  static const SamSessionKind of_steps[] = { SAM_SESSION_KIND_TALK_BEFORE, SAM_SESSION_KIND_OBSERVATION,
                                             SAM_SESSION_KIND_DIALOGUE, SAM_SESSION_KIND_FOLLOW_UP };
  g_autofree char *number = sam_language_format_week (sam_language_get_default (), week->week);
  GString *text = g_string_new (number);

  for (int step = 0; step < SAM_N_INDIVIDUAL_STEPS; step++)
    if (week->steps[step] > 0)
      g_string_append_printf (text, "%s%s %u", g_str_has_suffix (text->str, number) ? ": " : ", ",
                              sam_choice_get_label (kinds, (int) of_steps[step]), week->steps[step]);

  return g_string_free (text, FALSE);
}

static void
add_steps (SamSchoolStrip *self, const SamSchoolDashboard *dashboard, int row)
{
  guint all = 0;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < self->n_weeks; i++)
    {
      const SamSchoolWeek *week = &g_array_index (dashboard->weeks, SamSchoolWeek, i);
      guint n = 0;
      g_autofree char *name = NULL;
      g_autofree char *number = NULL;
      GtkWidget *label;

      for (int step = 0; step < SAM_N_INDIVIDUAL_STEPS; step++)
        n += week->steps[step];
      if (n == 0)
        continue;
      all += n;
      name = describe_steps (week);
      number = g_strdup_printf ("%u", n);
      label = gtk_label_new (number);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_tooltip_text (label, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (GTK_BOX (make_cell (self, (int) i, row)), label);
    }
  if (all == 0)
    return;

  /* Translators: individual coaching in a week: talks, observations, dialogues, follow-ups; a row of numbers. */
  add_name (self, C_ ("row of numbers", "Individual"), row);
  sum = g_strdup_printf ("%u", all);
  add_total (self, sum, row);
}

static void
start_grid (SamSchoolStrip *self)
{
  self->n_weeks = 0;
  self->n_teams = 0;
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static void
add_held_head (SamSchoolStrip *self)
{
  GtkWidget *held = gtk_label_new (C_ ("column of sessions", "Held"));

  gtk_label_set_xalign (GTK_LABEL (held), 1);
  gtk_widget_add_css_class (held, "caption");
  gtk_widget_add_css_class (held, "secondary");
  gtk_grid_attach (GTK_GRID (self->grid), held, (int) self->n_weeks + 1, 0, 1, 1);
}

void
sam_school_strip_show (SamSchoolStrip *self, const SamSchoolDashboard *dashboard)
{
  g_return_if_fail (SAM_IS_SCHOOL_STRIP (self) && dashboard != NULL);

  start_grid (self);
  read_weeks (self, dashboard);
  add_heads (self, dashboard->as_of);
  add_held_head (self);
  for (guint i = 0; i < dashboard->teams->len; i++)
    add_team (self, dashboard, &g_array_index (dashboard->teams, SamSchoolTeam, i), (int) ++self->n_teams);
  add_steps (self, dashboard, (int) self->n_teams + 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
