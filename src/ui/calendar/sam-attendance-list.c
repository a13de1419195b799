/*
 * SamAttendanceList: who of the team was there.
 */
#include "sam-attendance-list.h"

#include <glib/gi18n.h>

#include "sam-person.h"
#include "sam-type-ahead.h"

/* Of the keys: digits, so that letters are free for names. */
#define KEY_NOT_RECORDED '0'
#define KEY_FIRST '1'

struct _SamAttendanceList
{
  SamKeyList parent_instance;

  GPtrArray *rows;  /* of SamAttendanceRow */
  GPtrArray *names; /* of char *, theirs */
  GString *typed;
  GtkWidget *all_present_button;
};

G_DEFINE_FINAL_TYPE (SamAttendanceList, sam_attendance_list, SAM_TYPE_KEY_LIST)

/* "Present: 5 · Absent: 1" */
static char *
dup_counts (SamAttendanceList *self)
{
  const SamField *field = &sam_family_attendance.fields[SAM_ATTENDANCE_STATUS];
  GString *text = g_string_new (NULL);

  for (guint status = 0; status < field->n_choices; status++)
    {
      guint n = 0;

      for (guint i = 0; i < self->rows->len; i++)
        {
          if (sam_attendance_row_get_status (g_ptr_array_index (self->rows, i))
              == (SamAttendanceStatus) status)
            n++;
        }
      if (n > 0)
        g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                                sam_choice_get_label (field, (int) status), n);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_help (SamAttendanceList *self)
{
  if (self->typed->len > 0)
    {
      /* Translators: the letters of a name that are typed to find somebody. */
      return g_strdup_printf (_ ("Looking for “%s”"), self->typed->str);
    }

  /* Translators: digits are keys; the words are those of attendance. */
  return g_strdup (
      _ ("Type a name, then 1 present, 2 partly, 3 absent, 4 not expected, 0 not recorded."));
}

static void
update_description (SamAttendanceList *self)
{
  g_autofree char *counts = dup_counts (self);
  g_autofree char *help = dup_help (self);
  g_autofree char *text = g_strdup_printf ("%s\n%s", counts, help);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), markup);
}

static void
forget_typed (SamAttendanceList *self)
{
  if (self->typed->len == 0)
    return;

  g_string_truncate (self->typed, 0);
  update_description (self);
}

/* Keys */

static int
find_typed (SamAttendanceList *self, int row)
{
  return sam_type_ahead_find ((const char *const *) self->names->pdata, self->names->len,
                              self->typed->str, (guint) MAX (row, 0));
}

/* A letter that nobody's name goes on with begins another name. */
static gboolean
type_letter (SamAttendanceList *self, gunichar letter, int row)
{
  int found = -1;

  g_string_append_unichar (self->typed, letter);
  found = find_typed (self, row);
  if (found < 0)
    {
      g_string_truncate (self->typed, 0);
      g_string_append_unichar (self->typed, letter);
      found = find_typed (self, row);
    }

  if (found < 0)
    {
      g_string_truncate (self->typed, 0);
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
  else
    sam_key_list_focus_row (SAM_KEY_LIST (self), (guint) found);
  update_description (self);

  return GDK_EVENT_STOP;
}

static gboolean
type_status (SamAttendanceList *self, gunichar digit, int row)
{
  SamAttendanceStatus status = digit == KEY_NOT_RECORDED
                                   ? SAM_ATTENDANCE_STATUS_NOT_RECORDED
                                   : (SamAttendanceStatus) (digit - KEY_FIRST);

  forget_typed (self);
  sam_attendance_row_set_status (g_ptr_array_index (self->rows, (guint) row), status);
  if (status == SAM_ATTENDANCE_STATUS_PARTLY)
    sam_key_list_focus_input (SAM_KEY_LIST (self), (guint) row);

  return GDK_EVENT_STOP;
}

static gboolean
sam_attendance_list_key (SamKeyList *list, guint keyval, gunichar character, int row)
{
  SamAttendanceList *self = SAM_ATTENDANCE_LIST (list);
  gunichar last_key = KEY_FIRST + SAM_ATTENDANCE_STATUS_NOT_EXPECTED;

  if (g_unichar_isalpha (character))
    return type_letter (self, character, row);
  if (row >= 0 && character >= KEY_NOT_RECORDED && character <= last_key)
    return type_status (self, character, row);
  if (self->typed->len > 0 && (keyval == GDK_KEY_Escape || keyval == GDK_KEY_BackSpace))
    {
      forget_typed (self);
      return GDK_EVENT_STOP;
    }
  if (gdk_keyval_to_unicode (keyval) == 0 && keyval != GDK_KEY_Shift_L && keyval != GDK_KEY_Shift_R)
    forget_typed (self);

  return GDK_EVENT_PROPAGATE;
}

static void
on_all_present_cb (SamAttendanceList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    sam_attendance_row_set_status (g_ptr_array_index (self->rows, i),
                                   SAM_ATTENDANCE_STATUS_PRESENT);
  /* Now the exceptions. */
  sam_key_list_focus_row (SAM_KEY_LIST (self), 0);
}

/* Type */

static void
sam_attendance_list_finalize (GObject *object)
{
  SamAttendanceList *self = SAM_ATTENDANCE_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->names);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (sam_attendance_list_parent_class)->finalize (object);
}

