/*
 * SamEntryList: all entries of an observation in a form.
 */
#include "sam-entry-list.h"

#include <glib/gi18n.h>

#include "sam-counter-totals.h"
#include "sam-observation-entry.h"

/* Rows that are made before the form is shown, and then each time it has nothing else to do. */
#define FIRST_ROWS 30
#define MORE_ROWS 10

struct _SamEntryList
{
  GtkBox               parent_instance;

  SamObservationDraft *draft; /* the owner's */
  SamEntryForm         form;
  SamTemplateContent  *content;
  GPtrArray           *waiting; /* of SamDraft: rows still to be made */
  GPtrArray           *presses; /* of SamDraft: shown when asked for */
  guint                idle;
  guint                n_stored;
  gboolean             is_removed;

  GtkListBox          *list;
  GtkWidget           *presses_button;
  SamCounterTotals    *totals;
};

G_DEFINE_FINAL_TYPE (SamEntryList, sam_entry_list, GTK_TYPE_BOX)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say_edited (SamEntryList *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static SamEntryEditor *
get_editor (SamEntryList *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? SAM_ENTRY_EDITOR (gtk_list_box_row_get_child (row)) : NULL;
}

static int
get_index (SamEntryEditor *editor)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_parent (GTK_WIDGET (editor))));
}

static void
on_remove_cb (SamEntryList *self, SamEntryEditor *editor)
{
  SamDraft *draft = sam_entry_editor_get_draft (editor);
  SamEntryEditor *next = get_editor (self, get_index (editor) + 1);

  self->is_removed = self->is_removed || sam_draft_get_original (draft) != NULL;
  if (next == NULL && get_index (editor) > 0)
    next = get_editor (self, get_index (editor) - 1);
  gtk_list_box_remove (self->list, gtk_widget_get_parent (GTK_WIDGET (editor)));
  sam_observation_draft_remove_entry (self->draft, draft);
  gtk_widget_set_visible (GTK_WIDGET (self->list), next != NULL);
  if (next != NULL)
    sam_entry_editor_focus_time (next);
  say_edited (self);
}

static void
on_next_cb (SamEntryList *self, SamEntryEditor *editor)
{
  SamEntryEditor *next = get_editor (self, get_index (editor) + 1);

  if (next != NULL)
    sam_entry_editor_focus_time (next);
  else if (!sam_entry_editor_is_blank (editor))
    sam_entry_list_add (self);
}

static SamEntryEditor *
add_editor (SamEntryList *self, SamDraft *draft)
{
  GtkWidget *editor = sam_entry_editor_new (draft, &self->form);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), editor);
  gtk_list_box_append (self->list, row);
  g_signal_connect_object (editor, "edited", G_CALLBACK (say_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "next", G_CALLBACK (on_next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);

  return SAM_ENTRY_EDITOR (editor);
}

/* --- Many rows --- */

static void
make_rows (SamEntryList *self, guint n)
{
  for (; n > 0 && self->waiting->len > 0; n--)
    add_editor (self, g_ptr_array_steal_index (self->waiting, 0));
}

static gboolean
on_idle_cb (gpointer data)
{
  SamEntryList *self = data;

  make_rows (self, MORE_ROWS);
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
make_later (SamEntryList *self)
{
  make_rows (self, FIRST_ROWS);
  if (self->waiting->len > 0 && self->idle == 0)
    self->idle = g_idle_add (on_idle_cb, self);
}

static void
on_show_presses_cb (SamEntryList *self)
{
  for (guint i = 0; i < self->presses->len; i++)
    g_ptr_array_add (self->waiting, self->presses->pdata[i]);
  g_ptr_array_set_size (self->presses, 0);
  gtk_widget_set_visible (self->presses_button, FALSE);
  make_later (self);
}

void
sam_entry_list_add (SamEntryList *self)
{
  SamDraft *above = NULL;
  SamDraft *entry;
  SamEntryEditor *editor;

  g_return_if_fail (SAM_IS_ENTRY_LIST (self));

  make_rows (self, G_MAXUINT);
  for (int i = 0; (editor = get_editor (self, i)) != NULL; i++)
    above = sam_entry_editor_get_draft (editor);
  entry = sam_observation_draft_add_entry (self->draft);
  /* One writes on about the same question. */
  if (above != NULL && sam_draft_is_set (above, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION))
    sam_draft_set_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
                             sam_draft_get_reference (above, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION));
  else if (above == NULL && self->form.questions->len == 1)
    sam_draft_set_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION, sam_record_get_id (self->form.questions->pdata[0]));
  sam_entry_editor_focus_time (add_editor (self, entry));
}

