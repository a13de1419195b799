/*
 * SamAgendaDays: the days that have sessions, as far as they have been read.
 */
#include "sam-agenda-days.h"

/* Enough days to fill a screen, few enough to be read at once. */
#define WINDOW_DAYS (6 * 7)
/* So many days are kept at most; those far away are read again when one comes back to them. */
#define MAX_DAYS 240
/* The first there is. */
#define FIRST_DAY (sam_date_new (1, 1, 1))
#define LAST_DAY (sam_date_new (9999, 12, 31))

struct _SamAgendaDay
{
  GObject    parent_instance;

  SamDate    date;
  GPtrArray *items; /* of the whole window */
  guint      first;
  guint      n;
};

G_DEFINE_FINAL_TYPE (SamAgendaDay, sam_agenda_day, G_TYPE_OBJECT)

static void
sam_agenda_day_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_AGENDA_DAY (object)->items);

  G_OBJECT_CLASS (sam_agenda_day_parent_class)->finalize (object);
}

static void
sam_agenda_day_class_init (SamAgendaDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_agenda_day_finalize;
}

static void
sam_agenda_day_init (SamAgendaDay *self)
{
}

SamDate
sam_agenda_day_get_date (SamAgendaDay *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAY (self), SAM_DATE_NONE);

  return self->date;
}

GPtrArray *
sam_agenda_day_get_items (SamAgendaDay *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAY (self), NULL);

  return self->items;
}

guint
sam_agenda_day_get_first (SamAgendaDay *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAY (self), 0);

  return self->first;
}

guint
sam_agenda_day_get_n (SamAgendaDay *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAY (self), 0);

  return self->n;
}

struct _SamAgendaDays
{
  GObject           parent_instance;

  SamCalendarModel *model;
  GListStore       *list;     /* of SamAgendaDay */
  SamDate           next;     /* the first day not read yet; NONE where all are */
  SamDate           earliest; /* the first day read; NONE where all before it are as well */
};

G_DEFINE_FINAL_TYPE (SamAgendaDays, sam_agenda_days, G_TYPE_OBJECT)

static void
sam_agenda_days_finalize (GObject *object)
{
  SamAgendaDays *self = SAM_AGENDA_DAYS (object);

  g_clear_object (&self->model);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (sam_agenda_days_parent_class)->finalize (object);
}

static void
sam_agenda_days_class_init (SamAgendaDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_agenda_days_finalize;
}

static void
sam_agenda_days_init (SamAgendaDays *self)
{
  self->list = g_list_store_new (SAM_TYPE_AGENDA_DAY);
  self->next = SAM_DATE_NONE;
  self->earliest = SAM_DATE_NONE;
}

SamAgendaDays *
sam_agenda_days_new (void)
{
  return g_object_new (SAM_TYPE_AGENDA_DAYS, NULL);
}

void
sam_agenda_days_set_model (SamAgendaDays *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_AGENDA_DAYS (self));

  g_set_object (&self->model, model);
}

GListModel *
sam_agenda_days_get_list (SamAgendaDays *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), NULL);

  return G_LIST_MODEL (self->list);
}

void
sam_agenda_days_start (SamAgendaDays *self, SamDate date)
{
  g_return_if_fail (SAM_IS_AGENDA_DAYS (self));

  g_list_store_remove_all (self->list);
  self->next = date;
  self->earliest = date;
}

gboolean
sam_agenda_days_has_later (SamAgendaDays *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), FALSE);

  return self->next != SAM_DATE_NONE;
}

gboolean
sam_agenda_days_has_earlier (SamAgendaDays *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), FALSE);

  return self->earliest != SAM_DATE_NONE;
}

static void
insert_days (SamAgendaDays *self, guint position, GPtrArray *items)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len;)
    {
      SamAgendaDay *day = g_object_new (SAM_TYPE_AGENDA_DAY, NULL);

      day->date = sam_session_item_get_date (g_ptr_array_index (items, i));
      day->items = g_ptr_array_ref (items);
      day->first = i;
      day->n = sam_session_items_count_day (items, &i, day->date);
      i += day->n;
      g_ptr_array_add (days, day);
    }
  g_list_store_splice (self->list, position, 0, days->pdata, days->len);
}

static SamDate
get_day (SamAgendaDays *self, guint position)
{
  g_autoptr (SamAgendaDay) day = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return day->date;
}

