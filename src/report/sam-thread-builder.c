/*
 * SamThreadBuilder: the rows of a thread, and the words that they share.
 */
#include "sam-thread-builder.h"

#include <string.h>

#include "sam-records.h"

SamThreadBuilder *
sam_thread_builder_new (SamDocument *document, const SamLanguage *language)
{
  SamThreadBuilder *self = g_new0 (SamThreadBuilder, 1);

  self->document = document;
  self->language = language;
  self->rows = g_array_new (FALSE, TRUE, sizeof (SamThreadRow));

  return self;
}

static gboolean
begins_step (const SamThreadRow *row)
{
  return row->mark != SAM_THREAD_MARK_NONE || row->kind == SAM_THREAD_CYCLE;
}

/* Where steps end, and how the line between their marks runs. */
static void
tie_steps (GArray *rows)
{
  SamThreadRow *last_marked = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      SamThreadRow *row = &g_array_index (rows, SamThreadRow, i);

      if (i + 1 == rows->len || begins_step (&g_array_index (rows, SamThreadRow, i + 1)))
        row->ends_step = row->kind != SAM_THREAD_CYCLE;
      if (row->mark == SAM_THREAD_MARK_NONE)
        continue;
      if (last_marked != NULL)
        last_marked->is_dashed = row->mark == SAM_THREAD_MARK_UNDONE;
      last_marked = row;
    }
  if (last_marked != NULL)
    last_marked->ends_thread = TRUE;
}

void
sam_thread_builder_finish (SamThreadBuilder *self, double space_before)
{
  static const SamObservationEntryKind kinds[SAM_N_NOTE_MARKS] = {
    [SAM_NOTE_MARK_SEEN] = SAM_OBSERVATION_ENTRY_KIND_SEEN,   [SAM_NOTE_MARK_WONDER] = SAM_OBSERVATION_ENTRY_KIND_WONDER,
    [SAM_NOTE_MARK_QUOTE] = SAM_OBSERVATION_ENTRY_KIND_QUOTE, [SAM_NOTE_MARK_EVENT] = SAM_OBSERVATION_ENTRY_KIND_EVENT,
    [SAM_NOTE_MARK_COUNT] = SAM_OBSERVATION_ENTRY_KIND_COUNT, [SAM_NOTE_MARK_SAMPLE] = SAM_OBSERVATION_ENTRY_KIND_SAMPLE,
  };
  const SamField *field = &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
  guint n = self->rows->len;

  if (n > 0)
    {
      SamThreadSheet *sheet = sam_document_alloc (self->document, sizeof *sheet);

      tie_steps (self->rows);
      sheet->n_rows = n;
      sheet->rows = sam_document_alloc (self->document, n * sizeof (SamThreadRow));
      memcpy (sheet->rows, self->rows->data, n * sizeof (SamThreadRow));
      sheet->continued = sam_document_keep (self->document, sam_language_pgettext (self->language, "step of a thread", "continued"));
      for (guint i = 0; i < SAM_N_NOTE_MARKS; i++)
        {
          const SamChoice *choice = &field->choices[kinds[i]];

          sheet->words[i]
              = sam_document_keep (self->document, sam_language_pgettext (self->language, choice->context, choice->label));
        }
      sam_document_add (self->document, SAM_BLOCK_THREAD, space_before)->thread = sheet;
    }
  g_array_unref (self->rows);
  g_free (self);
}

SamThreadRow *
sam_thread_builder_add (SamThreadBuilder *self, SamThreadKind kind, const char *text)
{
  const SamThreadRow row = { .kind = kind, .text = sam_document_keep (self->document, text != NULL ? text : "") };

  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, SamThreadRow, self->rows->len - 1);
}

void
sam_thread_builder_begin_step (SamThreadBuilder *self, SamThreadMark mark, const char *label, SamDate date)
{
  SamThreadRow *row = &g_array_index (self->rows, SamThreadRow, self->rows->len - 1);

  row->mark = mark;
  row->label = sam_document_keep (self->document, label);
  if (date != SAM_DATE_NONE)
    row->date = sam_document_take (self->document, sam_language_format_date (self->language, date, SAM_DATE_STYLE_ISO));
}

/* Notes */

static SamNoteMark
get_mark (SamRecord *entry)
{
  switch (sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND))
    {
    case SAM_OBSERVATION_ENTRY_KIND_WONDER:
      return SAM_NOTE_MARK_WONDER;
    case SAM_OBSERVATION_ENTRY_KIND_QUOTE:
      return SAM_NOTE_MARK_QUOTE;
    case SAM_OBSERVATION_ENTRY_KIND_EVENT:
      return SAM_NOTE_MARK_EVENT;
    case SAM_OBSERVATION_ENTRY_KIND_COUNT:
      return SAM_NOTE_MARK_COUNT;
    case SAM_OBSERVATION_ENTRY_KIND_SAMPLE:
      return SAM_NOTE_MARK_SAMPLE;
    case SAM_OBSERVATION_ENTRY_KIND_SEEN:
    default:
      return SAM_NOTE_MARK_SEEN;
    }
}

