/* The preview by itself: pages in sight and no more, search, and a PDF in place of a report. */
#include <adwaita.h>
#include <cairo-pdf.h>
#include <string.h>

#include "sam-document.h"
#include "sam-error.h"
#include "sam-page-search-bar.h"
#include "sam-page-view.h"
#include "sam-pdf-pages.h"
#include "sam-report-pages.h"
#include "sam-report-preview.h"

/* Pages that take a while to paint, as many as wanted. */
#define TEST_TYPE_PAGES (test_pages_get_type ())
G_DECLARE_FINAL_TYPE (TestPages, test_pages, TEST, PAGES, SamPages)

struct _TestPages
{
  SamPages parent_instance;

  guint    n_pages;
  gint     n_painted;
};

G_DEFINE_FINAL_TYPE (TestPages, test_pages, SAM_TYPE_PAGES)

static const char *
get_title (SamPages *pages)
{
  return "Test";
}

static guint
get_n_pages (SamPages *pages)
{
  return TEST_PAGES (pages)->n_pages;
}

static void
get_size (SamPages *pages, double *width, double *height)
{
  *width = 595;
  *height = 842;
}

static void
draw (SamPages *pages, guint page, cairo_t *cr)
{
  g_usleep (20000);
  g_atomic_int_inc (&TEST_PAGES (pages)->n_painted);
}

/* "page 17", and on every tenth "tenth" twice. */
static GArray *
collect_text (SamPages *pages, guint page)
{
  GArray *texts = sam_page_texts_new ();
  SamPageText text = { .x = 100, .y = 700, .width = 200, .height = 12 };

  text.text = page % 10 == 9 ? g_strdup_printf ("page %u tenth tenth", page + 1) : g_strdup_printf ("page %u", page + 1);
  g_array_append_val (texts, text);

  return texts;
}

static void
test_pages_class_init (TestPagesClass *klass)
{
  SamPagesClass *pages_class = SAM_PAGES_CLASS (klass);

  pages_class->get_title = get_title;
  pages_class->get_n_pages = get_n_pages;
  pages_class->get_size = get_size;
  pages_class->draw = draw;
  pages_class->collect_text = collect_text;
}

static void
test_pages_init (TestPages *self)
{
}

typedef struct
{
  GtkWidget        *window;
  SamReportPreview *preview;
  SamPageSearchBar *bar;
  TestPages        *pages;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->pages = g_object_new (TEST_TYPE_PAGES, NULL);
  self->pages->n_pages = 3000;
  self->preview = SAM_REPORT_PREVIEW (sam_report_preview_new ());
  self->bar = g_object_new (SAM_TYPE_PAGE_SEARCH_BAR, NULL);
  sam_page_search_bar_set_preview (self->bar, self->preview);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->preview));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), scrolled);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  sam_report_preview_set_pages (self->preview, SAM_PAGES (self->pages));
  sam_page_search_bar_set_pages (self->bar, SAM_PAGES (self->pages));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->pages);
}

static guint
count_views (Fixture *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->preview)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* Until the page is in sight and has been read. */
static void
wait_for_view (Fixture *self, const char *label, const char *text)
{
  for (;;)
    {
      for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->preview)); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
          g_autofree char *unread = gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);

          if (other == NULL && unread == NULL)
            {
              gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_ROLE_IMG);
              return;
            }
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Of three thousand pages a handful exist, and the window lives while they are painted. */
static void
test_thousands (Fixture *self, gconstpointer data)
{
  gint64 before;

  wait_for_view (self, "Page 1 of 3000", "page 1");
  g_assert_cmpuint (count_views (self), <=, 6);
  before = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    sam_report_preview_set_page (self->preview, 29 * i);
  g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC);
  sam_report_preview_set_page (self->preview, 2999);
  wait_for_view (self, "Page 3000 of 3000", "page 3000 tenth tenth");
  g_assert_cmpuint (count_views (self), <=, 6);
  g_assert_cmpint (g_atomic_int_get (&self->pages->n_painted), <, 60);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL, "Test, page 3000 of 3000");
}

static void
test_side_by_side (Fixture *self, gconstpointer data)
{
  wait_for_view (self, "Page 1 of 3000", "page 1");
  sam_report_preview_set_zoom (self->preview, 0.25);
  wait_for_view (self, "Page 3 of 3000", "page 3");
  g_assert_cmpuint (count_views (self), >, 3);
  /* A row on is more than a page on. */
  sam_report_preview_turn (self->preview, 1);
  g_assert_cmpuint (sam_report_preview_get_page (self->preview), >, 1);
  sam_report_preview_turn (self->preview, -1);
  g_assert_cmpuint (sam_report_preview_get_page (self->preview), ==, 0);
  g_assert_false (sam_report_preview_can_turn (self->preview, -1));
}

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

