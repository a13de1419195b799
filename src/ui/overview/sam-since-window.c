/*
 * SamSinceWindow: what has changed since a former day.
 */
#include "sam-since-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-date-row.h"
#include "sam-figure-window.h"
#include "sam-preferences.h"
#include "sam-reading.h"
#include "sam-report-window.h"
#include "sam-since-list.h"
#include "sam-wrap-box.h"

/* So many first days of months are offered. */
#define N_MONTHS 3

struct _SamSinceWindow
{
  SamToolWindow   parent_instance;

  GtkWidget      *origin; /* weak: a widget of the main window */
  AdwWindowTitle *title;
  SamDateRow     *date_row;
  GtkWidget      *suggestions;
  SamSinceList   *list;
  GtkLabel       *problem_label;
  guint           wish;  /* the newest */
  guint           shown; /* that is on show */
  gboolean        is_open; /* what it opens with has been chosen by nobody */
};

G_DEFINE_FINAL_TYPE (SamSinceWindow, sam_since_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamSinceWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

/* A day that is over by the one that is looked at. */
static gboolean
is_former (SamSinceWindow *self, SamDate date)
{
  return date != SAM_DATE_NONE && date < sam_context_get_as_of (get_context (self));
}

static void
say (SamSinceWindow *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), problem == NULL);
  if (problem != NULL)
    adw_window_title_set_subtitle (self->title, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "since.print", problem == NULL);
}

static void
show_days (SamSinceWindow *self, const SamSince *since)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *from = sam_language_format_date (language, since->since, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *to = sam_language_format_date (language, since->as_of, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *n = sam_language_format_integer (language, since->school_days);
  g_autofree char *days
      = g_strdup_printf (ngettext ("%s school day", "%s school days", (gulong) since->school_days), n);
  g_autofree char *text = g_strdup_printf ("%s → %s · %s", from, to, days);

  adw_window_title_set_subtitle (self->title, text);
}

/* Reading */

typedef struct
{
  SamDate since;
  guint   number;
} Wish;

static gpointer
read_since (SamDatabase *database, SamDate as_of, gconstpointer wish, GError **error)
{
  return sam_since_load (database, ((const Wish *) wish)->since, as_of, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SamSinceWindow *self = SAM_SINCE_WINDOW (source);
  const Wish *wish = sam_reading_get_wish (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSince) since = sam_reading_finish (result, &error);

  if (self->list == NULL || wish->number != self->wish)
    return;

  self->shown = wish->number;
  say (self, since == NULL ? error->message : NULL);
  if (since == NULL)
    return;

  show_days (self, since);
  sam_since_list_show (self->list, since);
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
load (SamSinceWindow *self)
{
  SamContext *context = get_context (self);
  const Wish wish = { context != NULL ? sam_date_row_get_date (self->date_row) : SAM_DATE_NONE, ++self->wish };

  if (context == NULL)
    return;
  if (!is_former (self, wish.since))
    {
      self->shown = wish.number;
      say (self, _("Choose a day before the one that is looked at."));
      return;
    }

  sam_reading_begin (self, context, read_since, &wish, sizeof wish, (GDestroyNotify) sam_since_free, on_read_cb);
}

static void
remember_day (SamSinceWindow *self)
{
  SamDate date = sam_date_row_get_date (self->date_row);

  if (is_former (self, date))
    sam_preferences_set_last_meeting (sam_store_get_path (sam_context_get_store (get_context (self))), date);
}

static void
on_date_cb (SamSinceWindow *self)
{
  if (get_context (self) == NULL)
    return;
  if (self->is_open)
    remember_day (self);
  load (self);
}

/* Suggestions */

static void
on_suggestion_cb (SamSinceWindow *self, GtkButton *button)
{
  sam_date_row_set_date (self->date_row, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "date")));
}

static void
add_suggestion (SamSinceWindow *self, const char *label, SamDate date)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "date", GINT_TO_POINTER (date));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_suggestion_cb), self, G_CONNECT_SWAPPED);
  sam_wrap_box_append (SAM_WRAP_BOX (self->suggestions), button);
}

