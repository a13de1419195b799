/*
 * SamOverviewPage: where the programme stands, as of a day.
 *
 * Everything is worked out in another thread, on a connection of its own; while
 * that runs, a newer wish waits, and only the newest wish is then fulfilled.
 */
#include "config.h"

#include "sam-overview-page.h"

#include <glib/gi18n.h>

#include "sam-as-of-button.h"
#include "sam-attention-list.h"
#include "sam-back-button.h"
#include "sam-chart-view.h"
#include "sam-gauge-chart.h"
#include "sam-key-figures.h"
#include "sam-menu-button.h"
#include "sam-overview-data.h"
#include "sam-reading.h"
#include "sam-records.h"
#include "sam-school-status-list.h"
#include "sam-status-matrix-view.h"
#include "sam-target-list.h"
#include "sam-time-bar.h"

/* Below this width of the page, the side column goes below the matrix. */
#define ONE_COLUMN_BELOW 860
#define SIDE_WIDTH 286

struct _SamOverviewPage
{
  SamPage          parent_instance;

  AdwWindowTitle  *window_title;
  SamAsOfButton   *as_of_button;
  GtkWidget       *undo_button;
  GtkStack        *stack;
  AdwStatusPage   *failed_page;
  GtkScrolledWindow *scroller;
  GtkWidget       *body;
  SamKeyFigures   *figures;
  GtkBox          *columns;
  GtkBox          *main_column;
  AdwClamp        *side_clamp;
  GtkBox          *side_column;
  SamTimeBar      *time_bar;

  GtkWidget       *matrix_section;
  GtkWidget       *schools_section;
  GtkWidget       *gauge_section;
  GtkWidget       *attention_section;
  GtkWidget       *target_section;
  GtkWidget       *matrix_view;
  GtkWidget       *school_list;
  GtkWidget       *gauge;
  GtkWidget       *attention_list;
  GtkWidget       *target_list;

  SamOverviewData *data; /* shown */
  gboolean         matrix_is_current;
  gboolean         list_is_current;
  gboolean         loading;
  gboolean         wanted; /* something newer, while loading */
  gboolean         one_column;
  guint            width_source;
};

G_DEFINE_FINAL_TYPE (SamOverviewPage, sam_overview_page, SAM_TYPE_PAGE)

/* What is shown */

static void
show_targets (SamOverviewPage *self, const SamOverviewData *data)
{
  guint n = sam_target_list_set_data (SAM_TARGET_LIST (self->target_list), data, sam_key_figures_get_ids ());

  gtk_widget_set_visible (self->target_section, n > 0);
}

static void
show_gauge (SamOverviewPage *self, const SamOverviewData *data)
{
  SamStore *store = sam_context_get_store (sam_page_get_context (SAM_PAGE (self)));
  g_autoptr (GPtrArray) requirements = sam_store_list (store, SAM_FAMILY_REQUIREMENT, NULL);
  SamFigure strict = sam_overview_data_get_figure (data, "F12.strict");
  SamFigure wide = sam_overview_data_get_figure (data, "F12.wide");
  SamGaugeData gauge = { 0 };
  g_autoptr (SamChart) chart = NULL;

  gauge.strict = strict.numerator;
  gauge.wide = wide.numerator;
  gauge.total = wide.denominator;
  /* Sessions without a coach are no coach time. */
  gauge.group = MIN (sam_overview_data_get_figure (data, "F6").numerator, wide.denominator - wide.numerator);
  gauge.target_percent = -1;
  for (guint i = 0; requirements != NULL && i < requirements->len; i++)
    {
      SamRecord *requirement = g_ptr_array_index (requirements, i);
      const char *figure = sam_record_get_text (requirement, SAM_REQUIREMENT_FIGURE);

      if (figure == NULL || !g_str_has_prefix (figure, "F12"))
        continue;
      gauge.mandate = sam_record_get_text (requirement, SAM_REQUIREMENT_TEXT);
      if (sam_record_is_set (requirement, SAM_REQUIREMENT_TARGET_PERCENT))
        gauge.target_percent = (int) sam_record_get_integer (requirement, SAM_REQUIREMENT_TARGET_PERCENT);
      break;
    }

  chart = sam_chart_new_gauge (sam_language_get_default (), &gauge);
  sam_chart_view_set_chart (SAM_CHART_VIEW (self->gauge), chart);
}

