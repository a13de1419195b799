/*
 * The term report: what the programme stands on, what is asked of it, and its milestones.
 */
#include "sam-cells.h"
#include "sam-term-account-private.h"

static const char *
get_kind_title (const SamLanguage *language, SamBasisKind kind)
{
  switch (kind)
    {
    case SAM_BASIS_KIND_EVIDENCE:
      return sam_language_gettext (language, "Evidence");
    case SAM_BASIS_KIND_CONSULTATION:
      return sam_language_gettext (language, "Consultations");
    case SAM_BASIS_KIND_CONCLUSION:
      return sam_language_gettext (language, "Conclusions");
    case SAM_BASIS_KIND_DECISION:
    default:
      return sam_language_gettext (language, "Decisions");
    }
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (!g_str_has_suffix (sentence, ".") && !g_str_has_suffix (sentence, "?") && !g_str_has_suffix (sentence, "!"))
    g_string_append_c (text, '.');
}

static void
append_format (GString *text, const char *format, const char *what)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *sentence = NULL;

  if (what == NULL)
    return;

  parts = g_strsplit (format, "%s", 2);
  sentence = g_strjoinv (what, parts);
  append_sentence (text, sentence);
}

static void
add_basis (SamTermAccount *self, const SamAccountBasis *basis, gboolean is_first)
{
  const SamLanguage *language = self->language;
  g_autofree char *date = sam_language_format_date (language, basis->date, SAM_DATE_STYLE_ISO);
  g_autofree char *lead = g_strdup_printf ("%s (%s).", basis->title, date);
  g_autoptr (GString) rest = g_string_new (NULL);
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_LEAD, is_first ? 0 : 0.5);

  append_sentence (rest, basis->text);
  append_sentence (rest, basis->reference);
  append_format (rest, basis->kind == SAM_BASIS_KIND_DECISION
                           /* Translators: who was asked before a decision */
                           ? sam_language_gettext (language, "In consultation with: %s.")
                           /* Translators: who was consulted */
                           : sam_language_gettext (language, "With: %s."), basis->party);
  /* Translators: what a conclusion rests on */
  append_format (rest, sam_language_gettext (language, "Rests on: %s."), basis->cites);
  if (basis->effect == SAM_BASIS_EFFECT_STRAND_MANDATORY)
    /* Translators: a strand, such as group coaching */
    append_format (rest, sam_language_gettext (language, "It makes this mandatory for the schools: %s."), basis->strand);
  else if (basis->effect == SAM_BASIS_EFFECT_STRAND_NOT_MANDATORY)
    /* Translators: a strand, such as group coaching */
    append_format (rest, sam_language_gettext (language, "It leaves this to the schools: %s."), basis->strand);
  sam_block_add_paragraph (self->document, block, lead, rest->str);
}

static void
add_logic (SamTermAccount *self)
{
  GArray *basis = self->account->basis;
  int kind = -1;

  if (basis->len == 0)
    sam_document_add_note (self->document, 0, sam_language_gettext (self->language, "Nothing is recorded that the programme rests on."));
  for (guint i = 0; i < basis->len; i++)
    {
      const SamAccountBasis *entry = &g_array_index (basis, SamAccountBasis, i);
      gboolean is_first = (int) entry->kind != kind;

      if (is_first)
        sam_document_add_heading (self->document, get_kind_title (self->language, entry->kind), FALSE);
      kind = entry->kind;
      add_basis (self, entry, is_first);
    }
}

static void
add_requirement (SamTermAccount *self, const SamAccountRequirement *requirement, gboolean is_first)
{
  const SamLanguage *language = self->language;
  const SamChoice *choice = &sam_family_requirement_judgement.fields[SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT].choices[requirement->judgement];
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *lead = NULL;
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_LEAD, is_first ? 0 : 0.5);

  lead = g_strdup_printf ("%s: %s.", requirement->name, sam_language_pgettext (language, choice->context, choice->label));
  append_sentence (rest, requirement->text);
  append_sentence (rest, requirement->source);
  if (requirement->judged != SAM_DATE_NONE)
    {
      g_autofree char *date = sam_language_format_date (language, requirement->judged, SAM_DATE_STYLE_ISO);

      /* Translators: the date of a judgement */
      append_format (rest, sam_language_gettext (language, "Judged on %s."), date);
    }
  /* Translators: what a judgement rests on */
  append_format (rest, sam_language_gettext (language, "Rests on: %s."), requirement->basis);
  if (requirement->figure != NULL)
    {
      g_autofree char *code = sam_figure_dup_code (requirement->figure);

      /* Translators: the id of a figure */
      append_format (rest, sam_language_gettext (language, "Beside figure %s."), code);
    }
  sam_block_add_paragraph (self->document, block, lead, rest->str);
}

