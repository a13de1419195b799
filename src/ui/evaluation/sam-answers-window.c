/*
 * SamAnswersWindow: a survey round entered from paper.
 */
#include "sam-answers-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-answer-row.h"
#include "sam-answers-window-private.h"
#include "sam-dialogs.h"
#include "sam-survey-drop.h"
#include "sam-survey-records.h"
#include "sam-survey-round.h"
#include "sam-survey-statement.h"

/* Below this the names stand above the counts. */
#define WIDE 860

struct _SamAnswersWindow
{
  SamToolWindow    parent_instance;

  AdwWindowTitle  *title;
  GtkBox          *tools;
  GtkDropDown     *statement_drop;
  GtkLabel        *position_label;
  GtkButton       *previous_button;
  GtkButton       *next_button;
  AdwBin          *heading_bin;
  GtkListView     *list;
  AdwBin          *total_bin;
  GtkLabel        *hint_label;

  gint64           round;
  GPtrArray       *statements; /* of SamRecord, in their order */
  SamAnswerSheet  *sheet;
  GHashTable      *shown;      /* row → SamAnswerRow, of those that the list has made */
  guint            row;
  SamAnswerColumn  column;
  gboolean         is_editing;
  SamAnswerLine    before;     /* the row, before typing */
  guint            selected;   /* the statement on show */
  gboolean         is_storing;
  gboolean         is_filling;
  gboolean         narrow;
};

G_DEFINE_FINAL_TYPE (SamAnswersWindow, sam_answers_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamAnswersWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

SamAnswerGrid *
sam_answers_window_get_grid (SamAnswersWindow *self)
{
  return sam_answer_sheet_get_grid (self->sheet);
}

guint
sam_answers_window_get_row (SamAnswersWindow *self)
{
  return self->row;
}

SamAnswerColumn
sam_answers_window_get_column (SamAnswersWindow *self)
{
  return self->column;
}

gboolean
sam_answers_window_is_editing (SamAnswersWindow *self)
{
  return self->is_editing;
}

/* Showing */

static SamAnswerRow *
find_row (SamAnswersWindow *self, guint row)
{
  return g_hash_table_lookup (self->shown, GUINT_TO_POINTER (row));
}

static void
show_sums (SamAnswersWindow *self)
{
  SamAnswerGrid *grid = sam_answers_window_get_grid (self);
  guint n = sam_answer_grid_get_n_rows (grid);
  guint entered = sam_answer_grid_count_recorded (grid);
  g_autofree char *text = g_strdup_printf (ngettext ("answers in %u of %u row", "answers in %u of %u rows", n), entered, n);

  sam_answer_row_show_total (SAM_ANSWER_ROW (adw_bin_get_child (self->total_bin)), grid);
  adw_window_title_set_subtitle (self->title, text);
}

static void
show_row (SamAnswersWindow *self, guint row)
{
  SamAnswerRow *widget = find_row (self, row);

  if (widget != NULL)
    sam_answer_row_show (widget, self->sheet, row);
  show_sums (self);
}

static void
show_all (SamAnswersWindow *self)
{
  GHashTableIter iter;
  gpointer row, widget;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &row, &widget))
    sam_answer_row_show (widget, self->sheet, GPOINTER_TO_UINT (row));
  show_sums (self);
}

static void
set_editing (SamAnswersWindow *self, gboolean editing)
{
  SamAnswerRow *widget = find_row (self, self->row);

  self->is_editing = editing;
  if (widget != NULL)
    sam_answer_cell_set_editing (sam_answer_row_get_cell (widget, self->column), editing);
}

/* Storing */

static gboolean
store_rows (SamAnswersWindow *self, guint row, guint n_rows)
{
  g_autoptr (GError) error = NULL;
  gboolean is_stored;

  if (self->sheet == NULL || get_context (self) == NULL)
    return TRUE;

  self->is_storing = TRUE;
  is_stored = sam_answer_sheet_store (self->sheet, row, n_rows, &error);
  self->is_storing = FALSE;
  if (!is_stored)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The answers could not be stored"), error);
      show_all (self);
    }

  return is_stored;
}

static gboolean
store_row (SamAnswersWindow *self)
{
  guint n = self->sheet != NULL ? sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)) : 0;

  set_editing (self, FALSE);
  return self->row >= n || store_rows (self, self->row, 1);
}

/* Typing */

void
sam_answers_window_type (SamAnswersWindow *self, gint64 value)
{
  SamAnswerGrid *grid = sam_answers_window_get_grid (self);
  SamAnswerLine line;

  if (!self->is_editing)
    {
      self->before = *sam_answer_grid_get_line (grid, self->row);
      set_editing (self, TRUE);
    }
  /* From what the row was: a digit taken back leaves no trace. */
  line = self->before;
  sam_answer_grid_set_line (grid, self->row, &line);
  if (value != SAM_ANSWER_NONE || line.values[self->column] != SAM_ANSWER_NONE)
    sam_answer_grid_set (grid, self->row, self->column, value);
  show_row (self, self->row);
}

