/* What a row cannot say by itself, and what was answered. */

#include "sam-import-question.h"

#include <glib/gi18n.h>

#include "sam-records.h"

void
sam_import_asked_free (SamImportAsked *self)
{
  g_free (self->column_name);
  g_free (self->question.text);
  g_free (self->question.about);
  g_strfreev (self->question.candidates);
  g_free (self->suggestion);
  g_free (self);
}

char *
sam_import_question_make_key (const char *text, const char *file, guint line)
{
  if (line == 0)
    return g_strdup (text);

  return g_strdup_printf ("%u\x1f%s\x1f%s", line, file, text);
}

static const char *
get_name (SamRecord *record)
{
  switch (sam_record_get_family (record)->id)
    {
    case SAM_FAMILY_ORGANISER:
      return sam_record_get_text (record, SAM_ORGANISER_NAME);
    case SAM_FAMILY_SCHOOL:
      return sam_record_get_text (record, SAM_SCHOOL_NAME);
    case SAM_FAMILY_TEAM:
      return sam_record_get_text (record, SAM_TEAM_NAME);
    case SAM_FAMILY_PERSON:
      return sam_record_get_text (record, SAM_PERSON_NAME);
    default:
      g_return_val_if_reached ("");
    }
}

/* Where a person is: the last team that was joined. */
static char *
describe_place (SamImportWorld *world, gint64 person)
{
  GPtrArray *memberships = sam_import_world_list_by (world, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, person);
  SamRecord *last = NULL;
  SamRecord *team;
  SamRecord *school;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (last == NULL || sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE)
                              > sam_record_get_date (last, SAM_MEMBERSHIP_FROM_DATE))
        last = membership;
    }
  if (last == NULL)
    return NULL;

  team = sam_import_world_get (world, SAM_FAMILY_TEAM, sam_record_get_reference (last, SAM_MEMBERSHIP_TEAM));
  school = team != NULL ? sam_import_world_get (world, SAM_FAMILY_SCHOOL,
                                                sam_record_get_reference (team, SAM_TEAM_SCHOOL))
                        : NULL;
  if (school == NULL)
    return NULL;

  return g_strdup_printf ("%s %s", get_name (school), get_name (team));
}

char *
sam_import_describe_record (SamImportWorld *world, SamRecord *record)
{
  g_autofree char *place = NULL;
  const char *code;

  if (sam_record_get_family (record)->id != SAM_FAMILY_PERSON)
    return g_strdup (get_name (record));

  place = describe_place (world, sam_record_get_id (record));
  code = sam_record_get_text (record, SAM_PERSON_CODE);
  if (place == NULL)
    return g_strdup_printf ("%s (%s)", get_name (record), code);

  return g_strdup_printf ("%s (%s, %s)", get_name (record), code, place);
}

static char *
make_text (const char *named, GPtrArray *candidates, char **descriptions)
{
  if (candidates->len == 1)
    /* Translators: %s is the name of a school, a team, a person or an organiser. */
    return g_strdup_printf (_("Do you mean %s?"), descriptions[0]);

  /* Translators: %s is a name that several have. */
  return g_strdup_printf (_("Which of them is %s?"), named);
}

static char *
make_suggestion (SamRecord *candidate, const char *named, char **descriptions)
{
  g_autofree char *list = g_strjoinv (", ", descriptions);

  /* Translators: a kind of record ("School"), what the file calls it, what it may be ("Björkhagsskolan") */
  return g_strdup_printf (_("There is no such record: %s “%s”. Did you mean %s?"),
                          sam_family_get_label (sam_record_get_family (candidate)), named, list);
}

int
sam_import_ask (SamImport *import, const SamImportSpot *spot, const char *named, GPtrArray *candidates,
                gboolean can_be_new)
{
  g_auto (GStrv) descriptions = g_new0 (char *, candidates->len + 1);
  g_autofree char *text = NULL;
  g_autofree char *among = NULL;
  g_autofree char *about = NULL;
  g_autofree char *of_row = NULL;
  gpointer answer = NULL;
  SamImportAsked *asked;

  for (guint i = 0; i < candidates->len; i++)
    descriptions[i] = sam_import_describe_record (import->world, g_ptr_array_index (candidates, i));

  text = make_text (named, candidates, descriptions);
  /* An answer holds where the same is asked of the same ones: a namesake at another school is another question. */
  among = g_strjoinv ("\x1e", descriptions);
  about = g_strdup_printf ("%s\x1f%s\x1f%s", text, named, among);
  of_row = sam_import_question_make_key (about, spot->file->name, spot->line);
  if (import->answers != NULL
      && (g_hash_table_lookup_extended (import->answers, of_row, NULL, &answer)
          || g_hash_table_lookup_extended (import->answers, about, NULL, &answer)))
    return GPOINTER_TO_INT (answer) - 2;

  asked = g_new0 (SamImportAsked, 1);
  asked->file = spot->file;
  asked->line = spot->line;
  asked->column = spot->column;
  asked->column_name = g_strdup (spot->column_name);
  asked->suggestion = make_suggestion (g_ptr_array_index (candidates, 0), named, descriptions);
  asked->question.text = g_steal_pointer (&text);
  asked->question.about = g_steal_pointer (&about);
  asked->question.candidates = g_steal_pointer (&descriptions);
  asked->question.can_be_new = can_be_new;
  g_ptr_array_add (import->asked, asked);

  return SAM_IMPORT_WAITS;
}
