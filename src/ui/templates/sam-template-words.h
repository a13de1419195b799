#pragma once

#include "sam-template-content.h"

G_BEGIN_DECLS

/** "2 sections · 4 counters · every 05:00": what a template holds, in a line. Newly allocated. */
char *sam_template_words_summary (const SamTemplateContent *content);

G_END_DECLS
