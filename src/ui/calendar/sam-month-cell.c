/*
 * SamMonthCell: a day of the month.
 *
 * CSS node: monthcell with the classes .outside .today .selected .free
 * .some-off .holiday .weekend; a number (.day), a note (.note), chips, and
 * the button .more.
 */
#include "sam-month-cell.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-month-layout.h"
#include "sam-month-parts.h"
#include "sam-session-chip.h"

#define MARGIN 4
#define MAX_DOTS 4
#define LINE_OF_NOTE 17

struct _SamMonthCell
{
  GtkWidget  parent_instance;

  SamDate    date;
  guint      n_sessions;
  guint      n_chips; /* those in use, at the start of chips */

  GtkWidget *day;
  GtkWidget *note;
  GtkWidget *dots;
  GtkWidget *more;
  GPtrArray *chips;
};

G_DEFINE_FINAL_TYPE (SamMonthCell, sam_month_cell, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_class (SamMonthCell *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* "Wednesday 12 December, 6 sessions, Study day". */
static void
update_label (SamMonthCell *self, const char *note)
{
  g_autofree char *date = sam_language_format_date (sam_language_get_default (), self->date,
                                                    SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *sessions = NULL;
  g_autofree char *label = NULL;

  if (self->n_sessions == 0)
    sessions = g_strdup (_("no sessions"));
  else
    sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", self->n_sessions),
                                self->n_sessions);
  label = g_strjoin (", ", date, sessions, note, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_day (SamMonthCell *self)
{
  int day = sam_date_get_day (self->date);
  g_autofree char *text = NULL;

  /* Where the next month begins, the day says which: "1 Jan". */
  if (day == 1 && gtk_widget_has_css_class (GTK_WIDGET (self), "outside")
      && !gtk_widget_has_css_class (GTK_WIDGET (self), "narrow"))
    text = sam_language_format_date (sam_language_get_default (), self->date, SAM_DATE_STYLE_SHORT);
  else
    text = g_strdup_printf ("%d", day);
  gtk_label_set_label (GTK_LABEL (self->day), text);
}

/* A day of the weekend is narrow: its note stands below the number, where no session stands. */
static void
update_note (SamMonthCell *self, const char *note, gboolean narrow)
{
  gboolean weekend = sam_date_get_weekday (self->date) > 5;

  gtk_label_set_wrap (GTK_LABEL (self->note), weekend);
  gtk_label_set_lines (GTK_LABEL (self->note), weekend ? 2 : 1);
  gtk_widget_set_visible (self->note, note != NULL && !narrow && !(weekend && self->n_sessions > 0));
}

static void
update_dots (SamMonthCell *self, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_DOTS); i++)
    g_string_append (text, "•");
  if (n > MAX_DOTS)
    g_string_append (text, "+");
  gtk_label_set_label (GTK_LABEL (self->dots), text->str);
}

static SamSessionChip *
get_chip (SamMonthCell *self, guint index)
{
  while (self->chips->len <= index)
    {
      GtkWidget *chip = sam_session_chip_new ();

      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
      g_ptr_array_add (self->chips, chip);
    }

  return g_ptr_array_index (self->chips, index);
}

static void
on_more_clicked_cb (SamMonthCell *self)
{
  g_signal_emit (self, signals[SIGNAL_MORE], 0);
}

static void
sam_month_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  /* The view gives the size; a cell asks for its number and one line. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 24;
  else
    *minimum = *natural = SAM_MONTH_CELL_HEAD + SAM_MONTH_CELL_LINE;
}

static void
sam_month_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamMonthCell *self = SAM_MONTH_CELL (widget);
  int day_width = 0;
  int y = SAM_MONTH_CELL_HEAD;

  gtk_widget_measure (self->day, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &day_width, NULL, NULL);
  sam_month_parts_allocate (self->day, MARGIN, 2, day_width, SAM_MONTH_CELL_HEAD - 4);
  if (gtk_label_get_wrap (GTK_LABEL (self->note)))
    sam_month_parts_allocate (self->note, MARGIN, SAM_MONTH_CELL_HEAD, width - MARGIN - 1, 2 * LINE_OF_NOTE);
  else
    sam_month_parts_allocate (self->note, MARGIN + day_width + 4, 2, MAX (0, width - day_width - 2 * MARGIN - 6),
              SAM_MONTH_CELL_HEAD - 4);
  sam_month_parts_allocate (self->dots, MARGIN, SAM_MONTH_CELL_HEAD - 3, width - 2 * MARGIN, 16);

  for (guint i = 0; i < self->n_chips; i++)
    {
      sam_month_parts_allocate (g_ptr_array_index (self->chips, i), MARGIN, y, width - 2 * MARGIN, SAM_MONTH_CELL_CHIP);
      y += SAM_MONTH_CELL_LINE;
    }
  if (gtk_widget_get_visible (self->more))
    {
      int more_width = 0;

      gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &more_width, NULL, NULL);
      sam_month_parts_allocate (self->more, MARGIN, y, MIN (more_width, width - 2 * MARGIN), SAM_MONTH_CELL_CHIP);
    }
}

/* The day itself, its chips, "+n". */
static GtkWidget *
get_stop (SamMonthCell *self, int index)
{
  if (index == 0)
    return GTK_WIDGET (self);
  if (index > 0 && index <= (int) self->n_chips)
    return g_ptr_array_index (self->chips, index - 1);
  if (index == (int) self->n_chips + 1 && gtk_widget_get_visible (self->more))
    return self->more;

  return NULL;
}

/* Tab goes from the day through its chips to "+n". */
static gboolean
sam_month_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SamMonthCell *self = SAM_MONTH_CELL (widget);
  int n_stops = (int) self->n_chips + (gtk_widget_get_visible (self->more) ? 2 : 1);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int from = step > 0 ? -1 : n_stops;
  GtkWidget *to = NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sam_month_cell_parent_class)->focus (widget, direction);

  for (int i = 0; i < n_stops; i++)
    {
      if (gtk_widget_is_focus (get_stop (self, i)))
        from = i;
    }
  to = get_stop (self, from + step);

  return to != NULL && gtk_widget_grab_focus (to);
}

