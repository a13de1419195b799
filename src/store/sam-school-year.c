/* A school year's calendar as its owner sets it. */

#include "sam-school-year.h"

#include "sam-records.h"
#include "sam-school-calendar-load.h"

/* Where nobody has said which week the winter break is. */
#define DEFAULT_WINTER_BREAK_WEEK 9

SamCalendarLevel
sam_calendar_owner_get_level (const SamCalendarOwner *self)
{
  if (self->school != 0)
    return SAM_CALENDAR_LEVEL_SCHOOL;

  return self->organiser != 0 ? SAM_CALENDAR_LEVEL_ORGANISER : SAM_CALENDAR_LEVEL_PROGRAMME;
}

SamSchoolCalendar *
sam_school_year_load (SamStore *store, const SamCalendarOwner *owner, GError **error)
{
  SamDatabase *database = sam_store_get_database (store);

  return owner->school == 0 && owner->organiser != 0
             ? sam_school_calendar_load_for_organiser (database, owner->organiser, error)
             : sam_school_calendar_load (database, owner->school, error);
}

static gboolean
is_owned (const SamCalendarOwner *owner, SamRecord *record, guint organiser, guint school)
{
  return sam_record_get_reference (record, school) == owner->school
         && sam_record_get_reference (record, organiser) == (owner->school != 0 ? 0 : owner->organiser);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord **) a, SAM_TERM_FROM_DATE)
         - sam_record_get_date (*(SamRecord **) b, SAM_TERM_FROM_DATE);
}

static int
compare_days_off (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord **) a, SAM_DAY_OFF_FROM_DATE)
         - sam_record_get_date (*(SamRecord **) b, SAM_DAY_OFF_FROM_DATE);
}

static GPtrArray *
list (SamStore *store, const SamCalendarOwner *owner, SamFamilyId family, guint organiser, guint school, guint from,
      int first_year, GCompareFunc compare, GError **error)
{
  g_autoptr (GPtrArray) all = sam_store_list (store, family, error);
  GPtrArray *own;

  if (all == NULL)
    return NULL;

  own = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      SamRecord *record = g_ptr_array_index (all, i);

      if (is_owned (owner, record, organiser, school)
          && sam_date_get_school_year (sam_record_get_date (record, from)) == first_year)
        g_ptr_array_add (own, g_object_ref (record));
    }
  g_ptr_array_sort (own, compare);

  return own;
}

GPtrArray *
sam_school_year_list_terms (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error)
{
  return list (store, owner, SAM_FAMILY_TERM, SAM_TERM_ORGANISER, SAM_TERM_SCHOOL, SAM_TERM_FROM_DATE, first_year,
               compare_terms, error);
}

GPtrArray *
sam_school_year_list_days_off (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error)
{
  return list (store, owner, SAM_FAMILY_DAY_OFF, SAM_DAY_OFF_ORGANISER, SAM_DAY_OFF_SCHOOL, SAM_DAY_OFF_FROM_DATE,
               first_year, compare_days_off, error);
}

SamYearProposal *
sam_school_year_copy (SamStore *store, const SamCalendarOwner *from, int first_year, GError **error)
{
  g_autoptr (GPtrArray) terms = sam_school_year_list_terms (store, from, first_year, error);
  g_autoptr (GPtrArray) days_off = terms != NULL ? sam_school_year_list_days_off (store, from, first_year, error) : NULL;
  SamYearProposal *proposal;

  if (days_off == NULL)
    return NULL;

  proposal = sam_year_proposal_new_empty ();
  for (guint i = 0; i < terms->len; i++)
    {
      SamRecord *term = g_ptr_array_index (terms, i);

      sam_year_proposal_add_term (proposal, sam_record_get_text (term, SAM_TERM_TERM),
                                  sam_record_get_date (term, SAM_TERM_FROM_DATE), sam_record_get_date (term, SAM_TERM_TO_DATE));
    }
  for (guint i = 0; i < days_off->len; i++)
    {
      SamRecord *days = g_ptr_array_index (days_off, i);

      sam_year_proposal_add_days_off (proposal, (SamDayOffKind) sam_record_get_choice (days, SAM_DAY_OFF_KIND),
                                      sam_record_get_text (days, SAM_DAY_OFF_NAME),
                                      sam_record_get_date (days, SAM_DAY_OFF_FROM_DATE),
                                      sam_record_get_date (days, SAM_DAY_OFF_TO_DATE));
    }

  return proposal;
}

