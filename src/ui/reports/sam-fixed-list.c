/*
 * SamFixedList: the fixed reports of a programme.
 */
#include "sam-fixed-list.h"

#include <glib/gi18n.h>

#include "sam-fixed-report.h"
#include "sam-language.h"

/* Rows that are shown at once; older ones are a press away. */
#define N_SHOWN 6

struct _SamFixedList
{
  AdwBin      parent_instance;

  GtkWidget  *group;
  GPtrArray  *rows; /* of the group */
  SamContext *context;
  gboolean    shows_all;
};

G_DEFINE_FINAL_TYPE (SamFixedList, sam_fixed_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_activated_cb (AdwActionRow *row, gpointer user_data)
{
  gint64 *number = g_object_get_data (G_OBJECT (row), "number");

  g_signal_emit (user_data, signals[CHOSEN], 0, *number);
}

static void
on_more_cb (SamFixedList *self)
{
  self->shows_all = TRUE;
  sam_fixed_list_fill (self, self->context);
}

char *
sam_fixed_list_describe (SamDate fixed_date, gint64 number, const char *registry_number)
{
  g_autofree char *day = sam_language_format_date (sam_language_get_default (), fixed_date, SAM_DATE_STYLE_MEDIUM);

  if (registry_number == NULL)
    /* Translators: of a fixed report: the day, its number */
    return g_strdup_printf (_ ("%1$s · no. %2$d"), day, (int) number);

  /* Translators: of a fixed report: the day, its number, its number in a register */
  return g_strdup_printf (_ ("%1$s · no. %2$d · reg. %3$s"), day, (int) number, registry_number);
}

static void
add_row (SamFixedList *self, const SamFixedReport *report)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = sam_fixed_list_describe (report->fixed_date, report->number, report->registry_number);
  gint64 *number = g_new (gint64, 1);

  *number = report->number;
  g_object_set_data_full (G_OBJECT (row), "number", number, g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), report->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_more (SamFixedList *self, guint n_more)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_more_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (SamFixedList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

void
sam_fixed_list_fill (SamFixedList *self, SamContext *context)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  guint n;

  g_return_if_fail (SAM_IS_FIXED_LIST (self));

  if (context != self->context)
    self->shows_all = FALSE;
  g_set_object (&self->context, context);
  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), context != NULL);
  if (context == NULL)
    return;

  reports = sam_fixed_report_list (sam_store_get_database (sam_context_get_store (context)), &error);
  problem = reports == NULL ? g_markup_escape_text (error->message, -1) : NULL;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                         reports == NULL     ? problem
                                         : reports->len == 0 ? _ ("None yet. What is fixed stays as it was on the day.")
                                                             : NULL);
  if (reports == NULL)
    return;
  n = self->shows_all || reports->len <= N_SHOWN + 1 ? reports->len : N_SHOWN;
  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (reports, i));
  if (n < reports->len)
    add_more (self, reports->len - n);
}

static void
sam_fixed_list_dispose (GObject *object)
{
  g_clear_object (&SAM_FIXED_LIST (object)->context);

  G_OBJECT_CLASS (sam_fixed_list_parent_class)->dispose (object);
}

static void
sam_fixed_list_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_FIXED_LIST (object)->rows);

  G_OBJECT_CLASS (sam_fixed_list_parent_class)->finalize (object);
}

static void
sam_fixed_list_class_init (SamFixedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_fixed_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_fixed_list_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_INT64);
}

static void
sam_fixed_list_init (SamFixedList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _ ("Fixed Reports"));
  adw_bin_set_child (ADW_BIN (self), self->group);
}
