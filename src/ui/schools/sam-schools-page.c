/*
 * SamSchoolsPage: the place "Schools": the list, one school, one team.
 */
#include "sam-schools-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "sam-back-button.h"
#include "sam-dialogs.h"
#include "sam-empty-state.h"
#include "sam-language.h"
#include "sam-list-export.h"
#include "sam-menu-button.h"
#include "sam-records.h"
#include "sam-school-acts.h"
#include "sam-school-list.h"
#include "sam-school-registers.h"
#include "sam-school-row.h"
#include "sam-school-view.h"
#include "sam-status-matrix.h"
#include "sam-team-view.h"

struct _SamSchoolsPage
{
  SamPage          parent_instance;

  GtkStack        *stack;
  GtkStack        *list_stack;
  GtkWidget       *add_button;
  AdwBin          *empty_bin;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  GtkListView     *list_view;
  SamSchoolView   *school_view;
  SamTeamView     *team_view;
  SamRegisterView *register_view;

  GListStore      *schools;   /* of SamSchoolItem */
  GtkCustomFilter *filter;
  GtkFilterListModel *filtered;
  GHashTable      *haystacks; /* school id → what is searched, folded */
  GHashTable      *states;    /* school id → SamStatusRow */
  SamStatusMatrix *matrix;
  char            *needle;    /* folded */
};

G_DEFINE_FINAL_TYPE (SamSchoolsPage, sam_schools_page, SAM_TYPE_PAGE)

static gboolean
match_school (gpointer object, gpointer user_data)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (user_data);
  gint64 id = sam_school_item_get_id (object);
  const char *haystack = g_hash_table_lookup (self->haystacks, &id);

  return self->needle == NULL || (haystack != NULL && strstr (haystack, self->needle) != NULL);
}

static void
show_list_state (SamSchoolsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  gboolean editable = context != NULL && sam_context_is_editable (context);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->schools)) == 0)
    {
      GtkWidget *empty =
        sam_empty_state_new ("sam-schools-symbolic", _("No Schools Yet"),
                             _("Schools take part in the programme with their teams. Begin with the first one, or bring them all in from a spreadsheet."),
                             editable ? _("Add School…") : NULL, editable ? "win.add" : NULL, NULL);

      if (editable)
        sam_empty_state_add_import (empty);
      adw_bin_set_child (self->empty_bin, empty);
      gtk_stack_set_visible_child_name (self->list_stack, "empty");
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0)
    gtk_stack_set_visible_child_name (self->list_stack, "none");
  else
    gtk_stack_set_visible_child_name (self->list_stack, "schools");
}

