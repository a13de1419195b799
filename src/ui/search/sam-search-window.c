/*
 * SamSearchWindow: one search over everything, what is sealed while it is unlocked.
 */
#include "sam-search-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-language.h"
#include "sam-search-row.h"
#include "sam-seal-gate.h"
#include "sam-search.h"

/* Results of a kind that are shown at first; the row below them shows more. */
#define N_SHOWN 8
/* And then, beyond which typing more serves better. */
#define N_SHOWN_ALL 200

struct _SamSearchWindow
{
  SamToolWindow   parent_instance;

  GtkWidget      *origin; /* weak: a widget of the main window */
  SamSearch      *search;
  SamSealedHits  *sealed;
  GtkSearchEntry *entry;
  GtkListBox     *list;
  GtkStack       *stack;
  AdwStatusPage  *failure;
  SamFamilySet    expanded;    /* kinds of which all results are shown */
  char           *asked;       /* what was searched for last */
  gboolean        is_pending;  /* the answer is still to come */
  gboolean        wants_first; /* Enter was pressed meanwhile */
};

G_DEFINE_FINAL_TYPE (SamSearchWindow, sam_search_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamSearchWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static guint
count_found (SamSearchWindow *self, guint family)
{
  GPtrArray *groups = sam_search_get_groups (self->search);

  if (family == SAM_SEARCH_ROW_SEALED)
    return sam_sealed_hits_get_n (self->sealed);
  for (guint i = 0; i < groups->len; i++)
    {
      const SamSearchGroup *group = g_ptr_array_index (groups, i);

      if (group->family == family)
        return group->ids->len;
    }

  return 0;
}

/* Of so many found of a kind. */
static guint
count_shown (SamSearchWindow *self, guint family, guint n_found)
{
  return MIN (n_found, (self->expanded & SAM_FAMILY_SET (family)) != 0 ? N_SHOWN_ALL : N_SHOWN);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  SamSearchWindow *self = user_data;
  guint family = sam_search_row_get_family (row);
  const char *kind = family == SAM_SEARCH_ROW_SEALED ? _("In what teachers and coaches wrote") : sam_family_get_label (sam_family_get (family));
  guint n_found;
  guint n_shown;
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before != NULL && sam_search_row_get_family (before) == family)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  n_found = count_found (self, family);
  n_shown = count_shown (self, family, n_found);
  /* Translators: a kind of record, how many are shown, how many there are */
  text = n_found > n_shown ? g_strdup_printf (_("%s (%u of %u)"), kind, n_shown, n_found) : g_strdup (kind);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, before == NULL ? 12 : 18);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
clear_list (SamSearchWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Whether any record of the group is still there. */
static gboolean
show_group (SamSearchWindow *self, const SamSearchGroup *group, const char *needle)
{
  gboolean is_expanded = (self->expanded & SAM_FAMILY_SET (group->family)) != 0;
  guint n_shown = count_shown (self, group->family, group->ids->len);
  gboolean is_any = FALSE;

  for (guint i = 0; i < n_shown; i++)
    {
      GtkWidget *row = sam_search_row_new (get_context (self), group->family, g_array_index (group->ids, gint64, i), needle);

      if (row == NULL)
        continue;
      gtk_list_box_append (self->list, row);
      is_any = TRUE;
    }
  if (!is_expanded && group->ids->len > n_shown)
    gtk_list_box_append (self->list, sam_search_row_new_more (group->family, group->ids->len - n_shown));

  return is_any;
}

static gboolean
show_sealed (SamSearchWindow *self)
{
  GPtrArray *hits = sam_sealed_hits_get (self->sealed);
  guint n_shown = count_shown (self, SAM_SEARCH_ROW_SEALED, hits->len);

  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, sam_search_row_new_sealed (self->sealed, g_ptr_array_index (hits, i)));
  if ((self->expanded & SAM_FAMILY_SET (SAM_SEARCH_ROW_SEALED)) == 0 && hits->len > n_shown)
    gtk_list_box_append (self->list, sam_search_row_new_more (SAM_SEARCH_ROW_SEALED, sam_sealed_hits_get_n (self->sealed) - n_shown));

  return n_shown > 0;
}

static void
show_groups (SamSearchWindow *self)
{
  GPtrArray *groups = sam_search_get_groups (self->search);
  g_autofree char *needle = g_strstrip (sam_fold (self->asked != NULL ? self->asked : ""));
  gboolean is_any = FALSE;

  clear_list (self);
  for (guint i = 0; i < groups->len && *needle != '\0'; i++)
    is_any |= show_group (self, g_ptr_array_index (groups, i), needle);
  if (*needle != '\0')
    is_any |= show_sealed (self);
  gtk_stack_set_visible_child_name (self->stack, is_any ? "results" : *needle != '\0' ? "none" : "start");
}

static void open_first (SamSearchWindow *self);

