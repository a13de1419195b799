/*
 * Form rows where one of several is chosen: choices, terms, records.
 */
#include "sam-form-row-private.h"

#include <glib/gi18n.h>

#include "sam-chooser.h"
#include "sam-language.h"
#include "sam-record-chooser.h"
#include "sam-record-label.h"
#include "sam-records.h"

/* From here on a list of choices is long enough to be searched. */
#define SEARCH_FROM 16

static void
set_position (SamFormRow *self, guint position)
{
  guint index = position;

  if (self->optional_first && (position == 0 || position == GTK_INVALID_LIST_POSITION))
    {
      sam_draft_unset (self->draft, self->field);
      return;
    }
  if (self->optional_first)
    index--;

  if (self->ids != NULL && index < self->ids->len)
    sam_draft_set_reference (self->draft, self->field, g_array_index (self->ids, gint64, index));
  else if (self->terms != NULL && index < self->terms->len)
    sam_draft_set_text (self->draft, self->field, g_ptr_array_index (self->terms, index));
  else if (self->ids == NULL && self->terms == NULL)
    sam_draft_set_choice (self->draft, self->field, (int) index);
}

static void
on_selected_cb (SamFormRow *self, GParamSpec *pspec, GObject *chooser)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_object_get (chooser, "selected", &position, NULL);
  set_position (self, position);
  sam_form_row_edited (self);
}

/* The list of a combo row would cut labels short, and what tells two teams apart stands last. */

static void
on_label_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
on_label_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_whole_labels (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_label_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_label_bind_cb), NULL);
  adw_combo_row_set_list_factory (row, factory);
}

/* Takes the labels, and shows them in a combo row, or in a list to search where they are many. */
static void
build_chooser (SamFormRow *self, GtkStringList *labels, guint selected)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (labels)) < SEARCH_FROM)
    {
      self->row = adw_combo_row_new ();
      self->input = self->row;
      set_whole_labels (ADW_COMBO_ROW (self->row));
      adw_combo_row_set_model (ADW_COMBO_ROW (self->row), G_LIST_MODEL (labels));
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), selected);
      g_object_unref (labels);
    }
  else
    {
      self->row = adw_action_row_new ();
      self->input = sam_chooser_new (sam_field_get_label (self->spec), labels);
      sam_chooser_set_selected (SAM_CHOOSER (self->input), selected);
      gtk_widget_set_valign (self->input, GTK_ALIGN_CENTER);
      g_object_unref (labels);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->input);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->input);
    }

  g_signal_connect_swapped (self->input, "notify::selected", G_CALLBACK (on_selected_cb), self);
}

/* A language may have genders: what there is none of decides the word. */
static const char *
get_none (const SamField *field)
{
  if (field->kind == SAM_FIELD_REFERENCE && field->target == SAM_FAMILY_TEAM)
    return C_("no team, in a form", "None");
  if (field->kind == SAM_FIELD_REFERENCE && field->target == SAM_FAMILY_BASIS)
    return C_("no basis, in a form", "None");
  if (field->kind == SAM_FIELD_REFERENCE && field->target == SAM_FAMILY_REQUIREMENT)
    return C_("no requirement, in a form", "None");

  return C_("choice in a form", "None");
}

/* "None" stands first where a field may be empty, and while a required one still is. */
static GtkStringList *
start_labels (SamFormRow *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  self->optional_first =
    (self->spec->flags & SAM_FIELD_REQUIRED) == 0 || !sam_draft_is_set (self->draft, self->field);
  if (self->optional_first)
    gtk_string_list_append (labels, (self->spec->flags & SAM_FIELD_REQUIRED) != 0
                                      ? C_("choice in a form", "Choose…")
                                      : get_none (self->spec));

  return labels;
}

void
sam_form_row_build_choice (SamFormRow *self)
{
  GtkStringList *labels = start_labels (self);
  guint selected = 0;

  for (guint i = 0; i < self->spec->n_choices; i++)
    gtk_string_list_append (labels, sam_choice_get_label (self->spec, (int) i));
  if (sam_draft_is_set (self->draft, self->field))
    selected = (guint) sam_draft_get_choice (self->draft, self->field) + self->optional_first;

  build_chooser (self, labels, selected);
}

