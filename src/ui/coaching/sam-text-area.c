/*
 * SamTextArea: a text of a draft.
 */
#include "sam-text-area.h"

#include "sam-seal-chip.h"
#include "sam-sealed-input.h"

struct _SamTextArea
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *view;
  SamDraft  *draft;
  guint      field;
};

G_DEFINE_FINAL_TYPE (SamTextArea, sam_text_area, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed_cb (SamTextArea *self, GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  sam_draft_set_text (self->draft, self->field, text);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
sam_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAM_TEXT_AREA (widget)->view);
}

static void
sam_text_area_dispose (GObject *object)
{
  g_clear_pointer (&SAM_TEXT_AREA (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_text_area_parent_class)->dispose (object);
}

static void
sam_text_area_class_init (SamTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_text_area_dispose;
  widget_class->grab_focus = sam_text_area_grab_focus;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_TEXT_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sam_text_area_init (SamTextArea *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 10);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 10);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 8);
  sam_sealed_input_guard (self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 96);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "text-area");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (scroller, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
sam_text_area_new (void)
{
  return g_object_new (SAM_TYPE_TEXT_AREA, NULL);
}

/* A text that is broken or destroyed stays as it is, unless somebody writes another in its place. */
static void
add_chip (SamTextArea *self)
{
  SamRecord *original = sam_draft_get_original (self->draft);
  SamSealState state = original != NULL ? sam_record_get_seal (original, self->field) : SAM_SEAL_STATE_OPEN;
  GtkWidget *chip;

  if (state == SAM_SEAL_STATE_OPEN || !sam_draft_is_set (self->draft, self->field))
    return;

  chip = sam_seal_chip_new (state, 0);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_box_prepend (GTK_BOX (self->box), chip);
}

void
sam_text_area_set_field (SamTextArea *self, SamDraft *draft, guint field, const char *label)
{
  GtkTextBuffer *buffer;
  const char *text;

  g_return_if_fail (SAM_IS_TEXT_AREA (self));
  g_return_if_fail (draft != NULL);

  self->draft = draft;
  self->field = field;
  text = sam_draft_get_text (draft, field);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_chip (self);
}
