/*
 * How a session reads on paper.
 */
#include "sam-session-words.h"

const char *
sam_session_words_get_kind (const SamLanguage *language, SamSessionKind kind)
{
  const SamChoice *choice = &sam_family_session.fields[SAM_SESSION_KIND].choices[kind];

  return sam_language_pgettext (language, choice->context, choice->label);
}

const char *
sam_session_words_get_short_kind (const SamLanguage *language, SamSessionKind kind)
{
  switch (kind)
    {
    case SAM_SESSION_KIND_GROUP:
      return sam_language_pgettext (language, "session on paper", "group");
    case SAM_SESSION_KIND_TALK_BEFORE:
      return sam_language_pgettext (language, "session on paper", "talk before");
    case SAM_SESSION_KIND_OBSERVATION:
      return sam_language_pgettext (language, "session on paper", "observation");
    case SAM_SESSION_KIND_DIALOGUE:
      return sam_language_pgettext (language, "session on paper", "dialogue");
    case SAM_SESSION_KIND_FOLLOW_UP:
      return sam_language_pgettext (language, "session on paper", "follow-up");
    case SAM_SESSION_KIND_OTHER:
    default:
      return sam_language_pgettext (language, "session on paper", "other");
    }
}

const char *
sam_session_words_get_subject (const SamLanguage *language, SamSessionItem *item)
{
  const char *team = sam_session_item_get_team_name (item);

  return team != NULL ? team : sam_session_words_get_short_kind (language, sam_session_item_get_kind (item));
}

const char *
sam_session_words_get_school (SamSessionItem *item)
{
  const char *school = sam_session_item_get_school_name (item);

  return school != NULL ? school : "";
}

const char *
sam_session_words_get_group_coach (SamSessionItem *item)
{
  const char *coach = sam_session_item_get_coach_name (item);

  return coach != NULL && sam_session_item_get_cycle_id (item) == 0 ? coach : "";
}

const char *
sam_session_words_get_cause (const SamLanguage *language, SamSessionItem *item)
{
  int cause = MAX (0, sam_session_item_get_cause (item));
  const SamChoice *choice = &sam_family_session.fields[SAM_SESSION_CAUSE].choices[cause];

  return sam_language_pgettext (language, choice->context, choice->label);
}

const char *
sam_session_words_get_cause_letter (const SamLanguage *language, int cause)
{
  switch (cause)
    {
    case SAM_SESSION_CAUSE_DAY_OFF:
      /* Translators: one letter for the cause “day off”; each cause another letter */
      return sam_language_pgettext (language, "cause as a letter", "D");
    case SAM_SESSION_CAUSE_COACH_UNAVAILABLE:
      /* Translators: one letter for the cause “coach unavailable” */
      return sam_language_pgettext (language, "cause as a letter", "U");
    case SAM_SESSION_CAUSE_NO_STAND_IN:
      /* Translators: one letter for the cause “no stand-in” */
      return sam_language_pgettext (language, "cause as a letter", "N");
    case SAM_SESSION_CAUSE_CLASH:
      /* Translators: one letter for the cause “clash” */
      return sam_language_pgettext (language, "cause as a letter", "C");
    case SAM_SESSION_CAUSE_SCHOOLS_DECISION:
      /* Translators: one letter for the cause “school’s decision” */
      return sam_language_pgettext (language, "cause as a letter", "S");
    case SAM_SESSION_CAUSE_OTHER:
      /* Translators: one letter for the cause “other” */
      return sam_language_pgettext (language, "cause as a letter", "O");
    default:
      return "";
    }
}

