/*
 * SamFigureListWindow: all figures in one list.
 */
#include "sam-figure-list-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-figure-window.h"
#include "sam-figure-words.h"
#include "sam-reading.h"

struct _SamFigureListWindow
{
  SamToolWindow  parent_instance;

  GtkWidget     *origin; /* weak: a widget of the main window */
  guint          wish;   /* the newest */
  GtkListBox    *list;
  GtkStack      *stack;
  AdwStatusPage *failed_page;
};

G_DEFINE_FINAL_TYPE (SamFigureListWindow, sam_figure_list_window, SAM_TYPE_TOOL_WINDOW)

static GtkWidget *
new_row (const SamFigure *figure)
{
  const SamLanguage *language = sam_language_get_default ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = sam_figure_display (figure, language);
  g_autofree char *fraction = sam_figure_words_dup_fraction (figure);
  g_autofree char *title = g_markup_escape_text (sam_figure_get_title (figure->id, language), -1);
  g_autofree char *code = sam_figure_dup_code (figure->id);
  g_autofree char *subtitle = fraction != NULL ? g_strdup_printf ("%s · %s", code, fraction) : g_strdup (code);
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_figure_get_title (figure->id, language), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
  /* Ids are interned. */
  g_object_set_data (G_OBJECT (row), "id", (gpointer) figure->id);

  return row;
}

static void
show_figures (SamFigureListWindow *self, GArray *figures)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);

      /* Nobody's name, and so no coach's figure, stands here. */
      if (figure->record == 0 || !g_str_has_prefix (figure->id, "F19"))
        gtk_list_box_append (self->list, new_row (figure));
    }
  gtk_stack_set_visible_child_name (self->stack, "list");
  sam_accessibility_mend (GTK_WIDGET (self));
}

/* Reading */

static gpointer
read_figures (SamDatabase *database, SamDate as_of, gconstpointer wish, GError **error)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  return sam_figures_compute (database, scope, as_of, error);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamFigureListWindow *self = SAM_FIGURE_LIST_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) figures = sam_reading_finish (result, &error);

  if (self->list == NULL || *(const guint *) sam_reading_get_wish (result) != self->wish)
    return;
  if (figures == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  show_figures (self, figures);
}

/* Undone here, too: what is shown is what is. */
static void
load (SamFigureListWindow *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  const guint wish = ++self->wish;

  if (context != NULL)
    sam_reading_begin (self, context, read_figures, &wish, sizeof wish, (GDestroyNotify) g_array_unref, on_loaded_cb);
}

static void
on_row_activated_cb (SamFigureListWindow *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GtkWidget) origin = NULL;

  if (self->origin == NULL || context == NULL)
    return;

  origin = g_object_ref (self->origin);
  g_object_ref (context);
  gtk_window_destroy (GTK_WINDOW (self));
  sam_figure_window_present (origin, context, id, scope);
  g_object_unref (context);
}

/* Type */

static void
sam_figure_list_window_dispose (GObject *object)
{
  SamFigureListWindow *self = SAM_FIGURE_LIST_WINDOW (object);

  self->list = NULL;
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_figure_list_window_parent_class)->dispose (object);
}

static void
sam_figure_list_window_class_init (SamFigureListWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_figure_list_window_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static GtkWidget *
build_list (SamFigureListWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All Figures"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

static void
sam_figure_list_window_init (SamFigureListWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->failed_page = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->failed_page, "process-stop-symbolic");
  adw_status_page_set_title (self->failed_page, _("The figures could not be worked out"));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (self->stack, build_list (self), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failed_page), "failed");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_figure_list_window_present (GtkWidget *origin, SamContext *context)
{
  SamFigureListWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (origin) && SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_FIGURE_LIST_WINDOW, "title", _("All Figures"), NULL);
  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 560, 680);
  g_signal_connect_object (context, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
