#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamCounterList:
 *
 * What a template counts or marks, each with the key that does it: one below the
 * other with their numbers, or, where there is little room, in rows that wrap.
 * They can be clicked too, without taking the keyboard from the line that is
 * written in.
 *
 * Signal "pressed" (guint position).
 */
#define SAM_TYPE_COUNTER_LIST (sam_counter_list_get_type ())
G_DECLARE_FINAL_TYPE (SamCounterList, sam_counter_list, SAM, COUNTER_LIST, GtkWidget)

GtkWidget *sam_counter_list_new (void);
/** @key: as it stands on the keyboard, "Alt 1". @is_counted: whether a number stands beside it. */
void       sam_counter_list_add (SamCounterList *self, const char *key, const char *name, gboolean is_counted);
guint      sam_counter_list_get_n (SamCounterList *self);
void       sam_counter_list_set_count (SamCounterList *self, guint position, guint count);
void       sam_counter_list_set_narrow (SamCounterList *self, gboolean is_narrow);

G_END_DECLS
