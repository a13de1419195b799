/*
 * SamIndicatorWindow: an indicator at all schools and school years.
 */
#include "sam-indicator-window.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-indicator-words.h"
#include "sam-language.h"
#include "sam-records.h"

enum
{
  VALUE_WIDTH = 150,
  BESIDE_WIDTH = 240,
};

/* A school with a value. */
typedef struct
{
  char      *name;
  GPtrArray *values; /* words, one a year; NULL where none is recorded */
  GString   *beside; /* what began or ended there */
} School;

struct _SamIndicatorWindow
{
  SamToolWindow   parent_instance;

  AdwWindowTitle *title;
  AdwBin         *heading_bin;
  GtkListView    *list;

  GPtrArray      *years;   /* of texts, the earliest first */
  GPtrArray      *schools; /* of School, by name */
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (SamIndicatorWindow, sam_indicator_window, SAM_TYPE_TOOL_WINDOW)

static void
school_free (gpointer data)
{
  School *school = data;

  g_free (school->name);
  g_ptr_array_unref (school->values);
  g_string_free (school->beside, TRUE);
  g_free (school);
}

/* Rows */

static GtkWidget *
make_label (const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_size_request (label, width, -1);
  gtk_widget_set_hexpand (label, width < 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Years beside one another, or where the window is narrow, a line each with its year. */
static GtkWidget *
make_row (SamIndicatorWindow *self, const char *name, GPtrArray *values, const char *beside)
{
  GtkWidget *box = gtk_box_new (self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, self->narrow ? 3 : 12);

  gtk_box_append (GTK_BOX (box), make_label (name, self->narrow ? -1 : VALUE_WIDTH, "heading"));
  for (guint i = 0; i < values->len; i++)
    {
      const char *value = values->pdata[i] != NULL ? values->pdata[i] : "–";
      g_autofree char *line = g_strdup_printf ("%s: %s", (const char *) self->years->pdata[i], value);

      gtk_box_append (GTK_BOX (box), self->narrow ? make_label (line, -1, "numeric") : make_label (value, VALUE_WIDTH, "numeric"));
    }
  gtk_box_append (GTK_BOX (box), make_label (beside, -1, "secondary"));

  return box;
}

static char *
describe (SamIndicatorWindow *self, const School *school)
{
  g_autoptr (GString) text = g_string_new (school->name);

  for (guint i = 0; i < school->values->len; i++)
    g_string_append_printf (text, "; %s: %s", (const char *) self->years->pdata[i],
                            school->values->pdata[i] != NULL ? (const char *) school->values->pdata[i] : _("not recorded"));
  if (school->beside->len > 0)
    g_string_append_printf (text, "; %s", school->beside->str);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_bind_cb (SamIndicatorWindow *self, GtkListItem *item)
{
  const School *school = self->schools->pdata[gtk_list_item_get_position (item)];
  GtkWidget *row = make_row (self, school->name, school->values, school->beside->str);
  g_autofree char *sentence = describe (self, school);

  gtk_list_item_set_child (item, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/* Reading */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
collect_years (SamIndicatorWindow *self, GPtrArray *values, SamDate as_of)
{
  g_autofree char *last = sam_school_year_format (sam_date_get_school_year (as_of));

  for (guint i = 0; i < values->len; i++)
    {
      const char *year = sam_record_get_text (values->pdata[i], SAM_INDICATOR_VALUE_SCHOOL_YEAR);

      if (g_strcmp0 (year, last) <= 0 && !g_ptr_array_find_with_equal_func (self->years, year, g_str_equal, NULL))
        g_ptr_array_add (self->years, g_strdup (year));
    }
  g_ptr_array_sort (self->years, compare_texts);
}

static School *
make_school (SamIndicatorWindow *self, SamRecord *record)
{
  School *school = g_new0 (School, 1);

  school->name = g_strdup (sam_record_get_text (record, SAM_SCHOOL_NAME));
  school->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (school->values, (int) self->years->len);
  school->beside = g_string_new (NULL);

  return school;
}

static void
take_value (SamIndicatorWindow *self, GHashTable *schools, SamRecord *value, SamRecord *indicator)
{
  gint64 id = sam_record_get_reference (value, SAM_INDICATOR_VALUE_SCHOOL);
  School *school = g_hash_table_lookup (schools, &id);
  guint year;

  if (school != NULL
      && g_ptr_array_find_with_equal_func (self->years, sam_record_get_text (value, SAM_INDICATOR_VALUE_SCHOOL_YEAR),
                                           g_str_equal, &year))
    school->values->pdata[year] = sam_indicator_words_value (value, indicator);
}

static void
take_intervention (GHashTable *schools, SamRecord *intervention, SamDate as_of)
{
  const SamLanguage *language = sam_language_get_default ();
  gint64 id = sam_record_get_reference (intervention, SAM_INTERVENTION_SCHOOL);
  School *school = g_hash_table_lookup (schools, &id);
  SamDate from = sam_record_get_date (intervention, SAM_INTERVENTION_FROM_DATE);
  SamDate to = sam_record_get_date (intervention, SAM_INTERVENTION_TO_DATE);
  g_autofree char *from_text = sam_language_format_date (language, from, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *to_text = to != SAM_DATE_NONE ? sam_language_format_date (language, to, SAM_DATE_STYLE_MEDIUM) : NULL;

  if (school == NULL || from > as_of)
    return;

  g_string_append_printf (school->beside, "%s%s, ", school->beside->len > 0 ? "\n" : "",
                          sam_record_get_text (intervention, SAM_INTERVENTION_NAME));
  if (to_text != NULL)
    /* Translators: both are days. */
    g_string_append_printf (school->beside, _("%s to %s"), from_text, to_text);
  else
    /* Translators: the day when something began that goes on. */
    g_string_append_printf (school->beside, _("since %s"), from_text);
}

static gboolean
load (SamIndicatorWindow *self, SamContext *context, SamRecord *indicator, GError **error)
{
  SamStore *store = sam_context_get_store (context);
  SamDate as_of = sam_context_get_as_of (context);
  g_autoptr (GPtrArray) values = sam_store_list_by (store, SAM_FAMILY_INDICATOR_VALUE, SAM_INDICATOR_VALUE_INDICATOR,
                                                    sam_record_get_id (indicator), error);
  g_autoptr (GPtrArray) records = values != NULL ? sam_store_list (store, SAM_FAMILY_SCHOOL, error) : NULL;
  g_autoptr (GPtrArray) interventions = records != NULL ? sam_store_list (store, SAM_FAMILY_INTERVENTION, error) : NULL;
  g_autoptr (GHashTable) schools = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) valued = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (interventions == NULL)
    return FALSE;

  collect_years (self, values, as_of);
  for (guint i = 0; i < values->len; i++)
    {
      gint64 id = sam_record_get_reference (values->pdata[i], SAM_INDICATOR_VALUE_SCHOOL);

      g_hash_table_add (valued, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = sam_record_get_id (records->pdata[i]);

      if (!g_hash_table_contains (valued, &id))
        continue;
      g_ptr_array_add (self->schools, make_school (self, records->pdata[i]));
      g_hash_table_insert (schools, g_memdup2 (&id, sizeof id), self->schools->pdata[self->schools->len - 1]);
    }
  for (guint i = 0; i < values->len; i++)
    take_value (self, schools, values->pdata[i], indicator);
  for (guint i = 0; i < interventions->len; i++)
    take_intervention (schools, interventions->pdata[i], as_of);

  return TRUE;
}

/* Type */

static void
sam_indicator_window_dispose (GObject *object)
{
  SamIndicatorWindow *self = SAM_INDICATOR_WINDOW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_pointer (&self->schools, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_indicator_window_parent_class)->dispose (object);
}

static void
sam_indicator_window_class_init (SamIndicatorWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_indicator_window_dispose;
}

static void
sam_indicator_window_init (SamIndicatorWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *note = make_label (_("A change is no proof of an effect: much else changes, too. What else began or ended at "
                                  "a school stands beside its values."),
                                -1, NULL);

  self->years = g_ptr_array_new_with_free_func (g_free);
  self->schools = g_ptr_array_new_with_free_func (school_free);
  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_("Indicator"), NULL));
  self->heading_bin = ADW_BIN (adw_bin_new ());
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  gtk_widget_set_margin_start (note, 12);
  gtk_widget_set_margin_end (note, 12);
  gtk_widget_set_margin_top (note, 6);
  gtk_widget_set_margin_bottom (note, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading_bin), "answer-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "answer-list");
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Values per school and school year"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading_bin));
  gtk_box_append (GTK_BOX (box), scroller);
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

static void
fill (SamIndicatorWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = NULL;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  /* School, years, and what stands beside. */
  self->narrow = width < ((int) self->years->len + 1) * (VALUE_WIDTH + 12) + BESIDE_WIDTH;
  if (!self->narrow)
    adw_bin_set_child (self->heading_bin, make_row (self, _("School"), self->years, _("What else began or ended")));
  for (guint i = 0; i < self->schools->len; i++)
    gtk_string_list_append (names, ((School *) self->schools->pdata[i])->name);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (names)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWindow *
sam_indicator_window_present (GtkWidget *origin, SamContext *context, gint64 indicator)
{
  SamIndicatorWindow *self = g_object_new (SAM_TYPE_INDICATOR_WINDOW, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (sam_context_get_store (context), SAM_FAMILY_INDICATOR, indicator, &error);

  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 900, 600);
  if (record == NULL || !load (self, context, record, &error))
    {
      if (error != NULL)
        sam_dialogs_show_error (origin, _("The values cannot be shown"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  adw_window_title_set_title (self->title, sam_record_get_text (record, SAM_INDICATOR_NAME));
  adw_window_title_set_subtitle (self->title, sam_record_get_text (record, SAM_INDICATOR_SOURCE));
  gtk_window_set_title (GTK_WINDOW (self), sam_record_get_text (record, SAM_INDICATOR_NAME));
  fill (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
