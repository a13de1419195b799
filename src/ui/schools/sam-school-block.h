#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamSchoolBlock:
 *
 * A part of a school's dashboard: a heading, something small beside it, and a
 * card; or, where there is nothing to show, a sentence and what to do.
 */
#define SAM_TYPE_SCHOOL_BLOCK (sam_school_block_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolBlock, sam_school_block, SAM, SCHOOL_BLOCK, GtkBox)

GtkWidget *sam_school_block_new (const char *title);
/** A text beside the heading; %NULL for none. */
void       sam_school_block_set_aside (SamSchoolBlock *self, const char *text);
/** A widget at the end of the heading's line: what chooses. Takes it as a child. */
void       sam_school_block_set_chooser (SamSchoolBlock *self, GtkWidget *chooser);
/** Appends to the card. */
void       sam_school_block_append (SamSchoolBlock *self, GtkWidget *child);
/**
 * sam_school_block_set_empty:
 * @sentence: (nullable): what is said in place of the card's content; %NULL shows the content
 * @button: (nullable): the one next step
 * @action: (nullable): its detailed action: "win.place::evaluation"
 */
void       sam_school_block_set_empty (SamSchoolBlock *self, const char *sentence, const char *button, const char *action);

G_END_DECLS
