/*
 * The sheet for the settings of a programme.
 */
#include "sam-settings-dialog.h"

#include <glib/gi18n.h>

#include "sam-evaluative-setting.h"
#include "sam-setting.h"

typedef struct
{
  GPtrArray *spins; /* of GtkSpinButton, in the order of the settings */
  GArray    *before; /* of gint64 */
  GtkWidget *words;  /* AdwEntryRow: the programme's own evaluative words */
  char      *words_before;
} Settings;

static void
settings_free (gpointer data)
{
  Settings *self = data;

  g_ptr_array_unref (self->spins);
  g_array_unref (self->before);
  g_free (self->words_before);
  g_free (self);
}

static gint64
get_value (Settings *self, guint index)
{
  return gtk_spin_button_get_value_as_int (self->spins->pdata[index]);
}

static gboolean
are_words_changed (Settings *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->words)), self->words_before) != 0;
}

static gboolean
are_numbers_changed (Settings *self)
{
  for (guint i = 0; i < self->before->len; i++)
    if (get_value (self, i) != g_array_index (self->before, gint64, i))
      return TRUE;

  return FALSE;
}

static gboolean
save_words (Settings *self, SamStore *store, GError **error)
{
  return !are_words_changed (self)
         || sam_store_set_evaluative_words (store, gtk_editable_get_text (GTK_EDITABLE (self->words)), error);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  Settings *self = user_data;
  SamStore *store = sam_context_get_store (sam_sheet_get_context (sheet));
  guint n;
  const SamSettingSpec *specs = sam_setting_get_specs (&n);
  g_autofree const char **names = g_new0 (const char *, n);
  g_autofree gint64 *values = g_new0 (gint64, n);

  guint n_shown = 0;

  for (guint i = 0; i < n; i++)
    {
      if (specs[i].place != SAM_SETTING_PLACE_PROGRAMME)
        continue;
      names[n_shown] = specs[i].name;
      values[n_shown] = get_value (self, n_shown);
      n_shown++;
    }

  return (!are_numbers_changed (self) || sam_store_put_settings (store, names, values, n_shown, error))
         && save_words (self, store, error);
}

static gboolean
is_changed (SamSheet *sheet, gpointer user_data)
{
  return are_numbers_changed (user_data) || are_words_changed (user_data);
}

static GtkWidget *
add_setting (GtkWidget *list, const SamSettingSpec *spec, gint64 value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range ((double) spec->minimum, (double) spec->maximum, 1);
  g_autofree char *detail = NULL;

  /* Translators: what a setting decides, and the number that holds where it is not changed. */
  detail = g_strdup_printf (_("%s Normally %d."), _(spec->detail), (int) spec->fallback);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(spec->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), (double) value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _(spec->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return spin;
}

static void
add_words (Settings *self, SamSheet *sheet, SamStore *store)
{
  GtkWidget *list = sam_sheet_add_group (sheet, _("Words That Judge"));
  GtkWidget *about = adw_action_row_new ();
  /* Translators: "-interesting" stands for any word of the program's list in your language. */
  const char *detail = _("A note of an observation should describe. These words get a gentle mark in it, beside those of the program’s "
                         "own list. A word with a minus before it is not marked any more: “-interesting”.");

  self->words_before = sam_store_dup_evaluative_words (store);
  self->words = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words), _("Words of your own"));
  gtk_editable_set_text (GTK_EDITABLE (self->words), self->words_before);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (about), _("Marked in notes"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (about), detail);
  gtk_list_box_append (GTK_LIST_BOX (list), about);
  gtk_list_box_append (GTK_LIST_BOX (list), self->words);
}

SamSheet *
sam_settings_dialog_present (GtkWidget *parent, SamContext *context)
{
  Settings *self = g_new0 (Settings, 1);
  SamSheet *sheet = sam_sheet_new (parent, context, _("Programme Settings"), _("_Save"));
  GtkWidget *list = sam_sheet_add_group (sheet, NULL);
  guint n;
  const SamSettingSpec *specs = sam_setting_get_specs (&n);

  self->spins = g_ptr_array_new ();
  self->before = g_array_new (FALSE, FALSE, sizeof (gint64));
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, _("Settings changed"), self, settings_free);
  sam_sheet_set_changed_func (sheet, is_changed);
  g_object_set_data (G_OBJECT (sheet), "settings", self);
  for (guint i = 0; i < n; i++)
    {
      gint64 value = CLAMP (sam_store_get_setting (sam_context_get_store (context), specs[i].name, specs[i].fallback),
                            specs[i].minimum, specs[i].maximum);

      if (specs[i].place != SAM_SETTING_PLACE_PROGRAMME)
        continue;
      g_ptr_array_add (self->spins, add_setting (list, &specs[i], value));
      g_array_append_val (self->before, value);
    }
  add_words (self, sheet, sam_context_get_store (context));
  gtk_window_set_focus (GTK_WINDOW (sheet), self->spins->pdata[0]);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}

GtkWidget *
sam_settings_dialog_get_spin (SamSheet *sheet, const char *name)
{
  Settings *self = g_object_get_data (G_OBJECT (sheet), "settings");
  guint n;
  const SamSettingSpec *specs = sam_setting_get_specs (&n);

  guint at = 0;

  for (guint i = 0; i < n; i++)
    {
      if (specs[i].place != SAM_SETTING_PLACE_PROGRAMME)
        continue;
      if (g_str_equal (specs[i].name, name))
        return self->spins->pdata[at];
      at++;
    }

  return NULL;
}

GtkWidget *
sam_settings_dialog_get_words (SamSheet *sheet)
{
  return ((Settings *) g_object_get_data (G_OBJECT (sheet), "settings"))->words;
}