static void
on_search_changed_cb (SamSchoolsPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  g_clear_pointer (&self->needle, g_free);
  if (*text != '\0')
    self->needle = sam_fold (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_list_state (self);
}

static void
on_stop_search_cb (SamSchoolsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
show_school (SamSchoolsPage *self, gint64 id)
{
  sam_school_view_show (self->school_view, sam_page_get_context (SAM_PAGE (self)), id);
  if (sam_school_view_get_school (self->school_view) != 0)
    gtk_stack_set_visible_child_name (self->stack, "school");
}

static void
on_activate_cb (SamSchoolsPage *self, guint position)
{
  g_autoptr (SamSchoolItem) school = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (school != NULL)
    show_school (self, sam_school_item_get_id (school));
}

/* Enter in the search opens the first school found. */
static void
on_search_activate_cb (SamSchoolsPage *self)
{
  on_search_changed_cb (self);
  on_activate_cb (self, 0);
}

static const SamStrandState *
get_state (SamSchoolsPage *self, gint64 school, SamStrandKind kind)
{
  SamStatusRow *row = g_hash_table_lookup (self->states, &school);
  int strand = self->matrix != NULL ? sam_status_matrix_find_strand (self->matrix, kind) : -1;

  return row != NULL && strand >= 0 ? sam_status_row_get_state (row, (guint) strand) : NULL;
}

static void
on_setup_cb (SamSchoolsPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, sam_school_row_new ());
}

static void
on_bind_cb (SamSchoolsPage *self, GtkListItem *item)
{
  SamSchoolItem *school = gtk_list_item_get_item (item);
  SamSchoolRow *row = SAM_SCHOOL_ROW (gtk_list_item_get_child (item));
  gint64 id = sam_school_item_get_id (school);

  sam_school_row_set_narrow (row, sam_page_is_narrow (SAM_PAGE (self)));
  sam_school_row_set_school (row, school, sam_context_get_as_of (sam_page_get_context (SAM_PAGE (self))),
                             get_state (self, id, SAM_STRAND_KIND_GROUP),
                             get_state (self, id, SAM_STRAND_KIND_INDIVIDUAL));
}

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* What a school is found by, its teams' names left to come. */
static GString *
begin_haystack (SamSchoolItem *school)
{
  const char *municipality = sam_school_item_get_municipality (school);
  GString *text = g_string_new (sam_school_item_get_name (school));

  g_string_append_printf (text, "\n%s\n%s\n%s", sam_school_item_get_organiser_name (school),
                          sam_school_item_get_unit_code (school), municipality != NULL ? municipality : "");

  return text;
}

static void
free_haystack (gpointer data)
{
  g_string_free (data, TRUE);
}

static gboolean
load_haystacks (SamSchoolsPage *self, SamStore *store, GPtrArray *schools, GError **error)
{
  g_autoptr (GPtrArray) teams = sam_store_list (store, SAM_FAMILY_TEAM, error);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_haystack);
  GHashTableIter iter;
  gpointer id, text;

  if (teams == NULL)
    return FALSE;

  for (guint i = 0; i < schools->len; i++)
    g_hash_table_insert (texts, dup_id (sam_school_item_get_id (schools->pdata[i])), begin_haystack (schools->pdata[i]));
  for (guint i = 0; i < teams->len; i++)
    {
      gint64 school = sam_record_get_reference (teams->pdata[i], SAM_TEAM_SCHOOL);
      GString *of_school = g_hash_table_lookup (texts, &school);

      if (of_school != NULL)
        g_string_append_printf (of_school, "\n%s", sam_record_get_text (teams->pdata[i], SAM_TEAM_NAME));
    }

  g_hash_table_remove_all (self->haystacks);
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &id, &text))
    g_hash_table_insert (self->haystacks, dup_id (*(gint64 *) id), sam_fold (((GString *) text)->str));

  return TRUE;
}

static gboolean
load_states (SamSchoolsPage *self, SamContext *context, GError **error)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  GPtrArray *rows;

  g_hash_table_remove_all (self->states);
  g_clear_pointer (&self->matrix, sam_status_matrix_free);
  self->matrix = sam_status_matrix_load (sam_store_get_database (sam_context_get_store (context)), scope,
                                         sam_context_get_as_of (context), error);
  if (self->matrix == NULL)
    return FALSE;

  rows = sam_status_matrix_get_rows (self->matrix);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (self->states, dup_id (sam_status_row_get_school_id (rows->pdata[i])), rows->pdata[i]);

  return TRUE;
}

static void
refresh_list (SamSchoolsPage *self)
{
  SamContext *context = sam_page_get_context (SAM_PAGE (self));
  SamStore *store = sam_context_get_store (context);
  g_autoptr (GPtrArray) schools = NULL;
  g_autoptr (GError) error = NULL;

  schools = sam_school_list_load (sam_store_get_database (store), sam_context_get_as_of (context), &error);
  if (schools == NULL || !load_haystacks (self, store, schools, &error) || !load_states (self, context, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The schools cannot be shown"), error);
      return;
    }

  g_list_store_splice (self->schools, 0, g_list_model_get_n_items (G_LIST_MODEL (self->schools)), schools->pdata,
                       schools->len);
  show_list_state (self);
}

static const char *
get_visible (SamSchoolsPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  return name != NULL ? name : "list";
}

static void
sam_schools_page_context_changed (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  SamContext *context = sam_page_get_context (page);

  g_list_store_remove_all (self->schools);
  sam_register_view_clear (self->register_view);
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schools.add-organiser",
                                 context != NULL && sam_context_is_editable (context));
}

