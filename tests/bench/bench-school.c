/*
 * The page of a school in a programme of 3 000 schools and 500 000 sessions, until all of it stands there, beside its
 * dashboard read alone. Prints medians; the page is to be there in 100 ms.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <time.h>

#include "bench-median.h"
#include "large-programme.h"
#include "sam-school-dashboard-view.h"
#include "sam-schools-page.h"

#define N_SCHOOLS 9

static GtkWidget *
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
read_alone (const char *path, gint64 school, SamDate as_of)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, &error);
  g_autoptr (SamSchoolDashboard) dashboard = NULL;

  g_assert_no_error (error);
  dashboard = sam_school_dashboard_load (database, school, as_of, &error);
  g_assert_no_error (error);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
show_page (SamPage *page, SamSchoolDashboardView *view, gint64 school, double *shown, double *processor)
{
  gint64 start = g_get_monotonic_time ();
  clock_t used = clock ();

  g_assert_true (sam_page_show_record (page, SAM_FAMILY_SCHOOL, school));
  *shown = (double) (g_get_monotonic_time () - start) / 1000;
  while (sam_school_dashboard_view_get (view) == NULL || sam_school_dashboard_view_get (view)->school != school)
    g_main_context_iteration (NULL, TRUE);
  *processor = (double) (clock () - used) * 1000 / CLOCKS_PER_SEC;

  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int argc, char **argv)
{
  const LargeProgramme size = LARGE_PROGRAMME_INIT;
  SamDate as_of = sam_date_parse (LARGE_PROGRAMME_DAY);
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.samordna", NULL);
  double alone[N_SCHOOLS], page_time[N_SCHOOLS], at_once[N_SCHOOLS], processor[N_SCHOOLS];
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamContext) context = NULL;
  g_autoptr (GPtrArray) schools = NULL;
  GtkWidget *window;
  SamPage *page;

  adw_init ();
  large_programme_write (&size, path);
  store = sam_store_open (path, &error);
  g_assert_no_error (error);
  context = sam_context_new (store);
  sam_context_set_as_of (context, as_of);
  schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);

  page = g_object_new (SAM_TYPE_SCHOOLS_PAGE, NULL);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  sam_page_set_context (page, context);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (page)))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      gint64 school = sam_record_get_id (schools->pdata[(i + 1) * schools->len / (N_SCHOOLS + 1)]);

      alone[i] = read_alone (path, school, as_of);
      page_time[i] = show_page (page, SAM_SCHOOL_DASHBOARD_VIEW (find (GTK_WIDGET (page), SAM_TYPE_SCHOOL_DASHBOARD_VIEW)),
                                school, &at_once[i], &processor[i]);
    }
  g_print ("page of a school: %.1f ms until all stands there (%.1f ms of a processor), %.1f ms until the window is free; "
           "its dashboard alone: %.1f ms\n",
           bench_median (page_time, N_SCHOOLS), bench_median (processor, N_SCHOOLS), bench_median (at_once, N_SCHOOLS),
           bench_median (alone, N_SCHOOLS));

  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&context);
  g_clear_object (&store);
  g_remove (path);
  g_rmdir (folder);

  return 0;
}