static void
add_requirements (SamTermAccount *self)
{
  GArray *requirements = self->account->requirements;

  if (requirements->len == 0)
    return;

  sam_document_add_heading (self->document, sam_language_gettext (self->language, "Requirements, with the coordinator’s judgement"), FALSE);
  for (guint i = 0; i < requirements->len; i++)
    add_requirement (self, &g_array_index (requirements, SamAccountRequirement, i), i == 0);
}

enum
{
  MILESTONE_NAME,
  MILESTONE_DUE,
  MILESTONE_DONE,
  MILESTONE_STATE,
  N_MILESTONE_COLUMNS,
};

static const char *
get_state (SamTermAccount *self, const SamAccountEvent *milestone)
{
  if (milestone->done != SAM_DATE_NONE)
    return milestone->done <= milestone->date ? sam_language_pgettext (self->language, "milestone", "on time")
                                              : sam_language_pgettext (self->language, "milestone", "late");

  return milestone->date <= self->as_of ? sam_language_pgettext (self->language, "milestone", "not done")
                                        : sam_language_pgettext (self->language, "milestone", "not due yet");
}

static void
add_milestones (SamTermAccount *self)
{
  const SamColumn columns[N_MILESTONE_COLUMNS] = {
    [MILESTONE_NAME] = { sam_language_pgettext (self->language, "column", "Milestone"), 0, 92, SAM_ALIGN_LEFT, 0, 8 },
    [MILESTONE_DUE] = { sam_language_pgettext (self->language, "column", "Due"), 96, 24, SAM_ALIGN_LEFT, 0, 8 },
    [MILESTONE_DONE] = { sam_language_pgettext (self->language, "column", "Done"), 124, 24, SAM_ALIGN_LEFT, 0, 8 },
    [MILESTONE_STATE] = { NULL, 150, 26, SAM_ALIGN_LEFT, 0, 8 },
  };
  GArray *milestones = self->account->milestones;
  SamTable *table;

  if (milestones->len == 0)
    return;

  sam_document_add_heading (self->document, sam_language_gettext (self->language, "Milestones"), FALSE);
  table = sam_document_add_table (self->document, columns, N_MILESTONE_COLUMNS, 5);
  table->lines_every = 1;
  for (guint i = 0; i < milestones->len; i++)
    {
      const SamAccountEvent *milestone = &g_array_index (milestones, SamAccountEvent, i);
      SamCell *cells = sam_table_add_row (table);
      const SamDate dates[] = { milestone->date, milestone->done };

      sam_cell_set_text (&cells[MILESTONE_NAME], sam_document_keep (self->document, milestone->name), FALSE, SAM_INK_TEXT);
      for (guint k = 0; k < G_N_ELEMENTS (dates); k++)
        sam_cell_set_text (&cells[MILESTONE_DUE + k],
                           dates[k] == SAM_DATE_NONE ? "–"
                                                     : sam_document_take (self->document, sam_language_format_date (self->language, dates[k],
                                                                                                                  SAM_DATE_STYLE_ISO)),
                           FALSE, SAM_INK_TEXT);
      sam_cell_set_text (&cells[MILESTONE_STATE], get_state (self, milestone), FALSE, SAM_INK_TEXT);
    }
}

void
sam_term_account_add_basis (SamTermAccount *self)
{
  sam_term_account_begin_part (self, sam_language_gettext (self->language, "What the programme rests on"));
  add_logic (self);
  add_requirements (self);
  add_milestones (self);
}
