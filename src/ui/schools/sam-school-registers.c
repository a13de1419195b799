#include "sam-school-registers.h"

#include <glib/gi18n.h>

#include "sam-people-list.h"
#include "sam-records.h"
#include "sam-school-acts.h"

/* People */

static const char *
get_role (SamRecord *person)
{
  gboolean is_teacher = sam_record_get_flag (person, SAM_PERSON_IS_TEACHER);
  gboolean is_coach = sam_record_get_flag (person, SAM_PERSON_IS_COACH);

  if (is_teacher && is_coach)
    return C_("role of a person", "teacher and coach");
  if (is_coach)
    return C_("role of a person", "coach");
  return C_("role of a person", "teacher");
}

static char *
describe_place (SamContext *context, SamRecord *person)
{
  SamDatabase *database = sam_store_get_database (sam_context_get_store (context));
  g_autoptr (GPtrArray) places = sam_people_list_places (database, sam_record_get_id (person),
                                                         sam_context_get_as_of (context), NULL);

  if (places == NULL || places->len == 0)
    return g_strdup (sam_record_get_flag (person, SAM_PERSON_IS_TEACHER) ? _("in no team") : _("not assigned"));

  g_ptr_array_add (places, NULL);

  return g_strjoinv (", ", (char **) places->pdata);
}

static char *
describe_person (SamContext *context, SamRecord *person)
{
  const char *code = sam_record_get_text (person, SAM_PERSON_CODE);
  g_autofree char *place = describe_place (context, person);

  return g_strdup_printf ("%s · %s · %s", code != NULL ? code : "–", get_role (person), place);
}

static const SamRowMenuItem people_more[] = {
  { N_("Show Everything About…"), "win.person-everything" },
  { N_("Erase…"), "win.person-erase" },
};

const SamRegisterKind sam_people_register = {
  .query = { .family = SAM_FAMILY_PERSON },
  .title = N_("People"),
  .add = N_("Add Person"),
  .search = N_("Search People"),
  .search_hint = N_("Name, code, team or school"),
  .icon_name = "system-users-symbolic",
  .empty_title = N_("No People Yet"),
  .empty_text = N_("Teachers and coaches stand here, also those who are in no team. Add the first one, or add teachers where their team is."),
  .none_title = N_("Nobody Found"),
  .dup_detail = describe_person,
  .more = people_more,
  .n_more = G_N_ELEMENTS (people_more),
};

/* Organisers */

static char *
describe_organiser (SamContext *context, SamRecord *organiser)
{
  const char *number = sam_record_get_text (organiser, SAM_ORGANISER_ORGANISATION_NUMBER);
  const char *kind = sam_choice_get_label (&sam_family_organiser.fields[SAM_ORGANISER_KIND],
                                           sam_record_get_choice (organiser, SAM_ORGANISER_KIND));
  g_autoptr (GPtrArray) schools = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_SCHOOL,
                                                     SAM_SCHOOL_ORGANISER, sam_record_get_id (organiser), NULL);
  guint n = schools != NULL ? schools->len : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u school", "%u schools", n), n);

  if (number == NULL)
    return g_strdup_printf ("%s · %s", kind, count);

  return g_strdup_printf ("%s · %s · %s", kind, number, count);
}

const SamRegisterKind sam_organisers_register = {
  .query = { .family = SAM_FAMILY_ORGANISER },
  .title = N_("Organisers"),
  .add = N_("Add Organiser"),
  .search = N_("Search Organisers"),
  .search_hint = N_("Name or number"),
  .icon_name = "sam-schools-symbolic",
  .empty_title = N_("No Organisers Yet"),
  .empty_text = N_("A school belongs to an organiser: a municipality, a region, the state, or an independent one. Add the first one."),
  .none_title = N_("No Organiser Found"),
  .dup_detail = describe_organiser,
};