static GtkWidget *
find_count (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_STATUS)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_count (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_for_count (Fixture *self, const char *text)
{
  GtkWidget *label = find_count (GTK_WIDGET (self->bar));

  g_assert_nonnull (label);
  while (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_searches (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = find (GTK_WIDGET (self->bar), GTK_TYPE_SEARCH_ENTRY);

  wait_for_view (self, "Page 1 of 3000", "page 1");
  g_assert_true (sam_page_search_bar_open (self->bar));
  gtk_editable_set_text (GTK_EDITABLE (entry), "TENTH");
  wait_for_count (self, "1 of 600");
  g_assert_cmpuint (sam_report_preview_get_page (self->preview), ==, 9);

  g_signal_emit_by_name (entry, "activate");
  g_signal_emit_by_name (entry, "activate");
  wait_for_count (self, "3 of 600");
  g_assert_cmpuint (sam_report_preview_get_page (self->preview), ==, 19);

  /* Before the first comes the last. */
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (entry, "previous-match");
  wait_for_count (self, "600 of 600");
  g_assert_cmpuint (sam_report_preview_get_page (self->preview), ==, 2999);

  gtk_editable_set_text (GTK_EDITABLE (entry), "eleventh");
  wait_for_count (self, "Not found");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (sam_page_search_bar_close (self->bar));
  g_assert_false (sam_page_search_bar_close (self->bar));
}

/* What was fixed is shown by another program's painter, and its words are found where they stand. */
static void
test_pdf (void)
{
  SamDocument *document = sam_document_new (sam_language_find ("sv"), "Lägesbild", "Program", "Per den 14 december 2012", "För alla");
  g_autoptr (SamReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (SamPages) pages = NULL;
  g_autoptr (SamPages) own = NULL;
  g_autoptr (GArray) texts = NULL;
  g_autoptr (GArray) own_texts = NULL;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
  g_autoptr (GBytes) rubbish = g_bytes_new_static ("%PDF rubbish", 12);
  g_autoptr (GError) error = NULL;
  const SamPageHit *first, *second;
  double width, height;

  sam_document_add_note (document, 6, "Åkerhöjdsskolan har genomfört 24 av 32 träffar.");
  sam_document_add_note (document, 6, "Definitioner på sista sidan");
  report = sam_report_new_take (document);
  pdf = sam_report_paint_pdf (report, "Fastställd 2012-12-14, nr 3", &error);
  g_assert_no_error (error);
  pages = sam_pdf_pages_new (pdf, "Lägesbild", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_pages_get_n_pages (pages), ==, 1);
  sam_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.1);

  texts = sam_pages_collect_text (pages, 0);
  g_assert_cmpuint (sam_page_texts_find (texts, "Fastställd 2012-12-14, nr 3", NULL), ==, 1);
  g_assert_cmpuint (sam_page_texts_find (texts, "på sista sidan", NULL), ==, 1);
  g_assert_cmpuint (sam_page_texts_find (texts, "åkerhöjdsskolan", hits), ==, 1);
  own = sam_report_pages_new (report);
  own_texts = sam_pages_collect_text (own, 0);
  g_assert_cmpuint (sam_page_texts_find (own_texts, "åkerhöjdsskolan", hits), ==, 1);
  first = &g_array_index (hits, SamPageHit, 0);
  second = &g_array_index (hits, SamPageHit, 1);
  g_assert_cmpfloat_with_epsilon (first->x, second->x, 3);
  g_assert_cmpfloat_with_epsilon (first->y, second->y, 6);
  g_assert_cmpfloat_with_epsilon (first->width, second->width, 4);

  g_assert_null (sam_pdf_pages_new (rubbish, "Lägesbild", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A fixed report's tables: a word of one cell does not grow together with that of the next. */
static void
test_pdf_tables (void)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (SamPages) pages = NULL;
  g_autoptr (GArray) texts = NULL;
  g_autoptr (GByteArray) written = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, written, 400, 200);
  cairo_t *cr = cairo_create (surface);
  static const char *const words[] = { "Skola", "Huvudman", "på", "sista", "sidan" };
  static const double places[] = { 20, 120, 240, 258, 285 };

  cairo_set_font_size (cr, 10);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cairo_move_to (cr, places[i], 50);
      cairo_show_text (cr, words[i]);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  pdf = g_bytes_new (written->data, written->len);
  pages = sam_pdf_pages_new (pdf, "Lägesbild", NULL);
  g_assert_nonnull (pages);
  texts = sam_pages_collect_text (pages, 0);
  g_assert_cmpuint (sam_page_texts_find (texts, "på sista sidan", NULL), ==, 1);
  g_assert_cmpuint (sam_page_texts_find (texts, "SkolaHuvudman", NULL), ==, 0);
  g_assert_cmpuint (sam_page_texts_find (texts, "Huvudman", NULL), ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, func) g_test_add ("/report-preview/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("keeps of thousands of pages those in sight, each with its number and its text", test_thousands);
  ADD ("puts pages side by side where there is room", test_side_by_side);
  ADD ("counts what a search finds, goes from one to the next, and says that there is none", test_searches);
  g_test_add_func ("/report-preview/shows a PDF, and finds its words where they stand", test_pdf);
  g_test_add_func ("/report-preview/keeps words and cells of a PDF apart", test_pdf_tables);

  return g_test_run ();
}
