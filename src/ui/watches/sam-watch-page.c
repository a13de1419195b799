/*
 * SamWatchPage: a list narrowed by a filter, which can be kept as a watch.
 */
#include "sam-watch-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-dialogs.h"
#include "sam-filter-query.h"
#include "sam-filter-task.h"
#include "sam-filter-words.h"
#include "sam-follow-up-window.h"
#include "sam-hit-view.h"
#include "sam-list-export.h"
#include "sam-menu-button.h"
#include "sam-notice.h"
#include "sam-record-actions.h"
#include "sam-record-form.h"
#include "sam-session-dialog.h"

struct _SamWatchPage
{
  SamPage         parent_instance;

  AdwWindowTitle *title;
  GtkWidget      *back_button;
  GtkWidget      *more_button;
  GtkLabel       *remark;
  GtkDropDown    *list_drop;
  SamFilterBar   *bar;
  GtkStack       *stack;
  AdwStatusPage  *unreadable;
  SamHitView     *view;
  GtkLabel       *count;
  GtkWidget      *save_button;
  GtkWidget      *keep_button;
  GtkWidget      *follow_up_button;

  gint64          watch;
  char           *kept; /* the watch's filter as it is stored */
  GCancellable   *cancellable; /* of what is being read */
  gboolean        wants_focus; /* once the list is there */
  gboolean        is_wanted; /* again, once that has ended */
  gboolean        is_filling;
};

G_DEFINE_FINAL_TYPE (SamWatchPage, sam_watch_page, SAM_TYPE_PAGE)

/* Reading, in a thread */

static void read_hits (SamWatchPage *self);

static void
show_remark (SamWatchPage *self, const SamFilter *filter, guint missing)
{
  const char *const *unknown = sam_filter_get_unknown (filter);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      if ((missing & (1u << i)) != 0)
        /* Translators: what the filter names (School, Coach), and its code or name */
        g_ptr_array_add (lines, g_strdup_printf (_("%s “%s” is no longer in the programme, so nothing is found."),
                                                 sam_filter_words_get_key (i), sam_filter_get (filter, i)));
    }
  for (guint i = 0; unknown[i] != NULL; i++)
    /* Translators: a line of a filter, such as "moon=full" */
    g_ptr_array_add (lines, g_strdup_printf (_("“%s” is not known to this Samordna. It is kept, but narrows nothing."),
                                             unknown[i]));
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  gtk_label_set_label (self->remark, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), *text != '\0');
}

static gboolean
is_to_follow_up (const SamFilter *filter)
{
  return sam_filter_get_list (filter) == SAM_FILTER_LIST_SESSIONS
         && g_strcmp0 (sam_filter_get (filter, SAM_FILTER_STATE), "to_follow_up") == 0;
}

static void
show_hits (SamWatchPage *self, GPtrArray *hits)
{
  SamFilterList list = sam_filter_get_list (sam_filter_bar_get_filter (self->bar));
  g_autofree char *count = sam_filter_words_dup_count (list, hits->len);
  gboolean had_focus = sam_hit_view_show (self->view, hits, sam_context_get_as_of (sam_page_get_context (SAM_PAGE (self))));
  /* Whoever opened the watch, or was in its list, stays there. */
  gboolean wants_focus = (self->wants_focus || had_focus) && gtk_widget_get_mapped (GTK_WIDGET (self));

  self->wants_focus = FALSE;
  gtk_label_set_label (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.export", hits->len > 0);
  gtk_widget_set_visible (self->follow_up_button,
                          hits->len > 0 && is_to_follow_up (sam_filter_bar_get_filter (self->bar)));
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "none");
  if (wants_focus && hits->len > 0)
    sam_hit_view_put_focus (self->view);
  else if (wants_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamWatchPage) self = SAM_WATCH_PAGE (user_data);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  guint missing;

  hits = sam_filter_find_finish (result, &missing, &error);

  g_clear_object (&self->cancellable);
  if (self->bar == NULL || sam_page_get_context (SAM_PAGE (self)) == NULL)
    return;
  if (self->is_wanted)
    {
      read_hits (self);
      return;
    }
  if (hits == NULL)
    {
      self->wants_focus = FALSE;
      sam_dialogs_show_error (GTK_WIDGET (self), _("The list cannot be shown"), error);
      return;
    }
  show_remark (self, sam_filter_bar_get_filter (self->bar), missing);
  show_hits (self, hits);
}

