/*
 * SamLockTimer: locks what nobody is looking at.
 *
 * One controller in each window of the program sees keys and pointer before
 * anything else does, and takes nothing. The clock is that of the wall, as it
 * goes on while a laptop sleeps.
 */
#include "sam-lock-timer.h"

#include <glib/gi18n.h>

#include "sam-idle-lock.h"
#include "sam-seal.h"
#include "sam-setting.h"

/* Late by so much at most, after a laptop has woken up too. */
#define CHECK_SECONDS 5

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

typedef struct
{
  GtkWindow              *window; /* until it goes */
  SamLockTimerUnsavedFunc is_unsaved;
} Guarded;

struct _SamLockTimer
{
  GObject          parent_instance;

  SamStore        *store; /* owns this */
  SamSeal         *seal;
  SamIdleLock      idle;
  guint            serial; /* no other timer has it: a window is watched by each but once */
  gint64           told; /* "until", in whole minutes */
  GArray          *guarded;
  guint            check_source;

  SamLockTimerNow  now;
  gpointer         now_data;
};

G_DEFINE_FINAL_TYPE (SamLockTimer, sam_lock_timer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNTIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_LOCK_ASKED,
  SIGNAL_HIDE_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char timer_key[] = "sam-lock-timer";
static const char watched_key[] = "sam-lock-timer-watched";

static gint64
get_now (SamLockTimer *self)
{
  return self->now != NULL ? self->now (self->now_data) : g_get_real_time ();
}

static void
tell (SamLockTimer *self)
{
  gint64 minute = sam_lock_timer_get_until (self) / MINUTE;

  if (minute == self->told)
    return;

  self->told = minute;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNTIL]);
}

static void
touch (SamLockTimer *self)
{
  self->idle.touched = get_now (self);
  tell (self);
}

/* Input in any window */

/* The main window has its own key for it; whatever lies over it is out of that key's reach. */
static gboolean
asks_to_lock (SamLockTimer *self, GdkEvent *event, GtkEventController *controller)
{
  return sam_seal_get_status (self->seal) == SAM_SEAL_STATUS_UNLOCKED
         && !GTK_IS_APPLICATION_WINDOW (gtk_event_controller_get_widget (controller))
         && gdk_key_event_matches (event, GDK_KEY_l, GDK_CONTROL_MASK) != GDK_KEY_MATCH_NONE;
}

static gboolean
on_event_cb (SamLockTimer *self, GdkEvent *event, GtkEventController *controller)
{
  if (gdk_event_get_event_type (event) == GDK_KEY_PRESS && asks_to_lock (self, event, controller))
    {
      g_signal_emit (self, signals[SIGNAL_LOCK_ASKED], 0);
      return GDK_EVENT_STOP;
    }

  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
      touch (self);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* As for locking; but where F9 is a key of the window itself it comes first, and an observation hides itself by Esc. */
static gboolean
on_key_cb (SamLockTimer *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *controller)
{
  if (self->idle.n_holds > 0 || keyval != GDK_KEY_F9 || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || GTK_IS_APPLICATION_WINDOW (gtk_event_controller_get_widget (controller)))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_HIDE_ASKED], 0);

  return GDK_EVENT_STOP;
}

static void
watch (SamLockTimer *self, GtkWidget *window)
{
  GtkEventController *controller;

  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), watched_key)) == self->serial)
    return;

  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (on_event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
  g_object_set_data (G_OBJECT (window), watched_key, GUINT_TO_POINTER (self->serial));
}

static void
on_toplevels_cb (SamLockTimer *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      watch (self, window);
    }
}

/* Time */

static gboolean
holds_unsaved (SamLockTimer *self)
{
  for (guint i = 0; i < self->guarded->len; i++)
    {
      Guarded *guarded = &g_array_index (self->guarded, Guarded, i);

      if (guarded->is_unsaved != NULL && gtk_widget_get_visible (GTK_WIDGET (guarded->window))
          && guarded->is_unsaved (guarded->window))
        return TRUE;
    }

  return FALSE;
}

void
sam_lock_timer_check (SamLockTimer *self)
{
  g_return_if_fail (SAM_IS_LOCK_TIMER (self));

  if (sam_seal_get_status (self->seal) != SAM_SEAL_STATUS_UNLOCKED)
    return;
  if (sam_idle_lock_is_due (&self->idle, get_now (self)) && !holds_unsaved (self))
    sam_seal_lock (self->seal);
  else
    tell (self);
}

static gboolean
on_check_cb (gpointer data)
{
  sam_lock_timer_check (SAM_LOCK_TIMER (data));

  return G_SOURCE_CONTINUE;
}

static void
update_running (SamLockTimer *self)
{
  gboolean is_running = sam_seal_get_status (self->seal) == SAM_SEAL_STATUS_UNLOCKED;

  if (is_running && self->check_source == 0)
    self->check_source = g_timeout_add_seconds (CHECK_SECONDS, on_check_cb, self);
  else if (!is_running)
    g_clear_handle_id (&self->check_source, g_source_remove);
}

static void
read_minutes (SamLockTimer *self)
{
  self->idle.minutes = (int) sam_store_get_setting (self->store, SAM_SETTING_LOCK_MINUTES,
                                                    sam_setting_find_spec (SAM_SETTING_LOCK_MINUTES)->fallback);
  tell (self);
}

static void
on_changed_cb (SamLockTimer *self, guint64 families)
{
  if ((families & SAM_FAMILY_SET (SAM_FAMILY_SETTING)) != 0)
    read_minutes (self);
}

/* Locking */

