#pragma once

#include "sam-report.h"
#include "sam-document.h"

/* A document as lines of text: what it tells, not how it is painted. Newly allocated. */
char *report_dump (SamDocument *document);
