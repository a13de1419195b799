/*
 * SamBatchList: what becomes of each of several sessions.
 */
#include "sam-batch-list.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-language.h"
#include "sam-move-words.h"

/* More than these tell less. */
#define MAX_CLASHES 3

typedef struct
{
  GtkWidget *row;
  GtkWidget *icon;
  char      *detail;
} Row;

struct _SamBatchList
{
  AdwBin           parent_instance;

  SamStore        *store;
  SamSessionBatch *batch;
  GArray          *rows; /* of Row */
};

G_DEFINE_FINAL_TYPE (SamBatchList, sam_batch_list, ADW_TYPE_BIN)

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->detail);
}

static void
sam_batch_list_finalize (GObject *object)
{
  SamBatchList *self = SAM_BATCH_LIST (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_batch_list_parent_class)->finalize (object);
}

static void
sam_batch_list_class_init (SamBatchListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_batch_list_finalize;
}

static void
sam_batch_list_init (SamBatchList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
}

/* "Tuesday 4 December 15:00 · Almbackaskolan · F–3". */
static char *
dup_title (SamBatchList *self, SamRecord *session)
{
  g_autofree char *name = sam_move_words_dup_name (self->store, session);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_record_get_date (session, SAM_SESSION_DATE), SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (sam_record_get_time (session, SAM_SESSION_START_TIME));
  g_autofree char *text = g_strdup_printf ("%s %s · %s", date, time, name);

  return g_markup_escape_text (text, -1);
}

GtkWidget *
sam_batch_list_new (SamStore *store, SamSessionBatch *batch)
{
  SamBatchList *self = g_object_new (SAM_TYPE_BATCH_LIST, NULL);
  GtkWidget *list = gtk_list_box_new ();

  g_return_val_if_fail (SAM_IS_STORE (store), GTK_WIDGET (self));
  g_return_val_if_fail (batch != NULL, GTK_WIDGET (self));

  self->store = g_object_ref (store);
  self->batch = batch;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < sam_session_batch_get_n (batch); i++)
    {
      g_autofree char *title = dup_title (self, sam_session_batch_get_session (batch, i));
      Row row = { adw_action_row_new (), gtk_image_new (), NULL };

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row.row), title);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row.row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row.row), 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row.row), row.icon);
      gtk_list_box_append (GTK_LIST_BOX (list), row.row);
      g_array_append_val (self->rows, row);
    }
  adw_bin_set_child (ADW_BIN (self), list);

  return GTK_WIDGET (self);
}

static char *
dup_detail (SamBatchList *self, guint index, GPtrArray *clashes, gboolean shows_place)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const SamMove *move = sam_session_batch_get_move (self->batch, index);

  if (sam_session_batch_get_refusal (self->batch, index) != NULL)
    g_string_append (text, sam_session_batch_get_refusal (self->batch, index));
  else if (shows_place)
    {
      g_autofree char *when = sam_move_words_dup_when (move);
      g_autofree char *manner = sam_move_words_dup_manner (self->batch, index);

      g_string_append_printf (text, "→ %s · %s", when, manner);
    }
  else if (move->manner == SAM_MOVE_STAYS)
    g_string_append (text, C_("what becomes of a session", "stays as it is"));
  for (guint i = 0; i < MIN (clashes->len, MAX_CLASHES); i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (const char *) g_ptr_array_index (clashes, i));
  if (clashes->len > MAX_CLASHES)
    {
      g_autofree char *more = sam_change_label_fill (
        ngettext ("and %u more clash", "and %u more clashes", clashes->len - MAX_CLASHES), clashes->len - MAX_CLASHES);

      g_string_append_printf (text, "\n%s", more);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_icon (GtkWidget *icon, const char *name, const char *css_class, const char *label)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), name);
  gtk_widget_set_css_classes (icon, (const char *[]) { css_class, NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_row (SamBatchList *self, guint index, GPtrArray *clashes, gboolean shows_place)
{
  Row *row = &g_array_index (self->rows, Row, index);
  g_autofree char *subtitle = NULL;

  g_free (row->detail);
  row->detail = dup_detail (self, index, clashes, shows_place);
  subtitle = g_markup_escape_text (row->detail, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), subtitle);
  if (sam_session_batch_get_refusal (self->batch, index) != NULL)
    set_icon (row->icon, "process-stop-symbolic", "secondary", C_("what becomes of a session", "is left alone"));
  else if (clashes->len > 0)
    set_icon (row->icon, "dialog-warning-symbolic", "warning", C_("what becomes of a session", "clashes"));
  else if (sam_session_batch_get_move (self->batch, index)->manner == SAM_MOVE_STAYS)
    set_icon (row->icon, "list-remove-symbolic", "secondary", C_("what becomes of a session", "stays as it is"));
  else
    set_icon (row->icon, "emblem-ok-symbolic", "secondary", C_("what becomes of a session", "is changed"));
}

void
sam_batch_list_update (SamBatchList *self, SamMoveClashes *clashes, gboolean shows_place)
{
  g_return_if_fail (SAM_IS_BATCH_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GPtrArray) own = sam_move_clashes_list (clashes, self->batch, i);

      update_row (self, i, own, shows_place);
    }
}

void
sam_batch_list_add_suffix (SamBatchList *self, guint index, GtkWidget *suffix)
{
  g_return_if_fail (SAM_IS_BATCH_LIST (self));
  g_return_if_fail (index < self->rows->len);

  adw_action_row_add_suffix (ADW_ACTION_ROW (g_array_index (self->rows, Row, index).row), suffix);
}

const char *
sam_batch_list_get_detail (SamBatchList *self, guint index)
{
  g_return_val_if_fail (SAM_IS_BATCH_LIST (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_array_index (self->rows, Row, index).detail;
}