const char *
sam_session_words_get_mark (const SamLanguage *language, SamSessionMark mark)
{
  switch (mark)
    {
    case SAM_SESSION_MARK_HELD:
      return sam_language_pgettext (language, "mark on paper", "held");
    case SAM_SESSION_MARK_PLANNED:
      return sam_language_pgettext (language, "mark on paper", "planned");
    case SAM_SESSION_MARK_CANCELLED:
      return sam_language_pgettext (language, "mark on paper", "cancelled");
    case SAM_SESSION_MARK_MOVED:
      return sam_language_pgettext (language, "mark on paper", "moved");
    case SAM_SESSION_MARK_UNRECORDED:
      return sam_language_pgettext (language, "mark on paper", "not recorded yet");
    case SAM_SESSION_MARK_TALK_BEFORE:
      return sam_session_words_get_short_kind (language, SAM_SESSION_KIND_TALK_BEFORE);
    case SAM_SESSION_MARK_OBSERVATION:
      return sam_session_words_get_short_kind (language, SAM_SESSION_KIND_OBSERVATION);
    case SAM_SESSION_MARK_DIALOGUE:
      return sam_session_words_get_short_kind (language, SAM_SESSION_KIND_DIALOGUE);
    case SAM_SESSION_MARK_FOLLOW_UP:
      return sam_session_words_get_short_kind (language, SAM_SESSION_KIND_FOLLOW_UP);
    case SAM_SESSION_MARK_WARNING:
      return sam_language_pgettext (language, "mark on paper", "clash");
    case SAM_SESSION_MARK_OTHER:
    case SAM_SESSION_MARK_NONE:
    default:
      return sam_session_words_get_short_kind (language, SAM_SESSION_KIND_OTHER);
    }
}

void
sam_session_words_fill_row (SamDocument *document, SamTable *table, SamSessionItem *item, SamDate as_of)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamCell *cells = sam_table_add_row (table);
  char *state = sam_session_words_dup_state (language, item, as_of);

  cells[0]
      = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_take (document, sam_session_words_dup_time (item)) };
  cells[1] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .is_bold = TRUE,
                        .text = sam_document_keep (document, sam_session_words_get_school (item)) };
  cells[2] = (SamCell) { .kind = SAM_CELL_SESSION,
                        .session = sam_session_mark_for_item (item, as_of),
                        .text = sam_document_keep (document, sam_session_words_get_subject (language, item)) };
  cells[3] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .text = sam_document_keep (document, sam_session_words_get_group_coach (item)) };
  cells[4] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND, .text = sam_document_take (document, state) };
}

char *
sam_session_words_dup_time (SamSessionItem *item)
{
  int start = sam_session_item_get_time (item);
  g_autofree char *from = sam_time_format (start);
  g_autofree char *to = sam_time_format (sam_time_add (start, sam_session_item_get_planned_minutes (item)));

  return g_strdup_printf ("%s–%s", from, to);
}

char *
sam_session_words_dup_state (const SamLanguage *language, SamSessionItem *item, SamDate as_of)
{
  SamDate replacement = sam_session_item_get_replacement_date (item);

  switch (sam_session_item_get_state_on (item, as_of))
    {
    case SAM_SESSION_STATE_CANCELLED:
      {
        g_autofree char *cause = g_utf8_strdown (sam_session_words_get_cause (language, item), -1);

        /* Translators: the cause, as “cancelled: no stand-in” */
        return g_strdup_printf (sam_language_gettext (language, "cancelled: %s"), cause);
      }
    case SAM_SESSION_STATE_MOVED:
      {
        g_autofree char *date = replacement != SAM_DATE_NONE
                                    ? sam_language_format_date (language, replacement, SAM_DATE_STYLE_SHORT)
                                    : NULL;

        if (date == NULL)
          return g_strdup (sam_language_gettext (language, "moved"));
        /* Translators: a date, as “moved to 21 Nov” */
        return g_strdup_printf (sam_language_gettext (language, "moved to %s"), date);
      }
    case SAM_SESSION_STATE_PLANNED:
      if (sam_session_item_is_overdue (item, as_of))
        return g_strdup (sam_language_gettext (language, "not recorded yet"));
      return NULL;
    case SAM_SESSION_STATE_HELD:
    default:
      return NULL;
    }
}

char *
sam_session_words_dup_days (const SamLanguage *language, SamDate first, SamDate last)
{
  gboolean same_year = sam_date_get_year (first) == sam_date_get_year (last);
  gboolean same_month = same_year && sam_date_get_month (first) == sam_date_get_month (last);
  /* Where both name a month, both do so briefly. */
  g_autofree char *to = sam_language_format_date (language, last, same_month ? SAM_DATE_STYLE_LONG : SAM_DATE_STYLE_MEDIUM);
  g_autofree char *from = NULL;

  if (first == last)
    return g_steal_pointer (&to);
  if (same_month)
    return g_strdup_printf ("%d–%s", sam_date_get_day (first), to);

  from = sam_language_format_date (language, first, same_year ? SAM_DATE_STYLE_SHORT : SAM_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s – %s", from, to);
}

char *
sam_session_words_dup_day (const SamLanguage *language, SamDate date)
{
  g_autofree char *text = sam_language_format_date (language, date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
