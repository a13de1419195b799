/*
 * SamYearDay: a day of the year grid.
 */
#include "sam-year-day.h"

#include <glib/gi18n.h>

#include "sam-language.h"

struct _SamYearDay
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  SamDate    date;
};

G_DEFINE_FINAL_TYPE (SamYearDay, sam_year_day, GTK_TYPE_WIDGET)

static const char *const css_classes[SAM_N_DAY_KINDS] = {
  [SAM_DAY_KIND_PUBLIC_HOLIDAY] = "public-holiday",
  [SAM_DAY_KIND_WEEKEND] = "weekend",
  [SAM_DAY_KIND_OUTSIDE_TERM] = "outside-term",
  [SAM_DAY_KIND_BREAK] = "break",
  [SAM_DAY_KIND_STUDY_DAY] = "study-day",
  [SAM_DAY_KIND_SCHOOL_DAY] = "school-day",
};

const char *
sam_year_day_get_letter (SamDayKind kind)
{
  switch (kind)
    {
    case SAM_DAY_KIND_PUBLIC_HOLIDAY:
      return C_("letter of a public holiday", "H");
    case SAM_DAY_KIND_BREAK:
      return C_("letter of a break", "B");
    case SAM_DAY_KIND_STUDY_DAY:
      return C_("letter of a study day", "S");
    default:
      return "";
    }
}

/* "Monday 29 October, week 44: Autumn break" */
static char *
describe (SamDate date, const SamDay *day)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *text = sam_language_format_date (language, date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *week = sam_language_format_week (language, sam_date_get_week (date));
  const char *name = sam_day_get_label (day);

  return g_strdup_printf ("%s, %s: %s", text, week, name != NULL ? name : sam_day_kind_get_label (day->kind));
}

static void
sam_year_day_dispose (GObject *object)
{
  g_clear_pointer (&SAM_YEAR_DAY (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_year_day_parent_class)->dispose (object);
}

static void
sam_year_day_class_init (SamYearDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_year_day_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
sam_year_day_init (SamYearDay *self)
{
  self->date = SAM_DATE_NONE;
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "year-day");
}

GtkWidget *
sam_year_day_new (void)
{
  return g_object_new (SAM_TYPE_YEAR_DAY, NULL);
}

void
sam_year_day_show (SamYearDay *self, SamDate date, const SamDay *day)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *letter;

  g_return_if_fail (SAM_IS_YEAR_DAY (self));
  g_return_if_fail ((date == SAM_DATE_NONE) == (day == NULL));

  self->date = date;
  gtk_widget_set_opacity (widget, day != NULL ? 1.0 : 0.0);
  if (day == NULL)
    return;

  for (guint i = 0; i < SAM_N_DAY_KINDS; i++)
    gtk_widget_remove_css_class (widget, css_classes[i]);
  gtk_widget_add_css_class (widget, css_classes[day->kind]);
  letter = sam_year_day_get_letter (day->kind);
  text = *letter != '\0' ? g_strdup_printf ("%d<span size=\"x-small\"> %s</span>", sam_date_get_day (date), letter)
                         : g_strdup_printf ("%d", sam_date_get_day (date));
  gtk_label_set_markup (GTK_LABEL (self->label), text);
  name = describe (date, day);
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

SamDate
sam_year_day_get_date (SamYearDay *self)
{
  g_return_val_if_fail (SAM_IS_YEAR_DAY (self), SAM_DATE_NONE);

  return self->date;
}
