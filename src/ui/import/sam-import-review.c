/*
 * SamImportReview: every row before it comes in.
 */
#include <glib/gi18n.h>

#include "sam-import-answer.h"
#include "sam-import-review-private.h"

G_DEFINE_FINAL_TYPE (SamImportReview, sam_import_review, ADW_TYPE_BIN)

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Which rows */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  SamImportReview *self = user_data;

  if (self->shown_status != SAM_IMPORT_ALL && (guint) sam_import_row_get_status (item) != self->shown_status)
    return FALSE;

  return self->needle == NULL || *self->needle == '\0' || sam_import_row_matches (item, self->needle);
}

static void
on_rows_cb (SamImportReview *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? "none" : "rows");
}

static void
on_filter_toggled_cb (SamImportReview *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < SAM_IMPORT_N_FILTERS; i++)
    {
      if (self->filters[i] == GTK_WIDGET (button))
        self->shown_status = i;
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_search_cb (SamImportReview *self)
{
  g_free (self->needle);
  self->needle = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_stop_search_cb (SamImportReview *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "import.back", NULL);
}

/* Answers */

static void
on_answered_cb (SamImportAnswer *answer, int candidate, gboolean all, gpointer user_data)
{
  SamImportReview *self = SAM_IMPORT_REVIEW (user_data);
  SamImportRow *row = sam_import_answer_get_row (answer);

  if (row == NULL)
    return;

  self->answered_line = sam_import_row_get_line (row);
  sam_import_plan_answer (self->plan, row, candidate, all ? SAM_IMPORT_ANSWER_VALUE : SAM_IMPORT_ANSWER_ROW);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static GtkWidget *
find_list_view (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list_view (child);

  return found;
}

/* After an answer all rows are new ones: the same place is brought into sight again. */
static void
return_to_answered (SamImportReview *self)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *list = view != NULL ? find_list_view (view) : NULL;
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint line = self->answered_line;
  guint position = 0;

  self->answered_line = 0;
  if (line == 0 || list == NULL || n_rows == 0)
    return;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (sam_import_row_get_line (row) > line)
        break;
      position = i;
    }
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, FALSE, FALSE);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static void
on_skip_cb (SamImportReview *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Building */

static GtkWidget *
build_notes (SamImportReview *self)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("security-high-symbolic");

  self->notes_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->notes_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->notes_label), 0);
  self->notes_button = gtk_button_new_with_mnemonic (_("_More about It"));
  gtk_widget_add_css_class (self->notes_button, "flat");
  gtk_widget_set_valign (self->notes_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->notes_button, "clicked", G_CALLBACK (sam_import_review_say_notes), self, G_CONNECT_SWAPPED);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), icon);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), self->notes_label);
  gtk_widget_set_hexpand (self->notes_label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), self->notes_button);
  gtk_widget_add_css_class (icon, "import-notes");
  self->notes_revealer = bar;

  return bar;
}

static GtkWidget *
build_filter (SamImportReview *self, guint index)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *word = sam_import_review_get_filter_label (index);

  self->filter_counts[index] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->filter_counts[index], "numeric");
  gtk_widget_add_css_class (self->filter_counts[index], "filter-count");
  gtk_box_append (GTK_BOX (box), gtk_label_new (word));
  gtk_box_append (GTK_BOX (box), self->filter_counts[index]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  self->filters[index] = button;
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_filter_toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
build_filters (SamImportReview *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_box_append (GTK_BOX (box), build_filter (self, SAM_IMPORT_ALL));
  for (guint i = 0; i < SAM_IMPORT_N_STATUSES; i++)
    {
      gtk_box_append (GTK_BOX (box), build_filter (self, i));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->filters[i]), GTK_TOGGLE_BUTTON (self->filters[SAM_IMPORT_ALL]));
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[SAM_IMPORT_ALL]), TRUE);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_hexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
build_head (SamImportReview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = gtk_label_new (NULL);
  self->subtitle = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "title-4");
  gtk_widget_add_css_class (self->subtitle, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_wrap (GTK_LABEL (self->subtitle), TRUE);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in the rows"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search in the rows"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (on_stop_search_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (self->search, GTK_ALIGN_CENTER);

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_margin_top (self->tools, 12);
  gtk_box_append (GTK_BOX (self->tools), build_filters (self));
  gtk_box_append (GTK_BOX (self->tools), self->search);

  gtk_widget_add_css_class (box, "import-head");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_box_append (GTK_BOX (box), self->tools);

  return box;
}

static GtkWidget *
build_rows (SamImportReview *self)
{
  GtkWidget *none = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _("No Such Rows"));
  gtk_widget_add_css_class (none, "compact");

  self->scroller = gtk_scrolled_window_new ();
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->scroller, "rows");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");

  return self->stack;
}

