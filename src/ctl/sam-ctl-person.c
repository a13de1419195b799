/* samordnactl person FILE NAME-OR-CODE [--json] [--output OUT.html|OUT.json], and erase FILE NAME-OR-CODE [--dry-run] [--keep-mentions] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-backup.h"
#include "sam-ctl-disclose.h"
#include "sam-ctl-unlock.h"
#include "sam-erasure.h"
#include "sam-person-export.h"
#include "sam-person-find.h"
#include "sam-private-file.h"
#include "sam-programme-guard.h"
#include "sam-records.h"
#include "sam-report-fix.h"

/* The store, and the person in it; 0 where it has been said why not. */
static gint64
open_and_find (char **arguments, const SamCtlUnlock *unlock, SamStore **store, GError **error)
{
  gboolean is_to_be_unlocked = unlock->passphrase_fd >= 0 || unlock->keyring;

  *store = sam_store_open (arguments[0], error);
  if (*store == NULL || (is_to_be_unlocked && !sam_ctl_unlock (*store, unlock, error)))
    return 0;

  return sam_person_find (*store, arguments[1], error);
}

/* A file with coaching text in it is entered in the disclosure log first, and so is sealed text in a terminal: what comes
 * out there may be led anywhere. */
static gboolean
disclose_person (SamStore *store, const SamPersonData *data, const char *output, const SamCtlDisclose *words, GError **error)
{
  const SamDisclosureEntry entry = {
    .subject = SAM_DISCLOSURE_PERSON,
    .person = sam_record_get_id (data->person),
    .recipient = SAM_DISCLOSURE_TO_PERSON,
  };
  gboolean is_unlocked = sam_seal_get_status (sam_store_get_seal (store)) == SAM_SEAL_STATUS_UNLOCKED;

  return sam_person_data_count_shown_texts (data) == 0 || (output == NULL && !is_unlocked)
         || sam_ctl_disclose (store, words, entry, error) != 0;
}

SamCtlStatus
sam_ctl_person_run (int argc, char **argv)
{
  gboolean is_json = FALSE;
  g_autofree char *output = NULL;
  SamCtlUnlock unlock = SAM_CTL_UNLOCK_INIT;
  g_auto (SamCtlDisclose) disclose = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Answer in JSON"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write a page to read and print (.html), or JSON (.json)"), "OUT" },
    SAM_CTL_DISCLOSE_ENTRIES (disclose),
    SAM_CTL_UNLOCK_ENTRIES (unlock),
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamPersonData) data = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gint64 person;

  if (!sam_ctl_parse (argc, argv, "FILE NAME-OR-CODE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 2)
    return sam_ctl_usage (_("“person” takes the programme’s file, and a name or code."));
  if (output != NULL && !g_str_has_suffix (output, ".html") && !g_str_has_suffix (output, ".json"))
    return sam_ctl_usage (_("--output takes a name that ends in .html or .json."));
  if (output != NULL && !sam_programme_guard_check (output, &error))
    return sam_ctl_fail (error);

  person = open_and_find (arguments, &unlock, &store, &error);
  if (person != 0)
    data = sam_person_data_new (store, person, &error);
  if (data == NULL)
    return sam_ctl_fail (error);
  if (!disclose_person (store, data, output, &disclose, &error))
    {
      sam_store_close (store);
      return sam_ctl_fail (error);
    }

  if (is_json || (output != NULL && g_str_has_suffix (output, ".json")))
    text = sam_person_data_to_json (store, data);
  else
    text = output != NULL ? sam_person_data_to_html (store, data) : sam_person_data_to_text (store, data);
  sam_store_close (store);

  if (output == NULL)
    puts (text);
  else if (!sam_private_file_write (output, text, SAM_PRIVATE_FILE_NEW, &error))
    return sam_ctl_fail (error);

  return SAM_CTL_DONE;
}

static guint
count_links (const SamPersonData *data)
{
  guint n = 0;

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    n += data->records[i]->len;

  return n;
}

static void
print_backups (SamStore *store)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (sam_store_get_path (store));

  g_ptr_array_extend_and_steal (backups, sam_backup_list_aside (sam_store_get_path (store)));
  for (guint i = 0; i < backups->len; i++)
    /* Translators: the path of a file */
    printf (_("An earlier backup still holds the person: %s\n"), ((SamBackup *) g_ptr_array_index (backups, i))->path);
}

