#include "sam-move-words.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-language.h"
#include "sam-record-label.h"

/* More than these tell less. */
#define MAX_CLASHES 2

char *
sam_move_words_dup_name (SamStore *store, SamRecord *session)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (SAM_IS_RECORD (session), NULL);

  if (sam_record_is_set (session, SAM_SESSION_TEAM))
    return sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, sam_record_get_reference (session, SAM_SESSION_TEAM));

  return g_strdup (sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                                         sam_record_get_choice (session, SAM_SESSION_KIND)));
}

static char *
dup_date (SamDate date, SamDateStyle style)
{
  return sam_language_format_date (sam_language_get_default (), date, style);
}

/* A time outside the day is what it is refused for. */
static char *
dup_time (int minutes)
{
  return minutes >= 0 && minutes < 24 * 60 ? sam_time_format (minutes) : g_strdup ("–");
}

char *
sam_move_words_dup_when (const SamMove *move)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (move != NULL, NULL);

  date = dup_date (move->date, SAM_DATE_STYLE_WEEKDAY);
  time = dup_time (move->time);

  return g_strdup_printf ("%s %s", date, time);
}

char *
sam_move_words_dup_manner (SamSessionBatch *batch, guint index)
{
  const SamMove *move = sam_session_batch_get_move (batch, index);
  const char *refusal = sam_session_batch_get_refusal (batch, index);

  g_return_val_if_fail (move != NULL, NULL);

  if (refusal != NULL)
    return g_strdup (refusal);

  switch (move->manner)
    {
    case SAM_MOVE_REBOOKED:
      return g_strdup (C_("what becomes of a session", "is re-booked"));
    case SAM_MOVE_COPIED:
      return g_strdup (C_("what becomes of a session", "is copied"));
    case SAM_MOVE_STAYS:
      return g_strdup (C_("what becomes of a session", "stays where it is"));
    case SAM_MOVE_IN_PLACE:
    case SAM_MOVE_REFUSED:
    default:
      return g_strdup (C_("what becomes of a session", "is moved"));
    }
}

char *
sam_move_words_dup_refused (SamStore *store, SamSessionBatch *batch)
{
  guint n = sam_session_batch_count (batch, SAM_MOVE_REFUSED);
  const char *reason = NULL;
  g_autofree char *count = NULL;
  SamRecord *session = NULL;

  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      if (sam_session_batch_get_refusal (batch, i) != NULL)
        {
          reason = sam_session_batch_get_refusal (batch, i);
          session = sam_session_batch_get_session (batch, i);
        }
    }
  if (n == 1)
    {
      g_autofree char *name = sam_move_words_dup_name (store, session);

      return g_strdup_printf ("%s: %s", name, reason);
    }

  count = sam_change_label_fill (ngettext ("%u stays where it is", "%u stay where they are", n), n);

  return g_steal_pointer (&count);
}

char *
sam_move_words_dup_here (SamStore *store, SamSessionBatch *batch, GPtrArray *clashes)
{
  guint n = sam_session_batch_get_n (batch);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *when = NULL;
  g_autofree char *manner = NULL;

  if (n == 0)
    return g_strdup ("");

  when = sam_move_words_dup_when (sam_session_batch_get_move (batch, 0));
  if (n == 1)
    manner = sam_move_words_dup_manner (batch, 0);
  /* Translators: the place of what was cut: a day and time such as "Wednesday 12 December 15:00". */
  g_ptr_array_add (parts, g_strdup_printf (_("here: %s"), when));
  if (manner != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&manner));
  else if (sam_session_batch_count (batch, SAM_MOVE_REFUSED) > 0)
    g_ptr_array_add (parts, sam_move_words_dup_refused (store, batch));
  for (guint i = 0; i < MIN (clashes->len, MAX_CLASHES); i++)
    g_ptr_array_add (parts, g_strdup (g_ptr_array_index (clashes, i)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
dup_done_one (SamSessionBatch *batch, guint index)
{
  const SamMove *move = sam_session_batch_get_move (batch, index);
  SamRecord *session = sam_session_batch_get_session (batch, index);
  SamDate from = sam_record_get_date (session, SAM_SESSION_DATE);
  g_autofree char *date = dup_date (move->date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = dup_time (move->time);

  if (move->manner == SAM_MOVE_REBOOKED)
    /* Translators: a day such as "Tuesday 11 December". */
    return g_strdup_printf (_("Re-booked to %s"), date);
  if (move->manner == SAM_MOVE_COPIED)
    /* Translators: a day such as "Tuesday 11 December". */
    return g_strdup_printf (_("Copied to %s"), date);
  if (move->date != from)
    /* Translators: a day such as "Tuesday 11 December". */
    return g_strdup_printf (_("Moved to %s"), date);
  if (move->minutes != sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES))
    {
      g_autofree char *end = dup_time (move->time + move->minutes);

      /* Translators: two times, such as "13:30" and "15:15", of a session that was made longer or shorter. */
      return g_strdup_printf (_("Now %s–%s"), time, end);
    }

  /* Translators: a time such as "15:00". */
  return g_strdup_printf (_("Moved to %s"), time);
}

static char *
dup_done_several (SamSessionBatch *batch, guint n)
{
  if (sam_session_batch_count (batch, SAM_MOVE_COPIED) > 0)
    return sam_change_label_fill (ngettext ("%u session copied", "%u sessions copied", n), n);

  return sam_change_label_fill (ngettext ("%u session moved", "%u sessions moved", n), n);
}

static guint
find_changed (SamSessionBatch *batch)
{
  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      SamMoveManner manner = sam_session_batch_get_move (batch, i)->manner;

      if (manner != SAM_MOVE_REFUSED && manner != SAM_MOVE_STAYS)
        return i;
    }

  return 0;
}

char *
sam_move_words_dup_done (SamStore *store, SamSessionBatch *batch, GPtrArray *clashes)
{
  guint n = sam_session_batch_count_changed (batch);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n == 1)
    g_ptr_array_add (parts, dup_done_one (batch, find_changed (batch)));
  else if (n > 1)
    g_ptr_array_add (parts, dup_done_several (batch, n));
  if (sam_session_batch_count (batch, SAM_MOVE_REFUSED) > 0)
    g_ptr_array_add (parts, sam_move_words_dup_refused (store, batch));
  if (n > 0 && clashes->len == 1)
    g_ptr_array_add (parts, g_strdup (g_ptr_array_index (clashes, 0)));
  else if (n > 0 && clashes->len > 1)
    g_ptr_array_add (parts, sam_change_label_fill (ngettext ("%u clash", "%u clashes", clashes->len), clashes->len));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}