static void
sam_attendance_list_class_init (SamAttendanceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_attendance_list_finalize;
  SAM_KEY_LIST_CLASS (klass)->key = sam_attendance_list_key;
}

static void
sam_attendance_list_init (SamAttendanceList *self)
{
  self->rows = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->typed = g_string_new (NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Attendance"));
}

static SamRecord *
find_attendance (GPtrArray *stored, gint64 person)
{
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    {
      SamRecord *attendance = g_ptr_array_index (stored, i);

      if (sam_record_get_reference (attendance, SAM_ATTENDANCE_PERSON) == person)
        return attendance;
    }

  return NULL;
}

static void
add_all_present_button (SamAttendanceList *self)
{
  self->all_present_button = gtk_button_new_with_mnemonic (_ ("All _Present"));
  gtk_widget_set_valign (self->all_present_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->all_present_button, "clicked", G_CALLBACK (on_all_present_cb),
                            self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->all_present_button);
}

GtkWidget *
sam_attendance_list_new (GPtrArray *members, GPtrArray *stored, int minutes)
{
  SamAttendanceList *self = g_object_new (SAM_TYPE_ATTENDANCE_LIST, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      SamRecord *member = g_ptr_array_index (members, i);
      GtkWidget *row = sam_attendance_row_new (
          member, find_attendance (stored, sam_record_get_id (member)), minutes);

      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->names, g_strdup (sam_record_get_text (member, SAM_PERSON_NAME)));
      sam_key_list_add_row (SAM_KEY_LIST (self), row,
                            sam_attendance_row_get_minutes_input (SAM_ATTENDANCE_ROW (row)));
      g_signal_connect_object (row, "notify::status", G_CALLBACK (update_description), self,
                               G_CONNECT_SWAPPED);
    }

  if (self->rows->len == 0)
    {
      adw_preferences_group_set_description (
          ADW_PREFERENCES_GROUP (self),
          _ ("The team has no members on this day. Add them under Schools."));
      return GTK_WIDGET (self);
    }
  add_all_present_button (self);
  update_description (self);

  return GTK_WIDGET (self);
}

void
sam_attendance_list_set_minutes (SamAttendanceList *self, int minutes)
{
  g_return_if_fail (SAM_IS_ATTENDANCE_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamAttendanceRow *row = g_ptr_array_index (self->rows, i);

      if (sam_attendance_row_get_status (row) != SAM_ATTENDANCE_STATUS_PARTLY)
        sam_attendance_row_set_minutes (row, minutes);
    }
}

GPtrArray *
sam_attendance_list_dup_drafts (SamAttendanceList *self)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);

  g_return_val_if_fail (SAM_IS_ATTENDANCE_LIST (self), drafts);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (drafts, sam_attendance_row_dup_draft (g_ptr_array_index (self->rows, i)));

  return drafts;
}

char *
sam_attendance_list_dup_text (SamAttendanceList *self)
{
  g_autoptr (GPtrArray) drafts = NULL;
  GString *text = g_string_new (NULL);

  drafts = sam_attendance_list_dup_drafts (self);
  for (guint i = 0; i < drafts->len; i++)
    {
      SamDraft *draft = g_ptr_array_index (drafts, i);

      g_string_append_printf (text, "%d %d;", sam_draft_get_choice (draft, SAM_ATTENDANCE_STATUS),
                              (int) sam_draft_get_integer (draft, SAM_ATTENDANCE_MINUTES));
    }

  return g_string_free (text, FALSE);
}

gboolean
sam_attendance_list_begin (SamAttendanceList *self)
{
  g_return_val_if_fail (SAM_IS_ATTENDANCE_LIST (self), FALSE);

  return self->all_present_button != NULL && gtk_widget_grab_focus (self->all_present_button);
}

GtkWidget *
sam_attendance_list_get_all_present_button (SamAttendanceList *self)
{
  g_return_val_if_fail (SAM_IS_ATTENDANCE_LIST (self), NULL);

  return self->all_present_button;
}

GPtrArray *
sam_attendance_list_get_rows (SamAttendanceList *self)
{
  g_return_val_if_fail (SAM_IS_ATTENDANCE_LIST (self), NULL);

  return self->rows;
}
