/*
 * What the registers of the evaluation show of a record.
 */
#include "sam-evaluation-registers.h"

#include <glib/gi18n.h>

#include "sam-indicator-words.h"
#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-records.h"
#include "sam-requirement-words.h"

static char *
format_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);
}

/* Parts that are there, with a dot between them; NULL where none is. Takes the array's texts. */
static char *
join (GPtrArray *parts)
{
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_text (GPtrArray *parts, const char *text)
{
  if (text != NULL)
    g_ptr_array_add (parts, g_strdup (text));
}

/* Indicators and their values */

static char *
describe_indicator (SamContext *context, SamRecord *indicator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_text (parts, sam_record_get_text (indicator, SAM_INDICATOR_UNIT));
  add_text (parts, sam_record_get_text (indicator, SAM_INDICATOR_SOURCE));

  return join (parts);
}

static char *
entitle_value (SamContext *context, SamRecord *value)
{
  g_autofree char *school = sam_record_dup_label_by_id (sam_context_get_store (context), SAM_FAMILY_SCHOOL,
                                                        sam_record_get_reference (value, SAM_INDICATOR_VALUE_SCHOOL));

  return g_strdup_printf ("%s · %s", school, sam_record_get_text (value, SAM_INDICATOR_VALUE_SCHOOL_YEAR));
}

static char *
describe_value (SamContext *context, SamRecord *value)
{
  g_autoptr (SamRecord) indicator = sam_store_get (sam_context_get_store (context), SAM_FAMILY_INDICATOR,
                                                   sam_record_get_reference (value, SAM_INDICATOR_VALUE_INDICATOR), NULL);

  return sam_indicator_words_value (value, indicator);
}

static void
prefill_value (SamContext *context, SamDraft *draft)
{
  g_autofree char *year = sam_school_year_format (sam_date_get_school_year (sam_context_get_as_of (context)));

  sam_draft_set_text (draft, SAM_INDICATOR_VALUE_SCHOOL_YEAR, year);
}

static const SamRegisterKind values_register = {
  .query = { .family = SAM_FAMILY_INDICATOR_VALUE, .where = "indicator" },
  .title = N_("Values"),
  .add = N_("Add Value"),
  .search = N_("Search Values"),
  .search_hint = N_("School or school year"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Values Yet"),
  .empty_text = N_("A value belongs to a school and a school year. It is context: a change in it is no proof of an effect."),
  .none_title = N_("No Value Found"),
  .dup_title = entitle_value,
  .dup_detail = describe_value,
  .prefill = prefill_value,
};

static const SamRowMenuItem indicator_menu[] = {
  { N_("Values of All Schools…"), "evaluation-view.indicator-values" },
};

const SamRegisterKind sam_indicators_register = {
  .query = { .family = SAM_FAMILY_INDICATOR },
  .title = N_("Indicators"),
  .add = N_("Add Indicator"),
  .search = N_("Search Indicators"),
  .search_hint = N_("Name, unit or source"),
  .icon_name = "power-profile-performance-symbolic",
  .empty_title = N_("No Indicators Yet"),
  .empty_text = N_("An indicator is something that is counted at every school and school year, such as grades or permanent posts. Its values stand beside the coaching as context."),
  .none_title = N_("No Indicator Found"),
  .dup_detail = describe_indicator,
  .inner = &values_register,
  .inner_menu = N_("Values"),
  .more = indicator_menu,
  .n_more = G_N_ELEMENTS (indicator_menu),
};

/* Basis */

static void
prefill_basis (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_BASIS_DATE, sam_context_get_as_of (context));
}

static char *
describe_basis (SamContext *context, SamRecord *basis)
{
  SamStore *store = sam_context_get_store (context);
  int kind = sam_record_get_choice (basis, SAM_BASIS_KIND);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) citations = NULL;

  g_ptr_array_add (parts, format_date (sam_record_get_date (basis, SAM_BASIS_DATE)));
  if (kind == SAM_BASIS_KIND_EVIDENCE)
    add_text (parts, sam_record_get_text (basis, SAM_BASIS_REFERENCE));
  add_text (parts, sam_record_get_text (basis, SAM_BASIS_PARTY));
  add_text (parts, sam_record_get_text (basis, SAM_BASIS_ROLE));
  if (kind == SAM_BASIS_KIND_DECISION && sam_record_get_choice (basis, SAM_BASIS_EFFECT) != SAM_BASIS_EFFECT_NONE)
    {
      g_autofree char *strand = sam_record_dup_label_by_id (store, SAM_FAMILY_STRAND,
                                                            sam_record_get_reference (basis, SAM_BASIS_STRAND));

      g_ptr_array_add (parts, g_strdup_printf ("%s: %s", strand,
                                               sam_choice_get_label (&sam_family_basis.fields[SAM_BASIS_EFFECT],
                                                                     sam_record_get_choice (basis, SAM_BASIS_EFFECT))));
    }
  if (kind == SAM_BASIS_KIND_CONCLUSION || kind == SAM_BASIS_KIND_DECISION)
    {
      citations = sam_store_list_by (store, SAM_FAMILY_BASIS_CITATION, SAM_BASIS_CITATION_BASIS,
                                     sam_record_get_id (basis), NULL);
      if (citations != NULL && citations->len > 0)
        /* Translators: how many other basis entries a conclusion or decision cites. */
        g_ptr_array_add (parts, g_strdup_printf (ngettext ("stands on %u entry", "stands on %u entries", citations->len),
                                                 citations->len));
      else if (citations != NULL && kind == SAM_BASIS_KIND_CONCLUSION)
        g_ptr_array_add (parts, g_strdup (_("stands on nothing yet")));
    }

  return join (parts);
}