void
sam_form_row_build_term (SamFormRow *self)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (self->store, NULL);
  SamDate start = programme != NULL ? sam_record_get_date (programme, SAM_PROGRAMME_START_DATE) : SAM_DATE_NONE;
  const char *current = sam_draft_get_text (self->draft, self->field);
  GtkStringList *labels = start_labels (self);
  guint selected = 0;
  gboolean found = FALSE;
  int first;

  if (start == SAM_DATE_NONE)
    start = sam_date_today ();
  first = sam_date_get_year (start) - 1;

  self->terms = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < 16; i++)
    g_ptr_array_add (self->terms, g_strdup_printf ("%04d-%s", first + i / 2, i % 2 == 0 ? "vt" : "ht"));
  for (guint i = 0; i < self->terms->len; i++)
    found |= g_strcmp0 (g_ptr_array_index (self->terms, i), current) == 0;
  if (current != NULL && !found)
    g_ptr_array_add (self->terms, g_strdup (current));

  for (guint i = 0; i < self->terms->len; i++)
    {
      const char *term = g_ptr_array_index (self->terms, i);
      g_autofree char *label = sam_language_format_term (sam_language_get_default (), term);

      gtk_string_list_append (labels, label);
      if (g_strcmp0 (term, current) == 0)
        selected = i + self->optional_first;
    }

  build_chooser (self, labels, selected);
}

/* A coach's field offers coaches, a teacher's teachers; a team's the teams of the draft's school. */
static SamRegisterQuery
make_query (SamFormRow *self)
{
  const SamFamily *family = sam_draft_get_family (self->draft);
  int school_field = sam_family_find_field (family, "school");
  SamRegisterQuery query = { .family = self->spec->target, .value = 1 };

  if (query.family == SAM_FAMILY_PERSON && g_str_equal (self->spec->name, "coach"))
    query.where = "is_coach";
  else if (query.family == SAM_FAMILY_PERSON
           && (g_str_equal (self->spec->name, "teacher")
               || (family->id == SAM_FAMILY_MEMBERSHIP && g_str_equal (self->spec->name, "person"))))
    query.where = "is_teacher";

  if (query.family == SAM_FAMILY_TEAM && school_field >= 0 && sam_draft_is_set (self->draft, (guint) school_field))
    {
      query.where = "school";
      query.value = sam_draft_get_reference (self->draft, (guint) school_field);
    }

  return query;
}

static void
on_record_cb (SamFormRow *self)
{
  gint64 id = sam_record_chooser_get_record (SAM_RECORD_CHOOSER (self->input));

  if (id != 0)
    sam_draft_set_reference (self->draft, self->field, id);
  else
    sam_draft_unset (self->draft, self->field);
  sam_form_row_edited (self);
}

static void
build_record_chooser (SamFormRow *self, const SamRegisterQuery *query)
{
  const char *none = (self->spec->flags & SAM_FIELD_REQUIRED) == 0 ? get_none (self->spec) : C_("choice in a form", "Choose…");
  gboolean offers_none =
    (self->spec->flags & SAM_FIELD_REQUIRED) == 0 || !sam_draft_is_set (self->draft, self->field);

  self->row = adw_action_row_new ();
  self->input = sam_record_chooser_new (sam_field_get_label (self->spec), self->store, query, offers_none ? none : NULL);
  sam_record_chooser_set_record (SAM_RECORD_CHOOSER (self->input), sam_draft_get_reference (self->draft, self->field));
  gtk_widget_set_valign (self->input, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->input);
  g_signal_connect_swapped (self->input, "notify::record", G_CALLBACK (on_record_cb), self);
}

static void
add_record (SamFormRow *self, GtkStringList *labels, SamRecord *record)
{
  gint64 id = sam_record_get_id (record);
  g_autofree char *label = sam_record_dup_label (self->store, record);

  gtk_string_list_append (labels, label);
  g_array_append_val (self->ids, id);
}

/* What the query does not hold, but the draft refers to, stands first. */
static void
build_record_list (SamFormRow *self, const SamRegisterQuery *query, int where)
{
  g_autoptr (GPtrArray) records = where >= 0
                                    ? sam_store_list_by (self->store, query->family, (guint) where, query->value, NULL)
                                    : sam_store_list (self->store, query->family, NULL);
  gint64 current = sam_draft_get_reference (self->draft, self->field);
  g_autoptr (SamRecord) chosen = NULL;
  GtkStringList *labels = start_labels (self);
  guint selected = 0;

  if (current != 0)
    chosen = sam_store_get (self->store, query->family, current, NULL);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (records, i)) == current)
        g_clear_object (&chosen);
    }
  if (chosen != NULL)
    add_record (self, labels, chosen);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_record (self, labels, g_ptr_array_index (records, i));
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == current)
        selected = i + self->optional_first;
    }

  build_chooser (self, labels, selected);
}

/* Few are listed at once; many are read when somebody looks for one. */
void
sam_form_row_build_reference (SamFormRow *self)
{
  const SamRegisterQuery query = make_query (self);
  int where = query.where != NULL ? sam_family_find_field (sam_family_get (query.family), query.where) : -1;

  if (sam_store_count_up_to (self->store, query.family, where, query.value, SEARCH_FROM) < SEARCH_FROM)
    build_record_list (self, &query, where);
  else
    build_record_chooser (self, &query);
}
