/*
 * SamSessionHold: records that a session was held.
 */
#include "sam-session-hold.h"

#include <glib/gi18n.h>

#include "sam-attendance-list.h"
#include "sam-dialogs.h"
#include "sam-frame-factors.h"
#include "sam-record-label.h"
#include "sam-session-advice.h"
#include "sam-session-facts.h"
#include "sam-session-work.h"

/* What is seen of the window below, and how tall this one is. */
#define HEIGHT_AROUND 40
#define LEAST_HEIGHT 360
#define MOST_HEIGHT 900

struct _SamSessionHold
{
  SamSessionTask parent_instance;

  gboolean was_held;
  int minutes;           /* as last given to the rows */
  GtkWidget *attendance; /* SamAttendanceList; NULL where the session has no team */
  GtkWidget *frame;      /* SamFrameFactors; the same */
  char *before;          /* who was there as the window came up */
};

G_DEFINE_FINAL_TYPE (SamSessionHold, sam_session_hold, SAM_TYPE_SESSION_TASK)

enum
{
  INSTEAD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
sam_session_hold_save (SamSessionTask *task, GError **error)
{
  SamSessionHold *self = SAM_SESSION_HOLD (task);
  g_autoptr (GPtrArray) attendance = NULL;

  if (self->attendance != NULL)
    attendance = sam_attendance_list_dup_drafts (SAM_ATTENDANCE_LIST (self->attendance));

  return sam_session_work_hold (sam_session_task_get_store (task),
                                sam_session_task_get_draft (task), attendance, error);
}

static char *
sam_session_hold_dup_toast (SamSessionTask *task)
{
  return g_strdup (SAM_SESSION_HOLD (task)->was_held ? _ ("Session changed")
                                                     : _ ("Session recorded as held"));
}

/* Whoever came for a part came for some of the session's minutes: start from all of them. */
static void
sam_session_hold_edited (SamSessionTask *task)
{
  SamSessionHold *self = SAM_SESSION_HOLD (task);
  int minutes
      = (int) sam_draft_get_integer (sam_session_task_get_draft (task), SAM_SESSION_ACTUAL_MINUTES);

  if (minutes == self->minutes)
    return;

  self->minutes = minutes;
  if (self->attendance != NULL)
    sam_attendance_list_set_minutes (SAM_ATTENDANCE_LIST (self->attendance), minutes);
}

static gboolean
sam_session_hold_is_changed (SamSessionTask *task)
{
  SamSessionHold *self = SAM_SESSION_HOLD (task);
  g_autofree char *now = NULL;

  if (self->attendance == NULL)
    return FALSE;
  now = sam_attendance_list_dup_text (SAM_ATTENDANCE_LIST (self->attendance));

  return g_strcmp0 (self->before, now) != 0;
}

static void
on_instead (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const names[] = { "hold.skip", "hold.move", "hold.cancel" };

  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        g_signal_emit (widget, signals[INSTEAD], 0, i);
    }
}

static void
sam_session_hold_finalize (GObject *object)
{
  g_free (SAM_SESSION_HOLD (object)->before);

  G_OBJECT_CLASS (sam_session_hold_parent_class)->finalize (object);
}

static void
sam_session_hold_class_init (SamSessionHoldClass *klass)
{
  SamSessionTaskClass *task_class = SAM_SESSION_TASK_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_session_hold_finalize;
  task_class->edited = sam_session_hold_edited;
  task_class->save = sam_session_hold_save;
  task_class->dup_toast = sam_session_hold_dup_toast;
  task_class->is_changed = sam_session_hold_is_changed;

  signals[INSTEAD] = g_signal_new ("instead", SAM_TYPE_SESSION_HOLD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "hold.skip", NULL, on_instead);
  gtk_widget_class_install_action (widget_class, "hold.move", NULL, on_instead);
  gtk_widget_class_install_action (widget_class, "hold.cancel", NULL, on_instead);
}

static void
sam_session_hold_init (SamSessionHold *self)
{
}

static void
add_attendance (SamSessionHold *self, SamRecord *session)
{
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamStore *store = sam_session_task_get_store (task);
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = sam_session_advice_list_members (
      store, sam_record_get_reference (session, SAM_SESSION_TEAM), date, &error);
  g_autoptr (GPtrArray) stored
      = members != NULL ? sam_store_list_by (store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_SESSION,
                                             sam_record_get_id (session), &error)
                        : NULL;

  /* Not that the team had no members, or that nobody had been there. */
  if (error != NULL)
    {
      sam_dialogs_show_error (sam_session_task_get_origin (task), _ ("Attendance could not be read"),
                              error);
      return;
    }

  self->attendance = sam_attendance_list_new (members, stored, self->minutes);
  sam_session_task_add_widget (task, self->attendance);
}

/* What the team was to try since the last time is what this session began with. */
static void
add_to_try (SamSessionHold *self, SamRecord *session)
{
  SamSessionTask *task = SAM_SESSION_TASK (self);
  GtkWidget *row = sam_session_facts_new_try (sam_session_task_get_store (task), session);

  if (row == NULL)
    return;

  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (sam_session_task_add_group (task, NULL)), row);
}