static gboolean
is_of (SamRecord *entry, gint64 question)
{
  return question < 0 || sam_record_get_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION) == question;
}

/* Counts and readings are told as totals: a line for each press would say no more. */
static gboolean
is_totalled (SamRecord *entry)
{
  SamNoteMark mark = get_mark (entry);

  return (mark == SAM_NOTE_MARK_COUNT || mark == SAM_NOTE_MARK_SAMPLE)
         && (sam_observation_entry_is_total (entry) || !sam_record_is_set (entry, SAM_OBSERVATION_ENTRY_TEXT));
}

static void
add_strip (SamThreadBuilder *self, GPtrArray *entries, int minutes, gint64 question)
{
  SamThreadStrip *strip = sam_document_alloc (self->document, sizeof *strip);
  SamThreadDot *dots = sam_document_alloc (self->document, entries->len * sizeof *dots);

  for (guint i = 0; i < entries->len; i++)
    {
      SamRecord *entry = entries->pdata[i];

      /* A number taken from paper has no time. */
      if (is_of (entry, question) && !sam_observation_entry_is_total (entry))
        dots[strip->n_dots++]
            = (SamThreadDot){ sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS), get_mark (entry) };
    }
  strip->minutes = MAX (minutes, 1);
  strip->dots = dots;
  sam_thread_builder_add (self, SAM_THREAD_STRIP, NULL)->strip = strip;
  g_array_index (self->rows, SamThreadRow, self->rows->len - 1).is_followed = strip->n_dots > 0;
}

/* What a note says: the template's word, then the observer's own. */
static char *
dup_note (SamThreadBuilder *self, SamRecord *entry)
{
  const char *label = sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL);
  const char *text = sam_thread_words_get_text (self->language, entry, SAM_OBSERVATION_ENTRY_TEXT);

  if (label != NULL && text != NULL)
    return g_strdup_printf ("%s: %s", label, text);

  return g_strdup (text != NULL ? text : label != NULL ? label : "–");
}

static void
add_note (SamThreadBuilder *self, SamRecord *entry, GHashTable *numbers)
{
  gint64 seconds = sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS);
  gint64 question = sam_record_get_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  const char *number = numbers != NULL ? g_hash_table_lookup (numbers, &question) : NULL;
  g_autofree char *note = dup_note (self, entry);
  g_autofree char *text = number != NULL ? g_strdup_printf ("%s  %s", number, note) : g_strdup (note);
  SamThreadRow *row = sam_thread_builder_add (self, SAM_THREAD_ENTRY, text);

  row->bold_bytes = number != NULL ? strlen (number) : 0;
  row->note = get_mark (entry);
  row->clock = sam_document_take (
      self->document, g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", seconds / 60, (int) (seconds % 60)));
}

/* Each label once, in the order in which it first comes. */
static void
add_totals (SamThreadBuilder *self, GPtrArray *entries, gint64 question, SamNoteMark mark)
{
  g_autoptr (GHashTable) totals = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      SamRecord *entry = entries->pdata[i];
      const char *label = sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL);
      int n = mark == SAM_NOTE_MARK_COUNT ? sam_observation_entry_count_presses (entry) : 1;
      int before;

      if (get_mark (entry) != mark || !is_of (entry, question) || !is_totalled (entry))
        continue;
      label = label != NULL ? label : "–";
      before = GPOINTER_TO_INT (g_hash_table_lookup (totals, label));
      if (!g_hash_table_contains (totals, label))
        g_ptr_array_add (labels, (char *) label);
      g_hash_table_insert (totals, (char *) label, GINT_TO_POINTER (before + n));
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const char *label = labels->pdata[i];
      int n = GPOINTER_TO_INT (g_hash_table_lookup (totals, label));
      g_autofree char *number = sam_language_format_integer (self->language, n);
      g_autofree char *text = g_strdup_printf ("%s  %s", number, label);
      SamThreadRow *row = sam_thread_builder_add (self, SAM_THREAD_ENTRY, text);

      row->bold_bytes = strlen (number);
      row->note = mark;
      row->clock = sam_document_keep (self->document, "");
    }
}

