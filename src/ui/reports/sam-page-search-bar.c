/*
 * SamPageSearchBar: words to look for in a preview.
 */
#include "sam-page-search-bar.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-page-search.h"

struct _SamPageSearchBar
{
  AdwBin            parent_instance;

  GtkSearchBar     *search_bar;
  GtkSearchEntry   *entry;
  GtkLabel         *count_label;
  GtkWidget        *previous_button;
  GtkWidget        *next_button;

  SamReportPreview *preview;
  SamPageSearch    *search;
  /* Which hit is looked at, and whether there is one. */
  guint             index;
  gboolean          has_index;
};

G_DEFINE_FINAL_TYPE (SamPageSearchBar, sam_page_search_bar, ADW_TYPE_BIN)

static void
update_words (SamPageSearchBar *self)
{
  guint n = sam_page_search_get_n_hits (self->search);
  g_autofree char *text = NULL;

  if (sam_page_search_get_words (self->search) == NULL)
    text = g_strdup ("");
  else if (n > 0 && self->has_index)
    /* Translators: which of the places where the words stand, and how many there are, as “3 of 17” */
    text = g_strdup_printf (C_ ("hits", "%u of %u"), self->index + 1, n);
  else if (!sam_page_search_is_done (self->search))
    text = g_strdup (_ ("Searching…"));
  else
    text = g_strdup (_ ("Not found"));

  gtk_label_set_label (self->count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count_label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_sensitive (self->previous_button, n > 0);
  gtk_widget_set_sensitive (self->next_button, n > 0);
  if (n == 0 && sam_page_search_get_words (self->search) != NULL && sam_page_search_is_done (self->search))
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
look_at (SamPageSearchBar *self, guint index)
{
  guint page = 0, hit = 0;

  self->index = index;
  self->has_index = TRUE;
  sam_page_search_locate (self->search, index, &page, &hit);
  sam_report_preview_show_hit (self->preview, page, hit);
}

/* More pages have been read: the first hit from where one is gets looked at. */
static void
on_search_cb (SamPageSearchBar *self)
{
  guint index;

  if (!self->has_index && self->preview != NULL && gtk_search_bar_get_search_mode (self->search_bar)
      && sam_page_search_find_from (self->search, sam_report_preview_get_page (self->preview), &index))
    look_at (self, index);
  update_words (self);
}

static void
on_words_cb (SamPageSearchBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  self->has_index = FALSE;
  sam_page_search_set_words (self->search, words);
  if (self->preview != NULL)
    sam_report_preview_set_search (self->preview, sam_page_search_get_words (self->search));
}

static void
step (SamPageSearchBar *self, int by)
{
  guint n = sam_page_search_get_n_hits (self->search);

  if (n == 0)
    return;

  look_at (self, self->has_index ? (self->index + n + by) % n : 0);
  update_words (self);
}

static void
on_next_cb (SamPageSearchBar *self)
{
  step (self, 1);
}

static void
on_previous_cb (SamPageSearchBar *self)
{
  step (self, -1);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  step (user_data, -1);

  return GDK_EVENT_STOP;
}

/* Closed, by Escape too: nothing stays marked. */
static void
on_mode_cb (SamPageSearchBar *self)
{
  if (self->preview == NULL)
    return;

  if (gtk_search_bar_get_search_mode (self->search_bar))
    {
      on_words_cb (self);
      return;
    }
  sam_page_search_set_words (self->search, NULL);
  sam_report_preview_set_search (self->preview, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
sam_page_search_bar_dispose (GObject *object)
{
  SamPageSearchBar *self = SAM_PAGE_SEARCH_BAR (object);

  self->preview = NULL;
  /* A thread that reads keeps the search for longer than the window: nobody waits for the rest of a long report. */
  if (self->search != NULL)
    sam_page_search_set_pages (self->search, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_PAGE_SEARCH_BAR);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (sam_page_search_bar_parent_class)->dispose (object);
}

static void
sam_page_search_bar_class_init (SamPageSearchBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_page_search_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-page-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SamPageSearchBar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SamPageSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, SamPageSearchBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, SamPageSearchBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamPageSearchBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_cb);
}

static void
sam_page_search_bar_init (SamPageSearchBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = sam_page_search_new ();
  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_search_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  update_words (self);
}

void
sam_page_search_bar_set_preview (SamPageSearchBar *self, SamReportPreview *preview)
{
  g_return_if_fail (SAM_IS_PAGE_SEARCH_BAR (self));

  self->preview = preview;
}

void
sam_page_search_bar_set_pages (SamPageSearchBar *self, SamPages *pages)
{
  g_return_if_fail (SAM_IS_PAGE_SEARCH_BAR (self));

  self->has_index = FALSE;
  sam_page_search_set_pages (self->search, pages);
}

gboolean
sam_page_search_bar_open (SamPageSearchBar *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (SAM_IS_PAGE_SEARCH_BAR (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry)))
    return FALSE;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);

  return TRUE;
}

gboolean
sam_page_search_bar_close (SamPageSearchBar *self)
{
  g_return_val_if_fail (SAM_IS_PAGE_SEARCH_BAR (self), FALSE);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  return TRUE;
}
