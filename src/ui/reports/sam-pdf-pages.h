#pragma once

#include "sam-pages.h"

G_BEGIN_DECLS

/** The pages of a PDF: of a report that was fixed. */
#define SAM_TYPE_PDF_PAGES (sam_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (SamPdfPages, sam_pdf_pages, SAM, PDF_PAGES, SamPages)

/** @title: what sam_pages_get_title() gives. %NULL with @error, in words, where the PDF cannot be read. */
SamPages *sam_pdf_pages_new (GBytes *pdf, const char *title, GError **error);

G_END_DECLS