static void
read_hits (SamWatchPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  self->is_wanted = self->cancellable != NULL;
  if (self->is_wanted || context == NULL || sam_filter_bar_get_filter (self->bar) == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  sam_filter_find_async (sam_context_get_store (context), sam_filter_bar_get_filter (self->bar), sam_context_get_as_of (context),
                         self->cancellable, on_read_cb, g_object_ref (self));
}

/* What is chosen */

static void
update_buttons (SamWatchPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  const SamFilter *filter = sam_filter_bar_get_filter (self->bar);
  gboolean editable = context != NULL && sam_context_is_editable (context);
  g_autofree char *text = filter != NULL ? sam_filter_to_text (filter) : NULL;
  gboolean is_kept = g_strcmp0 (text, self->kept) == 0;

  gtk_widget_set_visible (self->save_button, self->watch != 0 && !is_kept);
  gtk_widget_set_visible (self->keep_button, self->watch == 0 || !is_kept);
  gtk_widget_set_visible (self->more_button, self->watch != 0 && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.save", editable && self->watch != 0 && filter != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.keep", editable && filter != NULL);
}

static void
show_filter (SamWatchPage *self, const SamFilter *filter)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->list_drop, sam_filter_get_list (filter));
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->list_drop), self->watch == 0);
  gtk_widget_show (GTK_WIDGET (self->bar));
  sam_filter_bar_set_filter (self->bar, sam_page_get_context (SAM_PAGE (self)), filter);
  sam_back_button_set_inner (SAM_BACK_BUTTON (self->back_button), self->watch == 0);
  update_buttons (self);
  read_hits (self);
}

static void
on_chosen_cb (SamWatchPage *self)
{
  update_buttons (self);
  read_hits (self);
}

static void
on_list_chosen_cb (SamWatchPage *self)
{
  g_autoptr (SamFilter) filter = NULL;

  if (self->is_filling)
    return;

  filter = sam_filter_new (gtk_drop_down_get_selected (self->list_drop));
  sam_watch_page_show_filter (self, filter);
}

static void
show_menu (SamWatchPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_("Rename…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_("Remove"), NULL);

  g_menu_item_set_action_and_target (rename, "watch.edit", "x", self->watch);
  g_menu_item_set_action_and_target (remove, "watch.remove", "x", self->watch);
  g_menu_append_item (menu, rename);
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more_button), G_MENU_MODEL (menu));
}

static void
show_unreadable (SamWatchPage *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->unreadable, text);
  gtk_stack_set_visible_child_name (self->stack, "unreadable");
  gtk_widget_hide (GTK_WIDGET (self->list_drop));
  gtk_widget_hide (GTK_WIDGET (self->bar));
  gtk_widget_hide (GTK_WIDGET (self->remark));
  gtk_widget_hide (self->save_button);
  gtk_widget_hide (self->keep_button);
  gtk_widget_hide (self->follow_up_button);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.keep", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "watch.export", FALSE);
  g_clear_pointer (&self->kept, g_free);
  gtk_label_set_label (self->count, "");
}