static void
sam_schools_page_refresh (SamPage *page, SamFamilySet families)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  const char *visible = get_visible (self);

  refresh_list (self);
  if (g_str_equal (visible, "register"))
    {
      sam_register_view_refresh (self->register_view);
      return;
    }
  if (g_str_equal (visible, "team") && !sam_team_view_refresh (self->team_view))
    visible = "school";
  if (!g_str_equal (visible, "list") && !sam_school_view_refresh (self->school_view))
    visible = "list";
  gtk_stack_set_visible_child_name (self->stack, visible);
}

static void
sam_schools_page_narrow_changed (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  gboolean narrow = sam_page_is_narrow (page);

  /* The header has no room for it beside three window buttons; the page's menu has it as well. */
  gtk_widget_set_visible (self->add_button, !narrow);
  sam_school_view_set_narrow (self->school_view, narrow);
  sam_team_view_set_narrow (self->team_view, narrow);
  if (sam_page_get_context (page) != NULL)
    sam_page_queue_refresh (page, SAM_FAMILY_SET (SAM_FAMILY_SCHOOL));
}

static gboolean
sam_schools_page_search (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);

  if (g_str_equal (get_visible (self), "register"))
    {
      sam_register_view_search (self->register_view);
      return TRUE;
    }

  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return TRUE;
}

/* What is added belongs to what is on show: a school, a team of the school, a teacher of the team. */
static gboolean
sam_schools_page_add (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  SamContext *context = sam_page_get_context (page);
  const char *visible = gtk_widget_get_mapped (GTK_WIDGET (self)) ? get_visible (self) : "list";

  if (context == NULL || !sam_context_is_editable (context))
    return FALSE;

  if (g_str_equal (visible, "register"))
    sam_register_view_add (self->register_view);
  else if (g_str_equal (visible, "school"))
    gtk_widget_activate_action (GTK_WIDGET (self->school_view), "school.add-team", NULL);
  else if (g_str_equal (visible, "team"))
    gtk_widget_activate_action (GTK_WIDGET (self->team_view), "team.add-teacher", NULL);
  else
    sam_school_acts_add_school (GTK_WIDGET (page), context);
  return TRUE;
}

/* Of a team that is on show, its school. */
static gboolean
sam_schools_page_print (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  const char *visible = get_visible (self);

  return (g_str_equal (visible, "school") || g_str_equal (visible, "team")) && sam_school_view_get_school (self->school_view) != 0
         && gtk_widget_activate_action (GTK_WIDGET (self->school_view), "school.print", NULL);
}

static gboolean
sam_schools_page_back (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  const char *visible = get_visible (self);

  if (g_str_equal (visible, "list"))
    {
      if (!gtk_search_bar_get_search_mode (self->search_bar))
        return FALSE;
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      return TRUE;
    }

  if (g_str_equal (visible, "register") && sam_register_view_back (self->register_view))
    return TRUE;

  gtk_stack_set_visible_child_name (self->stack, g_str_equal (visible, "team") ? "school" : "list");
  return TRUE;
}

static gboolean
sam_schools_page_show_record (SamPage *page, SamFamilyId family, gint64 id)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  SamContext *context = sam_page_get_context (page);
  g_autoptr (SamRecord) team = NULL;

  if (context == NULL)
    return FALSE;

  if (family == SAM_FAMILY_SCHOOL)
    {
      show_school (self, id);
      return sam_school_view_get_school (self->school_view) == id;
    }
  if (family != SAM_FAMILY_TEAM)
    return FALSE;

  team = sam_store_get (sam_context_get_store (context), SAM_FAMILY_TEAM, id, NULL);
  if (team == NULL)
    return FALSE;

  show_school (self, sam_record_get_reference (team, SAM_TEAM_SCHOOL));
  sam_team_view_show (self->team_view, context, id);
  gtk_stack_set_visible_child_name (self->stack, "team");
  return TRUE;
}