SamYearProposal *
sam_school_year_propose (SamStore *store, const SamCalendarOwner *owner, int first_year, GError **error)
{
  g_autoptr (SamYearProposal) before = sam_school_year_copy (store, owner, first_year - 1, error);

  if (before == NULL)
    return NULL;
  if (before->terms->len == 0)
    return sam_year_proposal_new (first_year, DEFAULT_WINTER_BREAK_WEEK);

  return sam_year_proposal_new_from (first_year, before->terms, before->days_off);
}

/* What holds from above */

static gboolean
find_organiser (SamStore *store, gint64 school, gint64 *organiser, GError **error)
{
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GError) found = NULL;

  record = sam_store_get (store, SAM_FAMILY_SCHOOL, school, &found);
  *organiser = record != NULL ? sam_record_get_reference (record, SAM_SCHOOL_ORGANISER) : 0;
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

/* Only terms, or only breaks: study days of all levels add up, and are nobody's to take over. */
static void
keep_family (SamYearProposal *self, SamFamilyId family)
{
  if (family == SAM_FAMILY_TERM)
    g_ptr_array_set_size (self->days_off, 0);
  else
    g_ptr_array_set_size (self->terms, 0);
  for (guint i = self->days_off->len; i > 0; i--)
    {
      if (((SamProposedDays *) g_ptr_array_index (self->days_off, i - 1))->kind != SAM_DAY_OFF_KIND_BREAK)
        g_ptr_array_remove_index (self->days_off, i - 1);
    }
}

guint
sam_calendar_owner_get_levels (const SamCalendarOwner *self, SamStore *store, SamCalendarOwner *levels, GError **error)
{
  guint n = 0;

  levels[n++] = *self;
  if (self->school != 0)
    {
      levels[n] = (SamCalendarOwner) { 0 };
      if (!find_organiser (store, self->school, &levels[n].organiser, error))
        return 0;
      n++;
    }
  if (self->school != 0 || self->organiser != 0)
    levels[n++] = (SamCalendarOwner) { 0 };

  return n;
}

SamYearProposal *
sam_school_year_inherit (SamStore *store, const SamCalendarOwner *owner, SamFamilyId family, int first_year, GError **error)
{
  SamCalendarOwner levels[SAM_N_CALENDAR_LEVELS];
  guint n_levels;

  g_return_val_if_fail (family == SAM_FAMILY_TERM || family == SAM_FAMILY_DAY_OFF, NULL);

  n_levels = sam_calendar_owner_get_levels (owner, store, levels, error);
  if (n_levels == 0)
    return NULL;

  for (guint i = 0; i < n_levels; i++)
    {
      g_autoptr (SamYearProposal) found = sam_school_year_copy (store, &levels[i], first_year, error);

      if (found == NULL)
        return NULL;
      keep_family (found, family);
      if (found->terms->len + found->days_off->len > 0)
        return i > 0 ? g_steal_pointer (&found) : sam_year_proposal_new_empty ();
    }

  return sam_year_proposal_new_empty ();
}

/* Whether the draft takes the place of what is proposed. */
static gboolean
replaces_term (const SamDraft *draft, const SamProposedTerm *term)
{
  return sam_draft_get_family (draft)->id == SAM_FAMILY_TERM
         && g_strcmp0 (sam_draft_get_text (draft, SAM_TERM_TERM), term->term) == 0;
}

static gboolean
replaces_days (const SamDraft *draft, const SamProposedDays *days)
{
  return sam_draft_get_family (draft)->id == SAM_FAMILY_DAY_OFF
         && sam_draft_get_date (draft, SAM_DAY_OFF_FROM_DATE) <= days->to
         && sam_draft_get_date (draft, SAM_DAY_OFF_TO_DATE) >= days->from;
}

gboolean
sam_school_year_put_first (SamStore *store, const SamCalendarOwner *owner, const SamYearProposal *inherited, SamDraft *draft,
                           const char *label, GError **error)
{
  g_autoptr (SamYearProposal) kept = sam_year_proposal_new_empty ();
  g_autoptr (SamChange) change = NULL;

  for (guint i = 0; i < inherited->terms->len; i++)
    {
      const SamProposedTerm *term = g_ptr_array_index (inherited->terms, i);

      if (!replaces_term (draft, term))
        sam_year_proposal_add_term (kept, term->term, term->from, term->to);
    }
  for (guint i = 0; i < inherited->days_off->len; i++)
    {
      const SamProposedDays *days = g_ptr_array_index (inherited->days_off, i);

      if (!replaces_days (draft, days))
        sam_year_proposal_add_days_off (kept, days->kind, days->name, days->from, days->to);
    }

  change = sam_store_begin (store, label, error);

  return change != NULL && sam_school_year_add (store, change, owner, kept, error)
         && sam_change_put (change, draft, error) && sam_change_commit (g_steal_pointer (&change), error);
}

