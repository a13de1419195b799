/*
 * The disclosure log: what of the coaching's text left the file.
 */
#include "sam-disclosure.h"

#include <glib/gi18n.h>

#include "sam-journal.h"
#include "sam-person-mention.h"
#include "sam-store-private.h"

struct _SamDisclosure
{
  GObject parent_instance;

  gint64               number;
  GDateTime           *made_at;
  char                *made_by;
  SamDisclosureAct     act;
  SamDisclosureSubject subject;
  gint64               cycle;
  gint64               person;
  char                *person_name;
  char                *recipient;
  char                *reason;
};

G_DEFINE_FINAL_TYPE (SamDisclosure, sam_disclosure, G_TYPE_OBJECT)

typedef struct
{
  const char *code;
  const char *label;
} Word;

static const Word acts[SAM_N_DISCLOSURE_ACTS] = {
  [SAM_DISCLOSURE_COPIED] = { "copied", NC_ ("disclosure", "Copied") },
  [SAM_DISCLOSURE_PRINTED] = { "printed", NC_ ("disclosure", "Printed") },
  [SAM_DISCLOSURE_EXPORTED] = { "exported", NC_ ("disclosure", "Exported") },
};

static const Word subjects[SAM_N_DISCLOSURE_SUBJECTS] = {
  [SAM_DISCLOSURE_QUESTION] = { "question", NC_ ("disclosure", "A question") },
  [SAM_DISCLOSURE_NOTE] = { "note", NC_ ("disclosure", "Notes from an observation") },
  [SAM_DISCLOSURE_DIALOGUE] = { "dialogue", NC_ ("disclosure", "A dialogue") },
  [SAM_DISCLOSURE_FOLLOW_UP] = { "follow_up", NC_ ("disclosure", "A follow-up") },
  [SAM_DISCLOSURE_CYCLE] = { "cycle", NC_ ("disclosure", "A cycle") },
  [SAM_DISCLOSURE_OBSERVATION] = { "observation", NC_ ("disclosure", "An observation record") },
  [SAM_DISCLOSURE_OBSERVATIONS] = { "observations", NC_ ("disclosure", "Observation records") },
  [SAM_DISCLOSURE_BOOKLET] = { "booklet", NC_ ("disclosure", "The teacher’s booklet") },
  [SAM_DISCLOSURE_ATTACHMENT] = { "attachment", NC_ ("disclosure", "An attachment") },
  [SAM_DISCLOSURE_PERSON] = { "person", NC_ ("disclosure", "All about a person") },
  [SAM_DISCLOSURE_PROGRAMME] = { "programme", NC_ ("disclosure", "The whole programme") },
  [SAM_DISCLOSURE_LIST] = { "list", NC_ ("disclosure", "A list") },
};

static const Word recipients[] = {
  { SAM_DISCLOSURE_TO_TEACHER, NC_ ("disclosure", "the teacher") },
  { SAM_DISCLOSURE_TO_COACH, NC_ ("disclosure", "the coach") },
  { SAM_DISCLOSURE_TO_USER, NC_ ("disclosure", "whoever works with the file") },
  { SAM_DISCLOSURE_TO_PERSON, NC_ ("disclosure", "the person concerned") },
};

static void
sam_disclosure_finalize (GObject *object)
{
  SamDisclosure *self = SAM_DISCLOSURE (object);

  g_clear_pointer (&self->made_at, g_date_time_unref);
  g_free (self->made_by);
  g_free (self->person_name);
  g_free (self->recipient);
  g_free (self->reason);

  G_OBJECT_CLASS (sam_disclosure_parent_class)->finalize (object);
}

static void
sam_disclosure_class_init (SamDisclosureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_disclosure_finalize;
}

static void
sam_disclosure_init (SamDisclosure *self)
{
}

/* In */

static void
bind_id (SamStatement *statement, const char *name, gint64 id)
{
  if (id != 0)
    sam_statement_bind_integer (statement, name, id);
  else
    sam_statement_bind_null (statement, name);
}