static void
on_found_cb (SamSearchWindow *self, const GError *error)
{
  gboolean wants_first = self->wants_first;

  self->is_pending = FALSE;
  self->wants_first = FALSE;
  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      clear_list (self);
      adw_status_page_set_description (self->failure, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }
  show_groups (self);
  if (wants_first)
    open_first (self);
}

/* A little later than the rest: what is shown stays where it is, and one goes on from the row that one was at. */
static void
on_sealed_found_cb (SamSearchWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  if (self->is_pending || self->list == NULL)
    return;
  show_groups (self);
  row = index >= 0 ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* All of a kind, and on from where one was. */
static void
expand (SamSearchWindow *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  self->expanded |= SAM_FAMILY_SET (sam_search_row_get_family (row));
  show_groups (self);
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Opening */

static void
open_row (SamSearchWindow *self, GtkListBoxRow *row)
{
  GtkWidget *origin = self->origin;
  guint family = sam_search_row_get_family (row);
  gint64 id = sam_search_row_get_id (row);

  if (id == 0)
    {
      expand (self, row);
      return;
    }
  if (origin == NULL)
    return;
  g_object_ref (origin);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (origin, "win.show-record", "(ux)", (guint32) (family == SAM_SEARCH_ROW_SEALED ? SAM_FAMILY_CYCLE : family), id);
  g_object_unref (origin);
}

static void
on_row_activated_cb (SamSearchWindow *self, GtkListBoxRow *row)
{
  open_row (self, row);
}

static void
open_first (SamSearchWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") == 0)
    open_row (self, row);
}

static void
on_search_changed_cb (SamSearchWindow *self)
{
  /* The entry tells a little late, and Enter may have asked for the same before it. */
  if (g_strcmp0 (self->asked, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    return;

  g_free (self->asked);
  self->asked = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->expanded = 0;
  self->is_pending = TRUE;
  self->wants_first = FALSE;
  sam_search_ask (self->search, self->asked, sam_context_get_as_of (get_context (self)));
  sam_sealed_hits_ask (self->sealed, self->asked);
}

/* Enter opens what stands first; of what has been typed, and not of what was found before. */
static void
on_entry_activated_cb (SamSearchWindow *self)
{
  if (g_strcmp0 (self->asked, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    on_search_changed_cb (self);
  if (self->is_pending)
    self->wants_first = TRUE;
  else
    open_first (self);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  SamSearchWindow *self = SAM_SEARCH_WINDOW (user_data);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (key != GDK_KEY_Down || row == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The window */

static void
sam_search_window_dispose (GObject *object)
{
  SamSearchWindow *self = SAM_SEARCH_WINDOW (object);

  /* As the rows go one by one, the list asks for headings again. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->search);
  g_clear_object (&self->sealed);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (sam_search_window_parent_class)->dispose (object);
}

static void
sam_search_window_class_init (SamSearchWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_search_window_dispose;
}

/* What was found may be of a text that is locked now. */
static void
on_seal_cb (SamSearchWindow *self)
{
  if (sam_seal_gate_is_locked (get_context (self)))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static GtkWidget *
build_entry (SamSearchWindow *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (entry);
  g_object_set (entry, "placeholder-text", _("Schools, people, sessions, questions, basis…"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the Programme"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (on_search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (entry, keys);

  return entry;
}

static GtkWidget *
build_results (SamSearchWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Results"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

static GtkWidget *
new_status (const char *title, const char *description)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);

  return page;
}

static void
sam_search_window_init (SamSearchWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 420);
  adw_clamp_set_child (ADW_CLAMP (clamp), build_entry (self));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), clamp);
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header), ADW_CENTERING_POLICY_LOOSE);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack,
                       new_status (_("Search the Programme"),
                                   _("Type any part of a name, a code, a question or a note. What teachers and coaches wrote is searched while it is unlocked.")),
                       "start");
  gtk_stack_add_named (self->stack, build_results (self), "results");
  gtk_stack_add_named (self->stack, new_status (_("Nothing Found"), _("Å, ä and ö are letters of their own. Try a shorter part of a word.")),
                       "none");
  gtk_box_append (GTK_BOX (box), header);
  self->failure = ADW_STATUS_PAGE (new_status (_("The Search Failed"), NULL));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failure), "failure");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_search_window_present (GtkWidget *parent, SamContext *context)
{
  SamSearchWindow *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SEARCH_WINDOW, "title", _("Search"), NULL);
  g_set_weak_pointer (&self->origin, parent);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 640, 640);
  /* An undo beyond what was typed would change the programme unseen. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  self->search = sam_search_new (sam_context_get_store (context));
  g_signal_connect_object (self->search, "found", G_CALLBACK (on_found_cb), self, G_CONNECT_SWAPPED);
  self->sealed = sam_sealed_hits_new (context);
  g_signal_connect_object (self->sealed, "found", G_CALLBACK (on_sealed_found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status", G_CALLBACK (on_seal_cb),
                           self, G_CONNECT_SWAPPED);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return GTK_WINDOW (self);
}
