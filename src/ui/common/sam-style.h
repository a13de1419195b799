#pragma once

#include <adwaita.h>

#include "sam-session.h"
#include "sam-strand-status.h"

G_BEGIN_DECLS

/**
 * SamStyle: how a status looks: icon, word and colour, the same everywhere.
 * Also the only room that asks a style context for colours.
 */
typedef struct
{
  const char *icon_name;
  const char *css_class;
  const char *word; /* translated */
} SamStyle;

SamStyle sam_style_for_strand_status (SamStrandStatusStatus status);
/** @overdue: still planned, though its day has passed: "to follow up". */
SamStyle sam_style_for_session (SamSessionState state, gboolean overdue);

/** A colour that the theme names ("accent_bg_color", "card_fg_color" …), or the text colour where it does not. */
void     sam_style_lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color);
/** The widget's own text colour. */
void     sam_style_get_color (GtkWidget *widget, GdkRGBA *color);
gboolean sam_style_is_dark (void);

G_END_DECLS