/* The day of the last meeting, four weeks before, and where months began. */
static SamDate
fill_suggestions (SamSinceWindow *self)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate as_of = sam_context_get_as_of (get_context (self));
  SamDate last = sam_preferences_get_last_meeting (sam_store_get_path (sam_context_get_store (get_context (self))));
  SamDate month = sam_date_new (sam_date_get_year (as_of), sam_date_get_month (as_of), 1);

  if (is_former (self, last))
    {
      g_autofree char *date = sam_language_format_date (language, last, SAM_DATE_STYLE_MEDIUM);
      /* Translators: a date, that of the last meeting */
      g_autofree char *label = g_strdup_printf (_("Last used: %s"), date);

      add_suggestion (self, label, last);
    }
  add_suggestion (self, _("Four weeks before"), as_of - 28);
  for (int i = 0; i < N_MONTHS; i++)
    {
      SamDate first = sam_date_add_months (month, month < as_of ? -i : -i - 1);
      g_autofree char *label = sam_language_format_date (language, first, SAM_DATE_STYLE_MEDIUM);

      add_suggestion (self, label, first);
    }

  return is_former (self, last) ? last : as_of - 28;
}

/* Leading on */

static void
on_show_figure (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  guint32 kind;
  gint64 record;
  SamScope scope;

  g_variant_get (parameter, "(&sux)", &id, &kind, &record);
  scope = (SamScope){ (SamScopeKind) MIN (kind, SAM_SCOPE_TEAM), record };
  sam_figure_window_present (widget, get_context (SAM_SINCE_WINDOW (widget)), id, scope);
}

/* What lives in the main window is shown there. */
static void
on_lead_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSinceWindow *self = SAM_SINCE_WINDOW (widget);
  g_autoptr (GtkWidget) origin = self->origin != NULL ? g_object_ref (self->origin) : NULL;

  if (origin == NULL)
    return;
  g_variant_ref (parameter);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (origin, action, parameter);
  g_variant_unref (parameter);
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamSinceWindow *self = SAM_SINCE_WINDOW (widget);
  const SamReportOptions options = {
    .as_of = sam_context_get_as_of (get_context (self)),
    .language = sam_language_get_default (),
    .date = SAM_DATE_NONE,
    .since = sam_date_row_get_date (self->date_row),
  };

  remember_day (self);
  sam_report_window_present (widget, get_context (self), sam_report_kinds_find ("since-last-meeting"), &options);
}

/* Type */

static void
sam_since_window_dispose (GObject *object)
{
  SamSinceWindow *self = SAM_SINCE_WINDOW (object);

  self->list = NULL;
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_since_window_parent_class)->dispose (object);
}

static void
sam_since_window_class_init (SamSinceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_since_window_dispose;
  gtk_widget_class_install_action (widget_class, "since.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "win.show-figure", "(sux)", on_show_figure);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(ux)", on_lead_on);
  gtk_widget_class_install_action (widget_class, "win.place", "s", on_lead_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "since.print", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static GtkWidget *
build_body (SamSinceWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  self->date_row = SAM_DATE_ROW (sam_date_row_new (C_("of a comparison of two days", "Since")));
  g_signal_connect_object (self->date_row, "notify::date", G_CALLBACK (on_date_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->date_row));
  self->suggestions = sam_wrap_box_new ();
  g_object_set (self->suggestions, "column-spacing", 6, "row-spacing", 6, NULL);
  self->problem_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem_label, TRUE);
  gtk_widget_hide (GTK_WIDGET (self->problem_label));
  self->list = SAM_SINCE_LIST (sam_since_list_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);

  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->suggestions);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

static void
sam_since_window_init (SamSinceWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *print_button = gtk_button_new_from_icon_name ("document-print-symbolic");

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_("Since Last Meeting"), NULL));
  gtk_widget_set_tooltip_text (print_button, _("Print as an Agenda…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print_button), "since.print");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), print_button);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), build_body (self));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_since_window_present (GtkWidget *origin, SamContext *context)
{
  SamSinceWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (origin) && SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SINCE_WINDOW, "title", _("Since Last Meeting"), NULL);
  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 620, 720);
  sam_date_row_set_nearby (self->date_row, sam_context_get_as_of (context));
  sam_date_row_set_date (self->date_row, fill_suggestions (self));
  self->is_open = TRUE;
  sam_accessibility_mend (GTK_WIDGET (self));
  g_signal_connect_object (context, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

gboolean
sam_since_window_is_loaded (SamSinceWindow *self)
{
  g_return_val_if_fail (SAM_IS_SINCE_WINDOW (self), FALSE);

  return self->shown == self->wish;
}