static SamStatement *
prepare_entry (SamDatabase *database, const SamDisclosureEntry *entry, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format_iso8601 (now);
  g_autofree char *reason = g_strstrip (g_strdup (entry->reason != NULL ? entry->reason : ""));
  g_autofree char *recipient = g_strstrip (g_strdup (entry->recipient));
  SamStatement *statement
      = sam_statement_new (database,
                           "INSERT INTO disclosure (made_at, made_by, act, subject, cycle_id, person_id, recipient, reason) "
                           "VALUES (:made_at, (SELECT value FROM setting WHERE name = '" SAM_USER_NAME_SETTING "'), "
                           ":act, :subject, :cycle, coalesce (:person, (SELECT teacher_id FROM cycle WHERE id = :cycle)), "
                           ":recipient, nullif (:reason, ''))",
                           error);

  if (statement == NULL)
    return NULL;
  sam_statement_bind_text (statement, ":made_at", made_at);
  sam_statement_bind_text (statement, ":act", acts[entry->act].code);
  sam_statement_bind_text (statement, ":subject", subjects[entry->subject].code);
  bind_id (statement, ":cycle", entry->cycle);
  bind_id (statement, ":person", entry->person);
  sam_statement_bind_text (statement, ":recipient", recipient);
  sam_statement_bind_text (statement, ":reason", reason);

  return statement;
}

gint64
sam_disclosure_enter (SamStore *store, const SamDisclosureEntry *entry, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), 0);
  g_return_val_if_fail (entry != NULL && entry->recipient != NULL, 0);
  g_return_val_if_fail (entry->act < SAM_N_DISCLOSURE_ACTS && entry->subject < SAM_N_DISCLOSURE_SUBJECTS, 0);

  if (sam_store_is_read_only (store))
    {
      const char *notice = sam_store_get_notice (store);

      /* Translators: then why the programme is open for reading only */
      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _ ("Text of individual coaching leaves the file only when that is entered in the disclosure log, and "
                      "this programme is open for reading only. Nothing was copied, printed or saved. %s"),
                   notice != NULL ? notice : "");
      return 0;
    }
  if (strspn (entry->recipient, " \t\n") == strlen (entry->recipient))
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _ ("The disclosure log needs to know to whom the text goes. Nothing has left the file."));
      return 0;
    }
  if (!sam_store_require_writable (store, error))
    return 0;

  statement = prepare_entry (store->database, entry, error);
  if (statement == NULL || !sam_statement_run (statement, error))
    return 0;

  return sqlite3_last_insert_rowid (sam_database_get_handle (store->database));
}

/* Out */

static guint
find_word (const Word *words, guint n, const char *code, guint fallback)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return i;

  return fallback;
}

static GDateTime *
read_time (const char *text)
{
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? g_date_time_to_local (time) : g_date_time_new_from_unix_local (0);
}

static SamDisclosure *
read_line (SamStatement *statement)
{
  SamDisclosure *self = g_object_new (SAM_TYPE_DISCLOSURE, NULL);

  self->number = sam_statement_get_integer (statement, 0);
  self->made_at = read_time (sam_statement_get_text (statement, 1));
  self->made_by = sam_statement_dup_text (statement, 2);
  self->act = find_word (acts, G_N_ELEMENTS (acts), sam_statement_get_text (statement, 3), SAM_DISCLOSURE_EXPORTED);
  self->subject = find_word (subjects, G_N_ELEMENTS (subjects), sam_statement_get_text (statement, 4),
                             SAM_DISCLOSURE_CYCLE);
  self->cycle = sam_statement_get_integer (statement, 5);
  self->person = sam_statement_get_integer (statement, 6);
  self->person_name = sam_statement_dup_text (statement, 7);
  self->recipient = sam_statement_dup_text (statement, 8);
  self->reason = sam_statement_dup_text (statement, 9);

  return self;
}

/* By the local day, which is what a reader means by a date. */
static gboolean
is_within (SamDisclosure *self, const SamDisclosureFilter *filter)
{
  SamDate day = sam_date_new (g_date_time_get_year (self->made_at), g_date_time_get_month (self->made_at),
                              g_date_time_get_day_of_month (self->made_at));

  return filter == NULL
         || ((filter->from == SAM_DATE_NONE || filter->from == 0 || day >= filter->from)
             && (filter->to == SAM_DATE_NONE || filter->to == 0 || day <= filter->to));
}

GPtrArray *
sam_disclosure_list (SamDatabase *database, const SamDisclosureFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamStatement) statement
      = sam_statement_new (database,
                           "SELECT number, made_at, made_by, act, subject, cycle_id, person_id, person.name, recipient, reason "
                           "FROM disclosure LEFT JOIN person ON person.id = person_id "
                           "WHERE :person = 0 OR person_id = :person ORDER BY number DESC",
                           error);
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":person", filter != NULL ? filter->person : 0);
  while (sam_statement_step (statement, &found))
    {
      g_autoptr (SamDisclosure) line = read_line (statement);

      if (is_within (line, filter))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&lines);
}