static GtkWidget *
build_foot (SamImportReview *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save Refused Rows…"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->skip_switch = gtk_switch_new ();
  self->skip_label = gtk_label_new (NULL);
  self->skip_detail = gtk_label_new (NULL);
  gtk_widget_set_valign (self->skip_switch, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->skip_label), 0);
  gtk_label_set_xalign (GTK_LABEL (self->skip_detail), 0);
  gtk_label_set_wrap (GTK_LABEL (self->skip_label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->skip_detail), TRUE);
  gtk_widget_add_css_class (self->skip_detail, "caption");
  gtk_widget_add_css_class (self->skip_detail, "secondary");
  g_signal_connect_object (self->skip_switch, "notify::active", G_CALLBACK (on_skip_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (words), self->skip_label);
  gtk_box_append (GTK_BOX (words), self->skip_detail);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->skip_switch);
  gtk_box_append (GTK_BOX (line), words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "import.save-refused");
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->foot, "import-foot");
  gtk_box_append (GTK_BOX (self->foot), line);
  gtk_box_append (GTK_BOX (self->foot), save);

  return self->foot;
}

static void
sam_import_review_dispose (GObject *object)
{
  SamImportReview *self = SAM_IMPORT_REVIEW (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (sam_import_review_parent_class)->dispose (object);
}

static void
sam_import_review_class_init (SamImportReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_import_review_dispose;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
sam_import_review_init (SamImportReview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->shown_status = SAM_IMPORT_ALL;
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gtk_box_append (GTK_BOX (box), build_notes (self));
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), build_rows (self));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
sam_import_review_new (SamImportPlan *plan)
{
  SamImportReview *self = g_object_new (SAM_TYPE_IMPORT_REVIEW, NULL);

  self->plan = g_object_ref (plan);
  self->rows = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (plan)), g_object_ref (self->filter));
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (on_rows_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
show_view (SamImportReview *self)
{
  GtkWidget *view = self->narrow
    ? sam_import_list_view_new (G_LIST_MODEL (self->rows), sam_import_review_get_table (self), G_CALLBACK (on_answered_cb), self)
    : sam_import_table_view_new (G_LIST_MODEL (self->rows), sam_import_review_get_table (self), G_CALLBACK (on_answered_cb), self);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), view);
}

void
sam_import_review_forget_choice (SamImportReview *self)
{
  g_return_if_fail (SAM_IS_IMPORT_REVIEW (self));

  gtk_switch_set_active (GTK_SWITCH (self->skip_switch), FALSE);
}

void
sam_import_review_show (SamImportReview *self)
{
  g_return_if_fail (SAM_IS_IMPORT_REVIEW (self));

  sam_import_review_say (self);
  on_rows_cb (self);
  if (self->answered_line == 0)
    show_view (self);
  else
    return_to_answered (self);
}

void
sam_import_review_set_narrow (SamImportReview *self, gboolean narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (SAM_IS_IMPORT_REVIEW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), orientation);
  if (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)) != NULL)
    show_view (self);
}

SamImportApplyFlags
sam_import_review_get_flags (SamImportReview *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_REVIEW (self), SAM_IMPORT_APPLY_ALL);

  return sam_import_review_count_left_out (self) > 0 && gtk_switch_get_active (GTK_SWITCH (self->skip_switch))
    ? SAM_IMPORT_APPLY_SKIP_REFUSED : SAM_IMPORT_APPLY_ALL;
}

void
sam_import_review_search (SamImportReview *self)
{
  g_return_if_fail (SAM_IS_IMPORT_REVIEW (self));

  gtk_widget_grab_focus (self->search);
}

GListModel *
sam_import_review_get_rows (SamImportReview *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_REVIEW (self), NULL);

  return G_LIST_MODEL (self->rows);
}
