/*
 * SamProblems: what validation found, kept in the order of the fields.
 */
#include "sam-draft.h"

struct _SamProblems
{
  GPtrArray *items;
};

static void
problem_free (gpointer data)
{
  SamProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

SamProblems *
sam_problems_new (void)
{
  SamProblems *self = g_new0 (SamProblems, 1);

  self->items = g_ptr_array_new_with_free_func (problem_free);

  return self;
}

void
sam_problems_free (SamProblems *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->items);
  g_free (self);
}

void
sam_problems_add (SamProblems *self, SamProblemLevel level, guint field, const char *format, ...)
{
  SamProblem *problem;
  va_list args;
  guint place;

  g_return_if_fail (self != NULL);

  problem = g_new0 (SamProblem, 1);
  problem->level = level;
  problem->field = field;
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);

  /* Those of one field stay in the order in which they were found; those of
   * the whole record have the greatest number, so they come last. */
  for (place = self->items->len; place > 0; place--)
    {
      const SamProblem *before = g_ptr_array_index (self->items, place - 1);

      if (before->field <= field)
        break;
    }
  g_ptr_array_insert (self->items, (int) place, problem);
}

guint
sam_problems_get_n (const SamProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const SamProblem *
sam_problems_get (const SamProblems *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

gboolean
sam_problems_has_errors (const SamProblems *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (sam_problems_get (self, i)->level == SAM_PROBLEM_ERROR)
        return TRUE;
    }

  return FALSE;
}

const SamProblem *
sam_problems_find (const SamProblems *self, guint field)
{
  const SamProblem *found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const SamProblem *problem = sam_problems_get (self, i);

      if (problem->field != field)
        continue;
      if (problem->level == SAM_PROBLEM_ERROR)
        return problem;
      if (found == NULL)
        found = problem;
    }

  return found;
}
