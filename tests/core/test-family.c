/* The descriptors of the families: nothing in them is left out. */
#include "sam-family.h"

static void
test_choices (void)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);

      for (guint i = 0; i < family->n_fields; i++)
        for (guint j = 0; j < family->fields[i].n_choices; j++)
          {
            const SamChoice *choice = &family->fields[i].choices[j];

            g_assert_nonnull (choice->name);
            g_assert_nonnull (choice->context);
            g_assert_nonnull (choice->label);
            g_assert_cmpint (sam_field_find_choice (&family->fields[i], choice->name), ==, (int) j);
          }
    }
}

static void
test_lookup (void)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);

      g_assert_cmpuint (family->id, ==, id);
      g_assert_true (sam_family_find (family->name) == family);
      for (guint i = 0; i < family->n_fields; i++)
        {
          g_assert_nonnull (family->fields[i].label);
          g_assert_cmpint (sam_family_find_field (family, family->fields[i].name), ==, (int) i);
        }
    }
  g_assert_null (sam_family_find ("no such family"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/family/every-choice-has-a-name-a-context-and-a-label", test_choices);
  g_test_add_func ("/family/every-family-and-field-is-found-by-its-name", test_lookup);

  return g_test_run ();
}
