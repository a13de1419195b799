#pragma once

#include <adwaita.h>

#include "sam-template-content.h"

G_BEGIN_DECLS

/** What a row is of. */
typedef enum
{
  SAM_TEMPLATE_PART_SECTION,
  SAM_TEMPLATE_PART_COUNTER,
  SAM_TEMPLATE_PART_EVENT,
} SamTemplatePart;

/**
 * SamTemplateRow:
 *
 * One section, counter or event of a template in a form: its text, for a
 * section what to look for, and for the others the key it will have. Alt+Up
 * and Alt+Down move it, Enter asks for another below it.
 * Signals: "edited", "move" (int: -1 or 1), "remove", "more".
 */
#define SAM_TYPE_TEMPLATE_ROW (sam_template_row_get_type ())
G_DECLARE_FINAL_TYPE (SamTemplateRow, sam_template_row, SAM, TEMPLATE_ROW, AdwBin)

/** @section: (nullable): of a section; @text: (nullable): of the others */
GtkWidget *sam_template_row_new (SamTemplatePart part, const SamTemplateSection *section, const char *text);
/** Where it stands, from 0, among how many: its key, and which way it can be moved. */
void       sam_template_row_set_place (SamTemplateRow *self, guint index, guint n_rows);
/** Whether nothing is written in it. */
gboolean   sam_template_row_is_empty (SamTemplateRow *self);
/** Appends what it holds to @content. */
void       sam_template_row_read (SamTemplateRow *self, SamTemplateContent *content);
void       sam_template_row_focus (SamTemplateRow *self);

/** The accelerator of a part's key, counted from 0; %NULL for a section. */
const char *sam_template_part_get_key (SamTemplatePart part, guint index);

G_END_DECLS
