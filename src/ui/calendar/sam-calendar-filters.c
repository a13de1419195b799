/*
 * SamCalendarFilters: narrows the calendar to a school and a coach.
 */
#include "sam-calendar-filters.h"

#include <glib/gi18n.h>

#include "sam-name-drop.h"
#include "sam-person.h"
#include "sam-school.h"

/* A drop-down of records; the first position is all of them. */
typedef struct
{
  GtkDropDown   *drop;
  GtkStringList *names;
  GArray        *ids; /* of gint64 */
} Filter;

struct _SamCalendarFilters
{
  GtkBox            parent_instance;

  SamCalendarModel *model;
  Filter            school;
  Filter            coach;
  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (SamCalendarFilters, sam_calendar_filters, GTK_TYPE_BOX)

static gint64
get_id (Filter *filter)
{
  guint selected = gtk_drop_down_get_selected (filter->drop);

  return selected < filter->ids->len ? g_array_index (filter->ids, gint64, selected) : 0;
}

static void
set_id (Filter *filter, gint64 id)
{
  for (guint i = 0; i < filter->ids->len; i++)
    {
      if (g_array_index (filter->ids, gint64, i) == id)
        {
          gtk_drop_down_set_selected (filter->drop, i);
          return;
        }
    }
  gtk_drop_down_set_selected (filter->drop, 0);
}

static void
add (Filter *filter, gint64 id, const char *name)
{
  g_array_append_val (filter->ids, id);
  gtk_string_list_append (filter->names, name);
}

static void
clear (Filter *filter, const char *all)
{
  g_array_set_size (filter->ids, 0);
  gtk_string_list_splice (filter->names, 0, g_list_model_get_n_items (G_LIST_MODEL (filter->names)), NULL);
  add (filter, 0, all);
}

static void
on_selected_cb (SamCalendarFilters *self)
{
  gint64 school = get_id (&self->school);
  gint64 coach = get_id (&self->coach);

  if (self->filling || self->model == NULL)
    return;

  sam_calendar_model_set_school (self->model, school);
  sam_calendar_model_set_coach (self->model, coach);
}

static void
sam_calendar_filters_dispose (GObject *object)
{
  g_clear_object (&SAM_CALENDAR_FILTERS (object)->model);

  G_OBJECT_CLASS (sam_calendar_filters_parent_class)->dispose (object);
}

static void
sam_calendar_filters_finalize (GObject *object)
{
  SamCalendarFilters *self = SAM_CALENDAR_FILTERS (object);

  g_array_unref (self->school.ids);
  g_array_unref (self->coach.ids);

  G_OBJECT_CLASS (sam_calendar_filters_parent_class)->finalize (object);
}

static void
sam_calendar_filters_class_init (SamCalendarFiltersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_calendar_filters_dispose;
  object_class->finalize = sam_calendar_filters_finalize;
}

static void
build (SamCalendarFilters *self, Filter *filter, const char *label)
{
  filter->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  filter->names = gtk_string_list_new (NULL);
  filter->drop = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (filter->names), NULL));
  sam_name_drop_set_up (filter->drop, -1, 16);
  gtk_drop_down_set_enable_search (filter->drop, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (filter->drop), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (filter->drop), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (filter->drop));
  g_signal_connect_swapped (filter->drop, "notify::selected", G_CALLBACK (on_selected_cb), self);
}

static void
sam_calendar_filters_init (SamCalendarFilters *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->filling = TRUE;
  build (self, &self->school, _("School"));
  build (self, &self->coach, _("Coach"));
  self->filling = FALSE;
}

/* There are two of these, for wide windows and for narrow ones; either says what was chosen in the other. */
static void
show_choice (SamCalendarFilters *self)
{
  if (self->filling || self->model == NULL)
    return;

  self->filling = TRUE;
  set_id (&self->school, sam_calendar_model_get_school (self->model));
  set_id (&self->coach, sam_calendar_model_get_coach (self->model));
  self->filling = FALSE;
}

void
sam_calendar_filters_set_model (SamCalendarFilters *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_CALENDAR_FILTERS (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
}

void
sam_calendar_filters_reload (SamCalendarFilters *self)
{
  SamContext *context = NULL;
  g_autoptr (GPtrArray) schools = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_return_if_fail (SAM_IS_CALENDAR_FILTERS (self));

  context = sam_calendar_model_get_context (self->model);
  if (context != NULL)
    {
      schools = sam_store_list (sam_context_get_store (context), SAM_FAMILY_SCHOOL, NULL);
      people = sam_store_list (sam_context_get_store (context), SAM_FAMILY_PERSON, NULL);
    }

  self->filling = TRUE;
  clear (&self->school, _("All Schools"));
  for (guint i = 0; schools != NULL && i < schools->len; i++)
    {
      SamRecord *school = g_ptr_array_index (schools, i);

      add (&self->school, sam_record_get_id (school), sam_record_get_text (school, SAM_SCHOOL_NAME));
    }
  clear (&self->coach, _("All Coaches"));
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      SamRecord *person = g_ptr_array_index (people, i);

      if (sam_record_get_flag (person, SAM_PERSON_IS_COACH))
        add (&self->coach, sam_record_get_id (person), sam_record_get_text (person, SAM_PERSON_NAME));
    }
  set_id (&self->school, sam_calendar_model_get_school (self->model));
  set_id (&self->coach, sam_calendar_model_get_coach (self->model));
  self->filling = FALSE;
  on_selected_cb (self);
}

GtkDropDown *
sam_calendar_filters_get_school_drop (SamCalendarFilters *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_FILTERS (self), NULL);

  return self->school.drop;
}

GtkDropDown *
sam_calendar_filters_get_coach_drop (SamCalendarFilters *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_FILTERS (self), NULL);

  return self->coach.drop;
}
