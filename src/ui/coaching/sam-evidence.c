/*
 * SamEvidence: what was seen, for one question.
 */
#include "sam-evidence.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-elapsed.h"
#include "sam-evidence-words.h"
#include "sam-observation-entry.h"
#include "sam-seal-chip.h"

/* So many notes are shown at once; more have a list of their own. */
#define N_SHOWN 12

struct _SamEvidence
{
  AdwBin       parent_instance;

  GtkLabel    *sums_label;
  GtkBox      *chips;
  GtkBox      *rows;
  GtkButton   *more_button;
  GtkWidget   *scroller;
  GtkListView *list;

  GListStore  *entries; /* of SamRecord */
  gboolean     full;
};

G_DEFINE_FINAL_TYPE (SamEvidence, sam_evidence, ADW_TYPE_BIN)

/* Rows */

static GtkWidget *
new_row (void)
{
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *time = gtk_label_new (NULL);
  GtkWidget *kind = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  /* A grid, as the line of a box counts baselines with a width only: a wrapped text would get too little height. */
  gtk_grid_set_column_spacing (GTK_GRID (row), 16);
  gtk_widget_add_css_class (time, "numeric");
  gtk_widget_add_css_class (time, "secondary");
  gtk_widget_set_valign (time, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (row), time, 0, 0, 1, 1);

  gtk_label_set_xalign (GTK_LABEL (kind), 0);
  gtk_label_set_width_chars (GTK_LABEL (kind), 7);
  gtk_widget_add_css_class (kind, "caption-heading");
  gtk_widget_set_valign (kind, GTK_ALIGN_START);
  gtk_widget_set_margin_top (kind, 2);
  gtk_grid_attach (GTK_GRID (row), kind, 1, 0, 1, 1);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_grid_attach (GTK_GRID (row), text, 2, 0, 1, 1);

  return row;
}

static void
fill_row (GtkWidget *row, SamRecord *entry)
{
  const SamField *field = &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
  g_autofree char *elapsed = sam_elapsed_format ((int) sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS));
  g_autofree char *text = sam_evidence_words_dup_text (entry);
  const char *kind = sam_choice_get_label (field, sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND));

  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (row), 0, 0)), elapsed);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (row), 1, 0)), kind);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (row), 2, 0)), text != NULL ? text : "");
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, new_row ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  fill_row (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_all (SamEvidence *self)
{
  clear_box (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), FALSE);
  gtk_widget_set_visible (self->scroller, TRUE);
  if (gtk_list_view_get_model (self->list) == NULL)
    {
      g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries))));

      gtk_list_view_set_model (self->list, model);
    }
}

static void
on_more_cb (SamEvidence *self)
{
  show_all (self);
  gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
show_first (SamEvidence *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  /* A list that is not to be seen would make its rows all the same. */
  gtk_list_view_set_model (self->list, NULL);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > N_SHOWN);
  for (guint i = 0; i < MIN (n, N_SHOWN); i++)
    {
      g_autoptr (SamRecord) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);
      GtkWidget *row = new_row ();

      fill_row (row, entry);
      gtk_box_append (self->rows, row);
    }
  if (n > N_SHOWN)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Show All %u Notes", "Show All %u Notes", n), n);

      gtk_button_set_label (self->more_button, label);
    }
}

static void
sam_evidence_dispose (GObject *object)
{
  SamEvidence *self = SAM_EVIDENCE (object);

  g_clear_object (&self->entries);

  G_OBJECT_CLASS (sam_evidence_parent_class)->dispose (object);
}

static void
sam_evidence_class_init (SamEvidenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_evidence_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-evidence.ui");
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, sums_label);
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, chips);
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, rows);
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, more_button);
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, scroller);
  gtk_widget_class_bind_template_child (widget_class, SamEvidence, list);
  gtk_widget_class_bind_template_callback (widget_class, on_more_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
}

static void
sam_evidence_init (SamEvidence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_list_store_new (SAM_TYPE_RECORD);
}

GtkWidget *
sam_evidence_new (void)
{
  return g_object_new (SAM_TYPE_EVIDENCE, NULL);
}

/* One chip for all that cannot be read for the same reason. */
static guint
fill_chips (SamEvidence *self, const guint *n_sealed)
{
  static const SamSealState states[] = { SAM_SEAL_STATE_LOCKED, SAM_SEAL_STATE_BROKEN, SAM_SEAL_STATE_DESTROYED };
  guint n = 0;

  clear_box (self->chips);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (n_sealed[states[i]] == 0)
        continue;
      gtk_box_append (self->chips, sam_seal_chip_new (states[i], n_sealed[states[i]]));
      n += n_sealed[states[i]];
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n > 0);

  return n;
}

gboolean
sam_evidence_set_entries (SamEvidence *self, GPtrArray *entries, gint64 question_id)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *sums = NULL;
  guint n_sealed[SAM_SEAL_STATE_DESTROYED + 1] = { 0 };
  guint n_chips;

  g_return_val_if_fail (SAM_IS_EVIDENCE (self), FALSE);
  g_return_val_if_fail (entries != NULL, FALSE);

  for (guint i = 0; i < entries->len; i++)
    {
      SamSealState state = sam_record_get_seal (entries->pdata[i], SAM_OBSERVATION_ENTRY_TEXT);

      if (!sam_evidence_words_is_about (entries->pdata[i], question_id) || !sam_evidence_words_has_line (entries->pdata[i]))
        continue;
      if (state != SAM_SEAL_STATE_OPEN && sam_record_is_set (entries->pdata[i], SAM_OBSERVATION_ENTRY_TEXT))
        n_sealed[state]++;
      else
        g_ptr_array_add (shown, entries->pdata[i]);
    }

  sums = sam_evidence_words_dup_sums (entries, question_id);
  gtk_label_set_label (self->sums_label, sums != NULL ? sums : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sums_label), sums != NULL);
  n_chips = fill_chips (self, n_sealed);
  clear_box (self->rows);
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), shown->pdata, shown->len);
  if (self->full)
    show_all (self);
  else
    show_first (self);

  return shown->len > 0 || n_chips > 0 || sums != NULL;
}

void
sam_evidence_set_full (SamEvidence *self, gboolean full)
{
  g_return_if_fail (SAM_IS_EVIDENCE (self));

  self->full = full;
  gtk_widget_set_vexpand (self->scroller, full);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), full ? 120 : 420);
}

char *
sam_evidence_dup_text (GPtrArray *entries, gint64 question_id)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *sums = NULL;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      SamRecord *entry = entries->pdata[i];
      const SamField *field = &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
      g_autofree char *elapsed = sam_elapsed_format ((int) sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS));
      g_autofree char *text = sam_evidence_words_dup_text (entry);

      if (!sam_evidence_words_is_about (entry, question_id) || !sam_evidence_words_has_line (entry))
        continue;
      /* Half of what was seen would be taken for all of it. */
      if (text == NULL)
        return NULL;
      g_string_append_printf (lines, "%s\t%s\t%s\n", elapsed,
                              sam_choice_get_label (field, sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND)), text);
    }
  sums = sam_evidence_words_dup_sums (entries, question_id);
  if (sums != NULL)
    g_string_append_printf (lines, "%s\n", sums);

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}
