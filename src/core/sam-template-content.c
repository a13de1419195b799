/*
 * SamTemplateContent: sections, counters, events and interval of a template.
 */
#include "sam-template-content.h"

#include <glib/gi18n.h>
#include <string.h>

static void
section_free (SamTemplateSection *section)
{
  g_free (section->title);
  g_ptr_array_unref (section->prompts);
  g_free (section->others);
  g_free (section);
}

SamTemplateContent *
sam_template_content_new (void)
{
  SamTemplateContent *self = g_new0 (SamTemplateContent, 1);

  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->counters = g_ptr_array_new_with_free_func (g_free);
  self->events = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
sam_template_content_free (SamTemplateContent *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->counters);
  g_ptr_array_unref (self->events);
  g_free (self->others);
  g_free (self);
}

SamTemplateSection *
sam_template_content_add_section (SamTemplateContent *self, const char *title)
{
  SamTemplateSection *section;

  g_return_val_if_fail (self != NULL && title != NULL, NULL);

  section = g_new0 (SamTemplateSection, 1);
  section->title = g_strdup (title);
  section->prompts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->sections, section);

  return section;
}

static void
append_strings (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (from->pdata[i]));
}

SamTemplateContent *
sam_template_content_copy (const SamTemplateContent *self)
{
  SamTemplateContent *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = sam_template_content_new ();
  for (guint i = 0; i < self->sections->len; i++)
    {
      const SamTemplateSection *section = self->sections->pdata[i];
      SamTemplateSection *added = sam_template_content_add_section (copy, section->title);

      append_strings (added->prompts, section->prompts);
      added->others = g_strdup (section->others);
    }
  append_strings (copy->counters, self->counters);
  append_strings (copy->events, self->events);
  copy->interval_seconds = self->interval_seconds;
  copy->others = g_strdup (self->others);

  return copy;
}

static gboolean
strings_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

gboolean
sam_template_content_equal (const SamTemplateContent *self, const SamTemplateContent *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->interval_seconds != other->interval_seconds || self->sections->len != other->sections->len
      || g_strcmp0 (self->others, other->others) != 0)
    return FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    {
      const SamTemplateSection *a = self->sections->pdata[i];
      const SamTemplateSection *b = other->sections->pdata[i];

      if (!g_str_equal (a->title, b->title) || !strings_equal (a->prompts, b->prompts)
          || g_strcmp0 (a->others, b->others) != 0)
        return FALSE;
    }

  return strings_equal (self->counters, other->counters) && strings_equal (self->events, other->events);
}

/* --- No scores --- */

/* Words for a score: whole words, and at the end of compounds ("helhetsbetyg"). */
static const char *const score_words[] = {
  "score", "scores", "scoring", "rating", "ratings", "ranking", "ranked", "rank", "grading", "points",
  "betyg", "betyget", "betygs", "poäng", "poängen", "ranka", "rankning", "rangordning", "omdöme", "omdömet",
  "betygssättning", "poängsättning", "lärarbetyg", "helhetsbetyg", "totalpoäng",
};

/* As names of fields also what has another meaning in running text. */
static const char *const score_fields[] = {
  "grade", "grades", "mark", "marks", "level", "levels", "scale", "scales", "stars", "point", "percent", "percentage",
  "nivå", "nivåer", "skala", "stjärnor", "procent",
};

static const char *const teacher_words[] = { "teacher", "teachers", "teacher's", "lärare", "läraren", "lärarens", "lärarnas", "lärares" };

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  /* What is no UTF-8 holds no word. */
  return composed != NULL ? g_utf8_casefold (composed, -1) : g_strdup ("");
}

static gboolean
is_among (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (word, words[i]))
      return TRUE;

  return FALSE;
}

/* The words of a folded text: letters and digits, apostrophes inside. */
static GStrv
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019)
        c = '\'';
      if (c != 0 && (g_unichar_isalnum (c) || c == '\''))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        g_strv_builder_add (builder, word->str);
      g_string_truncate (word, 0);
      if (c == 0)
        break;
    }

  return g_strv_builder_end (builder);
}

gboolean
sam_template_content_is_score_field (const char *name)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = fold (name);
  words = split_words (folded);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_among (words[i], score_words, G_N_ELEMENTS (score_words))
        || is_among (words[i], score_fields, G_N_ELEMENTS (score_fields)))
      return TRUE;

  /* Names written together, "teacherScore". */
  for (guint i = 0; i < G_N_ELEMENTS (score_words); i++)
    if (g_str_has_suffix (folded, score_words[i]))
      return TRUE;

  return FALSE;
}

