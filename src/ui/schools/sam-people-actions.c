/*
 * Actions on teachers and coaches, shared by a school's and a team's page.
 */
#include "sam-people-actions.h"

#include <glib/gi18n.h>

#include "sam-page.h"
#include "sam-record-form.h"
#include "sam-row-menu.h"
#include "sam-school-acts.h"

static void
on_people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamPage *page = SAM_PAGE (gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE));
  SamContext *context = page != NULL ? sam_page_get_context (page) : NULL;
  gint64 id = g_variant_get_int64 (parameter);

  if (context == NULL)
    return;

  if (g_str_equal (name, "people.edit-membership"))
    sam_record_form_edit (sam_record_form_find (SAM_FAMILY_MEMBERSHIP), widget, context, id);
  else if (g_str_equal (name, "people.end-membership"))
    sam_record_form_end (sam_record_form_find (SAM_FAMILY_MEMBERSHIP), widget, context, id);
  else if (g_str_equal (name, "people.remove-membership"))
    sam_record_form_remove (sam_record_form_find (SAM_FAMILY_MEMBERSHIP), widget, context, id);
  else if (g_str_equal (name, "people.edit-teacher"))
    sam_school_acts_edit_person (widget, context, SAM_FAMILY_MEMBERSHIP, id);
  else if (g_str_equal (name, "people.remove-teacher"))
    sam_school_acts_remove_person (widget, context, SAM_FAMILY_MEMBERSHIP, id);
  else if (g_str_equal (name, "people.edit-assignment"))
    sam_record_form_edit (sam_record_form_find (SAM_FAMILY_ASSIGNMENT), widget, context, id);
  else if (g_str_equal (name, "people.end-assignment"))
    sam_record_form_end (sam_record_form_find (SAM_FAMILY_ASSIGNMENT), widget, context, id);
  else if (g_str_equal (name, "people.remove-assignment"))
    sam_record_form_remove (sam_record_form_find (SAM_FAMILY_ASSIGNMENT), widget, context, id);
  else if (g_str_equal (name, "people.edit-coach"))
    sam_school_acts_edit_person (widget, context, SAM_FAMILY_ASSIGNMENT, id);
  else if (g_str_equal (name, "people.remove-coach"))
    sam_school_acts_remove_person (widget, context, SAM_FAMILY_ASSIGNMENT, id);
  else if (g_str_equal (name, "people.everything-teacher"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_MEMBERSHIP, id, "win.person-everything");
  else if (g_str_equal (name, "people.days-teacher"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_MEMBERSHIP, id, "win.person-days");
  else if (g_str_equal (name, "people.days-coach"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_ASSIGNMENT, id, "win.person-days");
  else if (g_str_equal (name, "people.erase-teacher"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_MEMBERSHIP, id, "win.person-erase");
  else if (g_str_equal (name, "people.everything-coach"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_ASSIGNMENT, id, "win.person-everything");
  else if (g_str_equal (name, "people.away-coach"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_ASSIGNMENT, id, "win.coach-days-away");
  else if (g_str_equal (name, "people.erase-coach"))
    sam_school_acts_run_for_person (widget, context, SAM_FAMILY_ASSIGNMENT, id, "win.person-erase");
}

static const char *const names[] = {
  "people.edit-membership", "people.end-membership", "people.remove-membership", "people.edit-teacher",
  "people.remove-teacher",  "people.edit-assignment", "people.end-assignment",   "people.remove-assignment",
  "people.edit-coach",      "people.remove-coach",   "people.erase-teacher",     "people.erase-coach",
  "people.everything-teacher", "people.everything-coach", "people.days-teacher",  "people.days-coach",
  "people.away-coach",
};

void
sam_people_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], "x", on_people_cb);
}

void
sam_people_actions_set_enabled (GtkWidget *widget, gboolean enabled)
{
  /* To see what is held is a right, also in a file that is open for reading only. */
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (widget, names[i],
                                   enabled || g_str_has_prefix (names[i], "people.everything")
                                     || g_str_has_prefix (names[i], "people.days"));
}

GtkWidget *
sam_people_actions_new_teacher_menu (const char *name, gint64 membership)
{
  static const SamRowMenuItem items[] = {
    { N_("Edit Person…"), "people.edit-teacher" },
    { N_("Edit Membership…"), "people.edit-membership" },
    { N_("End Membership…"), "people.end-membership" },
    { N_("Days Away…"), "people.days-teacher" },
    { N_("Remove from Team"), "people.remove-membership" },
    { N_("Remove Person"), "people.remove-teacher" },
    { N_("Show Everything About…"), "people.everything-teacher" },
    { N_("Erase…"), "people.erase-teacher" },
  };

  return sam_row_menu_new (name, items, G_N_ELEMENTS (items), membership);
}

GtkWidget *
sam_people_actions_new_coach_menu (const char *name, gint64 assignment)
{
  static const SamRowMenuItem items[] = {
    { N_("Edit Person…"), "people.edit-coach" },
    { N_("Away…"), "people.away-coach" },
    { N_("Edit Assignment…"), "people.edit-assignment" },
    { N_("End Assignment…"), "people.end-assignment" },
    { N_("Coaching Days and Days Away…"), "people.days-coach" },
    { N_("Remove Assignment"), "people.remove-assignment" },
    { N_("Remove Person"), "people.remove-coach" },
    { N_("Show Everything About…"), "people.everything-coach" },
    { N_("Erase…"), "people.erase-coach" },
  };

  return sam_row_menu_new (name, items, G_N_ELEMENTS (items), assignment);
}
