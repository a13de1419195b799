/*
 * The question before a person is erased.
 */
#include "sam-person-erase.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-backup.h"
#include "sam-dialogs.h"
#include "sam-erasure.h"
#include "sam-language.h"
#include "sam-person-load.h"
#include "sam-person.h"
#include "sam-report-fix.h"
#include "sam-sheet.h"

typedef struct
{
  GtkWidget      *parent; /* weak */
  SamContext     *context;
  gint64          person;
  SamPersonFacts *facts;
  GPtrArray      *backups;
  GtkWidget      *name_row;
  GtkWidget      *mentions_switch; /* %NULL where no text names the person */
  GtkWidget      *backups_switch;  /* %NULL where there are none */
} Erase;

static void
erase_free (gpointer data)
{
  Erase *self = data;

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->facts, sam_person_facts_free);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erase, erase_free)

/* Doing it */

static gboolean
is_name_typed (Erase *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *folded = sam_fold (typed);
  g_autofree char *name = sam_fold (self->facts->name);

  return g_str_equal (folded, name);
}

static GPtrArray *
list_backups (Erase *self)
{
  const char *path = sam_store_get_path (sam_context_get_store (self->context));
  GPtrArray *backups = sam_backup_list (path);

  g_ptr_array_extend_and_steal (backups, sam_backup_list_aside (path));

  return backups;
}

/* How many could not be removed. One may have come, or been done with, since they were counted. */
static guint
remove_backups (Erase *self)
{
  g_autoptr (GPtrArray) backups = list_backups (self);
  guint n_left = 0;

  for (guint i = 0; i < backups->len; i++)
    n_left += g_unlink (((SamBackup *) g_ptr_array_index (backups, i))->path) != 0 && errno != ENOENT;

  return n_left;
}

/* One may have come, or be gone, since the sheet was opened. */
static guint
count_backups (Erase *self)
{
  g_autoptr (GPtrArray) backups = list_backups (self);

  return backups->len;
}

static void
say_done (Erase *self, guint n_left)
{
  g_autofree char *text = NULL;

  if (n_left > 0)
    text = g_strdup_printf (ngettext ("Person erased. %u earlier backup still holds the person",
                                      "Person erased. %u earlier backups still hold the person", n_left),
                            n_left);
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast", "s", text != NULL ? text : _("Person erased"));
}

/* Every row, every change of the history, and the file as a whole are written anew. */
static gboolean
erase (SamSheet *sheet, gpointer data, GError **error)
{
  Erase *self = data;
  gboolean replaces = self->mentions_switch == NULL || gtk_switch_get_active (GTK_SWITCH (self->mentions_switch));
  gboolean takes_backups = self->backups_switch != NULL && gtk_switch_get_active (GTK_SWITCH (self->backups_switch));
  g_autoptr (GError) found = NULL;

  if (!sam_store_erase_person (sam_context_get_store (self->context), self->person,
                               replaces ? SAM_ERASURE_ALL : SAM_ERASURE_KEEP_MENTIONS, &found))
    {
      if (!sam_store_has_erased_person (sam_context_get_store (self->context), self->person, self->facts->name))
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return FALSE;
        }
      /* Erased, and something is left to do: the sheet has no more to ask. */
      sam_dialogs_show_error (self->parent, _("Erased, and not finished yet"), found);
    }
  say_done (self, takes_backups ? remove_backups (self) : count_backups (self));

  return TRUE;
}

static gboolean
on_erase_cb (SamSheet *sheet, gpointer data, GError **error)
{
  Erase *self = data;

  if (!is_name_typed (self))
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: the name of a person */
                   _("Nothing was changed. To erase the person, type the name as it stands here: %s"), self->facts->name);
      gtk_widget_grab_focus (self->name_row);
      return FALSE;
    }

  sam_sheet_save_later (sheet, _("Erasing…"), erase);

  return FALSE;
}

/* Asking */

static GtkWidget *
add_row (GtkWidget *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

/* A switch that the sheet does not take for something typed: leaving it loses nothing. */
static GtkWidget *
add_switch (GtkWidget *list, const char *title, const char *subtitle, gboolean is_on)
{
  GtkWidget *row = add_row (list, title, subtitle);
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), is_on);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return toggle;
}

static char *
list_mentions (GPtrArray *mentions)
{
  static const guint most = 6;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (mentions->len, most); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) mentions->pdata[i]);
  if (mentions->len > most)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", mentions->len - most), mentions->len - most);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is fixed stays, and says so before rather than after. */