void
sam_answers_window_end_typing (SamAnswersWindow *self, gboolean keep)
{
  if (self->is_editing && !keep)
    sam_answer_grid_set_line (sam_answers_window_get_grid (self), self->row, &self->before);
  set_editing (self, FALSE);
  if (keep)
    store_row (self);
  show_row (self, self->row);
}

gboolean
sam_answers_window_revert_row (SamAnswersWindow *self)
{
  if (!sam_answer_sheet_is_changed (self->sheet, self->row))
    return FALSE;

  sam_answer_sheet_revert (self->sheet, self->row);
  set_editing (self, FALSE);
  show_row (self, self->row);
  return TRUE;
}

void
sam_answers_window_go (SamAnswersWindow *self, guint row, SamAnswerColumn column)
{
  SamAnswerRow *widget;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", row);
  widget = find_row (self, row);
  if (widget != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (sam_answer_row_get_cell (widget, column)));
}

/* Wherever the focus goes, by key or pointer: what is left is stored. */
static void
on_focus_cb (SamAnswersWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->sheet == NULL || focus == NULL)
    return;

  if (!SAM_IS_ANSWER_CELL (focus) || sam_answer_cell_get_row (SAM_ANSWER_CELL (focus)) != self->row)
    store_row (self);
  else if (sam_answer_cell_get_column (SAM_ANSWER_CELL (focus)) != self->column)
    set_editing (self, FALSE);
  if (SAM_IS_ANSWER_CELL (focus))
    {
      self->row = sam_answer_cell_get_row (SAM_ANSWER_CELL (focus));
      self->column = sam_answer_cell_get_column (SAM_ANSWER_CELL (focus));
    }
}

void
sam_answers_window_paste (SamAnswersWindow *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *toast = NULL;
  guint n_rows = 0;

  set_editing (self, FALSE);
  if (!sam_answer_grid_paste (sam_answers_window_get_grid (self), self->row, self->column, text, &n_rows, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("This cannot be pasted"), error);
      return;
    }

  show_all (self);
  if (!store_rows (self, self->row, n_rows))
    return;
  toast = g_strdup_printf (ngettext ("%u row pasted", "%u rows pasted", n_rows), n_rows);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-done", "s", toast);
}

/* Statements */

static gint64
get_statement (SamAnswersWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->statement_drop);

  return selected < self->statements->len ? sam_record_get_id (self->statements->pdata[selected]) : 0;
}

static void
show_statement (SamAnswersWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->statement_drop);
  g_autofree char *position = NULL;
  g_autoptr (GError) error = NULL;

  if (!sam_answer_sheet_show (self->sheet, get_statement (self), &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The answers could not be read"), error);
  self->selected = selected;
  /* Translators: the number of the statement on show, and how many there are. */
  position = g_strdup_printf (_("%u of %u"), selected + 1, self->statements->len);
  gtk_label_set_text (self->position_label, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.previous", selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.next", selected + 1 < self->statements->len);
  show_all (self);
}

/* FALSE where the round has none, or where that has been said. */
static gboolean
load_statements (SamAnswersWindow *self, gint64 statement)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->statements, g_ptr_array_unref);
  self->statements = sam_survey_records_load_statements (sam_context_get_store (get_context (self)), self->round, &error);
  if (self->statements == NULL)
    {
      self->statements = g_ptr_array_new ();
      sam_dialogs_show_error (GTK_WIDGET (self), _("The answers could not be read"), error);
    }

  self->is_filling = TRUE;
  sam_survey_drop_fill (self->statement_drop, self->statements, SAM_SURVEY_STATEMENT_TEXT,
                        MAX (0, sam_survey_records_find (self->statements, statement)));
  self->is_filling = FALSE;

  return self->statements->len > 0;
}

static void
on_statement_selected_cb (SamAnswersWindow *self)
{
  if (self->is_filling || self->sheet == NULL)
    return;

  if (store_row (self))
    {
      show_statement (self);
      return;
    }
  /* What could not be stored stays in sight. */
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->statement_drop, self->selected);
  self->is_filling = FALSE;
}

void
sam_answers_window_step (SamAnswersWindow *self, int by)
{
  int selected = (int) gtk_drop_down_get_selected (self->statement_drop) + by;

  if (selected >= 0 && selected < (int) self->statements->len)
    gtk_drop_down_set_selected (self->statement_drop, (guint) selected);
  sam_answers_window_go (self, self->row, self->column);
}

static void
on_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_answers_window_step (SAM_ANSWERS_WINDOW (widget), g_str_equal (action, "answers.next") ? 1 : -1);
}

