/*
 * SamNoteList: the notes, the newest at the bottom.
 */
#include "sam-note-list.h"

#include <glib/gi18n.h>

struct _SamNoteList
{
  AdwBin         parent_instance;

  GtkWidget     *scroller;
  GtkListBox    *list;
  GtkAdjustment *adjustment;
  GPtrArray     *rows;
  SamEvaluativeWords *judging; /* the owner's */
  int            correcting;
  gboolean       is_narrow;
  gboolean       is_at_end;
  guint          next_frame;
  double         upper; /* as of the last frame */
  double         page;
};

G_DEFINE_FINAL_TYPE (SamNoteList, sam_note_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_CORRECT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
scroll_to_end (SamNoteList *self)
{
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment));
}

/* What is far out of sight is not painted: a key must not cost more with each note. */
static void
update_painted (SamNoteList *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double top = gtk_adjustment_get_value (self->adjustment) - page;
  double bottom = gtk_adjustment_get_value (self->adjustment) + 2 * page;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
        gtk_widget_set_child_visible (row, bounds.origin.y + bounds.size.height >= top && bounds.origin.y <= bottom);
    }
}

static gboolean
on_next_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SamNoteList *self = SAM_NOTE_LIST (widget);

  self->next_frame = 0;
  self->upper = gtk_adjustment_get_upper (self->adjustment);
  self->page = gtk_adjustment_get_page_size (self->adjustment);
  if (self->is_at_end && self->correcting < 0)
    scroll_to_end (self);
  update_painted (self);

  return G_SOURCE_REMOVE;
}

/*
 * A new note, a long line that wraps, a smaller window: the newest stays above the line. This comes in the midst of an
 * allocation, in which GTK must not be asked for another one.
 */
static void
on_size_changed_cb (SamNoteList *self)
{
  if (self->next_frame == 0)
    self->next_frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_next_frame_cb, NULL, NULL);
}

/* By a person; what only follows from another size does not tell where somebody looks. */
static void
on_scrolled_cb (SamNoteList *self)
{
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double page = gtk_adjustment_get_page_size (self->adjustment);

  if (upper == self->upper && page == self->page)
    self->is_at_end = gtk_adjustment_get_value (self->adjustment) >= upper - page - 1;
  if (self->next_frame == 0)
    self->next_frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_next_frame_cb, NULL, NULL);
}

static void
on_row_activated_cb (SamNoteList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CORRECT], 0, sam_note_row_get_key (SAM_NOTE_ROW (row)));
}

static void
sam_note_list_dispose (GObject *object)
{
  SamNoteList *self = SAM_NOTE_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_note_list_parent_class)->dispose (object);
}

static void
sam_note_list_class_init (SamNoteListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_note_list_dispose;

  signals[SIGNAL_CORRECT] = g_signal_new ("correct", SAM_TYPE_NOTE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
sam_note_list_init (SamNoteList *self)
{
  self->rows = g_ptr_array_new ();
  self->correcting = -1;
  self->is_at_end = TRUE;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "note-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (on_size_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
sam_note_list_new (void)
{
  return g_object_new (SAM_TYPE_NOTE_LIST, NULL);
}

void
sam_note_list_set_judging (SamNoteList *self, SamEvaluativeWords *judging)
{
  g_return_if_fail (SAM_IS_NOTE_LIST (self));

  self->judging = judging;
}

void
sam_note_list_refresh (SamNoteList *self)
{
  g_return_if_fail (SAM_IS_NOTE_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    sam_note_row_refresh (self->rows->pdata[i], self->judging);
}

void
sam_note_list_set_notes (SamNoteList *self, const SamNoteView *views, guint n_views)
{
  g_return_if_fail (SAM_IS_NOTE_LIST (self));

  while (self->rows->len > n_views)
    {
      gtk_list_box_remove (self->list, self->rows->pdata[self->rows->len - 1]);
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
    }
  for (guint i = 0; i < n_views; i++)
    {
      if (i == self->rows->len)
        {
          GtkWidget *row = sam_note_row_new ();

          sam_note_row_set_narrow (SAM_NOTE_ROW (row), self->is_narrow);
          gtk_list_box_append (self->list, row);
          g_ptr_array_add (self->rows, row);
          self->is_at_end = TRUE;
        }
      sam_note_row_set (self->rows->pdata[i], &views[i], self->judging);
    }
}

guint
sam_note_list_get_n (SamNoteList *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_LIST (self), 0);

  return self->rows->len;
}

SamNoteRow *
sam_note_list_get_row (SamNoteList *self, guint position)
{
  g_return_val_if_fail (SAM_IS_NOTE_LIST (self), NULL);

  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

/* So that the row is seen, with the least movement. */
static void
reveal (SamNoteList *self, GtkWidget *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (self->adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

void
sam_note_list_set_correcting (SamNoteList *self, int position)
{
  g_return_if_fail (SAM_IS_NOTE_LIST (self));

  if (self->correcting == position)
    return;

  if (self->correcting >= 0 && self->correcting < (int) self->rows->len)
    sam_note_row_set_correcting (self->rows->pdata[self->correcting], FALSE);
  self->correcting = position;
  if (position >= 0 && position < (int) self->rows->len)
    {
      sam_note_row_set_correcting (self->rows->pdata[position], TRUE);
      reveal (self, self->rows->pdata[position]);
    }
  else
    scroll_to_end (self);
}

void
sam_note_list_set_narrow (SamNoteList *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_NOTE_LIST (self));

  self->is_narrow = is_narrow;
  for (guint i = 0; i < self->rows->len; i++)
    sam_note_row_set_narrow (self->rows->pdata[i], is_narrow);
}
