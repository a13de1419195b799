#include "sam-style.h"

#include <glib/gi18n.h>

static const struct
{
  const char *icon_name;
  const char *css_class;
} strand_looks[] = {
  [SAM_STRAND_STATUS_STATUS_NOT_PLANNED] = { "list-remove-symbolic", "status-not-planned" },
  [SAM_STRAND_STATUS_STATUS_PLANNED] = { "x-office-calendar-symbolic", "status-planned" },
  [SAM_STRAND_STATUS_STATUS_ABOUT_TO_START] = { "emoji-recent-symbolic", "status-about-to-start" },
  [SAM_STRAND_STATUS_STATUS_UNDER_WAY] = { "media-playback-start-symbolic", "status-under-way" },
  [SAM_STRAND_STATUS_STATUS_PAUSED] = { "media-playback-pause-symbolic", "status-paused" },
  [SAM_STRAND_STATUS_STATUS_FINISHED] = { "emblem-ok-symbolic", "status-finished" },
}, session_looks[] = {
  [SAM_SESSION_STATE_PLANNED] = { "sam-planned-symbolic", "status-planned" },
  [SAM_SESSION_STATE_HELD] = { "sam-held-symbolic", "status-held" },
  [SAM_SESSION_STATE_CANCELLED] = { "sam-cancelled-symbolic", "status-cancelled" },
  [SAM_SESSION_STATE_MOVED] = { "sam-moved-symbolic", "status-moved" },
};

SamStyle
sam_style_for_strand_status (SamStrandStatusStatus status)
{
  const SamField *field = &sam_family_strand_status.fields[SAM_STRAND_STATUS_STATUS];
  SamStyle style = { "list-remove-symbolic", "status-not-planned", "" };

  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (strand_looks), style);

  style.icon_name = strand_looks[status].icon_name;
  style.css_class = strand_looks[status].css_class;
  style.word = sam_choice_get_label (field, (int) status);
  return style;
}

SamStyle
sam_style_for_session (SamSessionState state, gboolean overdue)
{
  const SamField *field = &sam_family_session.fields[SAM_SESSION_STATE];
  SamStyle style = { "sam-planned-symbolic", "status-planned", "" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (session_looks), style);

  if (state == SAM_SESSION_STATE_PLANNED && overdue)
    {
      style.icon_name = "sam-follow-symbolic";
      style.css_class = "status-follow";
      style.word = C_("session state", "To follow up");
      return style;
    }

  style.icon_name = session_looks[state].icon_name;
  style.css_class = session_looks[state].css_class;
  style.word = sam_choice_get_label (field, (int) state);
  return style;
}

void
sam_style_lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

void
sam_style_get_color (GtkWidget *widget, GdkRGBA *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

gboolean
sam_style_is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}
