#pragma once

#include "sam-attention.h"
#include "sam-document.h"

G_BEGIN_DECLS

/** A heading and a line for each of @lines (of #SamAttention): what, how many, where; so many subjects that a line stays short. */
void sam_report_add_attention (SamDocument *document, GPtrArray *lines);

G_END_DECLS