guint
sam_thread_builder_add_notes (SamThreadBuilder *self, GPtrArray *entries, int minutes, gint64 question, GHashTable *numbers)
{
  guint marks = 0;
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += is_of (entries->pdata[i], question) ? 1 : 0;
  if (n == 0)
    return 0;

  add_strip (self, entries, minutes, question);
  for (guint i = 0; i < entries->len; i++)
    {
      if (!is_of (entries->pdata[i], question))
        continue;
      marks |= 1u << get_mark (entries->pdata[i]);
      if (!is_totalled (entries->pdata[i]))
        add_note (self, entries->pdata[i], numbers);
    }
  add_totals (self, entries, question, SAM_NOTE_MARK_COUNT);
  add_totals (self, entries, question, SAM_NOTE_MARK_SAMPLE);
  g_array_index (self->rows, SamThreadRow, self->rows->len - 1).is_followed = TRUE;
  sam_thread_builder_add (self, SAM_THREAD_LEGEND, NULL)->note = marks;

  return n;
}

/* Words */

int
sam_thread_words_get_minutes (SamRecord *session, GPtrArray *entries)
{
  gint64 minutes = sam_record_get_integer (
      session, sam_record_is_set (session, SAM_SESSION_ACTUAL_MINUTES) ? SAM_SESSION_ACTUAL_MINUTES : SAM_SESSION_PLANNED_MINUTES);

  for (guint i = 0; i < entries->len; i++)
    minutes = MAX (minutes, sam_record_get_integer (entries->pdata[i], SAM_OBSERVATION_ENTRY_SECONDS) / 60 + 1);

  return (int) MAX (minutes, 1);
}

char *
sam_thread_words_lesson (const SamLanguage *language, SamRecord *observation, int minutes)
{
  const char *subject = observation != NULL ? sam_record_get_text (observation, SAM_OBSERVATION_SUBJECT) : NULL;
  const char *grade = observation != NULL ? sam_record_get_text (observation, SAM_OBSERVATION_GRADE) : NULL;
  g_autofree char *length = sam_language_format_minutes (language, minutes);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (subject != NULL)
    parts[n++] = subject;
  if (grade != NULL)
    parts[n++] = grade;
  parts[n++] = length;

  return g_strjoinv (", ", (char **) parts);
}

char *
sam_thread_words_cycle (const SamLanguage *language, SamRecord *cycle)
{
  gint64 ordinal = sam_record_get_integer (cycle, SAM_CYCLE_ORDINAL);
  g_autofree char *number = NULL;
  g_autofree char *term = NULL;
  gboolean is_autumn;
  int year;

  switch (ordinal)
    {
    case 1:
      number = g_strdup (sam_language_gettext (language, "First cycle"));
      break;
    case 2:
      number = g_strdup (sam_language_gettext (language, "Second cycle"));
      break;
    case 3:
      number = g_strdup (sam_language_gettext (language, "Third cycle"));
      break;
    default:
      /* Translators: the number of a cycle of individual coaching */
      number = g_strdup_printf (sam_language_gettext (language, "Cycle %d"), (int) ordinal);
      break;
    }

  if (!sam_term_parse (sam_record_get_text (cycle, SAM_CYCLE_TERM), &year, &is_autumn))
    return g_steal_pointer (&number);
  term = g_strdup_printf (is_autumn ? sam_language_pgettext (language, "term in a heading", "autumn %d")
                                    : sam_language_pgettext (language, "term in a heading", "spring %d"),
                          year);

  return g_strdup_printf ("%s, %s", number, term);
}

const char *
sam_thread_words_get_text (const SamLanguage *language, SamRecord *record, guint field)
{
  if (!sam_record_is_set (record, field))
    return NULL;

  switch (sam_record_get_seal (record, field))
    {
    case SAM_SEAL_STATE_LOCKED:
      return sam_language_pgettext (language, "sealed text", "(locked)");
    case SAM_SEAL_STATE_BROKEN:
      return sam_language_pgettext (language, "sealed text", "(damaged, and cannot be read)");
    case SAM_SEAL_STATE_DESTROYED:
      return sam_language_pgettext (language, "sealed text", "(destroyed with its key)");
    case SAM_SEAL_STATE_OPEN:
    default:
      return sam_record_get_text (record, field);
    }
}

const char *
sam_thread_words_outcome (const SamLanguage *language, int outcome)
{
  switch (outcome)
    {
    case SAM_FOCUS_QUESTION_OUTCOME_ANSWERED:
      return sam_language_pgettext (language, "outcome in a sentence", "answered");
    case SAM_FOCUS_QUESTION_OUTCOME_PARTLY:
      return sam_language_pgettext (language, "outcome in a sentence", "partly answered");
    case SAM_FOCUS_QUESTION_OUTCOME_RESTING:
      return sam_language_pgettext (language, "outcome in a sentence", "resting");
    case SAM_FOCUS_QUESTION_OUTCOME_OPEN:
    default:
      return sam_language_pgettext (language, "outcome in a sentence", "open");
    }
}
