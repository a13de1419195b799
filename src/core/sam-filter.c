#include "sam-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-cycle-state.h"
#include "sam-error.h"
#include "sam-session.h"
#include "sam-strand-status.h"

#define MAX_WEEKS 52

struct _SamFilter
{
  SamFilterList list;
  char         *values[SAM_N_FILTER_KEYS];
  GPtrArray    *unknown; /* of lines; NULL-terminated */
};

#define HAS(key) (1u << SAM_FILTER_##key)

static const struct
{
  const char   *name;
  guint         keys;
  SamWatchPlace place;
} lists[SAM_N_FILTER_LISTS] = {
  { "schools", HAS (ORGANISER) | HAS (GROUP) | HAS (INDIVIDUAL) | HAS (QUIET_WEEKS), SAM_WATCH_PLACE_SCHOOLS },
  { "teams", HAS (SCHOOL) | HAS (QUIET_WEEKS) | HAS (ATTENDANCE), SAM_WATCH_PLACE_SCHOOLS },
  { "sessions", HAS (SCHOOL) | HAS (COACH) | HAS (KIND) | HAS (STATE), SAM_WATCH_PLACE_CALENDAR },
  { "cycles", HAS (SCHOOL) | HAS (COACH) | HAS (TERM) | HAS (STATE) | HAS (WAITING), SAM_WATCH_PLACE_COACHING },
  { "people", HAS (SCHOOL) | HAS (ROLE) | HAS (PLACE) | HAS (COACHING), SAM_WATCH_PLACE_SCHOOLS },
};

static const char *const key_names[SAM_N_FILTER_KEYS] = {
  "school", "organiser", "coach", "term", "kind", "state", "group", "individual", "quiet_weeks", "attendance",
  "role", "place", "coaching", "waiting",
};

const char *
sam_filter_list_get_name (SamFilterList list)
{
  g_return_val_if_fail ((guint) list < SAM_N_FILTER_LISTS, NULL);

  return lists[list].name;
}

SamFilterList
sam_filter_list_find (const char *name)
{
  for (guint i = 0; i < SAM_N_FILTER_LISTS; i++)
    {
      if (g_strcmp0 (lists[i].name, name) == 0)
        return i;
    }

  return SAM_N_FILTER_LISTS;
}

SamWatchPlace
sam_filter_list_get_place (SamFilterList list)
{
  g_return_val_if_fail ((guint) list < SAM_N_FILTER_LISTS, SAM_WATCH_PLACE_SCHOOLS);

  return lists[list].place;
}

gboolean
sam_filter_list_has (SamFilterList list, SamFilterKey key)
{
  g_return_val_if_fail ((guint) list < SAM_N_FILTER_LISTS && (guint) key < SAM_N_FILTER_KEYS, FALSE);

  return (lists[list].keys & (1u << key)) != 0;
}

static const char *const *
add_choices (GPtrArray *values, const SamField *field)
{
  for (guint i = 0; i < field->n_choices; i++)
    g_ptr_array_add (values, (gpointer) field->choices[i].name);
  g_ptr_array_add (values, NULL);

  return (const char *const *) values->pdata;
}

/* Made once; the words themselves are those of the records. */
typedef struct
{
  const char *const *kinds;
  const char *const *session_states;
  const char *const *cycle_states;
  const char *const *statuses;
} Words;

static const Words *
get_words (void)
{
  static gsize once = 0;
  static Words words;

  if (g_once_init_enter (&once))
    {
      static GPtrArray *kept[4];

      for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
        kept[i] = g_ptr_array_new ();
      words.kinds = add_choices (kept[0], &sam_family_session.fields[SAM_SESSION_KIND]);
      g_ptr_array_add (kept[1], (gpointer) "to_follow_up");
      words.session_states = add_choices (kept[1], &sam_family_session.fields[SAM_SESSION_STATE]);
      for (guint i = 0; i < SAM_N_CYCLE_STATES; i++)
        g_ptr_array_add (kept[2], (gpointer) sam_cycle_state_get_name (i));
      g_ptr_array_add (kept[2], NULL);
      words.cycle_states = (const char *const *) kept[2]->pdata;
      words.statuses = add_choices (kept[3], &sam_family_strand_status.fields[SAM_STRAND_STATUS_STATUS]);
      g_once_init_leave (&once, 1);
    }

  return &words;
}

const char *const *
sam_filter_list_get_values (SamFilterList list, SamFilterKey key)
{
  static const char *const missing[] = { "missing", NULL };
  static const char *const none[] = { "none", NULL };
  static const char *const past_target[] = { "past_target", NULL };
  static const char *const roles[] = { "teacher", "coach", NULL };

  if (!sam_filter_list_has (list, key))
    return NULL;

  switch (key)
    {
    case SAM_FILTER_KIND:
      return get_words ()->kinds;
    case SAM_FILTER_STATE:
      return list == SAM_FILTER_LIST_CYCLES ? get_words ()->cycle_states : get_words ()->session_states;
    case SAM_FILTER_GROUP:
    case SAM_FILTER_INDIVIDUAL:
      return get_words ()->statuses;
    case SAM_FILTER_ATTENDANCE:
    case SAM_FILTER_PLACE:
      return missing;
    case SAM_FILTER_ROLE:
      return roles;
    case SAM_FILTER_COACHING:
      return none;
    case SAM_FILTER_WAITING:
      return past_target;
    case SAM_FILTER_SCHOOL:
    case SAM_FILTER_ORGANISER:
    case SAM_FILTER_COACH:
    case SAM_FILTER_TERM:
    case SAM_FILTER_QUIET_WEEKS:
    case SAM_N_FILTER_KEYS:
    default:
      return NULL;
    }
}

