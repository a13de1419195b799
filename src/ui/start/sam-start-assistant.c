/*
 * SamStartAssistant: a new programme.
 */
#include "sam-start-assistant.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-new-programme.h"
#include "sam-preferences.h"
#include "sam-problem-label.h"
#include "sam-records.h"

/* The school year that goes on, the one before and the two to come. */
#define N_YEARS_BEFORE 1
#define N_YEARS 4

struct _SamStartAssistant
{
  AdwWindow      parent_instance;

  SamStartFunc   done;
  gpointer       user_data;
  GDestroyNotify destroy_data;

  int            first_year;    /* of those offered */
  char          *folder;
  char          *file_name;     /* where the user chose one; else from the programme's name */
  char          *path;
  gboolean       name_touched;
  GtkWidget     *name_row;
  GtkWidget     *name_problem;
  GtkWidget     *user_row;
  GtkWidget     *year_row;
  GtkWidget     *about_group;
  GtkWidget     *place_group;
  GtkWidget     *place_row;
  GtkWidget     *place_problem;
  GtkWidget     *checks[SAM_N_STARTS];
  GtkWidget     *create_button;
};

G_DEFINE_FINAL_TYPE (SamStartAssistant, sam_start_assistant, ADW_TYPE_WINDOW)

static SamStartBeginning
get_beginning (SamStartAssistant *self)
{
  for (int i = 0; i < SAM_N_STARTS; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
        return (SamStartBeginning) i;
    }

  return SAM_START_EMPTY;
}

static int
get_school_year (SamStartAssistant *self)
{
  return self->first_year + (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->year_row));
}

/* The programme as it stands in the form. */
static SamDraft *
make_draft (SamStartAssistant *self)
{
  SamDraft *draft = sam_draft_new (&sam_family_programme);
  int year = get_school_year (self);

  sam_draft_set_text (draft, SAM_PROGRAMME_NAME, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_school_year_get_start (year));
  sam_draft_set_date (draft, SAM_PROGRAMME_END_DATE, sam_school_year_get_start (year + 1) - 1);
  sam_draft_set_choice (draft, SAM_PROGRAMME_STATUS,
                        sam_date_today () < sam_school_year_get_start (year) ? SAM_PROGRAMME_STATUS_PLANNED
                                                                             : SAM_PROGRAMME_STATUS_UNDER_WAY);

  return draft;
}

/* Where the file is to lie: a name of the programme's own that no file there has. */

static char *
suggest_path (SamStartAssistant *self, const char *programme)
{
  g_autofree char *stem = g_strdelimit (g_strdup (*programme != '\0' ? programme : _("Programme")), "/\\:", '-');
  char *path = NULL;

  for (guint i = 1; path == NULL || g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, ".samordna", NULL)
                                     : g_strdup_printf ("%s %u.samordna", stem, i);

      g_free (path);
      path = g_build_filename (self->folder, name, NULL);
    }

  return path;
}

static void
show_path (SamStartAssistant *self, const char *programme)
{
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  g_free (self->path);
  self->path = self->file_name != NULL ? g_build_filename (self->folder, self->file_name, NULL)
                                       : suggest_path (self, programme);
  name = g_filename_display_basename (self->path);
  folder = g_filename_display_name (self->folder);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->place_row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->place_row), folder);
}

/* Problems */

static const char *
find_place_problem (SamStartAssistant *self)
{
  if (g_access (self->folder, W_OK) != 0)
    return _("Nothing can be saved in this folder. Choose another.");
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return _("There is a file of that name already. Choose another.");

  return NULL;
}

static void
validate (SamStartAssistant *self)
{
  g_autoptr (SamDraft) draft = make_draft (self);
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, NULL);
  const SamProblem *name_problem = sam_problems_find (problems, SAM_PROGRAMME_NAME);
  const char *name = sam_draft_get_text (draft, SAM_PROGRAMME_NAME);
  gboolean is_example = get_beginning (self) == SAM_START_WITH_EXAMPLE;
  const char *place_problem;

  show_path (self, name != NULL ? name : "");
  place_problem = find_place_problem (self);
  sam_problem_label_say_of (self->name_problem, self->name_row,
                            name_problem != NULL && self->name_touched && !is_example ? name_problem->message : NULL);
  sam_problem_label_say_of (self->place_problem, self->place_row, is_example ? NULL : place_problem);

  gtk_widget_set_sensitive (self->about_group, !is_example);
  gtk_widget_set_sensitive (self->place_group, !is_example);
  gtk_button_set_label (GTK_BUTTON (self->create_button), is_example ? _("_Open") : C_("new programme", "C_reate"));
  gtk_widget_set_sensitive (self->create_button,
                            is_example || (!sam_problems_has_errors (problems) && place_problem == NULL));
  gtk_widget_set_tooltip_text (self->create_button,
                               is_example ? NULL : name_problem != NULL ? name_problem->message : place_problem);
}

