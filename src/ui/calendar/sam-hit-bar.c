/*
 * SamHitBar: how many planned sessions a change of days hits.
 */
#include "sam-hit-bar.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-hit-sessions-window.h"

#define DAYS_TO_FOLLOW 365

struct _SamHitBar
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *label;
  SamContext *context; /* NULL until it has looked */
  gulong changed_handler;
  SamDate first;
  SamDate last;
  SamSessionFilter filter;
  gboolean follows;
};

G_DEFINE_FINAL_TYPE (SamHitBar, sam_hit_bar, GTK_TYPE_WIDGET)

static GPtrArray *
list (SamHitBar *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits
      = sam_hit_sessions_list (sam_store_get_database (sam_context_get_store (self->context)),
                               self->first, self->last, &self->filter, &error);

  if (hits == NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _ ("The sessions could not be read"), error);

  return hits;
}

static char *
dup_text (SamHitBar *self, guint n)
{
  if (self->follows)
    return g_strdup_printf (ngettext ("%u planned session lies on a day off, or its coach is away",
                                      "%u planned sessions lie on days off, or their coach is away",
                                      n),
                            n);

  return g_strdup_printf (
      ngettext ("%u session is planned on these days", "%u sessions are planned on these days", n),
      n);
}

static void
update (SamHitBar *self)
{
  g_autoptr (GPtrArray) hits = list (self);
  guint n = hits != NULL ? hits->len : 0;
  g_autofree char *text = dup_text (self, n);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
on_changed_cb (SamHitBar *self, guint64 families)
{
  const SamFamilySet days = SAM_FAMILY_SET (SAM_FAMILY_DAY_OFF) | SAM_FAMILY_SET (SAM_FAMILY_TERM)
                            | SAM_FAMILY_SET (SAM_FAMILY_AWAY);
  gboolean is_shown = gtk_widget_get_visible (GTK_WIDGET (self));

  /* Otherwise only what it has said can go: a bar that is hidden stays so until it is asked. */
  if (self->follows && (families & days) != 0)
    {
      self->first = sam_context_get_as_of (self->context);
      self->last = self->first + DAYS_TO_FOLLOW;
      update (self);
    }
  else if (is_shown && (families & (days | SAM_FAMILY_SET (SAM_FAMILY_SESSION))) != 0)
    update (self);
}

static void
on_response_cb (SamHitBar *self, int response)
{
  GPtrArray *hits;

  if (response != GTK_RESPONSE_ACCEPT)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  hits = list (self);
  if (hits != NULL)
    sam_hit_sessions_window_present (GTK_WIDGET (self), self->context, hits,
                                     _ ("Affected Sessions"));
}

static void
on_review (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_widget_get_visible (widget))
    on_response_cb (SAM_HIT_BAR (widget), GTK_RESPONSE_ACCEPT);
}

static void
forget (SamHitBar *self)
{
  if (self->context != NULL)
    g_clear_signal_handler (&self->changed_handler, self->context);
  g_clear_object (&self->context);
}

static void
sam_hit_bar_dispose (GObject *object)
{
  SamHitBar *self = SAM_HIT_BAR (object);

  forget (self);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_hit_bar_parent_class)->dispose (object);
}

static void
sam_hit_bar_class_init (SamHitBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_hit_bar_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "hits.review", NULL, on_review);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sam_hit_bar_init (SamHitBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->bar = gtk_info_bar_new ();
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self->bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->label);
  gtk_info_bar_add_button (GTK_INFO_BAR (self->bar), _ ("_Review…"), GTK_RESPONSE_ACCEPT);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->bar), TRUE);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->bar, "response", G_CALLBACK (on_response_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
sam_hit_bar_new (void)
{
  return g_object_new (SAM_TYPE_HIT_BAR, NULL);
}

static void
attach (SamHitBar *self, SamContext *context)
{
  forget (self);
  self->context = g_object_ref (context);
  self->changed_handler
      = g_signal_connect_swapped (context, "changed", G_CALLBACK (on_changed_cb), self);
}

void
sam_hit_bar_look (SamHitBar *self, SamContext *context, SamDate first, SamDate last,
                  const SamSessionFilter *filter)
{
  static const SamSessionFilter any = { 0 };

  g_return_if_fail (SAM_IS_HIT_BAR (self) && SAM_IS_CONTEXT (context));

  attach (self, context);
  self->first = first;
  self->last = last;
  self->filter = filter != NULL ? *filter : any;
  update (self);
}

void
sam_hit_bar_follow (SamHitBar *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_HIT_BAR (self));

  forget (self);
  self->follows = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (context != NULL)
    attach (self, context);
}

const char *
sam_hit_bar_get_text (SamHitBar *self)
{
  g_return_val_if_fail (SAM_IS_HIT_BAR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (GTK_LABEL (self->label))
                                                    : NULL;
}