/* --- Times --- */

static void
update_times (SamEntryList *self, gboolean way_changed)
{
  SamEntryEditor *editor;

  make_rows (self, G_MAXUINT);
  for (int i = 0; (editor = get_editor (self, i)) != NULL; i++)
    sam_entry_editor_times_changed (editor, way_changed);
}

static void
on_way_cb (SamEntryList *self, GParamSpec *pspec, GtkDropDown *drop)
{
  self->form.way = gtk_drop_down_get_selected (drop) == 1 ? SAM_PAPER_TIME_BY_CLOCK : SAM_PAPER_TIME_SINCE_START;
  update_times (self, TRUE);
  say_edited (self);
}

void
sam_entry_list_set_start (SamEntryList *self, int start)
{
  g_return_if_fail (SAM_IS_ENTRY_LIST (self));

  if (self->form.start == start)
    return;

  self->form.start = start;
  update_times (self, FALSE);
}

/* --- Construction --- */

static void
sam_entry_list_dispose (GObject *object)
{
  SamEntryList *self = SAM_ENTRY_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);

  G_OBJECT_CLASS (sam_entry_list_parent_class)->dispose (object);
}

static void
sam_entry_list_finalize (GObject *object)
{
  SamEntryList *self = SAM_ENTRY_LIST (object);

  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->presses);
  g_clear_pointer (&self->form.questions, g_ptr_array_unref);
  g_clear_pointer (&self->content, sam_template_content_free);

  G_OBJECT_CLASS (sam_entry_list_parent_class)->finalize (object);
}

static void
sam_entry_list_class_init (SamEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_entry_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_entry_list_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_ENTRY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_heading (SamEntryList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_("What was seen"));
  const char *ways[] = { C_("times on paper", "Times since the start"), C_("times on paper", "Times by the clock"), NULL };
  GtkWidget *drop = gtk_drop_down_new_from_strings (ways);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How times are written"), -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (on_way_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), drop);
  gtk_box_append (GTK_BOX (self), box);
}

static void
sam_entry_list_init (SamEntryList *self)
{
  GtkWidget *hint = gtk_label_new (_("Enter goes on to the next entry, Ctrl+Enter saves. F2–F4 choose the question, F5–F7 the kind."));
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Entry"));

  self->waiting = g_ptr_array_new ();
  self->presses = g_ptr_array_new ();
  self->form.start = SAM_PAPER_TIME_NONE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  add_heading (self);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Entries"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));

  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (sam_entry_list_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), add);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "secondary");
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (self), hint);

  self->presses_button = gtk_button_new ();
  gtk_widget_set_halign (self->presses_button, GTK_ALIGN_START);
  gtk_widget_set_visible (self->presses_button, FALSE);
  g_signal_connect_object (self->presses_button, "clicked", G_CALLBACK (on_show_presses_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->presses_button);
}