static SamFilter *
sam_schools_page_dup_filter (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  const SamRegisterKind *kind = sam_register_view_get_kind (self->register_view);
  SamFilter *filter;

  if (!g_str_equal (get_visible (self), "register") || (kind != &sam_people_register && kind != &sam_coaches_register))
    return sam_filter_new (SAM_FILTER_LIST_SCHOOLS);

  filter = sam_filter_new (SAM_FILTER_LIST_PEOPLE);
  if (kind == &sam_coaches_register)
    sam_filter_set (filter, SAM_FILTER_ROLE, "coach");

  return filter;
}

static void
on_add_organiser_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_school_acts_add_organiser (widget, sam_page_get_context (SAM_PAGE (widget)), FALSE);
}

static void
on_register_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (widget);
  SamContext *context = sam_page_get_context (SAM_PAGE (widget));

  if (context == NULL)
    return;

  if (g_str_equal (name, "schools.people"))
    sam_register_view_show (self->register_view, context, &sam_people_register);
  else if (g_str_equal (name, "schools.coaches"))
    sam_register_view_show (self->register_view, context, &sam_coaches_register);
  else
    sam_register_view_show (self->register_view, context, &sam_organisers_register);
  gtk_stack_set_visible_child_name (self->stack, "register");
}

static gint64
get_school_id (gpointer item)
{
  return sam_school_item_get_id (item);
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_list_export (widget, SAM_FAMILY_SCHOOL, G_LIST_MODEL (SAM_SCHOOLS_PAGE (widget)->filtered), get_school_id);
}

static gboolean
sam_schools_page_export_list (SamPage *page)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (page);
  const char *visible = get_visible (self);

  if (g_str_equal (visible, "register"))
    return sam_register_view_export (self->register_view);

  /* One school, or one team, is no list. */
  return g_str_equal (visible, "list") && g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0
         && gtk_widget_activate_action (GTK_WIDGET (page), "schools.export", NULL);
}

static void
sam_schools_page_dispose (GObject *object)
{
  SamSchoolsPage *self = SAM_SCHOOLS_PAGE (object);

  /* The filter asks this page: nothing may filter from here on. */
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  self->list_view = NULL;
  g_clear_object (&self->filtered);
  g_clear_object (&self->schools);
  g_clear_pointer (&self->haystacks, g_hash_table_unref);
  g_clear_pointer (&self->states, g_hash_table_unref);
  g_clear_pointer (&self->matrix, sam_status_matrix_free);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (sam_schools_page_parent_class)->dispose (object);
}

static void
sam_schools_page_class_init (SamSchoolsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SamPageClass *page_class = SAM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_schools_page_dispose;
  page_class->context_changed = sam_schools_page_context_changed;
  page_class->refresh = sam_schools_page_refresh;
  page_class->narrow_changed = sam_schools_page_narrow_changed;
  page_class->search = sam_schools_page_search;
  page_class->add = sam_schools_page_add;
  page_class->print = sam_schools_page_print;
  page_class->back = sam_schools_page_back;
  page_class->show_record = sam_schools_page_show_record;
  page_class->export_list = sam_schools_page_export_list;
  page_class->dup_filter = sam_schools_page_dup_filter;

  g_type_ensure (SAM_TYPE_BACK_BUTTON);
  g_type_ensure (SAM_TYPE_MENU_BUTTON);
  g_type_ensure (SAM_TYPE_REGISTER_VIEW);
  g_type_ensure (SAM_TYPE_SCHOOL_VIEW);
  g_type_ensure (SAM_TYPE_TEAM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-schools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, school_view);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, team_view);
  gtk_widget_class_bind_template_child (widget_class, SamSchoolsPage, register_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_install_action (widget_class, "schools.add-organiser", NULL, on_add_organiser_cb);
  gtk_widget_class_install_action (widget_class, "schools.people", NULL, on_register_cb);
  gtk_widget_class_install_action (widget_class, "schools.coaches", NULL, on_register_cb);
  gtk_widget_class_install_action (widget_class, "schools.organisers", NULL, on_register_cb);
  gtk_widget_class_install_action (widget_class, "schools.export", NULL, on_export_cb);
}

static void
sam_schools_page_init (SamSchoolsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->schools = g_list_store_new (SAM_TYPE_SCHOOL_ITEM);
  self->haystacks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->states = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (match_school, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->schools)), GTK_FILTER (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  show_list_state (self);
}
