#pragma once

#include "sam-error.h"

G_BEGIN_DECLS

/* What a template may hold: nine keys for counters and nine for events; texts that fit on a form. */
#define SAM_TEMPLATE_MAX_NAME 80
#define SAM_TEMPLATE_MAX_SECTIONS 9
#define SAM_TEMPLATE_MAX_PROMPTS 9
#define SAM_TEMPLATE_MAX_COUNTERS 9
#define SAM_TEMPLATE_MAX_EVENTS 9
#define SAM_TEMPLATE_MAX_TITLE 80
#define SAM_TEMPLATE_MAX_PROMPT 200
#define SAM_TEMPLATE_MAX_LABEL 40
/* Seconds. Oftener than every tenth second nobody can read off; an hour is longer than a lesson. */
#define SAM_TEMPLATE_MIN_INTERVAL 10
#define SAM_TEMPLATE_MAX_INTERVAL 3600

/**
 * SamTemplateSection:
 * @title: what the section is about
 * @prompts: array of strings, each a line of what to look for
 * @others: (nullable): a JSON object of what this program does not know in the section; kept as it is
 */
typedef struct
{
  char      *title;
  GPtrArray *prompts;
  char      *others;
} SamTemplateSection;

/**
 * SamTemplateContent:
 * @sections: array of #SamTemplateSection
 * @counters: array of strings: what is counted, a key each
 * @events: array of strings: what is marked when it happens, a key each
 * @interval_seconds: how often something is read off; 0 where nothing is
 * @others: (nullable): a JSON object of what this program does not know; kept as it is
 *
 * What a template for observations holds, as a plain value. The JSON of the record is read
 * and written by the store's sam-template-json.h. There is no score of a teacher in it, and
 * sam_template_content_check() refuses what looks like one.
 */
typedef struct
{
  GPtrArray *sections;
  GPtrArray *counters;
  GPtrArray *events;
  int        interval_seconds;
  char      *others;
} SamTemplateContent;

SamTemplateContent *sam_template_content_new (void);
SamTemplateContent *sam_template_content_copy (const SamTemplateContent *self);
gboolean            sam_template_content_equal (const SamTemplateContent *self, const SamTemplateContent *other);
void                sam_template_content_free (SamTemplateContent *self);

/** Appends an empty section with this title; owned by the content. */
SamTemplateSection *sam_template_content_add_section (SamTemplateContent *self, const char *title);

/**
 * sam_template_content_check:
 *
 * %FALSE with words for people where something is too much, too long, empty, there twice,
 * or looks like a score of the teacher.
 */
gboolean sam_template_content_check (const SamTemplateContent *self, GError **error);
/** The same for the name of a template. */
gboolean sam_template_content_check_name (const char *name, GError **error);

/** Whether the name of a field, such as "rating" or "betyg", holds a score. */
gboolean sam_template_content_is_score_field (const char *name);
/**
 * Whether a text of a template asks for a score of the teacher: a word for a score together
 * with one for the teacher or with a scale ("Lärarens betyg", "Score 1–5"). A count of what
 * the pupils say about marks does not.
 */
gboolean sam_template_content_asks_for_score (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamTemplateContent, sam_template_content_free)

G_END_DECLS