/* %FALSE where the watch is gone. What the user has chosen and not kept stays, unless @anew. */
static gboolean
load_watch (SamWatchPage *self, gint64 id, gboolean anew)
{
  SamStore *store = sam_context_get_store (sam_page_get_context (SAM_PAGE (self)));
  g_autoptr (SamRecord) watch = sam_store_get (store, SAM_FAMILY_WATCH, id, NULL);
  g_autoptr (SamFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (watch == NULL)
    return FALSE;

  self->watch = id;
  adw_window_title_set_title (self->title, sam_record_get_text (watch, SAM_WATCH_NAME));
  show_menu (self);
  filter = sam_filter_parse (sam_record_get_text (watch, SAM_WATCH_FILTER), &error);
  if (filter == NULL)
    {
      show_unreadable (self, error);
      gtk_widget_set_visible (self->more_button, sam_context_is_editable (sam_page_get_context (SAM_PAGE (self))));
      return TRUE;
    }

  adw_window_title_set_subtitle (self->title, sam_filter_words_get_list (sam_filter_get_list (filter)));
  text = sam_filter_to_text (filter);
  if (!anew && g_strcmp0 (text, self->kept) == 0 && sam_filter_bar_get_filter (self->bar) != NULL)
    {
      g_autoptr (SamFilter) chosen = sam_filter_copy (sam_filter_bar_get_filter (self->bar));

      show_filter (self, chosen);
      return TRUE;
    }
  g_free (self->kept);
  self->kept = g_steal_pointer (&text);
  show_filter (self, filter);

  return TRUE;
}

void
sam_watch_page_show_filter (SamWatchPage *self, const SamFilter *filter)
{
  g_return_if_fail (SAM_IS_WATCH_PAGE (self));
  g_return_if_fail (filter != NULL);

  if (sam_page_get_context (SAM_PAGE (self)) == NULL)
    return;

  self->watch = 0;
  g_clear_pointer (&self->kept, g_free);
  adw_window_title_set_title (self->title, _("New Watch"));
  adw_window_title_set_subtitle (self->title, "");
  show_filter (self, filter);
}

gint64
sam_watch_page_get_watch (SamWatchPage *self)
{
  g_return_val_if_fail (SAM_IS_WATCH_PAGE (self), 0);

  return self->watch;
}

SamFilterBar *
sam_watch_page_get_bar (SamWatchPage *self)
{
  g_return_val_if_fail (SAM_IS_WATCH_PAGE (self), NULL);

  return self->bar;
}

/* Keeping */

static void
on_kept_cb (SamDraft *saved, gpointer user_data)
{
  GtkWidget **page = user_data;

  if (*page != NULL)
    gtk_widget_activate_action (*page, "win.show-record", "(ux)", (guint32) SAM_FAMILY_WATCH, sam_draft_get_id (saved));
}

static void
free_weak (gpointer data)
{
  GtkWidget **page = data;

  g_clear_weak_pointer (page);
  g_free (page);
}

static void
on_keep_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamWatchPage *self = SAM_WATCH_PAGE (widget);
  const SamFilter *filter = sam_filter_bar_get_filter (self->bar);
  SamDraft *draft = sam_draft_new (&sam_family_watch);
  g_autofree char *text = sam_filter_to_text (filter);
  g_autofree char *proposal = sam_filter_words_dup_name (filter);
  GtkWidget **weak = g_new0 (GtkWidget *, 1);

  sam_draft_set_text (draft, SAM_WATCH_NAME, proposal);
  sam_draft_set_choice (draft, SAM_WATCH_PLACE, (int) sam_filter_list_get_place (sam_filter_get_list (filter)));
  sam_draft_set_text (draft, SAM_WATCH_FILTER, text);
  g_set_weak_pointer (weak, widget);
  sam_record_form_add_then (sam_record_form_find (SAM_FAMILY_WATCH), widget, sam_page_get_context (SAM_PAGE (self)), draft,
                            on_kept_cb, weak, free_weak);
}

static void
on_save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamWatchPage *self = SAM_WATCH_PAGE (widget);
  SamStore *store = sam_context_get_store (sam_page_get_context (SAM_PAGE (self)));
  g_autoptr (SamRecord) watch = sam_store_get (store, SAM_FAMILY_WATCH, self->watch, NULL);
  g_autofree char *text = sam_filter_to_text (sam_filter_bar_get_filter (self->bar));
  g_autoptr (SamDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (watch == NULL)
    return;

  draft = sam_draft_new_for_record (watch);
  sam_draft_set_text (draft, SAM_WATCH_FILTER, text);
  if (!sam_store_put (store, NC_ ("change", "Change watch"), draft, &error))
    sam_dialogs_show_error (widget, _("Not saved"), error);
  else
    gtk_widget_activate_action (widget, "win.toast-done", "s", _("Watch changed"));
}

/* The page */

static void
sam_watch_page_context_changed (SamPage *page)
{
  SamWatchPage *self = SAM_WATCH_PAGE (page);

  self->watch = 0;
  g_clear_pointer (&self->kept, g_free);
  sam_hit_view_clear (self->view);
}

static void
sam_watch_page_refresh (SamPage *page, SamFamilySet families)
{
  SamWatchPage *self = SAM_WATCH_PAGE (page);

  if (self->watch != 0)
    {
      if (!load_watch (self, self->watch, FALSE))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.place", "s", "overview");
    }
  else if (sam_filter_bar_get_filter (self->bar) != NULL)
    {
      g_autoptr (SamFilter) chosen = sam_filter_copy (sam_filter_bar_get_filter (self->bar));

      show_filter (self, chosen);
    }
}

static gboolean
sam_watch_page_show_record (SamPage *page, SamFamilyId family, gint64 id)
{
  SamWatchPage *self = SAM_WATCH_PAGE (page);

  if (family != SAM_FAMILY_WATCH || sam_page_get_context (page) == NULL)
    return FALSE;
  self->wants_focus = TRUE;
  sam_hit_view_rewind (self->view);

  return load_watch (self, id, TRUE);
}