/* What was selected or copied in this program could still be pasted elsewhere. */
static void
forget_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
forget (SamLockTimer *self)
{
  GdkDisplay *display = gdk_display_get_default ();

  while (self->guarded->len > 0)
    {
      GtkWindow *window = g_array_index (self->guarded, Guarded, self->guarded->len - 1).window;

      gtk_window_destroy (window);
    }
  forget_clipboard (gdk_display_get_clipboard (display));
  forget_clipboard (gdk_display_get_primary_clipboard (display));
}

static void
on_status_cb (SamLockTimer *self)
{
  if (sam_seal_get_status (self->seal) == SAM_SEAL_STATUS_LOCKED)
    forget (self);
  else
    touch (self);
  update_running (self);
  /* Whether or not the minute is another: from locked to unlocked, the words are. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNTIL]);
}

static void
on_guarded_gone_cb (SamLockTimer *self, GtkWindow *window)
{
  for (guint i = self->guarded->len; i > 0; i--)
    {
      if (g_array_index (self->guarded, Guarded, i - 1).window == window)
        g_array_remove_index (self->guarded, i - 1);
    }
}

/* Type */

static void
sam_lock_timer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_UNTIL:
      g_value_set_int64 (value, sam_lock_timer_get_until (SAM_LOCK_TIMER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_lock_timer_finalize (GObject *object)
{
  SamLockTimer *self = SAM_LOCK_TIMER (object);

  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_pointer (&self->guarded, g_array_unref);
  g_clear_object (&self->seal);

  G_OBJECT_CLASS (sam_lock_timer_parent_class)->finalize (object);
}

static void
sam_lock_timer_class_init (SamLockTimerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sam_lock_timer_finalize;
  object_class->get_property = sam_lock_timer_get_property;

  properties[PROP_UNTIL] =
    g_param_spec_int64 ("until", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LOCK_ASKED] = g_signal_new ("lock-asked", SAM_TYPE_LOCK_TIMER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 0);
  signals[SIGNAL_HIDE_ASKED] = g_signal_new ("hide-asked", SAM_TYPE_LOCK_TIMER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 0);
}

static void
sam_lock_timer_init (SamLockTimer *self)
{
  static guint last_serial;

  self->serial = ++last_serial;
  self->guarded = g_array_new (FALSE, FALSE, sizeof (Guarded));
}

SamLockTimer *
sam_lock_timer_get (SamContext *context)
{
  SamLockTimer *self;
  SamStore *store;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  /* A context may be renewed; what holds the timer goes on. */
  store = sam_context_get_store (context);
  self = g_object_get_data (G_OBJECT (store), timer_key);
  if (self != NULL)
    return self;

  self = g_object_new (SAM_TYPE_LOCK_TIMER, NULL);
  self->store = store;
  self->seal = g_object_ref (sam_store_get_seal (store));
  g_object_set_data_full (G_OBJECT (store), timer_key, self, g_object_unref);

  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seal, "notify::status", G_CALLBACK (on_status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_toplevels_cb), self,
                           G_CONNECT_SWAPPED);
  on_toplevels_cb (self);
  self->idle.touched = get_now (self);
  read_minutes (self);
  update_running (self);

  return self;
}

void
sam_lock_timer_set_clock (SamLockTimer *self, SamLockTimerNow now, gpointer data)
{
  g_return_if_fail (SAM_IS_LOCK_TIMER (self));

  self->now = now;
  self->now_data = data;
  touch (self);
}

gint64
sam_lock_timer_get_until (SamLockTimer *self)
{
  g_return_val_if_fail (SAM_IS_LOCK_TIMER (self), 0);

  if (sam_seal_get_status (self->seal) != SAM_SEAL_STATUS_UNLOCKED)
    return 0;

  return sam_idle_lock_get_until (&self->idle);
}

char *
sam_lock_timer_dup_words (SamLockTimer *self)
{
  gint64 until = sam_lock_timer_get_until (self);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;

  switch (sam_seal_get_status (self->seal))
    {
    case SAM_SEAL_STATUS_NONE:
      return NULL;
    case SAM_SEAL_STATUS_LOCKED:
      return g_strdup (C_("seal", "Locked"));
    case SAM_SEAL_STATUS_UNLOCKED:
    default:
      break;
    }
  if (until == 0)
    return g_strdup (_("Sealed text, unlocked"));

  time = g_date_time_new_from_unix_local (until / G_USEC_PER_SEC);
  clock = g_date_time_format (time, "%H:%M");
  /* Translators: a time of day, such as 15:32, when the file locks itself. */
  return g_strdup_printf (_("Sealed text, unlocked until %s"), clock);
}

void
sam_lock_timer_hold (SamLockTimer *self)
{
  g_return_if_fail (SAM_IS_LOCK_TIMER (self));

  self->idle.n_holds++;
  tell (self);
}

void
sam_lock_timer_release (SamLockTimer *self)
{
  g_return_if_fail (SAM_IS_LOCK_TIMER (self));
  g_return_if_fail (self->idle.n_holds > 0);

  self->idle.n_holds--;
  touch (self);
}

void
sam_lock_timer_guard (SamLockTimer *self, GtkWindow *window, SamLockTimerUnsavedFunc is_unsaved)
{
  Guarded guarded = { window, is_unsaved };

  g_return_if_fail (SAM_IS_LOCK_TIMER (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_array_append_val (self->guarded, guarded);
  g_signal_connect_object (window, "destroy", G_CALLBACK (on_guarded_gone_cb), self, G_CONNECT_SWAPPED);
}
