#pragma once

#include "sam-store.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/** A template as it stands in a file. */
typedef struct
{
  char               *name;
  SamTemplateContent *content;
} SamTemplateFileItem;

/**
 * SamTemplateFileResult:
 * @n_added: templates that came in
 * @n_same: those that the programme already has, in name and content
 * @renamed: (element-type utf8): the names that some were given, since theirs were taken
 */
typedef struct
{
  guint      n_added;
  guint      n_same;
  GPtrArray *renamed;
} SamTemplateFileResult;

void sam_template_file_result_clear (SamTemplateFileResult *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamTemplateFileResult, sam_template_file_result_clear)

/**
 * sam_template_file_parse:
 *
 * The templates in the text of a file: one, a list, or the object of doc/template-format.md
 * (element-type SamTemplateFileItem). %NULL with @error in words; nothing of a bad file is taken.
 */
GPtrArray *sam_template_file_parse (const char *text, gsize length, GError **error);
/** The text of a file that holds these records of the family "template". */
char      *sam_template_file_format (GPtrArray *records, GError **error);

/** Reads a file into the programme as one change. A name that is taken gets a number. */
gboolean   sam_template_file_import (SamStore *store, GFile *file, SamTemplateFileResult *result, GError **error);
/** Replaces a file that is there, or leaves it whole. */
gboolean   sam_template_file_export (GPtrArray *records, GFile *file, GError **error);

/** The name itself, or "Name 2" and so on where a template of @store has it. Newly allocated. */
char      *sam_template_file_dup_free_name (SamStore *store, const char *name, GError **error);

G_END_DECLS