/* "1–5", "0-10", "1 to 5", "1 till 5": from 0 or 1 up to ten at most, said as a scale. */
static gboolean
holds_scale (const char *folded)
{
  return g_regex_match_simple ("(^|[^0-9:])[01]\\s*(-|–|—|to|till|…|\\.\\.+)\\s*([3-9]|10)($|[^0-9:])", folded, 0, 0);
}

gboolean
sam_template_content_asks_for_score (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  gboolean has_score = FALSE;
  gboolean has_teacher = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);

  folded = fold (text);
  words = split_words (folded);
  for (guint i = 0; words[i] != NULL; i++)
    {
      has_score = has_score || is_among (words[i], score_words, G_N_ELEMENTS (score_words));
      has_teacher = has_teacher || is_among (words[i], teacher_words, G_N_ELEMENTS (teacher_words))
                    || g_str_equal (words[i], "lärarbetyg");
    }

  return has_score && (has_teacher || holds_scale (folded));
}

/* --- Limits --- */

static gboolean
refuse (GError **error, char *message)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, message);
  g_free (message);

  return FALSE;
}

static gboolean
check_text (const char *text, glong longest, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    return refuse (error, g_strdup (_("A text of the template is empty. Write something, or remove the row.")));
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, g_strdup (_("A text of the template cannot be read: it is not UTF-8.")));
  if (g_utf8_strlen (text, -1) > longest)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MIN (30, longest));

      return refuse (error, g_strdup_printf (ngettext ("“%s…” is too long. There is room for %d character.",
                                                       "“%s…” is too long. There is room for %d characters.", longest),
                                             start, (int) longest));
    }
  if (sam_template_content_asks_for_score (text))
    return refuse (error, g_strdup_printf (_("“%s” asks for a score of the teacher. Observations describe what "
                                             "happens and never grade anybody: leave it out."),
                                           text));

  return TRUE;
}

static gboolean
check_labels (const GPtrArray *labels, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (!check_text (labels->pdata[i], SAM_TEMPLATE_MAX_LABEL, error))
        return FALSE;
      if (!g_hash_table_add (seen, fold (labels->pdata[i])))
        return refuse (error, g_strdup_printf (_("“%s” is there twice, and nobody could tell them apart. Give one of them another name."),
                                               (const char *) labels->pdata[i]));
    }

  return TRUE;
}

static gboolean
check_sections (const GPtrArray *sections, GError **error)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const SamTemplateSection *section = sections->pdata[i];

      if (!check_text (section->title, SAM_TEMPLATE_MAX_TITLE, error))
        return FALSE;
      if (section->prompts->len > SAM_TEMPLATE_MAX_PROMPTS)
        return refuse (error, g_strdup_printf (_("A section has room for %d prompts."), SAM_TEMPLATE_MAX_PROMPTS));
      for (guint k = 0; k < section->prompts->len; k++)
        if (!check_text (section->prompts->pdata[k], SAM_TEMPLATE_MAX_PROMPT, error))
          return FALSE;
    }

  return TRUE;
}

gboolean
sam_template_content_check (const SamTemplateContent *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->sections->len > SAM_TEMPLATE_MAX_SECTIONS)
    return refuse (error, g_strdup_printf (_("A template has room for %d sections."), SAM_TEMPLATE_MAX_SECTIONS));
  if (self->counters->len > SAM_TEMPLATE_MAX_COUNTERS)
    return refuse (error, g_strdup_printf (_("A template has room for %d counters, one for each key."), SAM_TEMPLATE_MAX_COUNTERS));
  if (self->events->len > SAM_TEMPLATE_MAX_EVENTS)
    return refuse (error, g_strdup_printf (_("A template has room for %d events, one for each key."), SAM_TEMPLATE_MAX_EVENTS));
  if (self->interval_seconds != 0
      && (self->interval_seconds < SAM_TEMPLATE_MIN_INTERVAL || self->interval_seconds > SAM_TEMPLATE_MAX_INTERVAL))
    return refuse (error, g_strdup_printf (_("The interval is from %d seconds to %d minutes."), SAM_TEMPLATE_MIN_INTERVAL,
                                           SAM_TEMPLATE_MAX_INTERVAL / 60));

  return check_sections (self->sections, error) && check_labels (self->counters, error)
         && check_labels (self->events, error);
}

gboolean
sam_template_content_check_name (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return check_text (name, SAM_TEMPLATE_MAX_NAME, error);
}
