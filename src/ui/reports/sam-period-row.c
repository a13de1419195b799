/*
 * SamPeriodRow: from week to week, month to month, term to term.
 */
#include "sam-period-row.h"

#include <glib/gi18n.h>

#include "sam-language.h"

struct _SamPeriodRow
{
  AdwActionRow parent_instance;

  SamPeriod    period;
  SamDate      date;
  GtkWidget   *previous_button;
  GtkWidget   *next_button;
};

G_DEFINE_FINAL_TYPE (SamPeriodRow, sam_period_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_title (SamPeriodRow *self)
{
  switch (self->period)
    {
    case SAM_PERIOD_WEEK:
      return C_("period", "Week");
    case SAM_PERIOD_TERM:
      return C_("period", "Term");
    case SAM_PERIOD_MONTH:
    default:
      return C_("period", "Month");
    }
}

static char *
dup_words (SamPeriodRow *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *term = NULL;
  g_autofree char *week = NULL;
  g_autofree char *monday = NULL;

  switch (self->period)
    {
    case SAM_PERIOD_WEEK:
      week = sam_language_format_week (language, sam_date_get_week (self->date));
      monday = sam_language_format_date (language, sam_date_get_monday (self->date), SAM_DATE_STYLE_MEDIUM);
      /* Translators: a week and the date of its Monday, as “week 46, from 12 Nov 2012” */
      return g_strdup_printf (_("%s, from %s"), week, monday);
    case SAM_PERIOD_TERM:
      term = sam_date_format_term (self->date);
      return sam_language_format_term (language, term);
    case SAM_PERIOD_MONTH:
    default:
      return sam_language_format_date (language, self->date, SAM_DATE_STYLE_MONTH);
    }
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (SamPeriodRow *self)
{
  g_autofree char *words = self->date != SAM_DATE_NONE ? dup_words (self) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words != NULL ? words : "");
  switch (self->period)
    {
    case SAM_PERIOD_WEEK:
      name_button (self->previous_button, _("Previous Week"));
      name_button (self->next_button, _("Next Week"));
      break;
    case SAM_PERIOD_TERM:
      name_button (self->previous_button, _("Previous Term"));
      name_button (self->next_button, _("Next Term"));
      break;
    case SAM_PERIOD_MONTH:
    default:
      name_button (self->previous_button, _("Previous Month"));
      name_button (self->next_button, _("Next Month"));
      break;
    }
}

/* The first day of the next period, or of the one before. */
static void
step (SamPeriodRow *self, int direction)
{
  SamDateRange range;

  if (self->date == SAM_DATE_NONE)
    return;

  range = sam_period_get_range (self->period, self->date);
  if (direction > 0)
    sam_period_row_set_date (self, range.end);
  else
    sam_period_row_set_date (self, sam_period_get_range (self->period, range.start - 1).start);
}

static void
on_previous_cb (SamPeriodRow *self)
{
  step (self, -1);
}

static void
on_next_cb (SamPeriodRow *self)
{
  step (self, 1);
}

static void
sam_period_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      g_value_set_int (value, SAM_PERIOD_ROW (object)->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_period_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      sam_period_row_set_date (SAM_PERIOD_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_period_row_class_init (SamPeriodRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sam_period_row_get_property;
  object_class->set_property = sam_period_row_set_property;

  properties[PROP_DATE] = g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, SAM_DATE_NONE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
add_button (SamPeriodRow *self, const char *icon, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}

static void
sam_period_row_init (SamPeriodRow *self)
{
  self->period = SAM_PERIOD_MONTH;
  self->date = SAM_DATE_NONE;
  self->previous_button = add_button (self, "go-previous-symbolic", G_CALLBACK (on_previous_cb));
  self->next_button = add_button (self, "go-next-symbolic", G_CALLBACK (on_next_cb));
  update (self);
}

GtkWidget *
sam_period_row_new (void)
{
  return g_object_new (SAM_TYPE_PERIOD_ROW, NULL);
}

void
sam_period_row_set_period (SamPeriodRow *self, SamPeriod period)
{
  g_return_if_fail (SAM_IS_PERIOD_ROW (self));

  self->period = period;
  update (self);
}

SamDate
sam_period_row_get_date (SamPeriodRow *self)
{
  g_return_val_if_fail (SAM_IS_PERIOD_ROW (self), SAM_DATE_NONE);

  return self->date;
}

void
sam_period_row_set_date (SamPeriodRow *self, SamDate date)
{
  g_return_if_fail (SAM_IS_PERIOD_ROW (self));

  if (self->date == date)
    return;

  self->date = date;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
