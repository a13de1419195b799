/*
 * The sheet for a person who comes to a team or a school.
 */
#include "sam-member-dialog.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-records.h"

typedef struct
{
  SamMemberDraft *draft;
  GtkWidget      *new_switch;
  GtkWidget      *person_list; /* the rows of a new person */
  GtkWidget      *person_group;
  guint           person_field;
} MemberSheet;

static void
member_sheet_free (MemberSheet *data)
{
  sam_member_draft_free (data->draft);
  g_free (data);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  MemberSheet *data = user_data;

  return sam_member_draft_save (data->draft, sam_context_get_store (sam_sheet_get_context (sheet)), error);
}

static void
on_edited_cb (SamSheet *sheet, gpointer user_data)
{
  MemberSheet *data = user_data;

  if (sam_member_draft_follow_name (data->draft, sam_context_get_store (sam_sheet_get_context (sheet))))
    sam_sheet_refresh_field (sheet, data->draft->person, SAM_PERSON_CODE);
}

static void
begin_person (SamSheet *sheet, MemberSheet *data)
{
  SamStore *store = sam_context_get_store (sam_sheet_get_context (sheet));
  g_autoptr (GError) error = NULL;
  GtkWidget *name;
  SamDraft *person = sam_member_draft_begin_person (data->draft, store, &error);

  if (person == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (sheet), _("No person can be added"), error);
      return;
    }

  name = sam_sheet_add_field (sheet, data->person_list, person, SAM_PERSON_NAME);
  sam_sheet_add_field (sheet, data->person_list, person, SAM_PERSON_CODE);
  sam_sheet_add_field (sheet, data->person_list, person, SAM_PERSON_EMAIL);
  sam_sheet_add_field (sheet, data->person_list, person, SAM_PERSON_PHONE);
  gtk_window_set_focus (GTK_WINDOW (sheet), name);
}

/* Whether there is anybody to choose: in a new programme, there is not. */
static gboolean
has_anybody (SamContext *context, gboolean is_coach)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people =
    sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_PERSON,
                       is_coach ? SAM_PERSON_IS_COACH : SAM_PERSON_IS_TEACHER, TRUE, &error);

  /* Where they cannot be read, the row that lists them says so. */
  return people == NULL || people->len > 0;
}

static void
on_new_cb (SamSheet *sheet, GParamSpec *pspec, GtkWidget *toggle)
{
  MemberSheet *data = g_object_get_data (G_OBJECT (sheet), "member");
  gboolean is_new = gtk_switch_get_active (GTK_SWITCH (toggle));

  if (data->draft->person != NULL)
    sam_sheet_remove_draft (sheet, data->draft->person);
  sam_member_draft_set_person (data->draft, 0);
  sam_draft_unset (data->draft->link, data->person_field);
  if (is_new)
    begin_person (sheet, data);
  else
    sam_sheet_refresh_field (sheet, data->draft->link, data->person_field);
  sam_sheet_show_field (sheet, data->draft->link, data->person_field, !is_new);
  gtk_widget_set_visible (data->person_group, is_new);
  sam_sheet_validate (sheet);
}

static void
add_link_rows (SamSheet *sheet, MemberSheet *data, GtkWidget *list, gboolean is_coach)
{
  SamDraft *link = data->draft->link;

  if (!is_coach)
    {
      sam_sheet_add_field (sheet, list, link, SAM_MEMBERSHIP_FROM_DATE);
      return;
    }

  sam_sheet_add_field (sheet, list, link, SAM_ASSIGNMENT_TEAM);
  sam_sheet_add_field (sheet, list, link, SAM_ASSIGNMENT_FROM_DATE);
  sam_sheet_add_field (sheet, list, link, SAM_ASSIGNMENT_COMMISSIONED_BY);
  sam_sheet_add_field (sheet, list, link, SAM_ASSIGNMENT_REDUCTION_PERCENT);
}

SamSheet *
sam_member_dialog_present (GtkWidget *parent, SamContext *context, SamMemberDraft *draft)
{
  gboolean is_coach = sam_draft_get_family (draft->link)->id == SAM_FAMILY_ASSIGNMENT;
  MemberSheet *data = g_new0 (MemberSheet, 1);
  SamSheet *sheet;
  GtkWidget *list;

  sheet = sam_sheet_new (parent, context, is_coach ? _("Assign Coach") : _("Add Teacher"), _("_Add"));
  data->draft = draft;
  data->person_field = is_coach ? (guint) SAM_ASSIGNMENT_COACH : (guint) SAM_MEMBERSHIP_PERSON;
  g_object_set_data (G_OBJECT (sheet), "member", data);
  sam_sheet_set_callbacks (sheet, on_save_cb, on_edited_cb, is_coach ? _("Coach assigned") : _("Teacher added"), data,
                           (GDestroyNotify) member_sheet_free);

  list = sam_sheet_add_group (sheet, NULL);
  data->new_switch = sam_sheet_add_switch (sheet, list, _("New to the Programme"), NULL);
  sam_sheet_add_field (sheet, list, draft->link, data->person_field);
  data->person_list = sam_sheet_add_group (sheet, _("The new person"));
  data->person_group = gtk_widget_get_parent (data->person_list);
  gtk_widget_set_visible (data->person_group, FALSE);
  list = sam_sheet_add_group (sheet, is_coach ? _("The assignment") : _("The membership"));
  add_link_rows (sheet, data, list, is_coach);
  g_signal_connect_object (data->new_switch, "notify::active", G_CALLBACK (on_new_cb), sheet, G_CONNECT_SWAPPED);
  if (has_anybody (context, is_coach))
    gtk_window_set_focus (GTK_WINDOW (sheet), sam_sheet_get_row (sheet, draft->link, data->person_field));
  else
    gtk_switch_set_active (GTK_SWITCH (data->new_switch), TRUE);
  sam_sheet_validate (sheet);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}