/* What is said of every session of a team, with the most often used first. */
static void
add_team_groups (SamSessionHold *self, SamRecord *session)
{
  SamSessionTask *task = SAM_SESSION_TASK (self);
  GtkWidget *group = NULL;

  add_to_try (self, session);
  add_attendance (self, session);

  group = sam_session_task_add_group (task, _ ("What It Was About"));
  sam_session_task_add_field (task, group, SAM_SESSION_QUESTIONS);
  sam_session_task_add_field (task, group, SAM_SESSION_NEXT_TRY);

  self->frame = sam_frame_factors_new (sam_session_task_get_draft (task));
  g_signal_connect_object (self->frame, "edited", G_CALLBACK (sam_session_task_edited), self,
                           G_CONNECT_SWAPPED);
  sam_session_task_add_widget (task, self->frame);

  group = sam_session_task_add_group (task, NULL);
  sam_session_task_add_field (task, group, SAM_SESSION_METHOD);
  sam_session_task_add_field (task, group, SAM_SESSION_ANALYSIS);
}

static void
append_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

/* How many are left, and what else can be done with this one. */
static void
add_ways_out (SamSessionHold *self, guint left)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = left > 0 ? g_strdup_printf (ngettext ("%u left", "%u left", left), left)
                                   : g_strdup (C_ ("session to follow up", "The last one"));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (box, "session-actions");
  gtk_box_append (GTK_BOX (box), label);
  append_button (box, _ ("_Move…"), "hold.move");
  append_button (box, _ ("_Cancel…"), "hold.cancel");
  append_button (box, C_ ("session to follow up", "S_kip"), "hold.skip");
  sam_session_task_add_footer (SAM_SESSION_TASK (self), box);
}

/* Taller than other tasks, where there is room: a whole team is to be seen at once. */
static void
take_height (SamSessionHold *self, GtkWidget *origin)
{
  GtkRoot *root = gtk_widget_get_root (origin);
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;
  int width = -1;
  int usual_height = -1;

  if (height <= HEIGHT_AROUND)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &usual_height);
  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               CLAMP (height - HEIGHT_AROUND, LEAST_HEIGHT, MOST_HEIGHT));
}

static SamSessionHold *
build (GtkWidget *origin, SamContext *context, SamRecord *session, const char *verb)
{
  SamSessionHold *self = g_object_new (SAM_TYPE_SESSION_HOLD, NULL);
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamDraft *draft = sam_draft_new_for_record (session);
  g_autofree char *label = sam_record_dup_label (sam_context_get_store (context), session);
  GtkWidget *group = NULL;

  self->was_held = sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  self->minutes = (int) sam_record_get_integer (
      session, self->was_held ? SAM_SESSION_ACTUAL_MINUTES : SAM_SESSION_PLANNED_MINUTES);
  sam_session_draft_hold (draft, self->minutes);
  sam_session_task_set_up (task, origin, context, draft,
                           self->was_held ? _ ("Edit What Was Held") : _ ("Hold Session"), verb);
  sam_session_task_set_subtitle (task, label);
  take_height (self, origin);

  group = sam_session_task_add_group (task, NULL);
  sam_session_task_add_field (task, group, SAM_SESSION_ACTUAL_MINUTES);
  sam_session_task_add_field (task, group, SAM_SESSION_COACH);
  if (sam_record_is_set (session, SAM_SESSION_TEAM))
    add_team_groups (self, session);

  return self;
}

/* With the focus where one begins: the minutes are mostly those that were planned. */
static GtkWindow *
show (SamSessionHold *self)
{
  sam_session_task_show (SAM_SESSION_TASK (self));
  if (self->attendance != NULL)
    self->before = sam_attendance_list_dup_text (SAM_ATTENDANCE_LIST (self->attendance));
  if (self->attendance != NULL && !self->was_held)
    sam_attendance_list_begin (SAM_ATTENDANCE_LIST (self->attendance));

  return GTK_WINDOW (self);
}

GtkWindow *
sam_session_hold_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  return show (build (origin, context, session, _ ("_Save")));
}

GtkWindow *
sam_session_hold_present_one_of (GtkWidget *origin, SamContext *context, SamRecord *session,
                                 guint left)
{
  SamSessionHold *self
      = build (origin, context, session, left > 0 ? _ ("_Save, Next") : _ ("_Save"));

  add_ways_out (self, left);

  return show (self);
}

GtkWidget *
sam_session_hold_get_all_present_button (SamSessionHold *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_HOLD (self), NULL);

  return self->attendance != NULL
             ? sam_attendance_list_get_all_present_button (SAM_ATTENDANCE_LIST (self->attendance))
             : NULL;
}

GPtrArray *
sam_session_hold_get_rows (SamSessionHold *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_HOLD (self), NULL);

  return self->attendance != NULL
             ? sam_attendance_list_get_rows (SAM_ATTENDANCE_LIST (self->attendance))
             : NULL;
}

GtkWidget *
sam_session_hold_get_frame_factors (SamSessionHold *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_HOLD (self), NULL);

  return self->frame;
}
