/*
 * SamReminderKeeper: reminds of today's and tomorrow's sessions.
 */
#include "sam-reminder-keeper.h"

#include "sam-preferences.h"
#include "sam-programme.h"
#include "sam-reminder-notification.h"
#include "sam-reminder-plan.h"

/*
 * The longest sleep: GLib's clock stands still while the computer sleeps, and
 * somebody may set the clock or turn the reminders on.
 */
#define LONGEST_PAUSE (5 * 60)
/* What is due within a minute is due at its end; the clock that is asked knows no seconds. */
#define SHORTEST_PAUSE 20

struct _SamReminderKeeper
{
  GObject parent_instance;

  SamStore *store;
  char *path;
  SamReminderWorld world;
  gpointer user_data;
  guint source;
  guint pause;
};

G_DEFINE_FINAL_TYPE (SamReminderKeeper, sam_reminder_keeper, G_TYPE_OBJECT)

/* The desktop and its clock */

static SamDate
get_today (gpointer user_data)
{
  return sam_date_today ();
}

static int
get_now (gpointer user_data)
{
  return sam_time_now ();
}

static void
say (const SamReminder *reminder, gpointer user_data)
{
  sam_reminder_notification_send (reminder);
}

static const SamReminderWorld desktop = { get_today, get_now, say };

/* Sessions */

/* A programme that is over, or is only looked at as of a day of its own, has no today. */
static gboolean
is_under_way (SamReminderKeeper *self, SamDate today)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (self->store, NULL);
  SamDate end = SAM_DATE_NONE;

  if (programme == NULL || sam_record_is_set (programme, SAM_PROGRAMME_OPENS_AS_OF_DATE))
    return FALSE;
  end = sam_record_get_date (programme, SAM_PROGRAMME_END_DATE);

  return end == SAM_DATE_NONE || end >= today;
}

/* Those that are planned, by date and time; NULL where they cannot be read, which is said where
 * they are shown. */
static GPtrArray *
list_planned (SamReminderKeeper *self, SamDate today)
{
  GPtrArray *items
      = sam_session_list_range (sam_store_get_database (self->store), NULL, today, today + 2, NULL);

  for (guint i = items != NULL ? items->len : 0; i > 0; i--)
    {
      if (sam_session_item_get_state (g_ptr_array_index (items, i - 1))
          != SAM_SESSION_STATE_PLANNED)
        g_ptr_array_remove_index (items, i - 1);
    }

  return items;
}

static void
make_plan (SamReminderPlan *plan, GPtrArray *items, SamDate today, int now,
           const SamReminderSaid *said)
{
  g_autofree SamReminderSession *sessions = g_new0 (SamReminderSession, items->len);

  for (guint i = 0; i < items->len; i++)
    sessions[i] = (SamReminderSession){
      .date = sam_session_item_get_date (g_ptr_array_index (items, i)),
      .time = sam_session_item_get_time (g_ptr_array_index (items, i)),
    };
  sam_reminder_plan_make (plan, sessions, items->len, today, now, said, &sam_reminder_rules);
}

static void
say_plan (SamReminderKeeper *self, const SamReminderPlan *plan, GPtrArray *items)
{
  SamSessionItem *const *all = (SamSessionItem *const *) items->pdata;

  if (plan->n_soon > 0)
    {
      g_autoptr (SamReminder) soon = sam_reminder_new_soon (all + plan->first_soon, plan->n_soon);

      self->world.say (soon, self->user_data);
    }
  if (plan->n_tomorrow > 0)
    {
      g_autoptr (SamReminder) tomorrow
          = sam_reminder_new_tomorrow (all + plan->first_tomorrow, plan->n_tomorrow);

      self->world.say (tomorrow, self->user_data);
    }
}

/* Time */

static gboolean
on_time_cb (gpointer data)
{
  SamReminderKeeper *self = data;

  self->source = 0;
  sam_reminder_keeper_look (self);

  return G_SOURCE_REMOVE;
}

static void
sleep_for (SamReminderKeeper *self, gint64 seconds)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->pause = (guint) CLAMP (seconds, SHORTEST_PAUSE, LONGEST_PAUSE);
  self->source = g_timeout_add_seconds (self->pause, on_time_cb, self);
}

/* Once whatever changes the sessions has been done with. */
static void
look_soon (SamReminderKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_idle_add_full (G_PRIORITY_LOW, on_time_cb, self, NULL);
}

static void
on_changed_cb (SamReminderKeeper *self, guint64 families)
{
  const SamFamilySet said
      = SAM_FAMILY_SET (SAM_FAMILY_SESSION) | SAM_FAMILY_SET (SAM_FAMILY_PROGRAMME);

  if ((families & said) != 0)
    look_soon (self);
}

void
sam_reminder_keeper_look (SamReminderKeeper *self)
{
  g_autoptr (GPtrArray) items = NULL;
  SamReminderSaid said = SAM_REMINDER_SAID_NOTHING;
  SamReminderPlan plan;
  SamDate today = SAM_DATE_NONE;
  int now = 0;

  g_return_if_fail (SAM_IS_REMINDER_KEEPER (self));

  today = self->world.today (self->user_data);
  now = self->world.now (self->user_data);
  if (sam_preferences_get_reminders () && !sam_store_is_read_only (self->store)
      && is_under_way (self, today))
    items = list_planned (self, today);
  if (items == NULL)
    {
      sleep_for (self, LONGEST_PAUSE);
      return;
    }

  sam_preferences_get_reminded (self->path, &said);
  make_plan (&plan, items, today, now, &said);
  say_plan (self, &plan, items);
  sam_preferences_set_reminded (self->path, &plan.said);
  sleep_for (self, sam_reminder_plan_get_seconds (&plan, today, now));
}

/* Type */

static void
sam_reminder_keeper_dispose (GObject *object)
{
  SamReminderKeeper *self = SAM_REMINDER_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_reminder_keeper_parent_class)->dispose (object);
}

static void
sam_reminder_keeper_finalize (GObject *object)
{
  g_free (SAM_REMINDER_KEEPER (object)->path);

  G_OBJECT_CLASS (sam_reminder_keeper_parent_class)->finalize (object);
}

static void
sam_reminder_keeper_class_init (SamReminderKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_reminder_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_reminder_keeper_finalize;
}

static void
sam_reminder_keeper_init (SamReminderKeeper *self)
{
}

SamReminderKeeper *
sam_reminder_keeper_new (SamStore *store, const SamReminderWorld *world, gpointer user_data)
{
  SamReminderKeeper *self = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  self = g_object_new (SAM_TYPE_REMINDER_KEEPER, NULL);
  self->store = g_object_ref (store);
  self->path = g_strdup (sam_store_get_path (store));
  self->world = world != NULL ? *world : desktop;
  self->user_data = user_data;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  look_soon (self);

  return self;
}

guint
sam_reminder_keeper_get_pause (SamReminderKeeper *self)
{
  g_return_val_if_fail (SAM_IS_REMINDER_KEEPER (self), 0);

  return self->source != 0 ? self->pause : 0;
}
