/*
 * The programme's logic as a chain: what stands on what, as of a day.
 */
#include <glib.h>

#include "sam-logic-chain.h"
#include "sam-test-programme.h"

static SamTestProgramme *
make_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Test aim=Teaching start_date=2012-08-01 end_date=2013-06-30");
  sam_test_programme_put (p, "strand", "group", "kind=group name=Group");
  sam_test_programme_put (p, "strand", "individual", "kind=individual name=Individual");
  sam_test_programme_put (p, "basis", "late", "kind=evidence title=Late date=2013-02-01 reference=Own");
  sam_test_programme_put (p, "basis", "evidence", "kind=evidence title=Evidence date=2012-04-01 reference=Own");
  sam_test_programme_put (p, "basis", "conclusion", "kind=conclusion title=Conclusion date=2012-05-01 strand=group");
  sam_test_programme_put (p, "basis_citation", NULL, "basis=conclusion cited=evidence");
  sam_test_programme_put (p, "basis_citation", NULL, "basis=conclusion cited=late");
  sam_test_programme_put (p, "basis", "decision",
                          "kind=decision title=Decision date=2012-08-27 party=All effect=strand_mandatory strand=group");
  sam_test_programme_put (p, "basis_citation", NULL, "basis=decision cited=conclusion");

  return p;
}

/* "Evidence>Conclusion Conclusion>Decision …": every node, and what follows from it. */
static char *
describe (GPtrArray *chain)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chain->len; i++)
    {
      SamLogicNode *node = g_ptr_array_index (chain, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", node->title);
      for (guint n = 0; n < node->carries->len; n++)
        g_string_append_printf (text, "%s%s", n == 0 ? " > " : ", ",
                                ((SamLogicNode *) chain->pdata[g_array_index (node->carries, guint, n)])->title);
    }

  return g_string_free (text, FALSE);
}

static void
test_links_from_basis_to_goal (void)
{
  static const struct
  {
    int         year;
    int         month;
    const char *chain;
  } cases[] = {
    { 2012, 3, "Group > Teaching; Individual > Teaching; Teaching" },
    { 2012, 12, "Evidence > Conclusion; Conclusion > Decision, Group; Decision > Group; Group > Teaching; "
                "Individual > Teaching; Teaching" },
    { 2013, 3, "Evidence > Conclusion; Late > Conclusion; Conclusion > Decision, Group; Decision > Group; "
               "Group > Teaching; Individual > Teaching; Teaching" },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) chain =
        sam_logic_chain_load (sam_test_programme_get_store (p), sam_date_new (cases[i].year, cases[i].month, 14), &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = describe (chain);
      g_assert_cmpstr (text, ==, cases[i].chain);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic-chain/links-from-basis-to-goal-as-of-a-day", test_links_from_basis_to_goal);

  return g_test_run ();
}