/* A filter that no watch keeps was a look aside: back leads to the place that lists the same. */
static gboolean
sam_watch_page_back (SamPage *page)
{
  static const char *const places[] = { "schools", "calendar", "coaching" };
  SamWatchPage *self = SAM_WATCH_PAGE (page);
  const SamFilter *filter = sam_filter_bar_get_filter (self->bar);

  if (self->watch != 0 || filter == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.place", "s",
                              places[sam_filter_list_get_place (sam_filter_get_list (filter))]);
  return TRUE;
}

/* Who works through a watch stays with it: a group session comes up over the list. */
static gboolean
open_here (SamWatchPage *self, SamFilterHit *hit)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  return sam_filter_hit_get_family (hit) == SAM_FAMILY_SESSION && sam_filter_hit_get_kind (hit) == SAM_SESSION_KIND_GROUP
         && sam_session_dialog_present (GTK_WIDGET (self), context, sam_filter_hit_get_id (hit)) != NULL;
}

static void
on_opened_cb (SamWatchPage *self, SamFilterHit *hit)
{
  if (!open_here (self, hit))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint32) sam_filter_hit_get_family (hit),
                                sam_filter_hit_get_id (hit));
}

static gint64
get_hit_id (gpointer item)
{
  return sam_filter_hit_get_id (item);
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamWatchPage *self = SAM_WATCH_PAGE (widget);
  const SamFilter *filter = sam_filter_bar_get_filter (self->bar);

  if (filter != NULL)
    sam_list_export (widget, sam_filter_list_get_family (sam_filter_get_list (filter)), sam_hit_view_get_hits (self->view), get_hit_id);
}

/* One session after the other, without going through the list. */
static void
on_follow_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamWatchPage *self = SAM_WATCH_PAGE (widget);
  const SamFilter *filter = sam_filter_bar_get_filter (self->bar);

  if (filter != NULL && is_to_follow_up (filter))
    sam_follow_up_window_present (widget, sam_page_get_context (SAM_PAGE (self)), filter);
}

static gboolean
sam_watch_page_export_list (SamPage *page)
{
  return g_list_model_get_n_items (sam_hit_view_get_hits (SAM_WATCH_PAGE (page)->view)) > 0
         && gtk_widget_activate_action (GTK_WIDGET (page), "watch.export", NULL);
}

static void
sam_watch_page_dispose (GObject *object)
{
  SamWatchPage *self = SAM_WATCH_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  self->bar = NULL;
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (sam_watch_page_parent_class)->dispose (object);
}

static void
sam_watch_page_finalize (GObject *object)
{
  g_clear_object (&SAM_WATCH_PAGE (object)->cancellable);

  G_OBJECT_CLASS (sam_watch_page_parent_class)->finalize (object);
}

static void
sam_watch_page_class_init (SamWatchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_watch_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_watch_page_finalize;
  page_class->context_changed = sam_watch_page_context_changed;
  page_class->refresh = sam_watch_page_refresh;
  page_class->show_record = sam_watch_page_show_record;
  page_class->back = sam_watch_page_back;
  page_class->export_list = sam_watch_page_export_list;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_FILTER_BAR);
  g_type_ensure (SAM_TYPE_HIT_VIEW);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-watch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, title);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, remark);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, list_drop);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, bar);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, unreadable);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, view);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, count);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, keep_button);
  gtk_widget_class_bind_template_child (widget_class, SamWatchPage, follow_up_button);
  gtk_widget_class_bind_template_callback (widget_class, on_opened_cb);
  gtk_widget_class_install_action (widget_class, "watch.export", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "watch.follow-up", NULL, on_follow_up_cb);
  gtk_widget_class_install_action (widget_class, "watch.save", NULL, on_save_cb);
  gtk_widget_class_install_action (widget_class, "watch.keep", NULL, on_keep_cb);
  sam_record_actions_install (widget_class, SAM_FAMILY_WATCH);
}

static void
sam_watch_page_init (SamWatchPage *self)
{
  g_autoptr (GtkStringList) lists = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  sam_menu_button_name (self->more_button, _("Watch Menu"));

  for (guint i = 0; i < SAM_N_FILTER_LISTS; i++)
    gtk_string_list_append (lists, sam_filter_words_get_list (i));
  gtk_drop_down_set_model (self->list_drop, G_LIST_MODEL (lists));
  g_signal_connect_object (self->list_drop, "notify::selected", G_CALLBACK (on_list_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
}