/* Others' changes, and what was undone: the rows as they are stored now. */
static void
on_context_changed_cb (SamAnswersWindow *self, guint64 families)
{
  const SamFamilySet shown = SAM_FAMILY_SET (SAM_FAMILY_SURVEY_COUNT) | SAM_FAMILY_SET (SAM_FAMILY_SURVEY_INVITATION);
  const SamFamilySet around = SAM_FAMILY_SET (SAM_FAMILY_SURVEY_STATEMENT) | SAM_FAMILY_SET (SAM_FAMILY_SURVEY_ROUND)
                              | SAM_FAMILY_SET (SAM_FAMILY_TEAM) | SAM_FAMILY_SET (SAM_FAMILY_SCHOOL);

  if (self->is_storing || self->sheet == NULL)
    return;
  set_editing (self, FALSE);
  /* Other rows or statements: there is nothing to go on with. */
  if ((families & around) != 0)
    gtk_window_close (GTK_WINDOW (self));
  else if ((families & shown) != 0)
    show_statement (self);
}

/* Rows */

static void
on_setup_cb (SamAnswersWindow *self, GtkListItem *item)
{
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, sam_answer_row_new (SAM_ANSWER_ROW_PLACE, self->narrow));
}

static void
on_bind_cb (SamAnswersWindow *self, GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);

  g_hash_table_insert (self->shown, GUINT_TO_POINTER (row), gtk_list_item_get_child (item));
  sam_answer_row_show (SAM_ANSWER_ROW (gtk_list_item_get_child (item)), self->sheet, row);
}

static void
on_unbind_cb (SamAnswersWindow *self, GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);

  if (g_hash_table_lookup (self->shown, GUINT_TO_POINTER (row)) == gtk_list_item_get_child (item))
    g_hash_table_remove (self->shown, GUINT_TO_POINTER (row));
}

static void
fill_list (SamAnswersWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint row = 0; row < sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)); row++)
    gtk_string_list_append (names, sam_answer_sheet_get_place (self->sheet, row)->school_name);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (names)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* Type */

static gboolean
sam_answers_window_close_request (GtkWindow *window)
{
  if (!store_row (SAM_ANSWERS_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (sam_answers_window_parent_class)->close_request (window);
}

/* Gone with the main window, it is not asked to close. */
static void
sam_answers_window_unmap (GtkWidget *widget)
{
  SamAnswersWindow *self = SAM_ANSWERS_WINDOW (widget);

  if (self->sheet != NULL && get_context (self) != NULL
      && self->row < sam_answer_grid_get_n_rows (sam_answers_window_get_grid (self)))
    sam_answer_sheet_store (self->sheet, self->row, 1, NULL);

  GTK_WIDGET_CLASS (sam_answers_window_parent_class)->unmap (widget);
}

static void
sam_answers_window_dispose (GObject *object)
{
  SamAnswersWindow *self = SAM_ANSWERS_WINDOW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, sam_answer_sheet_free);

  G_OBJECT_CLASS (sam_answers_window_parent_class)->dispose (object);
}

static void
sam_answers_window_class_init (SamAnswersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_answers_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sam_answers_window_close_request;
  widget_class->unmap = sam_answers_window_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-answers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, statement_drop);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, position_label);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, heading_bin);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, total_bin);
  gtk_widget_class_bind_template_child (widget_class, SamAnswersWindow, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, on_statement_selected_cb);
  gtk_widget_class_install_action (widget_class, "answers.previous", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "answers.next", NULL, on_step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "answers.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "answers.next", NULL);
}

static void
sam_answers_window_init (SamAnswersWindow *self)
{
  self->shown = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_survey_drop_set_up (self->statement_drop);
  sam_answers_keys_install (self, GTK_WIDGET (self->list));
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
lay_out (SamAnswersWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->narrow = width < WIDE;
  adw_bin_set_child (self->heading_bin, sam_answer_row_new (SAM_ANSWER_ROW_HEADING, self->narrow));
  adw_bin_set_child (self->total_bin, sam_answer_row_new (SAM_ANSWER_ROW_TOTAL, self->narrow));
  gtk_widget_set_visible (GTK_WIDGET (self->position_label), !self->narrow);
  gtk_label_set_text (self->hint_label, self->narrow
                                          ? _("A row is stored when you leave it.")
                                          : _("Digits, Tab and Enter as in a spreadsheet. A row is stored when you leave "
                                              "it; Ctrl+Page Down shows the next statement, Ctrl+V pastes numbers."));
}

GtkWindow *
sam_answers_window_present (GtkWidget *origin, SamContext *context, gint64 round, gint64 statement)
{
  SamAnswersWindow *self = g_object_new (SAM_TYPE_ANSWERS_WINDOW, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SURVEY_ROUND, round, &error);

  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 1040, 700);
  self->round = round;
  self->sheet = error == NULL ? sam_answer_sheet_load (sam_context_get_store (context), round, &error) : NULL;
  if (self->sheet == NULL || !load_statements (self, statement))
    {
      if (error != NULL)
        sam_dialogs_show_error (origin, _("The answers could not be read"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  lay_out (self);
  adw_window_title_set_title (self->title, sam_record_get_text (record, SAM_SURVEY_ROUND_NAME));
  show_statement (self);
  fill_list (self);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (on_focus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  sam_answers_window_go (self, 0, SAM_ANSWER_INVITED);

  return GTK_WINDOW (self);
}