static void
on_name_cb (SamStartAssistant *self)
{
  self->name_touched = TRUE;
  validate (self);
}

/* Making it */

static void
finish (SamStartAssistant *self, SamStartBeginning beginning, SamStore *store)
{
  SamStartFunc done = g_steal_pointer (&self->done);
  g_autoptr (SamStartAssistant) keep = g_object_ref (self);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (done != NULL)
    done (beginning, store, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_create_cb (SamStartAssistant *self)
{
  SamStartBeginning beginning = get_beginning (self);
  g_autofree char *user_name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->user_row))));
  g_autoptr (SamDraft) draft = make_draft (self);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (beginning == SAM_START_WITH_EXAMPLE)
    {
      finish (self, beginning, NULL);
      return;
    }

  store = sam_new_programme_create (self->path, draft, user_name, &error);
  if (store == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The programme was not made"), error);
      validate (self);
      return;
    }

  sam_preferences_set_user_name (user_name);
  finish (self, beginning, store);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  SamStartAssistant *self = SAM_START_ASSISTANT (user_data);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || self->done == NULL)
    return;

  g_free (self->folder);
  g_free (self->file_name);
  self->folder = g_path_get_dirname (path);
  self->file_name = g_path_get_basename (path);
  validate (self);
}

static void
on_change_place_cb (SamStartAssistant *self)
{
  static const char *const suffixes[] = { ".samordna", NULL };
  g_autofree char *name = g_path_get_basename (self->path);

  sam_dialogs_save_file_as (GTK_WIDGET (self), _("Where to Keep the Programme"), name, suffixes, SAM_DIALOGS_NEW,
                            on_place_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
sam_start_assistant_dispose (GObject *object)
{
  SamStartAssistant *self = SAM_START_ASSISTANT (object);

  if (self->destroy_data != NULL)
    self->destroy_data (g_steal_pointer (&self->user_data));
  self->destroy_data = NULL;
  self->done = NULL;

  G_OBJECT_CLASS (sam_start_assistant_parent_class)->dispose (object);
}

static void
sam_start_assistant_finalize (GObject *object)
{
  SamStartAssistant *self = SAM_START_ASSISTANT (object);

  g_free (self->folder);
  g_free (self->file_name);
  g_free (self->path);

  G_OBJECT_CLASS (sam_start_assistant_parent_class)->finalize (object);
}

static void
sam_start_assistant_class_init (SamStartAssistantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_start_assistant_dispose;
  object_class->finalize = sam_start_assistant_finalize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

/* Building */

static GtkWidget *
build_header (SamStartAssistant *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->create_button = gtk_button_new_with_mnemonic (C_("new programme", "C_reate"));
  gtk_widget_add_css_class (self->create_button, "suggested-action");
  g_signal_connect_object (self->create_button, "clicked", G_CALLBACK (on_create_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->create_button);

  return header;
}

static GtkWidget *
add_problem (GtkWidget *group)
{
  GtkWidget *label = sam_problem_label_new ();

  gtk_widget_set_margin_top (label, 6);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);

  return label;
}

static GtkWidget *
add_entry (GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GListModel *
list_school_years (int first_year)
{
  GtkStringList *years = gtk_string_list_new (NULL);

  for (int i = 0; i < N_YEARS; i++)
    gtk_string_list_take (years, sam_school_year_format (first_year + i));

  return G_LIST_MODEL (years);
}

static GtkWidget *
build_about (SamStartAssistant *self)
{
  g_autoptr (GListModel) years = NULL;
  g_autofree char *user_name = sam_preferences_dup_user_name ();

  self->first_year = sam_date_get_school_year (sam_date_today ()) - N_YEARS_BEFORE;
  years = list_school_years (self->first_year);
  self->about_group = adw_preferences_group_new ();
  self->name_row = add_entry (self->about_group, _("Name of the programme"));
  self->user_row = add_entry (self->about_group, _("Your name"));
  gtk_widget_set_tooltip_text (self->user_row, _("Stands beside each change in the programme’s history"));
  gtk_editable_set_text (GTK_EDITABLE (self->user_row), user_name);
  self->year_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->year_row), _("School year"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->year_row), years);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->year_row), N_YEARS_BEFORE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->about_group), self->year_row);
  self->name_problem = add_problem (self->about_group);

  return self->about_group;
}

