/*
 * SamKeyFigure: one figure of the Overview.
 */
#include "sam-key-figure.h"

#include <glib/gi18n.h>

#include "sam-target-look.h"

struct _SamKeyFigure
{
  AdwBin     parent_instance;

  GtkWidget *button;
  GtkWidget *value_label;
  GtkWidget *of_label;
  GtkWidget *caption_label;
  GtkWidget *detail_label;
  GtkWidget *target_box;
  GtkWidget *target_icon;
  GtkWidget *target_label;
  const char *id; /* of the figure shown */
  char      *sentence;
  char      *detail;
};

G_DEFINE_FINAL_TYPE (SamKeyFigure, sam_key_figure, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget *box, const char *css_class, gboolean secondary)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (secondary)
    gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
build_face (SamKeyFigure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), line);
  self->value_label = add_label (line, "key-value", FALSE);
  gtk_widget_add_css_class (self->value_label, "numeric");
  gtk_widget_set_valign (self->value_label, GTK_ALIGN_BASELINE);
  self->of_label = add_label (line, "key-of", TRUE);
  gtk_widget_set_valign (self->of_label, GTK_ALIGN_BASELINE);
  gtk_label_set_wrap (GTK_LABEL (self->value_label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (self->of_label), FALSE);

  self->caption_label = add_label (box, NULL, FALSE);
  gtk_widget_set_vexpand (self->caption_label, TRUE);
  gtk_widget_set_valign (self->caption_label, GTK_ALIGN_START);
  self->detail_label = add_label (box, "caption", TRUE);
  gtk_widget_set_margin_top (self->detail_label, 6);

  self->target_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->target_icon = gtk_image_new ();
  gtk_widget_set_valign (self->target_icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->target_box), self->target_icon);
  self->target_label = add_label (self->target_box, "caption", FALSE);
  gtk_widget_set_margin_top (self->target_box, 6);
  gtk_widget_hide (self->target_box);
  gtk_box_append (GTK_BOX (box), self->target_box);

  return box;
}

static void
on_clicked_cb (SamKeyFigure *self)
{
  if (self->id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-figure", "(sux)", self->id, (guint32) SAM_SCOPE_PROGRAMME, (gint64) 0);
}

static void
sam_key_figure_finalize (GObject *object)
{
  SamKeyFigure *self = SAM_KEY_FIGURE (object);

  g_free (self->sentence);
  g_free (self->detail);

  G_OBJECT_CLASS (sam_key_figure_parent_class)->finalize (object);
}

static void
sam_key_figure_class_init (SamKeyFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_key_figure_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "keyfigure");
}

static void
sam_key_figure_init (SamKeyFigure *self)
{
  /* A GtkMenuButton would not let its text wrap. */
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_button_set_child (GTK_BUTTON (self->button), build_face (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (self->button, _("What Is behind This Figure"));
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
sam_key_figure_new (void)
{
  return g_object_new (SAM_TYPE_KEY_FIGURE, NULL);
}

static char *
format_of (gint64 number)
{
  g_autofree char *digits = sam_language_format_integer (sam_language_get_default (), number);

  /* Translators: a denominator, in "2 of 10" */
  return g_strdup_printf (C_("key figure", "of %s"), digits);
}

void
sam_key_figure_set (SamKeyFigure    *self,
                    const SamFigure *figure,
                    gboolean         as_count,
                    const char      *caption,
                    const char      *detail)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *of = NULL;
  g_autofree char *value = NULL;
  g_autofree char *numerator = NULL;

  g_return_if_fail (SAM_IS_KEY_FIGURE (self));

  of = format_of (figure->denominator);
  numerator = sam_language_format_integer (language, figure->numerator);
  as_count = as_count && figure->denominator > 0;
  value = as_count ? g_strdup (numerator) : sam_figure_display (figure, language);

  gtk_label_set_label (GTK_LABEL (self->value_label), value);
  gtk_label_set_label (GTK_LABEL (self->of_label), as_count ? of : "");
  gtk_label_set_label (GTK_LABEL (self->caption_label), caption);
  gtk_label_set_label (GTK_LABEL (self->detail_label), detail != NULL ? detail : "");

  self->id = figure->id;
  g_free (self->detail);
  self->detail = g_strdup (detail != NULL ? detail : "");
  g_free (self->sentence);
  self->sentence = as_count ? g_strdup_printf ("%s %s %s", numerator, of, caption)
                            : g_strdup_printf ("%s %s", value, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, self->sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->detail, -1);
}

void
sam_key_figure_set_target (SamKeyFigure *self, const SamFigureTarget *target, const SamFigure *figure)
{
  g_autofree char *description = NULL;
  SamTargetLook look;

  g_return_if_fail (SAM_IS_KEY_FIGURE (self));

  gtk_widget_set_visible (self->target_box, target != NULL);
  if (target == NULL)
    return;

  look = sam_target_look_get (target, figure);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->target_icon), look.icon_name);
  gtk_widget_set_css_classes (self->target_box, (const char *[]) { look.css_class, NULL });
  gtk_label_set_label (GTK_LABEL (self->target_label), look.text);
  gtk_widget_set_tooltip_text (self->target_box, target->name);
  /* The button is called by its sentence: what stands in it would not be read. */
  description = g_strdup_printf ("%s%s%s", self->detail != NULL ? self->detail : "",
                                 self->detail != NULL && *self->detail != '\0' ? ". " : "", look.text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  sam_target_look_clear (&look);
}

const char *
sam_key_figure_get_sentence (SamKeyFigure *self)
{
  g_return_val_if_fail (SAM_IS_KEY_FIGURE (self), NULL);

  return self->sentence;
}
