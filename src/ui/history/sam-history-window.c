/*
 * SamHistoryWindow: the history of the file, or of one record.
 */
#include "sam-history-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-empty-state.h"
#include "sam-history-undo.h"
#include "sam-history.h"
#include "sam-language.h"
#include "sam-record-label.h"

/* Changes that are listed at once; more come with the button below them. */
#define PAGE 50
/* Records of a change that are told one by one. */
#define N_LINES 200

struct _SamHistoryWindow
{
  SamToolWindow      parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox        *list;
  GtkWidget         *more_button;
  GtkStack          *stack;
  gint64             last; /* the oldest change that is listed */
  int                family; /* -1 for the whole file */
  gint64             id;
};

G_DEFINE_FINAL_TYPE (SamHistoryWindow, sam_history_window, SAM_TYPE_TOOL_WINDOW)

static SamStore *
get_store (SamHistoryWindow *self)
{
  return sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
}

static SamDatabase *
get_database (SamHistoryWindow *self)
{
  return sam_store_get_database (get_store (self));
}

/* Days */

static void
set_day (GtkListBoxRow *row, GDateTime *made_at)
{
  SamDate day = sam_date_new (g_date_time_get_year (made_at), g_date_time_get_month (made_at),
                              g_date_time_get_day_of_month (made_at));

  g_object_set_data (G_OBJECT (row), "day", GINT_TO_POINTER (day));
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  SamDate day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "day"));
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before != NULL && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (before), "day")) == day)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = sam_language_format_date (sam_language_get_default (), day, SAM_DATE_STYLE_WEEKDAY_YEAR);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, before == NULL ? 12 : 18);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

/* Entries */

static void
add_line (AdwExpanderRow *row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *line = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  adw_expander_row_add_row (row, line);
}

static void
tell_story (AdwExpanderRow *row, const SamHistoryStory *story)
{
  for (guint i = 0; i < story->lines->len; i++)
    add_line (row, g_ptr_array_index (story->lines, i));
  if (story->n_left_out > 0)
    {
      g_autofree char *sum = sam_history_story_describe (story);
      /* Translators: what a change did in sums, such as "3 teams added" */
      g_autofree char *text = g_strdup_printf (_("In all: %s"), sum);

      add_line (row, text);
    }
}

/* A change of ten thousand rows is read when somebody wants to see it. */
static void
on_expanded_cb (SamHistoryWindow *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  gint64 *seq = g_object_get_data (G_OBJECT (row), "seq");
  g_autoptr (SamHistoryStory) story = NULL;
  g_autoptr (GError) error = NULL;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "told") != NULL)
    return;

  g_object_set_data (G_OBJECT (row), "told", row);
  if (get_database (self) == NULL)
    {
      add_line (row, _("The programme is closed. Open it again."));
      return;
    }
  story = self->family < 0 ? sam_history_read (get_database (self), *seq, N_LINES, &error)
                           : sam_history_read_record (get_database (self), *seq, (SamFamilyId) self->family, self->id, &error);
  if (story != NULL)
    tell_story (row, story);
  else
    add_line (row, error != NULL ? error->message : _("The history cannot be shown"));
}

static GtkWidget *
new_row (SamHistoryWindow *self, const SamHistoryEntry *entry)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_markup_escape_text (entry->label, -1);
  g_autofree char *time = g_date_time_format (entry->made_at, "%H:%M");
  const char *who = entry->made_by != NULL ? entry->made_by : _("unknown");
  g_autofree char *subtitle = entry->is_undone
                                  /* Translators: a time of day, and who made the change */
                                  ? g_strdup_printf (_("%s · %s · undone"), time, who)
                                  : g_strdup_printf ("%s · %s", time, who);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), escaped);
  g_object_set_data_full (G_OBJECT (row), "seq", g_memdup2 (&entry->seq, sizeof entry->seq), g_free);
  set_day (GTK_LIST_BOX_ROW (row), entry->made_at);
  if (entry->is_undone)
    gtk_widget_add_css_class (row, "secondary");
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded_cb), self, G_CONNECT_SWAPPED);

  if (self->family < 0 && !entry->is_undone && !entry->is_final && !sam_store_is_read_only (get_store (self)))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
      g_autofree char *tooltip = g_strdup_printf (_("Undo back to and with “%s”…"), entry->label);

      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.undo-until");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", entry->seq);
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
    }

  return row;
}

