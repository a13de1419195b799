#pragma once

#include "sam-cockpit-steps.h"
#include "sam-cockpit.h"

G_BEGIN_DECLS

/*
 * The inside of a cockpit, shared by the rooms sam-cockpit.c (what there is), sam-cockpit-acts.c (what
 * is done) and sam-cockpit-undo.c.
 */

struct _SamCockpit
{
  GObject parent_instance;

  guint           n_questions;
  char          **counters;
  char          **events;
  gint64          interval;
  gint64          planned;
  SamLessonClock  clock;
  /* Ordinal to #SamCockpitEntry: everything. */
  GHashTable     *entries;
  /* What the list model shows. */
  GPtrArray      *shown;
  gint64          next_ordinal;
  SamCockpitLine  line;
  SamCockpitSteps steps;
};

/** %NULL for 0, and where it is gone. */
SamCockpitEntry *sam_cockpit_find (SamCockpit *self, gint64 ordinal);
/** Puts, replaces or (%NULL) takes an entry, in the list too, and says so. */
void             sam_cockpit_replace (SamCockpit *self, gint64 ordinal, SamCockpitEntry *entry);
/** Brings the list in line with the entry and with whether it is the new line. */
void             sam_cockpit_show (SamCockpit *self, gint64 ordinal);
void             sam_cockpit_set_line (SamCockpit *self, const SamCockpitLine *line);
/** %FALSE where there is nothing to undo. */
gboolean         sam_cockpit_undo (SamCockpit *self);
gboolean         sam_cockpit_redo (SamCockpit *self);
void             sam_cockpit_announce_line (SamCockpit *self);
void             sam_cockpit_announce_clock (SamCockpit *self);

G_END_DECLS
