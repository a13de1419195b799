#pragma once

#include "sam-cockpit-aside.h"
#include "sam-cockpit-start.h"
#include "sam-cockpit-window.h"
#include "sam-cockpit.h"
#include "sam-key-hints.h"
#include "sam-note-line.h"
#include "sam-note-list.h"
#include "sam-observation-plan.h"
#include "sam-running-observation.h"
#include "sam-strip-timeline.h"

G_BEGIN_DECLS

/* Shared by the files of SamCockpitWindow alone. */

struct _SamCockpitWindow
{
  AdwWindow              parent_instance;

  GtkWidget             *squeeze_bin;
  GtkStack              *stack;
  GtkWidget             *start_box;
  SamCockpitStart       *start_page;
  GtkWidget             *running_box;
  GtkWidget             *names_box;
  GtkLabel              *teacher_label;
  GtkLabel              *lesson_label;
  GtkLabel              *clock_label;
  GtkWidget             *paused_label;
  GtkToggleButton       *dark_button;
  GtkWidget             *pause_button;
  GtkImage              *pause_image;
  GtkLabel              *pause_label;
  GtkWidget             *end_button;
  GtkLabel              *end_label;
  GtkInfoBar            *problem_bar;
  GtkLabel              *problem_label;
  GtkBox                *middle_box;
  GtkWidget             *aside_slot;
  AdwBin                *aside_bin;
  SamCockpitAside       *aside;
  SamNoteList           *note_list;
  SamNoteLine           *line;
  GtkWidget             *narrow_slot;
  AdwBin                *narrow_bin;
  SamKeyHints           *hints;
  SamStripTimeline      *strip;
  GtkWidget             *hidden_box;

  SamContext            *context;
  GtkWidget             *origin; /* weak: where the toast is sent from */
  SamObservationPlan    *plan;
  SamEvaluativeWords    *judging;
  SamRunningObservation *running; /* from the start to the end */
  SamCockpit            *cockpit; /* the running observation's */
  GtkWidget             *focus;   /* weak: before everything was hidden */
  guint                  tick_source;
  guint                  strip_source;
  guint                  width_source;
  gboolean               is_narrow;
  gboolean               is_held; /* the lock of the sealed text */
};

/* One column below this width. */
#define SAM_COCKPIT_NARROW_BELOW 760

/* sam-cockpit-window.c */
void sam_cockpit_window_set_narrow (SamCockpitWindow *self, gboolean is_narrow);
/** Dark or light, as its button says; sam_preferences_apply_style() takes it back. */
void sam_cockpit_window_apply_style (SamCockpitWindow *self);
/** From now on the lesson is observed: @running becomes the window's. */
void sam_cockpit_window_run (SamCockpitWindow *self, SamRunningObservation *running);
/** The page for what goes on, or for nothing to be seen. */
void sam_cockpit_window_set_hidden (SamCockpitWindow *self, gboolean is_hidden);
gboolean sam_cockpit_window_is_hidden (SamCockpitWindow *self);

/* sam-cockpit-press.c: keys, buttons, and what is typed. */
void sam_cockpit_press_init (SamCockpitWindow *self);
/** Does what a key does; %FALSE where the key is left to the widget with the focus. */
gboolean sam_cockpit_press (SamCockpitWindow *self, SamCockpitAct act, guint argument);

/* sam-cockpit-show.c: what is seen follows the model. */
void sam_cockpit_show_init (SamCockpitWindow *self);
void sam_cockpit_show_all (SamCockpitWindow *self);
/** The clock, and what goes with it. */
void sam_cockpit_show_clock (SamCockpitWindow *self);
void sam_cockpit_show_line (SamCockpitWindow *self);
void sam_cockpit_show_notes (SamCockpitWindow *self);
/** Whether all that was typed is in the file. */
void sam_cockpit_show_saved (SamCockpitWindow *self);

/* sam-cockpit-end.c: how an observation ends. */
/** Asks once, with a sum of what there is. */
void sam_cockpit_end_ask (SamCockpitWindow *self);
/** Asks what becomes of it where the window is to close. */
void sam_cockpit_end_ask_to_leave (SamCockpitWindow *self);

G_END_DECLS