static void
add_fixed_reports (Erase *self, GtkWidget *list)
{
  SamStore *store = sam_context_get_store (self->context);
  g_autoptr (SamRecord) person = sam_store_get (store, SAM_FAMILY_PERSON, self->person, NULL);
  g_autoptr (GPtrArray) reports = NULL;
  g_autofree char *title = NULL;

  if (person == NULL || !sam_record_get_flag (person, SAM_PERSON_IS_COACH))
    return;
  reports = sam_report_fix_list_naming_coaches (sam_store_get_database (store), NULL);
  if (reports == NULL || reports->len == 0)
    return;

  title = g_strdup_printf (ngettext ("%u fixed report may still name the person", "%u fixed reports may still name the person",
                                     reports->len),
                           reports->len);
  add_row (list, title, _("As a coach. What is fixed never changes."));
}

static void
add_consequences (Erase *self, SamSheet *sheet)
{
  GtkWidget *list = sam_sheet_add_group (sheet, _("What Happens"));
  const SamPersonFacts *facts = self->facts;
  g_autofree char *stays = NULL;

  if (facts->links != NULL)
    /* Translators: a list such as “1 membership and 20 attendances” */
    stays = g_strdup_printf (_("With %s, so that totals stay true."), facts->links);
  add_row (list, _("The record stays, as “Erased person”"), stays);

  if (facts->n_own_texts > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u text of the person’s own coaching is destroyed",
                                                          "%u texts of the person’s own coaching are destroyed",
                                                          facts->n_own_texts),
                                                facts->n_own_texts);

      add_row (list, title, _("Questions, observations, dialogues and notes. That they took place, and when, stays."));
    }
  add_row (list, _("The history forgets"), _("Everything else can still be undone, and comes back without the name."));

  if (facts->mentions->len > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("Replace the name by “[…]” in %u other text",
                                                          "Replace the name by “[…]” in %u other texts",
                                                          facts->mentions->len),
                                                facts->mentions->len);
      g_autofree char *places = list_mentions (facts->mentions);

      self->mentions_switch = add_switch (list, title, places, TRUE);
    }
  add_fixed_reports (self, list);
  if (self->backups->len > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("Delete %u earlier backup too", "Delete %u earlier backups too",
                                                          self->backups->len),
                                                self->backups->len);

      self->backups_switch = add_switch (list, title, _("Each still holds the person, and everything else as it was that day."), FALSE);
    }
}

static void
add_confirmation (Erase *self, SamSheet *sheet)
{
  GtkWidget *list = sam_sheet_add_group (sheet, _("To Confirm"));
  /* Translators: the name of a person */
  g_autofree char *title = g_strdup_printf (_("Type the name: %s"), self->facts->name);

  self->name_row = adw_entry_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->name_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->name_row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), self->name_row);
}

static void
show_sheet (Erase *self)
{
  /* Translators: the name of a person */
  g_autofree char *title = g_strdup_printf (_("Erase %s?"), self->facts->name);
  SamSheet *sheet = sam_sheet_new (self->parent, self->context, title, _("_Erase"));
  GtkWidget *button = sam_sheet_get_save_button (sheet);
  int width, height;
  GtkWidget *label = gtk_label_new (_("This is the one act that cannot be undone. Name, code, e-mail and phone go from the records, "
                                      "from the history and from every page of the file."));

  /* What happens and the name to type are seen together. */
  gtk_window_get_default_size (GTK_WINDOW (sheet), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (sheet), width, MAX (height, 720));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_remove_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "destructive-action");

  sam_sheet_add_widget (sheet, label);
  add_consequences (self, sheet);
  add_confirmation (self, sheet);
  sam_sheet_set_callbacks (sheet, on_erase_cb, NULL, NULL, self, erase_free);
  gtk_window_set_focus (GTK_WINDOW (sheet), self->name_row);
  gtk_window_present (GTK_WINDOW (sheet));
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Erase) self = user_data;
  g_autoptr (GError) error = NULL;

  self->facts = sam_person_load_finish (result, &error);
  /* The window may have gone, or closed its programme, meanwhile. */
  if (self->parent == NULL || sam_store_get_database (sam_context_get_store (self->context)) == NULL)
    return;
  if (self->facts == NULL)
    {
      sam_dialogs_show_error (self->parent, _("The person cannot be erased"), error);
      return;
    }

  self->backups = list_backups (self);
  show_sheet (g_steal_pointer (&self));
}

void
sam_person_erase_present (GtkWidget *parent, SamContext *context, gint64 person)
{
  Erase *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  self = g_new0 (Erase, 1);
  g_set_weak_pointer (&self->parent, parent);
  self->context = g_object_ref (context);
  self->person = person;
  sam_person_load_async (sam_store_get_path (sam_context_get_store (context)), person, NULL, on_loaded_cb, self);
}