static void
show_title (SamOverviewPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  g_autoptr (SamRecord) programme = NULL;
  g_autofree char *as_of = NULL;
  const char *subtitle = "";

  if (context != NULL)
    {
      programme = sam_store_get_programme (sam_context_get_store (context), NULL);
      as_of = sam_as_of_dup_text (sam_context_get_as_of (context));
      if (sam_page_is_narrow (SAM_PAGE (self)))
        subtitle = as_of;
      else if (programme != NULL)
        subtitle = sam_record_get_text (programme, SAM_PROGRAMME_NAME);
    }

  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
show_undo (SamOverviewPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  const char *label = context != NULL ? sam_store_get_undo_label (sam_context_get_store (context)) : NULL;
  /* Translators: what would be undone, such as "Move session" */
  g_autofree char *text = label != NULL ? g_strdup_printf (_("Undo: %s"), label) : g_strdup (_("Undo"));

  gtk_widget_set_tooltip_text (self->undo_button, text);
}

/* The schools as the width wants them; the other way when it is wanted. */
static void
show_schools (SamOverviewPage *self)
{
  if (self->data == NULL)
    return;

  if (sam_page_is_narrow (SAM_PAGE (self)) && !self->list_is_current)
    {
      sam_school_status_list_set_matrix (SAM_SCHOOL_STATUS_LIST (self->school_list), self->data->matrix);
      self->list_is_current = TRUE;
    }
  else if (!sam_page_is_narrow (SAM_PAGE (self)) && !self->matrix_is_current)
    {
      sam_status_matrix_view_set_matrix (SAM_STATUS_MATRIX_VIEW (self->matrix_view), self->data->matrix, self->data->given);
      self->matrix_is_current = TRUE;
    }
}

/* Takes @data. */
static void
show_data (SamOverviewPage *self, SamOverviewData *data)
{
  g_clear_pointer (&self->data, sam_overview_data_free);
  self->data = data;
  self->matrix_is_current = FALSE;
  self->list_is_current = FALSE;

  if (sam_status_matrix_get_rows (data->matrix)->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  sam_key_figures_set_data (self->figures, data);
  show_gauge (self, data);
  show_targets (self, data);
  show_schools (self);
  sam_attention_list_set_lines (SAM_ATTENTION_LIST (self->attention_list), data->attention);
  gtk_stack_set_visible_child_name (self->stack, "overview");
}

/* Working it out */

typedef struct
{
  SamContext *context; /* kept by the reading */
} Wish;

static gpointer
read_data (SamDatabase *database, SamDate as_of, gconstpointer wish, GError **error)
{
  return sam_overview_data_load (database, as_of, error);
}

static void load (SamOverviewPage *self);

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamOverviewPage *self = SAM_OVERVIEW_PAGE (source);
  const Wish *wish = sam_reading_get_wish (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamOverviewData) data = sam_reading_finish (result, &error);

  self->loading = FALSE;
  /* Another programme, or a window that is gone: nobody asks any more. */
  if (sam_page_get_context (SAM_PAGE (self)) == wish->context && self->stack != NULL)
    {
      if (data != NULL)
        show_data (self, g_steal_pointer (&data));
      else
        {
          g_autofree char *text = g_markup_escape_text (error->message, -1);

          adw_status_page_set_description (self->failed_page, text);
          gtk_stack_set_visible_child_name (self->stack, "failed");
        }
    }

  if (self->wanted && self->stack != NULL)
    load (self);
}

static void
load (SamOverviewPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  const Wish wish = { context };

  self->wanted = self->loading;
  if (self->loading || context == NULL)
    return;

  self->loading = TRUE;
  sam_reading_begin (self, context, read_data, &wish, sizeof wish, (GDestroyNotify) sam_overview_data_free, on_loaded_cb);
}

/* Layout */

static void
move_to (GtkBox *box, GtkWidget *section)
{
  g_autoptr (GtkWidget) keep = g_object_ref (section);
  GtkWidget *parent = gtk_widget_get_parent (section);

  if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), section);
  gtk_box_append (box, section);
}

static void
lay_out (SamOverviewPage *self)
{
  gboolean narrow = sam_page_is_narrow (SAM_PAGE (self));
  gboolean one_column = narrow || self->one_column;
  int margin = narrow ? 12 : 24;

  sam_key_figures_set_narrow (self->figures, narrow);
  move_to (self->main_column, self->matrix_section);
  move_to (narrow ? self->main_column : self->side_column, self->attention_section);
  move_to (self->main_column, self->schools_section);
  move_to (narrow ? self->main_column : self->side_column, self->gauge_section);
  if (!narrow)
    move_to (self->side_column, self->attention_section);
  move_to (narrow ? self->main_column : self->side_column, self->target_section);

  gtk_widget_set_visible (self->matrix_section, !narrow);
  gtk_widget_set_visible (self->schools_section, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->side_clamp), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->time_bar), !narrow);
  gtk_widget_set_visible (self->undo_button, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  one_column ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  adw_clamp_set_maximum_size (self->side_clamp, one_column ? G_MAXINT16 : SIDE_WIDTH);
  adw_clamp_set_tightening_threshold (self->side_clamp, one_column ? G_MAXINT16 : SIDE_WIDTH);
  gtk_widget_set_size_request (GTK_WIDGET (self->side_clamp), one_column ? -1 : SIDE_WIDTH, -1);
  gtk_box_set_spacing (GTK_BOX (self->body), narrow ? 18 : 24);
  gtk_widget_set_margin_start (self->body, margin);
  gtk_widget_set_margin_end (self->body, margin);
  gtk_widget_set_margin_top (self->body, narrow ? 12 : 18);
  gtk_widget_set_margin_bottom (self->body, margin);
  sam_as_of_button_set_compact (self->as_of_button, narrow);
  show_title (self);
}