/* Putting */

static void
set_owner (SamDraft *draft, const SamCalendarOwner *owner, guint organiser, guint school)
{
  if (owner->school != 0)
    sam_draft_set_reference (draft, school, owner->school);
  else if (owner->organiser != 0)
    sam_draft_set_reference (draft, organiser, owner->organiser);
}

static gboolean
put_term (SamChange *change, const SamCalendarOwner *owner, GPtrArray *own, const SamProposedTerm *term, GError **error)
{
  g_autoptr (SamDraft) draft = NULL;

  for (guint i = 0; i < own->len && draft == NULL; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (own, i), SAM_TERM_TERM), term->term) == 0)
        draft = sam_draft_new_for_record (g_ptr_array_index (own, i));
    }
  if (draft == NULL)
    draft = sam_draft_new (&sam_family_term);
  set_owner (draft, owner, SAM_TERM_ORGANISER, SAM_TERM_SCHOOL);
  sam_draft_set_text (draft, SAM_TERM_TERM, term->term);
  sam_draft_set_date (draft, SAM_TERM_FROM_DATE, term->from);
  sam_draft_set_date (draft, SAM_TERM_TO_DATE, term->to);

  return sam_change_put (change, draft, error);
}

static gboolean
put_days_off (SamChange *change, const SamCalendarOwner *owner, GPtrArray *own, const SamProposedDays *days, GError **error)
{
  g_autoptr (SamDraft) draft = NULL;

  for (guint i = 0; i < own->len && draft == NULL; i++)
    {
      SamRecord *record = g_ptr_array_index (own, i);

      if (sam_record_get_choice (record, SAM_DAY_OFF_KIND) == (int) days->kind
          && sam_record_get_date (record, SAM_DAY_OFF_FROM_DATE) == days->from)
        draft = sam_draft_new_for_record (record);
    }
  if (draft == NULL)
    draft = sam_draft_new (&sam_family_day_off);
  set_owner (draft, owner, SAM_DAY_OFF_ORGANISER, SAM_DAY_OFF_SCHOOL);
  sam_draft_set_choice (draft, SAM_DAY_OFF_KIND, (int) days->kind);
  sam_draft_set_text (draft, SAM_DAY_OFF_NAME, days->name);
  sam_draft_set_date (draft, SAM_DAY_OFF_FROM_DATE, days->from);
  sam_draft_set_date (draft, SAM_DAY_OFF_TO_DATE, days->to);

  return sam_change_put (change, draft, error);
}

static GPtrArray *
list_own (SamStore *store, const SamCalendarOwner *owner, SamFamilyId family, guint organiser, guint school, GError **error)
{
  g_autoptr (GPtrArray) all = sam_store_list (store, family, error);
  GPtrArray *own;

  if (all == NULL)
    return NULL;
  own = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      if (is_owned (owner, g_ptr_array_index (all, i), organiser, school))
        g_ptr_array_add (own, g_object_ref (g_ptr_array_index (all, i)));
    }

  return own;
}

gboolean
sam_school_year_add (SamStore *store, SamChange *change, const SamCalendarOwner *owner, const SamYearProposal *proposal,
                     GError **error)
{
  g_autoptr (GPtrArray) terms = list_own (store, owner, SAM_FAMILY_TERM, SAM_TERM_ORGANISER, SAM_TERM_SCHOOL, error);
  g_autoptr (GPtrArray) days_off = NULL;

  if (terms == NULL)
    return FALSE;
  days_off = list_own (store, owner, SAM_FAMILY_DAY_OFF, SAM_DAY_OFF_ORGANISER, SAM_DAY_OFF_SCHOOL, error);
  if (days_off == NULL)
    return FALSE;

  for (guint i = 0; i < proposal->terms->len; i++)
    {
      if (!put_term (change, owner, terms, g_ptr_array_index (proposal->terms, i), error))
        return FALSE;
    }
  for (guint i = 0; i < proposal->days_off->len; i++)
    {
      if (!put_days_off (change, owner, days_off, g_ptr_array_index (proposal->days_off, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_school_year_put (SamStore *store, const SamCalendarOwner *owner, const SamYearProposal *proposal, const char *label,
                     GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (store, label, error);

  return change != NULL
         && sam_school_year_add (store, change, owner, proposal, error)
         && sam_change_commit (g_steal_pointer (&change), error);
}
