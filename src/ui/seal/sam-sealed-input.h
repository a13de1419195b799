#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_sealed_input_guard:
 * @input: a #GtkTextView or #GtkText that shows text of individual coaching
 *
 * Keeps the text in the program. What is cut or copied here can be pasted into
 * fields of this kind only, no other program can ask for it, and it cannot be
 * dragged away. What is selected in a #GtkTextView is not offered to the middle
 * button either; a #GtkText of GTK 4.8 offers it whatever one does.
 *
 * Text leaves by sam_disclosure_ask(), which asks and enters it in the log.
 */
void sam_sealed_input_guard (GtkWidget *input);

G_END_DECLS
