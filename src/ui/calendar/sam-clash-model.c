/*
 * SamClashModel: the clashes of some days, kept up to date.
 *
 * One search is under way at a time. What changes meanwhile asks for another
 * one after it.
 */
#include "sam-clash-model.h"

#include "sam-clash-task.h"

struct _SamClashModel
{
  GObject parent_instance;

  SamContext   *context;
  gulong        changed_handler;
  SamDate       from;
  SamDate       to;
  GCancellable *cancellable; /* of the search under way */
  gboolean      is_outdated; /* look again once it has ended */
  GPtrArray    *items;
  guint         n_accepted;
  GError       *error;
};

G_DEFINE_FINAL_TYPE (SamClashModel, sam_clash_model, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void look (SamClashModel *self);

static void
take (SamClashModel *self, GPtrArray *items, GError *error)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_error (&self->error);
  self->items = items;
  self->error = error;
  self->n_accepted = 0;
  for (guint i = 0; items != NULL && i < items->len; i++)
    self->n_accepted += sam_clash_item_is_accepted (g_ptr_array_index (items, i)) ? 1 : 0;

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamClashModel) self = SAM_CLASH_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sam_clash_list_finish (result, &error);
  gboolean is_wanted = !g_cancellable_is_cancelled (self->cancellable);

  g_clear_object (&self->cancellable);
  if (self->context != NULL && (self->is_outdated || !is_wanted))
    look (self);
  else if (is_wanted)
    take (self, g_steal_pointer (&items), g_steal_pointer (&error));
}

static void
look (SamClashModel *self)
{
  self->is_outdated = self->cancellable != NULL;
  if (self->is_outdated)
    return;

  self->cancellable = g_cancellable_new ();
  sam_clash_list_async (sam_context_get_store (self->context), self->from, self->to, self->cancellable, on_found_cb,
                        g_object_ref (self));
}

static void
on_context_changed_cb (SamClashModel *self, guint64 families)
{
  const SamFamilySet deciding =
    SAM_FAMILY_SET (SAM_FAMILY_SETTING) | SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_TERM)
    | SAM_FAMILY_SET (SAM_FAMILY_DAY_OFF) | SAM_FAMILY_SET (SAM_FAMILY_TEAM) | SAM_FAMILY_SET (SAM_FAMILY_PERSON)
    | SAM_FAMILY_SET (SAM_FAMILY_MEMBERSHIP) | SAM_FAMILY_SET (SAM_FAMILY_AWAY)
    | SAM_FAMILY_SET (SAM_FAMILY_COACH_DAY) | SAM_FAMILY_SET (SAM_FAMILY_CYCLE)
    | SAM_FAMILY_SET (SAM_FAMILY_FOCUS_QUESTION) | SAM_FAMILY_SET (SAM_FAMILY_SESSION)
    | SAM_FAMILY_SET (SAM_FAMILY_ACCEPTED_CLASH);

  if ((families & deciding) != 0)
    look (self);
}

static void
forget (SamClashModel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  self->is_outdated = FALSE;
  if (self->context != NULL)
    g_clear_signal_handler (&self->changed_handler, self->context);
  g_clear_object (&self->context);
}

static void
sam_clash_model_dispose (GObject *object)
{
  SamClashModel *self = SAM_CLASH_MODEL (object);

  forget (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (sam_clash_model_parent_class)->dispose (object);
}

static void
sam_clash_model_class_init (SamClashModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_clash_model_dispose;

  signals[CHANGED] = g_signal_new ("changed", SAM_TYPE_CLASH_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sam_clash_model_init (SamClashModel *self)
{
}

/* A half of a calendar year: a term and what lies beside it. */
SamDateRange
sam_clash_range_for (SamDate as_of, SamDate shown)
{
  SamDateRange range = { SAM_DATE_NONE, SAM_DATE_NONE };
  int year;

  g_return_val_if_fail (as_of != SAM_DATE_NONE && shown != SAM_DATE_NONE, range);

  year = sam_date_get_year (shown);
  range.start = sam_date_new (year, sam_date_get_month (shown) <= 6 ? 1 : 7, 1);
  range.end = sam_date_add_months (range.start, 6);
  if (sam_date_range_contains (range, as_of))
    range.start = as_of;

  return range;
}

SamClashModel *
sam_clash_model_new (void)
{
  return g_object_new (SAM_TYPE_CLASH_MODEL, NULL);
}

void
sam_clash_model_set (SamClashModel *self, SamContext *context, SamDate from, SamDate to)
{
  g_return_if_fail (SAM_IS_CLASH_MODEL (self));

  if (context != NULL && self->context == context && self->from == from && self->to == to)
    return;

  forget (self);
  self->from = from;
  self->to = to;
  if (context == NULL)
    {
      take (self, NULL, NULL);
      return;
    }

  self->context = g_object_ref (context);
  self->changed_handler =
    g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
}

SamContext *
sam_clash_model_get_context (SamClashModel *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_MODEL (self), NULL);

  return self->context;
}

GPtrArray *
sam_clash_model_get_items (SamClashModel *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_MODEL (self), NULL);

  return self->items;
}

guint
sam_clash_model_get_n_open (SamClashModel *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_MODEL (self), 0);

  return self->items != NULL ? self->items->len - self->n_accepted : 0;
}

guint
sam_clash_model_get_n_accepted (SamClashModel *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_MODEL (self), 0);

  return self->n_accepted;
}

const GError *
sam_clash_model_get_error (SamClashModel *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_MODEL (self), NULL);

  return self->error;
}