/* However long one scrolls, no more is kept than one has around. */
static void
drop_days_above (SamAgendaDays *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (n <= MAX_DAYS)
    return;

  g_list_store_splice (self->list, 0, n - MAX_DAYS, NULL, 0);
  self->earliest = get_day (self, 0);
}

static void
drop_days_below (SamAgendaDays *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (n <= MAX_DAYS)
    return;

  g_list_store_splice (self->list, MAX_DAYS, n - MAX_DAYS, NULL, 0);
  self->next = get_day (self, MAX_DAYS - 1) + 1;
}

/* Sessions of the first six weeks from @from on in which there are any; @next is the day after them, NONE where all
 * are read. A summer without sessions is looked over in ever longer steps. */
static GPtrArray *
read_later (SamAgendaDays *self, SamDate from, SamDate *next, GError **error)
{
  SamDate start = from;
  int days = WINDOW_DAYS;

  for (;; start += days, days *= 2)
    {
      SamDate end = days < LAST_DAY - start ? start + days : SAM_DATE_NONE;
      g_autoptr (GPtrArray) items = sam_calendar_model_list (self->model, start, end, error);

      if (items == NULL)
        return NULL;
      if (items->len == 0 && end != SAM_DATE_NONE)
        continue;

      *next = end;
      if (items->len > 0 && days > WINDOW_DAYS)
        {
          SamDate enough = sam_session_item_get_date (g_ptr_array_index (items, 0)) + WINDOW_DAYS;
          guint n = items->len;

          while (sam_session_item_get_date (g_ptr_array_index (items, n - 1)) >= enough)
            n--;
          if (n < items->len)
            {
              g_ptr_array_remove_range (items, n, items->len - n);
              *next = enough;
            }
        }

      return g_steal_pointer (&items);
    }
}

/* The same towards the beginning: of the last six weeks before @until; @first is the first day of them. */
static GPtrArray *
read_earlier (SamAgendaDays *self, SamDate until, SamDate *first, GError **error)
{
  SamDate end = until;
  int days = WINDOW_DAYS;

  for (;; end -= days, days *= 2)
    {
      SamDate start = days < end - FIRST_DAY ? end - days : FIRST_DAY;
      g_autoptr (GPtrArray) items = sam_calendar_model_list (self->model, start, end, error);

      if (items == NULL)
        return NULL;
      if (items->len == 0 && start > FIRST_DAY)
        continue;

      *first = start > FIRST_DAY ? start : SAM_DATE_NONE;
      if (items->len > 0 && days > WINDOW_DAYS)
        {
          SamDate enough = sam_session_item_get_date (g_ptr_array_index (items, items->len - 1)) - WINDOW_DAYS + 1;
          guint n = 0;

          while (sam_session_item_get_date (g_ptr_array_index (items, n)) < enough)
            n++;
          if (n > 0)
            {
              g_ptr_array_remove_range (items, 0, n);
              *first = enough;
            }
        }

      return g_steal_pointer (&items);
    }
}

gboolean
sam_agenda_days_load_later (SamAgendaDays *self, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  SamDate from = self->next;

  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), FALSE);

  if (from == SAM_DATE_NONE)
    return TRUE;

  /* Not again and again where it fails. */
  self->next = SAM_DATE_NONE;
  items = read_later (self, from, &self->next, error);
  if (items == NULL)
    return FALSE;

  insert_days (self, g_list_model_get_n_items (G_LIST_MODEL (self->list)), items);
  drop_days_above (self);

  return TRUE;
}

gboolean
sam_agenda_days_load_earlier (SamAgendaDays *self, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  SamDate until = self->earliest;

  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), FALSE);

  if (until == SAM_DATE_NONE)
    return TRUE;

  self->earliest = SAM_DATE_NONE;
  items = read_earlier (self, until, &self->earliest, error);
  if (items == NULL)
    return FALSE;

  insert_days (self, 0, items);
  drop_days_below (self);

  return TRUE;
}

SamDateRange
sam_agenda_days_get_range (SamAgendaDays *self)
{
  guint n;

  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), ((SamDateRange) { 0, 0 }));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  return n > 0 ? sam_date_range_new (get_day (self, 0), get_day (self, n - 1)) : (SamDateRange) { 0, 0 };
}

guint
sam_agenda_days_count_from (SamAgendaDays *self, SamDate date)
{
  guint n_days;
  guint n = 0;

  g_return_val_if_fail (SAM_IS_AGENDA_DAYS (self), 0);

  n_days = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  while (n < n_days && get_day (self, n_days - n - 1) >= date)
    n++;

  return n;
}