static gboolean
on_width_cb (gpointer data)
{
  SamOverviewPage *self = SAM_OVERVIEW_PAGE (data);

  self->width_source = 0;
  self->one_column = gtk_widget_get_width (GTK_WIDGET (self->scroller)) < ONE_COLUMN_BELOW;
  lay_out (self);

  return G_SOURCE_REMOVE;
}

static void
on_page_size_cb (SamOverviewPage *self, GtkAdjustment *adjustment)
{
  gboolean one_column = gtk_adjustment_get_page_size (adjustment) < ONE_COLUMN_BELOW;

  /* What is shown must not change in the midst of an allocation. */
  if (one_column != self->one_column && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

static GtkWidget *
build_section (const char *title, const char *note, GtkWidget *child)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (line), label);
  if (note != NULL)
    {
      GtkWidget *note_label = gtk_label_new (note);

      gtk_widget_add_css_class (note_label, "caption");
      gtk_widget_add_css_class (note_label, "secondary");
      gtk_widget_set_valign (note_label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (line), note_label);
    }
  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), child);

  return section;
}

static void
build_sections (SamOverviewPage *self)
{
  GtkWidget *card = adw_bin_new ();

  self->matrix_view = sam_status_matrix_view_new ();
  self->school_list = sam_school_status_list_new ();
  self->gauge = sam_chart_view_new ();
  self->attention_list = sam_attention_list_new ();
  self->target_list = sam_target_list_new ();
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "gauge-card");
  adw_bin_set_child (ADW_BIN (card), self->gauge);

  self->matrix_section = g_object_ref_sink (build_section (_("Status by school and strand"), _("Given time is its share of promised time"),
                                                            self->matrix_view));
  self->schools_section = g_object_ref_sink (build_section (_("Status by school"), NULL, self->school_list));
  self->gauge_section = g_object_ref_sink (build_section (_("Main emphasis"), _("coaches’ time"), card));
  self->attention_section = g_object_ref_sink (build_section (_("Needs attention"), NULL, self->attention_list));
  self->target_section = g_object_ref_sink (build_section (_("Targets"), _("own interpretation"), self->target_list));
  gtk_widget_hide (self->target_section);
}

/* Of the page */

static void
sam_overview_page_refresh (SamPage *page, SamFamilySet families)
{
  SamOverviewPage *self = SAM_OVERVIEW_PAGE (page);

  if (sam_page_get_context (page) == NULL)
    return;

  if ((families & SAM_FAMILY_SET (SAM_FAMILY_PROGRAMME)) != 0)
    sam_time_bar_set_context (self->time_bar, sam_page_get_context (page));
  show_title (self);
  show_undo (self);
  load (self);
}

static void
sam_overview_page_context_changed (SamPage *page)
{
  SamOverviewPage *self = SAM_OVERVIEW_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  if (self->stack == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "loading");
  sam_as_of_button_set_context (self->as_of_button, context);
  sam_time_bar_set_context (self->time_bar, context);
}

static void
sam_overview_page_narrow_changed (SamPage *page)
{
  lay_out (SAM_OVERVIEW_PAGE (page));
  show_schools (SAM_OVERVIEW_PAGE (page));
}

/* Page Up and Page Down: a week earlier and later. */
static gboolean
on_key_cb (SamOverviewPage *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_up = key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up;
  gboolean is_down = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down;

  if ((!is_up && !is_down) || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || sam_page_is_in_popover (SAM_PAGE (self)))
    return GDK_EVENT_PROPAGATE;

  sam_time_bar_step (self->time_bar, is_up ? -7 : 7);
  return GDK_EVENT_STOP;
}

static void
sam_overview_page_dispose (GObject *object)
{
  SamOverviewPage *self = SAM_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_object (&self->matrix_section);
  g_clear_object (&self->schools_section);
  g_clear_object (&self->gauge_section);
  g_clear_object (&self->attention_section);
  g_clear_object (&self->target_section);
  g_clear_pointer (&self->data, sam_overview_data_free);
  self->stack = NULL;

  G_OBJECT_CLASS (sam_overview_page_parent_class)->dispose (object);
}

static void
sam_overview_page_class_init (SamOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_overview_page_dispose;
  page_class->context_changed = sam_overview_page_context_changed;
  page_class->refresh = sam_overview_page_refresh;
  page_class->narrow_changed = sam_overview_page_narrow_changed;

  g_type_ensure (SAM_TYPE_AS_OF_BUTTON);
  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_KEY_FIGURES);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_TIME_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, as_of_button);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, body);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, figures);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, main_column);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, side_column);
  gtk_widget_class_bind_template_child (widget_class, SamOverviewPage, time_bar);
}

static void
sam_overview_page_init (SamOverviewPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  build_sections (self);
  lay_out (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (on_page_size_cb), self, G_CONNECT_SWAPPED);

  /* Before the lists and the scrolled window take the keys for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

gboolean
sam_overview_page_is_loaded (SamOverviewPage *self)
{
  g_return_val_if_fail (SAM_IS_OVERVIEW_PAGE (self), FALSE);

  return !self->loading && self->stack != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "loading") != 0;
}
