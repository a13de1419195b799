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
#include "sam-school-calendar-load.h"
#include "sam-session-list.h"
#include "sam-style.h"

#define CELL 24
#define NARROWEST_CELL 14
#define ALL_WEEKS 360 /* so wide that names and totals have their room beside it */
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

/* The weeks of the day's term that have a school day; of a term without a calendar, all. */
static void
find_weeks (SamSchoolStrip *self, SamSchoolCalendar *calendar, SamDate as_of)
{
  int year = sam_date_get_year (as_of);
  gboolean is_autumn = sam_date_get_month (as_of) >= 7;
  SamDate from = is_autumn ? sam_date_new (year, 8, 1) : sam_date_new (year, 1, 1);
  SamDate to = is_autumn ? sam_date_new (year, 12, 31) : sam_date_new (year, 6, 30);

  if (sam_school_calendar_has_terms (calendar, sam_date_get_school_year (as_of)))
    {
      while (from < to && !sam_school_calendar_is_school_day (calendar, from))
        from++;
      while (to > from && !sam_school_calendar_is_school_day (calendar, to))
        to--;
    }
  self->first = sam_date_get_monday (from);
  self->n_weeks = MIN (MAX_WEEKS, (guint) (to - self->first) / 7 + 1);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      self->off[i] = 0;
      for (int day = 0; day < 5; day++)
        {
          SamDay kind = sam_school_calendar_get_day (calendar, self->first + (int) i * 7 + day);

          if (kind.kind != SAM_DAY_KIND_SCHOOL_DAY && kind.kind != SAM_DAY_KIND_OUTSIDE_TERM)
            self->off[i] |= (guint8) (1 << day);
        }
    }
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
describe_session (SamSessionItem *item, SamStyle style)
{
  const SamLanguage *language = sam_language_get_default ();
  const SamField *causes = &sam_family_session.fields[SAM_SESSION_CAUSE];
  SamDate date = sam_session_item_get_date (item);
  g_autofree char *week = sam_language_format_week (language, sam_date_get_week (date));
  g_autofree char *day = sam_language_format_date (language, date, SAM_DATE_STYLE_SHORT);
  int cause = sam_session_item_get_cause (item);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s, %s: %s, %s", sam_session_item_get_school_name (item),
                          sam_session_item_get_team_name (item), week, style.word, day);
  if (cause >= 0)
    g_string_append_printf (text, ", %s", sam_choice_get_label (causes, cause));

  return g_string_free (text, FALSE);
}

static void
add_session (SamSchoolStrip *self, GtkWidget *cell, SamSessionItem *item, SamDate as_of)
{
  SamStyle style = sam_style_for_session (sam_session_item_get_state_on (item, as_of),
                                          sam_session_item_is_overdue (item, as_of));
  g_autofree char *name = describe_session (item, style);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (style.icon_name);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 11);
  gtk_widget_add_css_class (icon, style.css_class);
  gtk_button_set_child (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "strip-session");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint) SAM_FAMILY_SESSION,
                                    sam_session_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_box_append (GTK_BOX (cell), button);
}

/* F5 within the term: a moved pair counts once, at its replacement. */
static char *
count_held (GPtrArray *sessions, gint64 team, SamDate as_of)
{
  guint n_held = 0;
  guint n_planned = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      SamSessionItem *item = sessions->pdata[i];
      SamSessionState state = sam_session_item_get_state (item);

      if (sam_session_item_get_team_id (item) != team || sam_session_item_get_date (item) > as_of
          || state == SAM_SESSION_STATE_MOVED)
        continue;
      n_planned++;
      n_held += state == SAM_SESSION_STATE_HELD;
    }

  /* Translators: sessions held, of those planned so far: "5 of 8". */
  return g_strdup_printf (_("%u of %u"), n_held, n_planned);
}

static void
add_team (SamSchoolStrip *self, SamRecord *team, int row, GPtrArray *sessions, SamDate as_of)
{
  gint64 id = sam_record_get_id (team);
  GtkWidget *cells[MAX_WEEKS] = { NULL };
  GtkWidget *label = gtk_label_new (sam_record_get_text (team, SAM_TEAM_NAME));
  g_autofree char *held = count_held (sessions, id, as_of);
  GtkWidget *total = gtk_label_new (held);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  for (guint i = 0; i < sessions->len; i++)
    {
      SamSessionItem *item = sessions->pdata[i];
      int week = (sam_session_item_get_date (item) - self->first) / 7;

      if (sam_session_item_get_team_id (item) != id || week < 0 || week >= (int) self->n_weeks)
        continue;
      if (cells[week] == NULL)
        {
          cells[week] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
          gtk_widget_set_halign (cells[week], GTK_ALIGN_CENTER);
          gtk_widget_set_valign (cells[week], GTK_ALIGN_CENTER);
          gtk_grid_attach (GTK_GRID (self->grid), cells[week], week + 1, row, 1, 1);
        }
      add_session (self, cells[week], item, as_of);
    }
  gtk_label_set_xalign (GTK_LABEL (total), 1);
  gtk_widget_set_margin_start (total, 6);
  gtk_widget_set_hexpand (total, TRUE);
  gtk_widget_set_size_request (total, -1, CELL);
  gtk_widget_add_css_class (total, "numeric");
  gtk_grid_attach (GTK_GRID (self->grid), total, (int) self->n_weeks + 1, row, 1, 1);
}

static void
start_grid (SamSchoolStrip *self)
{
  self->n_weeks = 0;
  self->n_teams = 0;
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  self->grid = gtk_grid_new ();
  gtk_widget_set_margin_top (self->grid, 8);
  gtk_widget_set_margin_bottom (self->grid, 8);
  gtk_widget_set_margin_start (self->grid, 14);
  gtk_widget_set_margin_end (self->grid, 14);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

gboolean
sam_school_strip_show (SamSchoolStrip *self, SamContext *context, gint64 school, GError **error)
{
  SamDatabase *database = sam_store_get_database (sam_context_get_store (context));
  SamDate as_of = sam_context_get_as_of (context);
  SamSessionFilter filter = { .school = school };
  g_autoptr (SamSchoolCalendar) calendar = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) teams = NULL;
  SamDate end;
  GtkWidget *held;

  g_return_val_if_fail (SAM_IS_SCHOOL_STRIP (self), FALSE);

  start_grid (self);
  calendar = sam_school_calendar_load (database, school, error);
  if (calendar == NULL)
    return FALSE;
  teams = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, school, error);
  if (teams == NULL)
    return FALSE;

  find_weeks (self, calendar, as_of);
  end = self->first + (int) self->n_weeks * 7;
  sessions = sam_session_list_range (database, &filter, self->first, end, error);
  if (sessions == NULL)
    {
      self->n_weeks = 0;
      return FALSE;
    }

  add_heads (self, as_of);
  held = gtk_label_new (C_ ("column of sessions", "Held"));
  gtk_label_set_xalign (GTK_LABEL (held), 1);
  gtk_widget_add_css_class (held, "caption");
  gtk_widget_add_css_class (held, "secondary");
  gtk_grid_attach (GTK_GRID (self->grid), held, (int) self->n_weeks + 1, 0, 1, 1);
  for (guint i = 0; i < teams->len; i++)
    {
      SamDate to = sam_record_get_date (teams->pdata[i], SAM_TEAM_TO_DATE);

      if (sam_record_get_date (teams->pdata[i], SAM_TEAM_FROM_DATE) < end && (to == SAM_DATE_NONE || to >= self->first))
        add_team (self, teams->pdata[i], (int) ++self->n_teams, sessions, as_of);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}
