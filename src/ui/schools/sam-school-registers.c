#include "sam-school-registers.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-people-list.h"
#include "sam-record-label.h"
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

/* What the law asks for comes last: it is rare, and erasing is final. */
static const SamRowMenuItem people_last[] = {
  { N_("Days Away…"), "win.person-days" },
  { N_("Show Everything About…"), "win.person-everything" },
  { N_("Erase…"), "win.person-erase" },
};

/* From and to, then what else there is. */
static char *
describe_days (SamRecord *record, guint from, guint to)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate last = sam_record_get_date (record, to);
  g_autofree char *first_text = sam_language_format_date (language, sam_record_get_date (record, from),
                                                          SAM_DATE_STYLE_MEDIUM);
  g_autofree char *last_text = NULL;

  if (last == SAM_DATE_NONE)
    return g_strdup_printf (_("from %s"), first_text);

  last_text = sam_language_format_date (language, last, SAM_DATE_STYLE_MEDIUM);
  return g_strdup_printf ("%s – %s", first_text, last_text);
}

static char *
entitle_membership (SamContext *context, SamRecord *membership)
{
  return sam_record_dup_label_by_id (sam_context_get_store (context), SAM_FAMILY_TEAM,
                                     sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM));
}

static char *
describe_membership (SamContext *context, SamRecord *membership)
{
  return describe_days (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE);
}

static void
prefill_membership (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, sam_context_get_as_of (context));
}

static const SamRegisterKind memberships_register = {
  .query = { .family = SAM_FAMILY_MEMBERSHIP, .where = "person", .by_date = "from_date", .newest_first = TRUE },
  .title = N_("Memberships"),
  .add = N_("Add Membership"),
  .search = N_("Search Memberships"),
  .search_hint = N_("Team"),
  .icon_name = "system-users-symbolic",
  .empty_title = N_("No Memberships Yet"),
  .empty_text = N_("A teacher belongs to a team from a day on, and may change teams later."),
  .none_title = N_("No Membership Found"),
  .dup_title = entitle_membership,
  .dup_detail = describe_membership,
  .prefill = prefill_membership,
};

static char *
entitle_assignment (SamContext *context, SamRecord *assignment)
{
  SamStore *store = sam_context_get_store (context);
  gint64 team = sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM);
  g_autofree char *school = NULL;

  if (team != 0)
    return sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, team);

  school = sam_record_dup_label_by_id (store, SAM_FAMILY_SCHOOL,
                                       sam_record_get_reference (assignment, SAM_ASSIGNMENT_SCHOOL));
  return g_strdup_printf ("%s · %s", school, _("whole school"));
}

static char *
describe_assignment (SamContext *context, SamRecord *assignment)
{
  const char *by = sam_record_get_text (assignment, SAM_ASSIGNMENT_COMMISSIONED_BY);
  GString *text = g_string_new (NULL);
  g_autofree char *days = describe_days (assignment, SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE);

  g_string_append (text, days);
  if (by != NULL)
    g_string_append_printf (text, " · %s", by);
  if (sam_record_is_set (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT))
    {
      g_autofree char *share = sam_language_format_integer (sam_language_get_default (),
                                                            sam_record_get_integer (assignment, SAM_ASSIGNMENT_REDUCTION_PERCENT));

      g_string_append (text, " · ");
      g_string_append_printf (text, _("%s %% reduction"), share);
    }

  return g_string_free (text, FALSE);
}

static void
prefill_assignment (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_ASSIGNMENT_FROM_DATE, sam_context_get_as_of (context));
}

static const SamRegisterKind assignments_register = {
  .query = { .family = SAM_FAMILY_ASSIGNMENT, .where = "coach", .by_date = "from_date", .newest_first = TRUE },
  .title = N_("Assignments"),
  .add = N_("Add Assignment"),
  .search = N_("Search Assignments"),
  .search_hint = N_("School, team or who commissioned it"),
  .icon_name = "system-users-symbolic",
  .empty_title = N_("No Assignments Yet"),
  .empty_text = N_("A coach is assigned to a school or to one team of it, by somebody, with a reduction in duties."),
  .none_title = N_("No Assignment Found"),
  .dup_title = entitle_assignment,
  .dup_detail = describe_assignment,
  .prefill = prefill_assignment,
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
  .is_imported = TRUE,
  .dup_detail = describe_person,
  .inner = &memberships_register,
  .inner_menu = N_("Memberships"),
  .last = people_last,
  .n_last = G_N_ELEMENTS (people_last),
  .edits = TRUE,
  .is_long = TRUE,
};

/* Coaches and their assignments */

static const SamRowMenuItem coaches_last[] = {
  { N_("Coaching Days and Days Away…"), "win.person-days" },
  { N_("Show Everything About…"), "win.person-everything" },
  { N_("Erase…"), "win.person-erase" },
};

static void
prefill_coach (SamContext *context, SamDraft *draft)
{
  sam_draft_set_flag (draft, SAM_PERSON_IS_TEACHER, FALSE);
}

const SamRegisterKind sam_coaches_register = {
  .query = { .family = SAM_FAMILY_PERSON, .where = "is_coach", .value = TRUE },
  .title = N_("Coaches"),
  .add = N_("Add Coach"),
  .search = N_("Search Coaches"),
  .search_hint = N_("Name, code, team or school"),
  .icon_name = "system-users-symbolic",
  .empty_title = N_("No Coaches Yet"),
  .empty_text = N_("A coach is assigned to schools or teams, for some time, by somebody. Add the first one."),
  .none_title = N_("Nobody Found"),
  .dup_detail = describe_person,
  .inner = &assignments_register,
  .inner_menu = N_("Assignments"),
  .last = coaches_last,
  .n_last = G_N_ELEMENTS (coaches_last),
  .prefill = prefill_coach,
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