static void
sam_month_cell_dispose (GObject *object)
{
  SamMonthCell *self = SAM_MONTH_CELL (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->chips, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_month_cell_parent_class)->dispose (object);
}

static void
sam_month_cell_class_init (SamMonthCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_month_cell_dispose;
  widget_class->measure = sam_month_cell_measure;
  widget_class->size_allocate = sam_month_cell_size_allocate;
  widget_class->focus = sam_month_cell_focus;
  gtk_widget_class_set_css_name (widget_class, "monthcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[SIGNAL_MORE] = g_signal_new ("more", SAM_TYPE_MONTH_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
sam_month_cell_init (SamMonthCell *self)
{
  self->date = SAM_DATE_NONE;
  self->chips = g_ptr_array_new ();

  self->day = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_LABEL, "day");
  gtk_label_set_ellipsize (GTK_LABEL (self->day), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (self->day, "numeric");
  self->note = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_LABEL, "note");
  gtk_label_set_wrap_mode (GTK_LABEL (self->note), PANGO_WRAP_WORD_CHAR);
  self->dots = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_LABEL, "dots");
  gtk_widget_set_visible (self->dots, FALSE);

  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "more");
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more_clicked_cb), self);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sam_month_cell_new (void)
{
  return g_object_new (SAM_TYPE_MONTH_CELL, NULL);
}

static void
bind_sessions (SamMonthCell *self, GPtrArray *items, guint first, guint n, guint lines, SamDate as_of)
{
  guint n_chips = (guint) sam_month_layout_visible_chips ((int) n, (int) lines, NULL);

  for (guint i = 0; i < n_chips; i++)
    {
      SamSessionChip *chip = get_chip (self, i);

      sam_session_chip_set_item (chip, g_ptr_array_index (items, first + i), as_of);
      gtk_widget_set_visible (GTK_WIDGET (chip), TRUE);
    }
  for (guint i = n_chips; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), FALSE);
  self->n_chips = n_chips;

  gtk_widget_set_visible (self->more, n_chips < n);
  if (n_chips < n)
    {
      /* Translators: more sessions of a day than there is room for: "+3 more". Keep it short. */
      g_autofree char *text = g_strdup_printf (_("+%u more"), n - n_chips);
      g_autofree char *date = sam_language_format_date (sam_language_get_default (), self->date,
                                                        SAM_DATE_STYLE_WEEKDAY);
      /* Translators: the first is a number, the second a day such as "Wednesday 12 December". */
      g_autofree char *label =
        g_strdup_printf (ngettext ("%u more session on %s", "%u more sessions on %s", n - n_chips),
                         n - n_chips, date);

      gtk_button_set_label (GTK_BUTTON (self->more), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
    }
}

void
sam_month_cell_bind (SamMonthCell *self, const SamCalendarDay *day, GPtrArray *items, guint first,
                     guint n, guint lines, SamDate as_of, SamMonthCellFlags flags)
{
  g_autofree char *note = NULL;
  gboolean narrow = (flags & SAM_MONTH_CELL_DOTS) != 0;

  g_return_if_fail (SAM_IS_MONTH_CELL (self));
  g_return_if_fail (day != NULL);

  self->date = day->date;
  self->n_sessions = n;
  note = sam_calendar_day_dup_note (day);

  set_class (self, "outside", (flags & SAM_MONTH_CELL_OUTSIDE) != 0);
  set_class (self, "today", (flags & SAM_MONTH_CELL_TODAY) != 0);
  sam_month_cell_set_selected (self, (flags & SAM_MONTH_CELL_SELECTED) != 0);
  set_class (self, "narrow", narrow);
  set_class (self, "holiday", day->is_public);
  set_class (self, "weekend", sam_date_get_weekday (day->date) > 5);
  set_class (self, "free", sam_calendar_day_is_free (day));
  set_class (self, "some-off", day->n_off > 0 && !sam_calendar_day_is_free (day));

  update_day (self);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  update_note (self, note, narrow);
  /* Most days have none, now as before: GTK looks under the pointer at each setting. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), note) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), note);
  update_label (self, note);

  gtk_widget_set_visible (self->dots, narrow);
  if (narrow)
    {
      update_dots (self, n);
      bind_sessions (self, items, first, 0, 0, as_of);
    }
  else
    bind_sessions (self, items, first, n, lines, as_of);
}

void
sam_month_cell_set_selected (SamMonthCell *self, gboolean selected)
{
  g_return_if_fail (SAM_IS_MONTH_CELL (self));

  set_class (self, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

SamDate
sam_month_cell_get_date (SamMonthCell *self)
{
  g_return_val_if_fail (SAM_IS_MONTH_CELL (self), SAM_DATE_NONE);

  return self->date;
}

guint
sam_month_cell_get_n_sessions (SamMonthCell *self)
{
  g_return_val_if_fail (SAM_IS_MONTH_CELL (self), 0);

  return self->n_sessions;
}

GtkWidget *
sam_month_cell_get_more (SamMonthCell *self)
{
  g_return_val_if_fail (SAM_IS_MONTH_CELL (self), NULL);

  return self->more;
}