static gint64
get_seq (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "seq");
}

/* How many there were. @opened takes those that were opened out. */
static guint
clear_list (SamHistoryWindow *self, GHashTable *opened)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL; n++)
    {
      gint64 seq = get_seq (row);

      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (opened, g_memdup2 (&seq, sizeof seq));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  self->last = 0;

  return n;
}

static void
add_entries (SamHistoryWindow *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  entries = self->family < 0
                ? sam_history_list (get_database (self), self->last, n, &error)
                : sam_history_list_record (get_database (self), (SamFamilyId) self->family, self->id, G_MAXUINT, &error);
  if (entries == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The history cannot be shown"), error);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      SamHistoryEntry *entry = g_ptr_array_index (entries, i);

      gtk_list_box_append (self->list, new_row (self, entry));
      self->last = entry->seq;
    }
  gtk_widget_set_visible (self->more_button, self->family < 0 && entries->len == n);
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "list" : "empty");
  sam_accessibility_mend (GTK_WIDGET (self));
}

/* The entry that has the focus; 0 where none has. */
static gint64
get_focused (SamHistoryWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW) : NULL;

  return row != NULL ? get_seq (GTK_LIST_BOX_ROW (row)) : 0;
}

/* Whoever is far down stays there: as many entries as before, the same ones open, and the focus where it was. */
static void
refresh (SamHistoryWindow *self)
{
  g_autoptr (GHashTable) opened = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double place = gtk_adjustment_get_value (adjustment);
  gint64 focused = get_focused (self);
  GtkListBoxRow *row;
  guint n;

  /* A row that goes with the focus in it would have the window look for another later on. */
  if (focused != 0)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  n = clear_list (self, opened);
  add_entries (self, MAX (n, PAGE));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gint64 seq = get_seq (row);

      if (g_hash_table_contains (opened, &seq))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      if (seq == focused)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  /* The focus has come to a row that has no place yet. */
  gtk_adjustment_set_value (adjustment, place);
}

static void
on_more_cb (SamHistoryWindow *self)
{
  add_entries (self, PAGE);
}

static void
on_undo_until_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_history_undo_ask (SAM_TOOL_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* The window */

static void
sam_history_window_class_init (SamHistoryWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "history.undo-until", "x", on_undo_until_cb);
}

static GtkWidget *
build_list (SamHistoryWindow *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes"), -1);
  self->more_button = gtk_button_new_with_mnemonic (_("Show _Older"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->more_button);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, clamp);

  return GTK_WIDGET (self->scroller);
}

static void
sam_history_window_init (SamHistoryWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_list (self), "list");
  gtk_stack_add_named (self->stack,
                       sam_empty_state_new ("document-open-recent-symbolic", _("No Changes Yet"),
                                            _("Every change is written here: who made it, when, and from what to what."),
                                            NULL, NULL, NULL),
                       "empty");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

static GtkWindow *
present (GtkWidget *parent, SamContext *context, int family, gint64 id, const char *title)
{
  SamHistoryWindow *self = g_object_new (SAM_TYPE_HISTORY_WINDOW, "title", title, NULL);

  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 640, 680);
  self->family = family;
  self->id = id;
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  add_entries (self, PAGE);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

GtkWindow *
sam_history_window_present (GtkWidget *parent, SamContext *context)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  return present (parent, context, -1, 0, _("History"));
}

GtkWindow *
sam_history_window_present_record (GtkWidget *parent, SamContext *context, SamFamilyId family, gint64 id)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  label = sam_record_dup_label_by_id (sam_context_get_store (context), family, id);
  /* Translators: the title of a window; %s is what a record is called */
  title = g_strdup_printf (_("History of %s"), label);

  return present (parent, context, (int) family, id, title);
}