static void
print_fixed (SamStore *store, const SamPersonData *data)
{
  g_autoptr (GPtrArray) reports = NULL;

  if (!sam_record_get_flag (data->person, SAM_PERSON_IS_COACH))
    return;
  reports = sam_report_fix_list_naming_coaches (sam_store_get_database (store), NULL);
  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      const SamFixedReport *report = g_ptr_array_index (reports, i);

      /* Translators: the number of a fixed report, and its title */
      printf (_("Fixed report no. %1$d, “%2$s”, may still name the person as a coach: what is fixed never changes.\n"),
              (int) report->number, report->title);
    }
}

/* Somebody of the same name or code, removed at another time: the history holds that one too. */
static void
print_others (SamStore *store, const SamPersonData *data)
{
  static const guint fields[] = { SAM_PERSON_CODE, SAM_PERSON_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *named = sam_record_get_text (data->person, fields[i]);
      g_autoptr (GError) error = NULL;

      /* Several of the name are not found by it, and are there all the same. */
      if (sam_person_find (store, named, &error) == 0 && !g_error_matches (error, SAM_ERROR, SAM_ERROR_INVALID))
        continue;
      /* Translators: a name or a code */
      printf (_("There is still somebody with the name or code “%s”, or was in the history. If that is the same person, erase "
                "once more.\n"), named);
      return;
    }
}

static SamCtlStatus
erase (SamStore *store, const SamPersonData *data, SamErasureFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (sam_store_erase_person (store, sam_record_get_id (data->person), flags, &error))
    puts (_("The person was erased, and nothing of it can be undone. Totals are as they were."));
  else if (!sam_store_has_erased_person (store, sam_record_get_id (data->person),
                                         sam_record_get_text (data->person, SAM_PERSON_NAME)))
    return sam_ctl_fail (error);
  print_others (store, data);
  print_fixed (store, data);
  print_backups (store);

  return error == NULL ? SAM_CTL_DONE : sam_ctl_fail (error);
}

SamCtlStatus
sam_ctl_erase_run (int argc, char **argv)
{
  gboolean is_dry_run = FALSE;
  gboolean keeps_mentions = FALSE;
  gboolean keeps_sealed = FALSE;
  SamCtlUnlock unlock = SAM_CTL_UNLOCK_INIT;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry_run, N_("Tell what would be erased, and change nothing"), NULL },
    { "keep-mentions", 0, 0, G_OPTION_ARG_NONE, &keeps_mentions, N_("Leave the name where texts mention it"), NULL },
    { "keep-sealed", 0, 0, G_OPTION_ARG_NONE, &keeps_sealed,
      N_("Leave the name where sealed texts of others mention it: nobody can unlock the file"), NULL },
    SAM_CTL_UNLOCK_ENTRIES (unlock),
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamPersonData) data = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;
  gint64 person;

  if (!sam_ctl_parse (argc, argv, "FILE NAME-OR-CODE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 2)
    return sam_ctl_usage (_("“erase” takes the programme’s file, and a name or code."));

  person = open_and_find (arguments, &unlock, &store, &error);
  if (person != 0)
    data = sam_person_data_new (store, person, &error);
  if (data == NULL)
    return sam_ctl_fail (error);

  if (is_dry_run)
    {
      /* Translators: a name, a code, numbers of records and of texts */
      printf (_("%s (%s): %u records would belong to nobody known by name, and %u texts would lose the name. "
                "This could not be undone. Nothing was changed.\n"),
              sam_record_get_text (data->person, SAM_PERSON_NAME), sam_record_get_text (data->person, SAM_PERSON_CODE),
              count_links (data), data->mentions->len);
      sam_store_close (store);
      return SAM_CTL_DONE;
    }

  status = erase (store, data, (keeps_mentions ? SAM_ERASURE_KEEP_MENTIONS : 0) | (keeps_sealed ? SAM_ERASURE_KEEP_SEALED : 0));
  sam_store_close (store);

  return status;
}
