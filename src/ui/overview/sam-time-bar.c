/*
 * SamTimeBar: the day that the Overview looks at.
 */
#include "sam-time-bar.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"

/* So many months can have a mark each; a longer programme has fewer. */
#define MARKS 14

struct _SamTimeBar
{
  AdwBin         parent_instance;

  GtkAdjustment *adjustment;
  GtkScale      *scale;
  GtkWidget     *today_button;
  SamContext    *context;
  SamDate        from; /* that the marks are of */
  SamDate        to;
  gboolean       following; /* the scale moves after the day, not the day after the scale */
};

G_DEFINE_FINAL_TYPE (SamTimeBar, sam_time_bar, ADW_TYPE_BIN)

static void
follow (SamTimeBar *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *text = NULL;
  SamDate as_of;

  if (self->context == NULL)
    return;

  as_of = sam_context_get_as_of (self->context);
  text = sam_language_format_date (language, as_of, SAM_DATE_STYLE_LONG);
  self->following = TRUE;
  gtk_adjustment_set_value (self->adjustment, as_of);
  self->following = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_set_sensitive (self->today_button,
                            as_of != sam_store_get_opening_date (sam_context_get_store (self->context)));
}

static void
on_value_cb (SamTimeBar *self)
{
  if (!self->following && self->context != NULL)
    sam_context_set_as_of (self->context, (SamDate) (gtk_adjustment_get_value (self->adjustment) + 0.5));
}

static void
on_earlier_cb (SamTimeBar *self)
{
  sam_time_bar_step (self, -7);
}

static void
on_later_cb (SamTimeBar *self)
{
  sam_time_bar_step (self, 7);
}

static void
on_today_cb (SamTimeBar *self)
{
  if (self->context != NULL)
    sam_context_set_as_of (self->context, sam_store_get_opening_date (sam_context_get_store (self->context)));
}

/* The programme's own days, or a year where its end is open. */
static void
find_range (SamTimeBar *self, SamDate *from, SamDate *to)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (sam_context_get_store (self->context), NULL);
  SamDate as_of = sam_context_get_as_of (self->context);
  SamDate end = SAM_DATE_NONE;

  *from = as_of;
  if (programme != NULL)
    {
      *from = sam_record_get_date (programme, SAM_PROGRAMME_START_DATE);
      end = sam_record_get_date (programme, SAM_PROGRAMME_END_DATE);
    }
  *to = end != SAM_DATE_NONE ? end : sam_date_add_months (MAX (*from, as_of), 12);
  *from = MIN (*from, as_of);
  *to = MAX (*to, as_of);
}

static void
add_marks (SamTimeBar *self, SamDate from, SamDate to)
{
  const SamLanguage *language = sam_language_get_default ();
  int n_months = (sam_date_get_year (to) - sam_date_get_year (from)) * 12
                 + sam_date_get_month (to) - sam_date_get_month (from) + 1;
  int step = (n_months + MARKS - 1) / MARKS;
  SamDate first = sam_date_new (sam_date_get_year (from), sam_date_get_month (from), 1);

  if (from == self->from && to == self->to)
    return;

  self->from = from;
  self->to = to;
  gtk_scale_clear_marks (self->scale);
  for (int i = 0; i < n_months; i += step)
    {
      SamDate month = sam_date_add_months (first, i);
      g_autofree char *name = sam_language_format_month (language, sam_date_get_month (month), FALSE);
      g_autofree char *text = step > 1 ? g_strdup_printf ("<small>%s %d</small>", name, sam_date_get_year (month))
                                       : g_strdup_printf ("<small>%s</small>", name);

      if (month >= from)
        gtk_scale_add_mark (self->scale, month, GTK_POS_BOTTOM, text);
    }
}

static void
sam_time_bar_dispose (GObject *object)
{
  SamTimeBar *self = SAM_TIME_BAR (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_time_bar_parent_class)->dispose (object);
}

static void
sam_time_bar_class_init (SamTimeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_time_bar_dispose;
}

static GtkWidget *
build_button (SamTimeBar *self, const char *icon_name, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
sam_time_bar_init (SamTimeBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *since_button;

  self->from = SAM_DATE_NONE;
  self->to = SAM_DATE_NONE;
  self->adjustment = gtk_adjustment_new (0, 0, 1, 1, 7, 0);
  self->scale = GTK_SCALE (gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment));
  gtk_scale_set_draw_value (self->scale, FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _("As of"), -1);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_value_cb), self, G_CONNECT_SWAPPED);

  self->today_button = gtk_button_new_with_label (C_("as of", "Today"));
  gtk_widget_set_tooltip_text (self->today_button, _("The day that the programme opens as of"));
  gtk_widget_set_valign (self->today_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->today_button, "clicked", G_CALLBACK (on_today_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), build_button (self, "go-previous-symbolic", _("A Week Earlier"), G_CALLBACK (on_earlier_cb)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (box), build_button (self, "go-next-symbolic", _("A Week Later"), G_CALLBACK (on_later_cb)));
  gtk_box_append (GTK_BOX (box), self->today_button);
  since_button = gtk_button_new_with_label (_("Since Last Meeting…"));
  gtk_widget_set_valign (since_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (since_button), "win.since-meeting");
  gtk_box_append (GTK_BOX (box), since_button);
  gtk_widget_add_css_class (box, "time-bar");
  gtk_widget_add_css_class (box, "toolbar");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
sam_time_bar_new (void)
{
  return g_object_new (SAM_TYPE_TIME_BAR, NULL);
}

void
sam_time_bar_set_context (SamTimeBar *self, SamContext *context)
{
  SamDate from;
  SamDate to;

  g_return_if_fail (SAM_IS_TIME_BAR (self));

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  if (context == NULL)
    return;

  find_range (self, &from, &to);
  self->following = TRUE;
  gtk_adjustment_set_lower (self->adjustment, from);
  gtk_adjustment_set_upper (self->adjustment, to);
  self->following = FALSE;
  add_marks (self, from, to);
  g_signal_connect_object (context, "notify::as-of", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}

void
sam_time_bar_step (SamTimeBar *self, int days)
{
  SamDate date;

  g_return_if_fail (SAM_IS_TIME_BAR (self));

  if (self->context == NULL)
    return;

  date = sam_context_get_as_of (self->context) + days;
  date = CLAMP (date, (SamDate) gtk_adjustment_get_lower (self->adjustment),
                (SamDate) gtk_adjustment_get_upper (self->adjustment));
  sam_context_set_as_of (self->context, date);
}