GPtrArray *
sam_disclosure_list_recipients (SamDatabase *database, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_statement_new (database,
                                 "SELECT recipient FROM disclosure WHERE substr (recipient, 1, 1) <> '@' "
                                 "GROUP BY recipient ORDER BY max (number) DESC LIMIT :limit",
                                 error);
  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":limit", limit);
  while (sam_statement_step (statement, &failed))
    g_ptr_array_add (found, sam_statement_dup_text (statement, 0));
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  return g_steal_pointer (&found);
}

gint64
sam_disclosure_get_number (SamDisclosure *self)
{
  return self->number;
}

GDateTime *
sam_disclosure_get_made_at (SamDisclosure *self)
{
  return self->made_at;
}

const char *
sam_disclosure_get_made_by (SamDisclosure *self)
{
  return self->made_by;
}

SamDisclosureAct
sam_disclosure_get_act (SamDisclosure *self)
{
  return self->act;
}

SamDisclosureSubject
sam_disclosure_get_subject (SamDisclosure *self)
{
  return self->subject;
}

gint64
sam_disclosure_get_cycle (SamDisclosure *self)
{
  return self->cycle;
}

gint64
sam_disclosure_get_person (SamDisclosure *self)
{
  return self->person;
}

const char *
sam_disclosure_get_person_name (SamDisclosure *self)
{
  return self->person_name;
}

const char *
sam_disclosure_get_recipient (SamDisclosure *self)
{
  return self->recipient;
}

const char *
sam_disclosure_get_reason (SamDisclosure *self)
{
  return self->reason;
}

/* In words */

const char *
sam_disclosure_act_get_label (SamDisclosureAct act, const SamLanguage *language)
{
  g_return_val_if_fail (act < SAM_N_DISCLOSURE_ACTS, NULL);

  return sam_language_pgettext (language, "disclosure", acts[act].label);
}

const char *
sam_disclosure_subject_get_label (SamDisclosureSubject subject, const SamLanguage *language)
{
  g_return_val_if_fail (subject < SAM_N_DISCLOSURE_SUBJECTS, NULL);

  return sam_language_pgettext (language, "disclosure", subjects[subject].label);
}

const char *
sam_disclosure_describe_recipient (const char *recipient, const SamLanguage *language)
{
  guint index = find_word (recipients, G_N_ELEMENTS (recipients), recipient, G_N_ELEMENTS (recipients));

  return index < G_N_ELEMENTS (recipients) ? sam_language_pgettext (language, "disclosure", recipients[index].label)
                                           : recipient;
}

gboolean
sam_disclosure_has_texts (SamDatabase *database, gboolean *has_texts, GError **error)
{
  gint64 found = 0;

  if (!sam_database_query_integer (database,
                                   "SELECT EXISTS (SELECT 1 FROM focus_question) "
                                   "OR EXISTS (SELECT 1 FROM observation_entry WHERE text IS NOT NULL) "
                                   "OR EXISTS (SELECT 1 FROM dialogue WHERE will_try IS NOT NULL OR note IS NOT NULL) "
                                   "OR EXISTS (SELECT 1 FROM follow_up WHERE note IS NOT NULL)",
                                   &found, error))
    return FALSE;
  *has_texts = found != 0;

  return TRUE;
}

/* Erasing */

static gboolean
replace_texts (SamDatabase *database, gint64 number, const char *recipient, const char *reason, const char *made_by,
               GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (
      database, "UPDATE disclosure SET recipient = :recipient, reason = :reason, made_by = :made_by WHERE number = :number",
      error);

  if (statement == NULL)
    return FALSE;
  sam_statement_bind_text (statement, ":recipient", recipient);
  sam_statement_bind_text (statement, ":reason", reason);
  sam_statement_bind_text (statement, ":made_by", made_by);
  sam_statement_bind_integer (statement, ":number", number);

  return sam_statement_run (statement, error);
}

gboolean
sam_disclosure_erase_mentions (SamDatabase *database, GPtrArray *variants, GError **error)
{
  g_autoptr (GPtrArray) lines = sam_disclosure_list (database, NULL, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      SamDisclosure *line = lines->pdata[i];
      g_autofree char *recipient = sam_person_replace_mentions (line->recipient, variants);
      g_autofree char *reason = line->reason != NULL ? sam_person_replace_mentions (line->reason, variants) : NULL;
      gboolean is_own = line->made_by != NULL && sam_person_is_mentioned (line->made_by, variants);

      if (!is_own && g_strcmp0 (recipient, line->recipient) == 0 && g_strcmp0 (reason, line->reason) == 0)
        continue;
      if (!replace_texts (database, line->number, recipient, reason, is_own ? NULL : line->made_by, error))
        return FALSE;
    }

  return TRUE;
}