static GtkWidget *
build_beginnings (SamStartAssistant *self)
{
  static const struct
  {
    const char *title;
    const char *subtitle;
  } beginnings[SAM_N_STARTS] = {
    [SAM_START_WITH_IMPORT] = { N_("A table of yours"), N_("Schools, teams and teachers from a spreadsheet") },
    [SAM_START_EMPTY] = { N_("Nothing"), N_("An empty programme, to be filled by hand") },
    [SAM_START_WITH_EXAMPLE] = { N_("The example"), N_("A fictitious programme to look around in") },
  };
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Begin With"));
  for (int i = 0; i < SAM_N_STARTS; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      self->checks[i] = gtk_check_button_new ();
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->checks[i]), GTK_CHECK_BUTTON (self->checks[0]));
      gtk_widget_set_valign (self->checks[i], GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, _(beginnings[i].title),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(beginnings[i].subtitle), -1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(beginnings[i].title));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(beginnings[i].subtitle));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->checks[i]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->checks[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[SAM_START_WITH_IMPORT]), TRUE);

  return group;
}

static GtkWidget *
build_place (SamStartAssistant *self)
{
  GtkWidget *change = gtk_button_new_with_mnemonic (_("C_hange…"));

  self->place_group = adw_preferences_group_new ();
  self->place_row = adw_action_row_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->place_group), _("Kept in the File"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->place_row), FALSE);
  gtk_widget_set_valign (change, GTK_ALIGN_CENTER);
  g_signal_connect_object (change, "clicked", G_CALLBACK (on_change_place_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->place_row), change);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->place_group), self->place_row);
  self->place_problem = add_problem (self->place_group);

  return self->place_group;
}

static gboolean
is_changed (GtkWindow *window)
{
  SamStartAssistant *self = SAM_START_ASSISTANT (window);

  return *gtk_editable_get_text (GTK_EDITABLE (self->name_row)) != '\0' && self->done != NULL;
}

static void
sam_start_assistant_init (SamStartAssistant *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->folder = g_strdup (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (groups), build_about (self));
  gtk_box_append (GTK_BOX (groups), build_beginnings (self));
  gtk_box_append (GTK_BOX (groups), build_place (self));
  gtk_widget_set_margin_start (groups, 12);
  gtk_widget_set_margin_end (groups, 12);
  gtk_widget_set_margin_top (groups, 12);
  gtk_widget_set_margin_bottom (groups, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), groups);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 640);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);

  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (on_name_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year_row, "notify::selected", G_CALLBACK (validate), self, G_CONNECT_SWAPPED);
  for (int i = 0; i < SAM_N_STARTS; i++)
    g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (validate), self, G_CONNECT_SWAPPED);

  gtk_window_set_title (GTK_WINDOW (self), _("New Programme"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create_button);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
  sam_accessibility_mend (GTK_WIDGET (self));
  validate (self);
}

SamStartAssistant *
sam_start_assistant_present (GtkWidget *parent, SamStartFunc done, gpointer user_data, GDestroyNotify destroy)
{
  SamStartAssistant *self;
  GtkRoot *root;
  int width = 520;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (SAM_TYPE_START_ASSISTANT, NULL);
  self->done = done;
  self->user_data = user_data;
  self->destroy_data = destroy;
  root = gtk_widget_get_root (parent);
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        width = CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), 360, 520);
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
  gtk_widget_grab_focus (self->name_row);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
sam_start_assistant_set_folder (SamStartAssistant *self, const char *folder)
{
  g_return_if_fail (SAM_IS_START_ASSISTANT (self));

  g_free (self->folder);
  self->folder = g_strdup (folder);
  validate (self);
}

const char *
sam_start_assistant_get_path (SamStartAssistant *self)
{
  g_return_val_if_fail (SAM_IS_START_ASSISTANT (self), NULL);

  return self->path;
}
