/* What one sees of individual coaching who gets aggregates only: numbers, no names. */
#include "sam-cycle-counts.h"
#include "sam-cycle-list.h"
#include "sam-test-programme.h"
#include "ui-fixture.h"

static void
test_cycles_are_counted_by_school_and_state (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *counts = g_object_ref_sink (g_object_new (SAM_TYPE_CYCLE_COUNTS, NULL));
  GString *said = g_string_new (NULL);
  GtkWidget *grid;

  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A", "school=Alm name=A from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Ahl is_teacher=0 is_coach=1");
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *label = g_strdup_printf ("T%d", i);
      g_autofree char *person = g_strdup_printf ("code=T%d name=Teacher%d is_teacher=1 is_coach=0", i, i);
      g_autofree char *member = g_strdup_printf ("team=A person=T%d from_date=2012-08-01", i);
      g_autofree char *cycle = g_strdup_printf ("teacher=T%d coach=Ahl ordinal=1 term=2012-ht", i);
      g_autofree char *name = g_strdup_printf ("C%d", i);
      g_autofree char *question = g_strdup_printf ("cycle=C%d ordinal=1 asked_date=2012-09-03 text=Vem?", i);

      sam_test_programme_put (p, "person", label, person);
      sam_test_programme_put (p, "membership", NULL, member);
      sam_test_programme_put (p, "cycle", name, cycle);
      sam_test_programme_put (p, "focus_question", NULL, question);
    }
  sam_test_programme_put (p, "session", NULL,
                          "kind=observation cycle=C1 date=2012-10-01 start_time=09:00 planned_minutes=60 coach=Ahl state=held "
                          "actual_minutes=60");
  cycles = sam_cycle_list_load (sam_test_programme_get_database (p), NULL, sam_date_new (2012, 12, 14), &error);
  g_assert_no_error (error);

  sam_cycle_counts_set_cycles (SAM_CYCLE_COUNTS (counts), cycles);
  grid = ui_fixture_find (counts, GTK_TYPE_GRID);
  for (GtkWidget *label = gtk_widget_get_first_child (grid); label != NULL; label = gtk_widget_get_next_sibling (label))
    g_string_append_printf (said, "%s|", gtk_label_get_label (GTK_LABEL (label)));
  g_assert_cmpstr (said->str, ==,
                   "School|Asked|Prepared|Observed|Dialogue held|Follow-up due|Ended|"
                   "Alm|2|0|1|0|0|0|"
                   "All schools|2|0|1|0|0|0|");

  g_string_free (said, TRUE);
  g_object_unref (counts);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/cycle-counts/cycles-are-counted-by-school-and-state", test_cycles_are_counted_by_school_and_state);

  return g_test_run ();
}
