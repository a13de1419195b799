/*
 * SamEvaluationPage: the place "Evaluation", with its three parts.
 */
#include "sam-evaluation-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-evaluation-registers.h"
#include "sam-indicator-window.h"
#include "sam-menu-button.h"
#include "sam-programme-logic.h"
#include "sam-reception-view.h"

struct _SamEvaluationPage
{
  SamPage            parent_instance;

  GtkStack          *title_stack;
  GtkWidget         *view_switcher;
  GtkWidget         *window_title;
  GtkWidget         *switcher_bar;
  GtkWidget         *add_button;
  GtkWidget         *edit_button;
  AdwViewStack      *views;
  SamReceptionView  *reception;
  SamRegisterView   *indicators;
  SamProgrammeLogic *logic;
};

G_DEFINE_FINAL_TYPE (SamEvaluationPage, sam_evaluation_page, SAM_TYPE_PAGE)

static gboolean
is_on_show (SamEvaluationPage *self, const char *name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), name) == 0;
}

static void
name_buttons (SamEvaluationPage *self)
{
  const char *add = NULL;

  if (is_on_show (self, "indicators"))
    add = sam_register_view_get_add_label (self->indicators);
  else if (is_on_show (self, "logic"))
    add = sam_register_view_get_add_label (sam_programme_logic_get_register_view (self->logic));
  if (add == NULL)
    add = _("New Survey Round");
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_widget_set_visible (self->edit_button,
                          is_on_show (self, "reception") && sam_reception_view_get_round (self->reception) != 0);
}

/* Only what is on show is read. */
static void
show_view (SamEvaluationPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));

  if (context == NULL)
    return;

  if (is_on_show (self, "indicators"))
    {
      if (sam_register_view_get_register (self->indicators) == NULL)
        sam_register_view_show (self->indicators, context, &sam_indicators_register);
      else
        sam_register_view_refresh (self->indicators);
    }
  else if (is_on_show (self, "logic"))
    sam_programme_logic_refresh (self->logic);
  else
    sam_reception_view_refresh (self->reception);
  name_buttons (self);
}

static void
on_view_cb (SamEvaluationPage *self)
{
  show_view (self);
}

static void
sam_evaluation_page_refresh (SamPage *page, SamFamilySet families)
{
  show_view (SAM_EVALUATION_PAGE (page));
}

static void
sam_evaluation_page_context_changed (SamPage *page)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  sam_reception_view_set_context (self->reception, context);
  sam_register_view_clear (self->indicators);
  sam_programme_logic_set_context (self->logic, context);
}

static void
sam_evaluation_page_narrow_changed (SamPage *page)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);

  gboolean narrow = sam_page_is_narrow (page);

  gtk_stack_set_visible_child (self->title_stack, narrow ? self->window_title : self->view_switcher);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->switcher_bar), narrow);
  sam_reception_view_set_narrow (self->reception, narrow);
  sam_programme_logic_set_narrow (self->logic, narrow);
}

static gboolean
sam_evaluation_page_add (SamPage *page)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  if (context == NULL || !sam_context_is_editable (context))
    return FALSE;

  if (is_on_show (self, "indicators"))
    sam_register_view_add (self->indicators);
  else if (is_on_show (self, "logic"))
    sam_programme_logic_add (self->logic);
  else
    sam_reception_view_add (self->reception);

  return TRUE;
}

static gboolean
sam_evaluation_page_search (SamPage *page)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);

  if (is_on_show (self, "indicators"))
    sam_register_view_search (self->indicators);
  else if (is_on_show (self, "logic"))
    sam_programme_logic_search (self->logic);
  else
    return FALSE;

  return TRUE;
}

static gboolean
sam_evaluation_page_back (SamPage *page)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);

  if (is_on_show (self, "indicators"))
    return sam_register_view_back (self->indicators);
  if (is_on_show (self, "logic"))
    return sam_programme_logic_back (self->logic);

  return FALSE;
}

static gboolean
sam_evaluation_page_show_record (SamPage *page, SamFamilyId family, gint64 id)
{
  SamEvaluationPage *self = SAM_EVALUATION_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  if (context == NULL)
    return FALSE;

  if (family == SAM_FAMILY_INDICATOR)
    {
      adw_view_stack_set_visible_child_name (self->views, "indicators");
      sam_register_view_show (self->indicators, context, &sam_indicators_register);
      sam_register_view_select (self->indicators, id);
      return TRUE;
    }
  if (!sam_programme_logic_show_record (self->logic, family, id))
    return FALSE;

  adw_view_stack_set_visible_child_name (self->views, "logic");
  return TRUE;
}

static void
on_show_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (SAM_EVALUATION_PAGE (widget)->views, g_variant_get_string (parameter, NULL));
}

static void
on_indicator_values_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (widget));

  if (context != NULL)
    sam_indicator_window_present (widget, context, g_variant_get_int64 (parameter));
}

static void
sam_evaluation_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_EVALUATION_PAGE);

  G_OBJECT_CLASS (sam_evaluation_page_parent_class)->dispose (object);
}

static void
sam_evaluation_page_class_init (SamEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_evaluation_page_dispose;
  page_class->refresh = sam_evaluation_page_refresh;
  page_class->narrow_changed = sam_evaluation_page_narrow_changed;
  page_class->context_changed = sam_evaluation_page_context_changed;
  page_class->add = sam_evaluation_page_add;
  page_class->search = sam_evaluation_page_search;
  page_class->back = sam_evaluation_page_back;
  page_class->show_record = sam_evaluation_page_show_record;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_PROGRAMME_LOGIC);
  g_type_ensure (SAM_TYPE_RECEPTION_VIEW);
  g_type_ensure (SAM_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, views);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, reception);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, indicators);
  gtk_widget_class_bind_template_child (widget_class, SamEvaluationPage, logic);
  gtk_widget_class_bind_template_callback (widget_class, on_view_cb);
  gtk_widget_class_install_action (widget_class, "evaluation-view.show", "s", on_show_view_cb);
  gtk_widget_class_install_action (widget_class, "evaluation-view.indicator-values", "x", on_indicator_values_cb);
}

static void
sam_evaluation_page_init (SamEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The menu in the header acts on the survey on show. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "evaluation", sam_reception_view_get_actions (self->reception));
  g_signal_connect_object (self->indicators, "notify::add-label", G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sam_programme_logic_get_register_view (self->logic), "notify::add-label",
                           G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
}
