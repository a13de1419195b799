/*
 * What the review says of the rows as a whole: notes, head, counts and foot.
 */
#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-import-review-private.h"
#include "sam-language.h"

static char *
dup_number (guint n)
{
  return sam_language_format_integer (sam_language_get_default (), n);
}

static guint
count (SamImportReview *self, guint status)
{
  return status == SAM_IMPORT_ALL ? g_list_model_get_n_items (G_LIST_MODEL (self->plan))
                                  : sam_import_plan_get_count (self->plan, (SamImportStatus) status);
}

guint
sam_import_review_count_left_out (SamImportReview *self)
{
  return count (self, SAM_IMPORT_REFUSED) + count (self, SAM_IMPORT_DECIDE);
}

SamImportTable *
sam_import_review_get_table (SamImportReview *self)
{
  return sam_import_plan_get_n_tables (self->plan) > 0 ? sam_import_plan_get_table (self->plan, 0) : NULL;
}

const char *
sam_import_review_get_filter_label (guint status)
{
  static const char *const labels[SAM_IMPORT_N_FILTERS] = {
    [SAM_IMPORT_NEW] = NC_("import filter", "New"),
    [SAM_IMPORT_CHANGED] = NC_("import filter", "Changed"),
    [SAM_IMPORT_UNCHANGED] = NC_("import filter", "Unchanged"),
    [SAM_IMPORT_DECIDE] = NC_("import filter", "To decide"),
    [SAM_IMPORT_REFUSED] = NC_("import filter", "Refused"),
    [SAM_IMPORT_ALL] = NC_("import filter", "All"),
  };

  return g_dpgettext2 (NULL, "import filter", labels[status]);
}

void
sam_import_review_say_notes (SamImportReview *self)
{
  GPtrArray *notes = sam_import_plan_get_notes (self->plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (const char *) notes->pdata[i]);
  sam_dialogs_show_message (GTK_WIDGET (self), _("Not Taken"), text->str);
  g_string_free (text, TRUE);
}

static void
show_notes (SamImportReview *self)
{
  GPtrArray *notes = sam_import_plan_get_notes (self->plan);
  guint n_notes = notes != NULL ? notes->len : 0;
  SamImportTable *table = sam_import_review_get_table (self);
  const char *first = n_notes > 0 ? notes->pdata[0] : NULL;
  g_autofree char *refused = NULL;

  /* What must never come in is said first. */
  for (guint i = 0; table != NULL && refused == NULL && i < sam_import_table_get_n_columns (table); i++)
    {
      const char *reason = sam_import_table_get_column_refusal (table, i);

      if (reason != NULL)
        /* Translators: name of a column, and why it is not imported, a sentence */
        refused = g_strdup_printf (_("The column “%s” is not imported. %s"), sam_import_table_get_column_name (table, i), reason);
    }

  gtk_label_set_label (GTK_LABEL (self->notes_label), refused != NULL ? refused : first != NULL ? first : "");
  gtk_widget_set_visible (self->notes_revealer, refused != NULL || first != NULL);
  gtk_widget_set_visible (self->notes_button, n_notes > 1 || (refused != NULL && n_notes > 0));
}

static void
show_head (SamImportReview *self)
{
  SamImportTable *table = sam_import_review_get_table (self);
  guint n_rows = count (self, SAM_IMPORT_ALL);
  g_autofree char *number = dup_number (n_rows);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), number);
  const SamImportSubject *subject = sam_import_table_get_subject (table);
  g_autofree char *about = subject != NULL ? sam_import_subject_dup_label (subject) : g_strdup ("");
  g_autofree char *detail = g_strjoin (" · ", rows, sam_import_separator_get_label (sam_import_table_get_separator (table)),
                                       sam_import_encoding_get_label (sam_import_table_get_encoding (table)), about, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), sam_import_table_get_name (table));
  gtk_label_set_label (GTK_LABEL (self->subtitle), detail);
}

static void
show_counts (SamImportReview *self)
{
  for (guint i = 0; i < SAM_IMPORT_N_FILTERS; i++)
    {
      g_autofree char *number = dup_number (count (self, i));
      const char *word = sam_import_review_get_filter_label (i);
      g_autofree char *name = g_strjoin (" ", word, number, NULL);

      gtk_label_set_label (GTK_LABEL (self->filter_counts[i]), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->filters[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
show_foot (SamImportReview *self)
{
  guint n_left_out = sam_import_review_count_left_out (self);
  guint n_waiting = count (self, SAM_IMPORT_DECIDE);
  g_autofree char *left_out_number = dup_number (n_left_out);
  g_autofree char *waiting_number = dup_number (n_waiting);
  g_autofree char *text = g_strdup_printf (ngettext ("Import without %s row", "Import without %s rows", n_left_out),
                                            left_out_number);
  g_autofree char *waiting =
    g_strdup_printf (ngettext ("%s row waits for your answer and would be left out.",
                               "%s rows wait for your answer and would be left out.", n_waiting), waiting_number);
  g_autofree char *detail = g_strjoin (" ", _("One single change, undone with Ctrl+Z."), n_waiting > 0 ? waiting : NULL, NULL);

  gtk_widget_set_visible (self->foot, n_left_out > 0);
  gtk_label_set_label (GTK_LABEL (self->skip_label), text);
  gtk_label_set_label (GTK_LABEL (self->skip_detail), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->skip_switch), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
sam_import_review_say (SamImportReview *self)
{
  show_notes (self);
  show_head (self);
  show_counts (self);
  show_foot (self);
}
