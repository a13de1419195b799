/*
 * SamNoteRow: one note, as a row.
 */
#include "sam-note-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-judging-mark.h"
#include "sam-lesson-clock.h"
#include "sam-observation-look.h"

struct _SamNoteRow
{
  GtkListBoxRow           parent_instance;

  GtkBox                 *content_box;
  GtkLabel               *stamp_label;
  GtkWidget              *ring;
  GtkLabel               *kind_label;
  GtkLabel               *text_label;
  GtkLabel               *judging_label;

  gint64                  stamp;
  int                     question;
  SamObservationEntryKind kind;
  char                   *words;
  gint64                  key;
};

G_DEFINE_FINAL_TYPE (SamNoteRow, sam_note_row, GTK_TYPE_LIST_BOX_ROW)

static void
sam_note_row_finalize (GObject *object)
{
  SamNoteRow *self = SAM_NOTE_ROW (object);

  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (sam_note_row_parent_class)->finalize (object);
}

static void
sam_note_row_class_init (SamNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_note_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, content_box);
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, stamp_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, ring);
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, SamNoteRow, judging_label);
}

static void
sam_note_row_init (SamNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sam_note_row_new (void)
{
  return g_object_new (SAM_TYPE_NOTE_ROW, NULL);
}

/* A quote stands in the quotation marks of the language. */
static char *
get_words (const SamNoteView *view)
{
  if (view->label != NULL && view->text != NULL)
    return g_strdup_printf ("%s: %s", view->label, view->text);
  if (view->kind == SAM_OBSERVATION_ENTRY_KIND_QUOTE && view->text != NULL)
    /* Translators: the quotation marks of the language, around what somebody said. */
    return g_strdup_printf (C_ ("quote", "“%s”"), view->text);

  return g_strdup (view->text != NULL ? view->text : view->label != NULL ? view->label : "");
}

static void
describe (SamNoteRow *self)
{
  const char *stamp = gtk_label_get_label (self->stamp_label);
  const char *kind = gtk_label_get_label (self->kind_label);
  g_autofree char *name = NULL;

  if (self->question > 0)
    /* Translators: time of a note, number of its question, kind, words. */
    name = g_strdup_printf (_("%s, question %d, %s: %s"), stamp, self->question, kind, self->words);
  else
    name = g_strdup_printf ("%s, %s: %s", stamp, kind, self->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_words (SamNoteRow *self, SamEvaluativeWords *judging)
{
  g_autoptr (PangoAttrList) ranges = NULL;
  g_autofree char *advice = NULL;

  gtk_label_set_label (self->text_label, self->words);
  sam_judging_mark (judging, self->words, self->kind, &ranges, &advice);
  gtk_label_set_attributes (self->text_label, ranges);
  gtk_label_set_label (self->judging_label, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->judging_label), advice != NULL);
}

void
sam_note_row_set (SamNoteRow *self, const SamNoteView *view, SamEvaluativeWords *judging)
{
  g_autofree char *words = get_words (view);
  g_autofree char *stamp = NULL;

  g_return_if_fail (SAM_IS_NOTE_ROW (self));

  self->key = view->key;
  if (self->words != NULL && self->stamp == view->stamp && self->question == view->question && self->kind == view->kind
      && g_str_equal (self->words, words))
    return;

  stamp = sam_lesson_stamp_format (view->stamp);
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  self->stamp = view->stamp;
  self->question = view->question;
  self->kind = view->kind;
  gtk_label_set_label (self->stamp_label, stamp);
  gtk_label_set_label (self->kind_label, sam_observation_look_get_word (view->kind));
  sam_observation_look_ring_set (self->ring, view->question);
  show_words (self, judging);
  describe (self);
}

void
sam_note_row_refresh (SamNoteRow *self, SamEvaluativeWords *judging)
{
  g_return_if_fail (SAM_IS_NOTE_ROW (self));

  show_words (self, judging);
}

gint64
sam_note_row_get_key (SamNoteRow *self)
{
  g_return_val_if_fail (SAM_IS_NOTE_ROW (self), 0);

  return self->key;
}

void
sam_note_row_set_narrow (SamNoteRow *self, gboolean is_narrow)
{
  g_return_if_fail (SAM_IS_NOTE_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content_box),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->content_box, is_narrow ? 3 : 18);
  gtk_label_set_xalign (self->stamp_label, is_narrow ? 0 : 1);
}

void
sam_note_row_set_correcting (SamNoteRow *self, gboolean is_correcting)
{
  g_return_if_fail (SAM_IS_NOTE_ROW (self));

  if (is_correcting)
    gtk_widget_add_css_class (GTK_WIDGET (self), "correcting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "correcting");
}
