#include "sam-sealed-text.h"

#include <glib/gi18n.h>

#include "sam-seal-chip.h"

GtkWidget *
sam_sealed_text_new (SamRecord *record, guint field, gboolean quoted, const char *style)
{
  SamSealState state;
  const char *text;
  g_autofree char *words = NULL;
  GtkWidget *label;

  g_return_val_if_fail (SAM_IS_RECORD (record), NULL);

  state = sam_record_get_seal (record, field);
  text = sam_record_get_text (record, field);
  if (state != SAM_SEAL_STATE_OPEN)
    {
      GtkWidget *chip = sam_seal_chip_new (state, 0);

      gtk_widget_set_halign (chip, GTK_ALIGN_START);
      return chip;
    }

  /* Translators: quotation marks around a teacher's question. */
  words = quoted ? g_strdup_printf (_("“%s”"), text) : NULL;
  label = gtk_label_new (words != NULL ? words : text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}