static void
sort_entries (SamEntryList *self)
{
  for (guint i = 0; i < self->draft->entries->len; i++)
    {
      SamDraft *entry = self->draft->entries->pdata[i];
      gboolean counts = sam_draft_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND) == SAM_OBSERVATION_ENTRY_KIND_COUNT;
      const char *text = sam_draft_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT);

      if (counts && sam_observation_entry_parse_total (text) > 0)
        sam_counter_totals_add (self->totals, entry);
      else
        g_ptr_array_add (counts && text == NULL ? self->presses : self->waiting, entry);
    }
}

static void
offer_presses (SamEntryList *self)
{
  guint n = self->presses->len;
  g_autofree char *label
      = g_strdup_printf (ngettext ("Show %u Press with Its Own Time", "Show %u Presses with Their Own Times", n), n);

  gtk_button_set_label (GTK_BUTTON (self->presses_button), label);
  gtk_widget_set_visible (self->presses_button, n > 0);
}

GtkWidget *
sam_entry_list_new (SamObservationDraft *draft, GPtrArray *questions)
{
  SamEntryList *self = g_object_new (SAM_TYPE_ENTRY_LIST, NULL);

  self->draft = draft;
  self->n_stored = draft->entries->len;
  self->form.questions = g_ptr_array_ref (questions);
  self->totals = SAM_COUNTER_TOTALS (sam_counter_totals_new (draft));
  g_signal_connect_object (self->totals, "edited", G_CALLBACK (say_edited), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->totals));
  sort_entries (self);
  offer_presses (self);
  make_later (self);

  return GTK_WIDGET (self);
}

void
sam_entry_list_take_template (SamEntryList *self, SamTemplateContent *content)
{
  SamEntryEditor *editor;

  g_return_if_fail (SAM_IS_ENTRY_LIST (self));

  self->form.template = content;
  g_clear_pointer (&self->content, sam_template_content_free);
  self->content = content;
  for (int i = 0; (editor = get_editor (self, i)) != NULL; i++)
    sam_entry_editor_labels_changed (editor);
  sam_counter_totals_set_template (self->totals, content);
}

const char *
sam_entry_list_get_problem (SamEntryList *self)
{
  SamEntryEditor *editor;

  g_return_val_if_fail (SAM_IS_ENTRY_LIST (self), NULL);

  for (int i = 0; (editor = get_editor (self, i)) != NULL; i++)
    {
      const char *problem = sam_entry_editor_get_problem (editor);

      if (problem != NULL)
        return problem;
    }

  return NULL;
}

gboolean
sam_entry_list_is_changed (SamEntryList *self)
{
  g_return_val_if_fail (SAM_IS_ENTRY_LIST (self), FALSE);

  if (self->is_removed || self->draft->entries->len != self->n_stored || sam_counter_totals_is_changed (self->totals))
    return TRUE;
  for (guint i = 0; i < self->draft->entries->len; i++)
    if (sam_draft_is_changed (self->draft->entries->pdata[i]))
      return TRUE;

  return FALSE;
}

void
sam_entry_list_apply (SamEntryList *self)
{
  SamEntryEditor *editor;
  int above = 0;

  g_return_if_fail (SAM_IS_ENTRY_LIST (self));

  for (int i = 0; (editor = get_editor (self, i)) != NULL; i++)
    {
      SamDraft *draft = sam_entry_editor_get_draft (editor);

      /* Of the kind that needs words, so that it is left out. */
      if (sam_entry_editor_is_blank (editor))
        {
          sam_draft_set_choice (draft, SAM_OBSERVATION_ENTRY_KIND, SAM_OBSERVATION_ENTRY_KIND_SEEN);
          continue;
        }
      if (!sam_entry_editor_has_time (editor))
        {
          sam_draft_set_integer (draft, SAM_OBSERVATION_ENTRY_SECONDS, above);
          sam_draft_set_integer (draft, SAM_OBSERVATION_ENTRY_THOUSANDTHS, 0);
        }
      above = (int) sam_draft_get_integer (draft, SAM_OBSERVATION_ENTRY_SECONDS);
    }
  sam_counter_totals_apply (self->totals);
}
