/*
 * SamCycleCounts: cycles by school and state, as a table of numbers.
 */
#include "sam-cycle-counts.h"

#include <glib/gi18n.h>

#include "sam-cycle-list.h"
#include "sam-language.h"

struct _SamCycleCounts
{
  AdwBin   parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (SamCycleCounts, sam_cycle_counts, ADW_TYPE_BIN)

/* The columns: what has ended stands together. */
enum
{
  COLUMN_ASKED,
  COLUMN_PREPARED,
  COLUMN_OBSERVED,
  COLUMN_DIALOGUE,
  COLUMN_FOLLOW_UP,
  COLUMN_ENDED,
  N_COLUMNS,
};

typedef struct
{
  char *school;
  guint counts[N_COLUMNS];
} Row;

static void
row_free (Row *row)
{
  g_free (row->school);
  g_free (row);
}

/* -1 for a cycle that has not begun: nothing has been asked. */
static int
find_column (SamCycleState state)
{
  switch (state)
    {
    case SAM_CYCLE_STATE_ASKED:
      return COLUMN_ASKED;
    case SAM_CYCLE_STATE_PREPARED:
      return COLUMN_PREPARED;
    case SAM_CYCLE_STATE_OBSERVED:
      return COLUMN_OBSERVED;
    case SAM_CYCLE_STATE_DIALOGUE_HELD:
      return COLUMN_DIALOGUE;
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      return COLUMN_FOLLOW_UP;
    case SAM_CYCLE_STATE_CLOSED:
    case SAM_CYCLE_STATE_CANCELLED:
    case SAM_CYCLE_STATE_BROKEN_OFF:
      return COLUMN_ENDED;
    case SAM_CYCLE_STATE_NOT_BEGUN:
    case SAM_N_CYCLE_STATES:
    default:
      return -1;
    }
}

static const char *
get_title (guint column)
{
  static const SamCycleState states[] = {
    SAM_CYCLE_STATE_ASKED, SAM_CYCLE_STATE_PREPARED, SAM_CYCLE_STATE_OBSERVED,
    SAM_CYCLE_STATE_DIALOGUE_HELD, SAM_CYCLE_STATE_FOLLOW_UP_DUE,
  };

  return column == COLUMN_ENDED ? C_("column of cycles", "Ended") : sam_cycle_state_get_label (states[column]);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return sam_collate ((*(Row *const *) a)->school, (*(Row *const *) b)->school);
}

static Row *
ensure_row (GPtrArray *rows, const char *school)
{
  Row *row;

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_str_equal (((Row *) rows->pdata[i])->school, school))
        return rows->pdata[i];
    }
  row = g_new0 (Row, 1);
  row->school = g_strdup (school);
  g_ptr_array_add (rows, row);

  return row;
}

static GPtrArray *
count (GPtrArray *cycles)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  for (guint i = 0; i < cycles->len; i++)
    {
      const char *school = sam_cycle_item_get_school_name (cycles->pdata[i]);
      int column = find_column (sam_cycle_item_get_state (cycles->pdata[i]));

      if (column >= 0)
        ensure_row (rows, school != NULL ? school : _("No school"))->counts[column]++;
    }
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}

static GtkWidget *
attach (SamCycleCounts *self, int column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column == 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);

  return label;
}

static void
attach_row (SamCycleCounts *self, int at, const Row *row, const char *css_class)
{
  attach (self, 0, at, row->school, css_class);
  for (int i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row->counts[i]);
      /* Translators: a cell of a table: school, state of a cycle, how many */
      g_autofree char *said = g_strdup_printf (_("%s, %s: %u"), row->school, get_title ((guint) i), row->counts[i]);
      GtkWidget *label = attach (self, i + 1, at, number, "numeric");

      if (css_class != NULL)
        gtk_widget_add_css_class (label, css_class);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
    }
}

static void
sam_cycle_counts_class_init (SamCycleCountsClass *klass)
{
}

static void
sam_cycle_counts_init (SamCycleCounts *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 12);
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 24);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 24);
  gtk_widget_set_margin_top (GTK_WIDGET (self->grid), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 18);
  gtk_widget_set_valign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

void
sam_cycle_counts_set_cycles (SamCycleCounts *self, GPtrArray *cycles)
{
  g_autoptr (GPtrArray) rows = NULL;
  Row total = { 0 };
  GtkWidget *child;

  g_return_if_fail (SAM_IS_CYCLE_COUNTS (self));
  g_return_if_fail (cycles != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  attach (self, 0, 0, _("School"), "heading");
  for (guint i = 0; i < N_COLUMNS; i++)
    attach (self, (int) i + 1, 0, get_title (i), "heading");

  rows = count (cycles);
  total.school = (char *) _("All schools");
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];

      attach_row (self, (int) i + 1, row, NULL);
      for (guint k = 0; k < N_COLUMNS; k++)
        total.counts[k] += row->counts[k];
    }
  attach_row (self, (int) rows->len + 1, &total, "heading");
}
