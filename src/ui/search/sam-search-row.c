/* The rows of the search: what was found, and what more there is. */
#include "sam-search-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-people-list.h"
#include "sam-record-label.h"

/* Letters of a text before and behind what was found. */
#define N_AROUND 40

/* The text around the first word, where one of the record's texts has it. */
static char *
cut_out (const char *text, const char *word)
{
  g_autofree char *folded = sam_fold (text);
  const char *found = strstr (folded, word);
  glong at, from, to, length;
  g_autofree char *part = NULL;

  if (found == NULL)
    return NULL;

  length = g_utf8_strlen (text, -1);
  at = MIN (g_utf8_pointer_to_offset (folded, found), length);
  from = MAX (0, at - N_AROUND);
  to = MIN (length, at + N_AROUND);
  part = g_utf8_substring (text, from, to);
  g_strdelimit (part, "\n", ' ');

  return g_strdup_printf ("%s%s%s", from > 0 ? "…" : "", part, to < length ? "…" : "");
}

static char *
describe (SamRecord *record, const char *label, const char *needle)
{
  const SamFamily *family = sam_record_get_family (record);
  g_auto (GStrv) words = g_strsplit_set (needle, " \t", 2);

  for (guint i = 0; i < family->n_fields; i++)
    {
      SamFieldKind kind = family->fields[i].kind;
      g_autofree char *part = NULL;

      if ((kind != SAM_FIELD_TEXT && kind != SAM_FIELD_LINES) || !sam_record_is_set (record, i)
          || strstr (label, sam_record_get_text (record, i)) != NULL)
        continue;
      part = cut_out (sam_record_get_text (record, i), words[0]);
      if (part != NULL)
        return g_strdup_printf ("%s: %s", sam_field_get_label (&family->fields[i]), part);
    }

  return NULL;
}

/* Where a person is: two of one name are told apart by it. */
static char *
describe_place (SamContext *context, gint64 person)
{
  g_autoptr (GPtrArray) places = sam_people_list_places (sam_store_get_database (sam_context_get_store (context)), person,
                                                         sam_context_get_as_of (context), NULL);

  if (places == NULL || places->len == 0)
    return NULL;
  g_ptr_array_add (places, NULL);

  return g_strjoinv (", ", (char **) places->pdata);
}

GtkWidget *
sam_search_row_new_more (guint family, guint n)
{
  const gint64 none = 0;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s more…", "%s more…", n), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "family", GUINT_TO_POINTER (family + 1));
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&none, sizeof none), g_free);

  return row;
}

GtkWidget *
sam_search_row_new (SamContext *context, SamFamilyId family, gint64 id, const char *needle)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (SamRecord) record = sam_store_get (store, family, id, NULL);
  GtkWidget *row;
  g_autofree char *label = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *title = NULL;

  if (record == NULL)
    return NULL;

  label = sam_record_dup_label (store, record);
  detail = family == SAM_FAMILY_PERSON ? describe_place (context, id) : NULL;
  if (detail == NULL)
    detail = describe (record, label, needle);
  title = g_markup_escape_text (label, -1);
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (detail != NULL)
    {
      g_autofree char *subtitle = g_markup_escape_text (detail, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "family", GUINT_TO_POINTER (family + 1));
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);

  return row;
}

GtkWidget *
sam_search_row_new_sealed (SamSealedHits *hits, const SamSealHit *hit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = sam_sealed_hits_describe (hits, hit);
  g_autofree char *title = g_markup_escape_text (label, -1);
  g_autofree char *subtitle = g_markup_escape_text (hit->snippet, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "family", GUINT_TO_POINTER (SAM_SEARCH_ROW_SEALED + 1));
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&hit->cycle, sizeof hit->cycle), g_free);

  return row;
}

guint
sam_search_row_get_family (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "family")) - 1;
}

gint64
sam_search_row_get_id (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "id");
}