static gboolean
is_good (SamFilterList list, SamFilterKey key, const char *value)
{
  const char *const *values = sam_filter_list_get_values (list, key);
  guint64 number;

  if (!sam_filter_list_has (list, key) || strpbrk (value, "\r\n") != NULL)
    return FALSE;
  if (values != NULL)
    return g_strv_contains (values, value);
  if (key == SAM_FILTER_QUIET_WEEKS)
    return g_ascii_string_to_unsigned (value, 10, 1, MAX_WEEKS, &number, NULL);

  return TRUE;
}

SamFilter *
sam_filter_new (SamFilterList list)
{
  SamFilter *self;

  g_return_val_if_fail ((guint) list < SAM_N_FILTER_LISTS, NULL);

  self = g_new0 (SamFilter, 1);
  self->list = list;
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->unknown, NULL);

  return self;
}

static void
add_unknown (SamFilter *self, const char *line)
{
  g_ptr_array_insert (self->unknown, (int) self->unknown->len - 1, g_strdup (line));
}

SamFilter *
sam_filter_copy (const SamFilter *self)
{
  SamFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = sam_filter_new (self->list);
  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    copy->values[i] = g_strdup (self->values[i]);
  for (guint i = 0; i + 1 < self->unknown->len; i++)
    add_unknown (copy, self->unknown->pdata[i]);

  return copy;
}

void
sam_filter_free (SamFilter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    g_free (self->values[i]);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

static void
take_line (SamFilter *self, const char *line)
{
  const char *equals = strchr (line, '=');

  for (guint i = 0; equals != NULL && i < SAM_N_FILTER_KEYS; i++)
    {
      g_autofree char *value = NULL;

      if (strlen (key_names[i]) != (gsize) (equals - line) || strncmp (key_names[i], line, (gsize) (equals - line)) != 0)
        continue;
      value = g_strstrip (g_strdup (equals + 1));
      /* A key twice: the first one counts, the other is told of. */
      if (*value != '\0' && self->values[i] == NULL && sam_filter_set (self, i, value))
        return;
    }
  add_unknown (self, line);
}

SamFilter *
sam_filter_parse (const char *text, GError **error)
{
  g_auto (GStrv) lines = NULL;
  SamFilterList list = SAM_N_FILTER_LISTS;
  SamFilter *self;
  guint first = 0;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (list == SAM_N_FILTER_LISTS && g_str_has_prefix (lines[i], "list="))
        {
          list = sam_filter_list_find (lines[i] + strlen ("list="));
          first = i;
        }
    }
  if (list == SAM_N_FILTER_LISTS)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("This watch does not say what it lists. It may come from a newer Samordna; it is kept as it is."));
      return NULL;
    }

  self = sam_filter_new (list);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i != first && *lines[i] != '\0')
        take_line (self, lines[i]);
    }

  return self;
}

char *
sam_filter_to_text (const SamFilter *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new ("list=");
  g_string_append (text, lists[self->list].name);
  for (guint i = 0; i < SAM_N_FILTER_KEYS; i++)
    {
      if (self->values[i] != NULL)
        g_string_append_printf (text, "\n%s=%s", key_names[i], self->values[i]);
    }
  for (guint i = 0; i + 1 < self->unknown->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) self->unknown->pdata[i]);

  return g_string_free (text, FALSE);
}

SamFilterList
sam_filter_get_list (const SamFilter *self)
{
  g_return_val_if_fail (self != NULL, SAM_FILTER_LIST_SCHOOLS);

  return self->list;
}

const char *
sam_filter_get (const SamFilter *self, SamFilterKey key)
{
  g_return_val_if_fail (self != NULL && (guint) key < SAM_N_FILTER_KEYS, NULL);

  return self->values[key];
}

gboolean
sam_filter_set (SamFilter *self, SamFilterKey key, const char *value)
{
  char *copy;

  g_return_val_if_fail (self != NULL && (guint) key < SAM_N_FILTER_KEYS, FALSE);

  if (value != NULL && *value != '\0' && !is_good (self->list, key, value))
    return FALSE;

  copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  g_free (self->values[key]);
  self->values[key] = copy;

  return TRUE;
}

guint
sam_filter_get_number (const SamFilter *self, SamFilterKey key)
{
  const char *value = sam_filter_get (self, key);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 0;
}

const char *const *
sam_filter_get_unknown (const SamFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->unknown->pdata;
}