#define BASIS(kind_)                                                                                         \
  .query = { .family = SAM_FAMILY_BASIS, .where = "kind", .value = kind_, .by_date = "date",                 \
             .newest_first = TRUE },                                                                         \
  .dup_detail = describe_basis, .prefill = prefill_basis

const SamRegisterKind sam_evidence_register = {
  BASIS (SAM_BASIS_KIND_EVIDENCE),
  .title = N_("Evidence"),
  .add = N_("Add Evidence"),
  .search = N_("Search Evidence"),
  .search_hint = N_("Title, reference or text"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Evidence Yet"),
  .empty_text = N_("Research and other sources that the programme stands on, each with its reference."),
  .none_title = N_("No Evidence Found"),
};

const SamRegisterKind sam_consultations_register = {
  BASIS (SAM_BASIS_KIND_CONSULTATION),
  .title = N_("Consultations"),
  .add = N_("Add Consultation"),
  .search = N_("Search Consultations"),
  .search_hint = N_("Title, who was consulted, or text"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Consultations Yet"),
  .empty_text = N_("Whom the programme has asked: researchers, experts, organisers and principals, and when."),
  .none_title = N_("No Consultation Found"),
};

const SamRegisterKind sam_conclusions_register = {
  BASIS (SAM_BASIS_KIND_CONCLUSION),
  .title = N_("Conclusions"),
  .add = N_("Add Conclusion"),
  .search = N_("Search Conclusions"),
  .search_hint = N_("Title or text"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Conclusions Yet"),
  .empty_text = N_("What follows from the evidence and the consultations. A conclusion cites at least one of them, so record those first."),
  .none_title = N_("No Conclusion Found"),
};

const SamRegisterKind sam_decisions_register = {
  BASIS (SAM_BASIS_KIND_DECISION),
  .title = N_("Decisions"),
  .add = N_("Add Decision"),
  .search = N_("Search Decisions"),
  .search_hint = N_("Title, who was consulted, or text"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Decisions Yet"),
  .empty_text = N_("What has been decided, and with whom. Only a decision makes a strand mandatory."),
  .none_title = N_("No Decision Found"),
};

/* Strands */

static char *
describe_strand (SamContext *context, SamRecord *strand)
{
  const char *kind = sam_choice_get_label (&sam_family_strand.fields[SAM_STRAND_KIND],
                                           sam_record_get_choice (strand, SAM_STRAND_KIND));
  g_autoptr (GPtrArray) decisions = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_BASIS,
                                                       SAM_BASIS_STRAND, sam_record_get_id (strand), NULL);
  SamRecord *decision =
    decisions != NULL ? sam_basis_find_mandatory (decisions, sam_context_get_as_of (context)) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *mandatory = NULL;

  if (decision == NULL)
    return g_strdup_printf ("%s · %s", kind, _("not mandatory"));

  date = format_date (sam_record_get_date (decision, SAM_BASIS_DATE));
  /* Translators: since a day, by the decision with this title. */
  mandatory = g_strdup_printf (_("mandatory since %s, by “%s”"), date, sam_record_get_text (decision, SAM_BASIS_TITLE));

  return g_strdup_printf ("%s · %s", kind, mandatory);
}

/* The log of a strand, at all schools and teams. */

static char *
entitle_status (SamContext *context, SamRecord *status)
{
  SamStore *store = sam_context_get_store (context);
  gint64 team = sam_record_get_reference (status, SAM_STRAND_STATUS_TEAM);

  if (team != 0)
    return sam_record_dup_label_by_id (store, SAM_FAMILY_TEAM, team);

  return sam_record_dup_label_by_id (store, SAM_FAMILY_SCHOOL,
                                     sam_record_get_reference (status, SAM_STRAND_STATUS_SCHOOL));
}

static char *
describe_status (SamContext *context, SamRecord *status)
{
  const char *term = sam_record_get_text (status, SAM_STRAND_STATUS_PLANNED_TERM);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_text (parts, sam_choice_get_label (&sam_family_strand_status.fields[SAM_STRAND_STATUS_STATUS],
                                         sam_record_get_choice (status, SAM_STRAND_STATUS_STATUS)));
  g_ptr_array_add (parts, format_date (sam_record_get_date (status, SAM_STRAND_STATUS_DATE)));
  if (term != NULL)
    g_ptr_array_add (parts, sam_language_format_term (sam_language_get_default (), term));

  return join (parts);
}

static void
prefill_status (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_STRAND_STATUS_DATE, sam_context_get_as_of (context));
}

static const SamRegisterKind statuses_register = {
  .query = { .family = SAM_FAMILY_STRAND_STATUS, .where = "strand", .by_date = "date", .newest_first = TRUE },
  .title = N_("Statuses"),
  .add = N_("Set Status"),
  .search = N_("Search Statuses"),
  .search_hint = N_("School, team or status"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Statuses Yet"),
  .empty_text = N_("A dated log says how far the strand has come at each school and in each team."),
  .none_title = N_("No Status Found"),
  .dup_title = entitle_status,
  .dup_detail = describe_status,
  .prefill = prefill_status,
};

const SamRegisterKind sam_strands_register = {
  .query = { .family = SAM_FAMILY_STRAND },
  .title = N_("Strands"),
  .add = N_("Add Strand"),
  .search = N_("Search Strands"),
  .search_hint = N_("Name, kind or purpose"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Strands Yet"),
  .empty_text = N_("What the programme does: group coaching, individual coaching, and strands of your own."),
  .none_title = N_("No Strand Found"),
  .dup_detail = describe_strand,
  .inner = &statuses_register,
  .inner_menu = N_("Statuses"),
};

/* Requirements and their judgements */

static char *
entitle_judgement (SamContext *context, SamRecord *judgement)
{
  return sam_requirement_words_judgement (judgement);
}

static char *
describe_judgement (SamContext *context, SamRecord *judgement)
{
  gint64 basis = sam_record_get_reference (judgement, SAM_REQUIREMENT_JUDGEMENT_BASIS);

  return basis != 0 ? sam_record_dup_label_by_id (sam_context_get_store (context), SAM_FAMILY_BASIS, basis)
                    : g_strdup (_("no basis named"));
}

static void
prefill_judgement (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_REQUIREMENT_JUDGEMENT_DATE, MIN (sam_context_get_as_of (context), sam_date_today ()));
}

static const SamRegisterKind judgements_register = {
  .query = { .family = SAM_FAMILY_REQUIREMENT_JUDGEMENT, .where = "requirement", .by_date = "date",
             .newest_first = TRUE },
  .title = N_("Judgements"),
  .add = N_("Add Judgement"),
  .search = N_("Search Judgements"),
  .search_hint = N_("Judgement or basis"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Judgements Yet"),
  .empty_text = N_("Whether the requirement is met, on which day, and by what. Earlier judgements stay."),
  .none_title = N_("No Judgement Found"),
  .dup_title = entitle_judgement,
  .dup_detail = describe_judgement,
  .prefill = prefill_judgement,
};

const SamRegisterKind sam_requirements_register = {
  .query = { .family = SAM_FAMILY_REQUIREMENT },
  .title = N_("Requirements"),
  .add = N_("Add Requirement"),
  .search = N_("Search Requirements"),
  .search_hint = N_("Name, text, source or figure"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Requirements Yet"),
  .empty_text = N_("What the assignment asks of the programme. Each is judged by day, and may be tied to a figure."),
  .none_title = N_("No Requirement Found"),
  .dup_detail = sam_requirement_words,
  .inner = &judgements_register,
  .inner_menu = N_("Judgements"),
};

/* Milestones */

static void
prefill_milestone (SamContext *context, SamDraft *draft)
{
  sam_draft_set_date (draft, SAM_MILESTONE_DUE_DATE, sam_context_get_as_of (context));
}

const SamRegisterKind sam_milestones_register = {
  .query = { .family = SAM_FAMILY_MILESTONE, .by_date = "due_date" },
  .title = N_("Milestones"),
  .add = N_("Add Milestone"),
  .search = N_("Search Milestones"),
  .search_hint = N_("Name"),
  .icon_name = "view-list-symbolic",
  .empty_title = N_("No Milestones Yet"),
  .empty_text = N_("What is to be reached by a day. Give it its day when it is done."),
  .none_title = N_("No Milestone Found"),
  .dup_detail = sam_milestone_words,
  .prefill = prefill_milestone,
};
