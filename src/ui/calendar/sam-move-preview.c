/*
 * SamMovePreview: what is said beside the pointer that drags sessions.
 */
#include "sam-move-preview.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-move-words.h"

/* More than these tell less. */
#define N_LINES 4

struct _SamMovePreview
{
  GtkBox     parent_instance;

  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *lines[N_LINES]; /* boxes of an icon and a label */
  GtkWidget *icons[N_LINES];
  GtkWidget *labels[N_LINES];
};

G_DEFINE_FINAL_TYPE (SamMovePreview, sam_move_preview, GTK_TYPE_BOX)

static void
sam_move_preview_class_init (SamMovePreviewClass *klass)
{
}

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
sam_move_preview_init (SamMovePreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "move-preview");

  self->title = add_label (GTK_WIDGET (self));
  gtk_widget_add_css_class (self->title, "heading");
  self->detail = add_label (GTK_WIDGET (self));
  for (int i = 0; i < N_LINES; i++)
    {
      self->lines[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      self->icons[i] = gtk_image_new ();
      gtk_widget_set_valign (self->icons[i], GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self->lines[i]), self->icons[i]);
      self->labels[i] = add_label (self->lines[i]);
      gtk_box_append (GTK_BOX (self), self->lines[i]);
      gtk_widget_set_visible (self->lines[i], FALSE);
    }
}

GtkWidget *
sam_move_preview_new (void)
{
  return g_object_new (SAM_TYPE_MOVE_PREVIEW, NULL);
}

static void
set_line (SamMovePreview *self, guint index, const char *icon, const char *css_class, const char *text)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icons[index]), icon);
  gtk_widget_set_css_classes (self->icons[index], (const char *[]) { css_class, NULL });
  gtk_label_set_label (GTK_LABEL (self->labels[index]), text);
  gtk_widget_set_visible (self->lines[index], TRUE);
}

static void
hide_lines (SamMovePreview *self, guint from)
{
  for (guint i = from; i < N_LINES; i++)
    gtk_widget_set_visible (self->lines[i], FALSE);
}

void
sam_move_preview_set_name (SamMovePreview *self, const char *name)
{
  g_return_if_fail (SAM_IS_MOVE_PREVIEW (self));

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_widget_set_visible (self->detail, FALSE);
  hide_lines (self, 0);
}

static guint
find_index (SamSessionBatch *batch, gint64 id)
{
  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      if (sam_record_get_id (sam_session_batch_get_session (batch, i)) == id)
        return i;
    }

  return 0;
}

static char *
dup_detail (SamSessionBatch *batch, guint index)
{
  guint n = sam_session_batch_get_n (batch);
  g_autofree char *count = NULL;
  g_autofree char *manner = NULL;

  if (sam_session_batch_get_refusal (batch, index) == NULL)
    manner = sam_move_words_dup_manner (batch, index);
  if (n == 1)
    return g_steal_pointer (&manner);

  count = sam_change_label_fill (ngettext ("%u session", "%u sessions", n), n);

  return manner != NULL ? g_strdup_printf ("%s · %s", count, manner) : g_steal_pointer (&count);
}

static guint
set_clashes (SamMovePreview *self, guint from, GPtrArray *clashes)
{
  guint room = N_LINES - from;
  guint n = clashes->len > room ? room - 1 : clashes->len;

  for (guint i = 0; i < n; i++)
    set_line (self, from + i, "dialog-warning-symbolic", "warning", g_ptr_array_index (clashes, i));
  if (n < clashes->len)
    {
      g_autofree char *more = sam_change_label_fill (
        ngettext ("and %u more clash", "and %u more clashes", clashes->len - n), clashes->len - n);

      set_line (self, from + n, "dialog-warning-symbolic", "warning", more);
      n++;
    }

  return from + n;
}

void
sam_move_preview_set_plan (SamMovePreview *self, SamStore *store, SamSessionBatch *batch, gint64 first,
                           GPtrArray *clashes)
{
  guint index = 0;
  guint n_lines = 0;
  g_autofree char *when = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (SAM_IS_MOVE_PREVIEW (self));
  g_return_if_fail (batch != NULL && sam_session_batch_get_n (batch) > 0);

  index = find_index (batch, first);
  when = sam_move_words_dup_when (sam_session_batch_get_move (batch, index));
  detail = dup_detail (batch, index);
  gtk_label_set_label (GTK_LABEL (self->title), when);
  gtk_label_set_label (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL);

  if (sam_session_batch_count (batch, SAM_MOVE_REFUSED) > 0)
    {
      g_autofree char *refused = sam_session_batch_get_n (batch) == 1
                                   ? g_strdup (sam_session_batch_get_refusal (batch, 0))
                                   : sam_move_words_dup_refused (store, batch);

      set_line (self, n_lines++, "process-stop-symbolic", "error", refused);
    }
  n_lines = set_clashes (self, n_lines, clashes);
  hide_lines (self, n_lines);
}

char *
sam_move_preview_dup_text (SamMovePreview *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (SAM_IS_MOVE_PREVIEW (self), NULL);

  text = g_string_new (gtk_label_get_label (GTK_LABEL (self->title)));
  if (gtk_widget_get_visible (self->detail))
    g_string_append_printf (text, "\n%s", gtk_label_get_label (GTK_LABEL (self->detail)));
  for (guint i = 0; i < N_LINES; i++)
    {
      if (gtk_widget_get_visible (self->lines[i]))
        g_string_append_printf (text, "\n%s", gtk_label_get_label (GTK_LABEL (self->labels[i])));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
