#include "config.h"

#include "sam-reminder-notification.h"

#include <gio/gio.h>

/* Without an application there is nobody that a click could reach. */
static GApplication *
get_application (void)
{
  GApplication *application = g_application_get_default ();

  return application != NULL && g_application_get_is_registered (application) ? application : NULL;
}

void
sam_reminder_notification_send (const SamReminder *reminder)
{
  GApplication *application = get_application ();
  g_autoptr (GNotification) notification = NULL;
  g_autoptr (GIcon) icon = NULL;

  if (application == NULL)
    return;

  notification = g_notification_new (reminder->title);
  icon = g_themed_icon_new (APPLICATION_ID);
  g_notification_set_body (notification, reminder->body);
  g_notification_set_icon (notification, icon);
  if (reminder->session != 0)
    g_notification_set_default_action_and_target (notification, "app.show-session", "x",
                                                  reminder->session);
  else
    {
      g_autofree char *day = sam_date_format_iso (reminder->date);

      g_notification_set_default_action_and_target (notification, "app.show-day", "s", day);
    }
  g_application_send_notification (application, reminder->id, notification);
}

void
sam_reminder_notification_withdraw (void)
{
  GApplication *application = get_application ();

  if (application == NULL)
    return;

  g_application_withdraw_notification (application, SAM_REMINDER_ID_SOON);
  g_application_withdraw_notification (application, SAM_REMINDER_ID_TOMORROW);
}
