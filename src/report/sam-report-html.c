/*
 * A report as HTML: the page, and its blocks in their order.
 */
#include "sam-report-html.h"

#include <string.h>

#include "sam-report-file.h"
#include "sam-report-private.h"
#include "sam-report-html-private.h"
#include "sam-session-words.h"

/* No sign that XML would read as its own. Widths follow paper; on a narrow screen tables scroll by themselves. */
static const char style[]
    = "\nbody { font-family: Cantarell, 'DejaVu Sans', sans-serif; line-height: 1.45; color: #1b1b1b; background: #ffffff;"
      " max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font-feature-settings: 'tnum', 'lnum'; }\n"
      "header { border-bottom: 1px solid #1b1b1b; margin-bottom: 1.5rem; padding-bottom: .5rem; display: flex;"
      " flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; }\n"
      "h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }\n"
      "header p { margin: .2rem 0; } .second, small, figcaption, .note { color: #555555; }\n"
      ".badge { display: inline-block; border: 1px solid #1b1b1b; padding: .1rem .5rem; font-size: .75rem;"
      " font-weight: bold; }\n"
      ".scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }\n"
      "th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #c9c9c9; }\n"
      "thead th, thead td { border-bottom: 1px solid #1b1b1b; font-weight: normal; color: #555555; }\n"
      "tbody th { font-weight: normal; } .number { text-align: right; white-space: nowrap; }\n"
      ".total th, .total td { border-top: 1px solid #1b1b1b; } th.group { font-weight: bold; padding-top: 1rem; }\n"
      ".bar { height: .7rem; min-width: 1px; border: 1px solid #1d4f7c; } .bar div { height: 100%; background: #1d4f7c; }\n"
      ".ochre { border-color: #b8651b; } .ochre div { background: #b8651b; }\n"
      ".sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }\n"
      ".columns { columns: 18rem; column-gap: 2rem; font-size: .85rem; } .columns p { margin: 0 0 .5rem; break-inside: avoid; }\n"
      ".sentences { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 2rem; }\n"
      "ul.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .85rem; }\n"
      "dl.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; } dl.facts div { display: block; }\n"
      "dt { font-size: .8rem; color: #555555; } dd { margin: 0; font-weight: bold; }\n"
      "figure { margin: .5rem 0; } figure svg { max-width: 100%; height: auto; } figcaption, .note { font-size: .85rem; }\n"
      "details { font-size: .85rem; } .frame { border: 1px solid #1b1b1b; padding: .5rem; font-weight: bold; }\n"
      ".line { border-bottom: 1px solid #8a8a8a; min-width: 8rem; height: 1.6rem; } span.line { display: inline-block; }\n"
      ".off { text-decoration: line-through; } .free { background: #ececec; } .quote { font-size: 1.1rem; }"
      " .cover { font-size: 1.8rem; font-weight: bold; margin: 3rem 0 1rem; }\n"
      "footer { border-top: 1px solid #c9c9c9; margin-top: 2rem; padding-top: .5rem; font-size: .8rem; color: #555555; }\n"
      "@media print { body { margin: 0; max-width: none; font-size: 9pt; } .page { break-before: page; }"
      " tr, figure, .sides { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } }\n";

static void add_block (SamHtml *self, const SamBlock *block, double width);

void
sam_html_append_text (SamHtml *self, const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_autofree char *escaped = NULL;

  /* What no XML may hold, and nobody can read. */
  for (char *at = valid; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at) && *at != '\n')
      *at = ' ';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append (self->text, escaped);
}

void
sam_html_append_cell (SamHtml *self, const char *text)
{
  g_string_append (self->text, "<td>");
  sam_html_append_text (self, text);
  g_string_append (self->text, "</td>");
}

void
sam_html_append_element (SamHtml *self, const char *element, const char *class, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (self->text, "<%s", element);
  if (class != NULL)
    g_string_append_printf (self->text, " class=\"%s\"", class);
  g_string_append_c (self->text, '>');
  sam_html_append_text (self, text);
  g_string_append_printf (self->text, "</%s>\n", element);
}

void
sam_html_append_mark (SamHtml *self, const char *shape, const char *word)
{
  if (word == NULL)
    {
      g_string_append_printf (self->text, "<span aria-hidden=\"true\">%s</span> ", shape);
      return;
    }

  g_string_append (self->text, "<span role=\"img\" aria-label=\"");
  sam_html_append_text (self, word);
  g_string_append (self->text, "\" title=\"");
  sam_html_append_text (self, word);
  g_string_append_printf (self->text, "\">%s</span> ", shape);
}

void
sam_html_append_session_mark (SamHtml *self, SamSessionMark mark, gboolean with_word)
{
  static const char *const shapes[] = {
    [SAM_SESSION_MARK_HELD] = "●",        [SAM_SESSION_MARK_PLANNED] = "○",     [SAM_SESSION_MARK_CANCELLED] = "✕",
    [SAM_SESSION_MARK_MOVED] = "→",       [SAM_SESSION_MARK_UNRECORDED] = "?",  [SAM_SESSION_MARK_TALK_BEFORE] = "□",
    [SAM_SESSION_MARK_OBSERVATION] = "■", [SAM_SESSION_MARK_DIALOGUE] = "◆",    [SAM_SESSION_MARK_FOLLOW_UP] = "◇",
    [SAM_SESSION_MARK_OTHER] = "△",       [SAM_SESSION_MARK_WARNING] = "▲",
  };

  if (mark > SAM_SESSION_MARK_NONE && mark < G_N_ELEMENTS (shapes))
    sam_html_append_mark (self, shapes[mark],
                          with_word && mark <= SAM_SESSION_MARK_OTHER ? sam_session_words_get_mark (self->language, mark) : NULL);
}

void
sam_html_append_status_mark (SamHtml *self, SamStatusMark mark)
{
  static const char *const shapes[] = {
    [SAM_STATUS_MARK_DISC] = "●",      [SAM_STATUS_MARK_FINISHED] = "✓", [SAM_STATUS_MARK_PAUSED] = "‖",
    [SAM_STATUS_MARK_HALF_DISC] = "◐", [SAM_STATUS_MARK_RING] = "○",     [SAM_STATUS_MARK_DASH] = "–",
  };

  if (mark > SAM_STATUS_MARK_NONE && mark < G_N_ELEMENTS (shapes))
    sam_html_append_mark (self, shapes[mark], NULL);
}

static void
add_paragraph (SamHtml *self, const SamParagraph *paragraph, const char *class)
{
  g_autofree char *bold = g_strndup (paragraph->text, paragraph->bold_bytes);

  if (class != NULL)
    g_string_append_printf (self->text, "<p class=\"%s\">", class);
  else
    g_string_append (self->text, "<p>");
  if (*bold != '\0')
    {
      g_string_append (self->text, "<strong>");
      sam_html_append_text (self, bold);
      g_string_append (self->text, "</strong>");
    }
  sam_html_append_text (self, paragraph->text + paragraph->bold_bytes);
  g_string_append (self->text, "</p>\n");
}

static void
add_paragraphs (SamHtml *self, const SamBlock *block, const char *class)
{
  for (guint i = 0; block->paragraphs != NULL && i < block->paragraphs->len; i++)
    add_paragraph (self, &g_array_index (block->paragraphs, SamParagraph, i), class);
}

void
sam_html_add_heading (SamHtml *self, const char *text)
{
  g_string_append_printf (self->text, "<h2 id=\"h%u\">", ++self->heading);
  sam_html_append_text (self, text);
  g_string_append (self->text, "</h2>\n");
}

static void
add_in (SamHtml *self, const SamBlock *block, const char *class)
{
  g_string_append_printf (self->text, "<div class=\"%s\">\n", class);
  add_paragraphs (self, block, NULL);
  g_string_append (self->text, "</div>\n");
}

static void
add_legend (SamHtml *self, const SamBlock *block)
{
  g_string_append (self->text, "<ul class=\"legend\">\n");
  for (guint i = 0; block->legend != NULL && i < block->legend->len; i++)
    {
      const SamLegendItem *item = &g_array_index (block->legend, SamLegendItem, i);

      g_string_append (self->text, "<li>");
      if (item->session != SAM_SESSION_MARK_NONE)
        sam_html_append_session_mark (self, item->session, FALSE);
      else if (item->mark != SAM_STATUS_MARK_NONE)
        sam_html_append_status_mark (self, item->mark);
      else
        sam_html_append_mark (self, "!", NULL);
      sam_html_append_text (self, item->text);
      g_string_append (self->text, "</li>\n");
    }
  sam_html_append_element (self, "li", "second", block->text);
  g_string_append (self->text, "</ul>\n");
}

static void
add_item (SamHtml *self, const SamItemHeading *item)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", item->number, item->title);

  sam_html_add_heading (self, title);
  sam_html_append_element (self, "p", "note", item->aside);
  if (item->columns[0] != NULL && item->columns[1] != NULL)
    {
      g_autofree char *columns = g_strdup_printf ("%s → %s", item->columns[0], item->columns[1]);

      sam_html_append_element (self, "p", "note", columns);
    }
}

static void
add_facts (SamHtml *self, const SamBlock *block)
{
  g_string_append (self->text, "<dl class=\"facts\">\n");
  for (guint i = 0; block->facts != NULL && i < block->facts->len; i++)
    {
      const SamFact *fact = &g_array_index (block->facts, SamFact, i);

      g_string_append (self->text, "<div><dt>");
      sam_html_append_text (self, fact->label);
      g_string_append (self->text, "</dt><dd>");
      sam_html_append_text (self, fact->value);
      g_string_append (self->text, "</dd></div>\n");
    }
  g_string_append (self->text, "</dl>\n");
}

/* Room to write: it is for paper, but says what was asked. */
static void
add_lines (SamHtml *self, const char *label, guint n)
{
  sam_html_append_element (self, "p", NULL, label);
  for (guint i = 0; i < n; i++)
    g_string_append (self->text, "<div class=\"line\"></div>\n");
}

static void
add_form (SamHtml *self, const SamFormRow *form)
{
  add_lines (self, form->label, form->choices == NULL ? form->n_lines : 0);
  if (form->choices != NULL)
    g_string_append (self->text, "<ul>\n");
  for (guint i = 0; form->choices != NULL && form->choices[i] != NULL; i++)
    {
      g_string_append (self->text, "<li>");
      sam_html_append_text (self, form->choices[i]);
      g_string_append (self->text, " ☐ ");
      sam_html_append_text (self, form->yes);
      g_string_append (self->text, " ☐ ");
      sam_html_append_text (self, form->no);
      g_string_append (self->text, "</li>\n");
    }
  if (form->choices != NULL)
    g_string_append (self->text, "</ul>\n");
  if (form->second != NULL)
    add_lines (self, form->second, 1);
}

static void
add_sides (SamHtml *self, const SamBlock *block, double width)
{
  g_string_append (self->text, "<div class=\"sides\">\n");
  for (guint side = 0; side < 2; side++)
    {
      double share = block->sides_at >= 1 ? 1 : side == 0 ? block->sides_at : 1 - block->sides_at;

      g_string_append (self->text, "<div>\n");
      for (guint i = 0; i < block->sides[side]->len; i++)
        add_block (self, g_ptr_array_index (block->sides[side], i), width * share);
      g_string_append (self->text, "</div>\n");
    }
  g_string_append (self->text, "</div>\n");
}

static void
add_block (SamHtml *self, const SamBlock *block, double width)
{
  if (block->starts_page)
    g_string_append (self->text, "<div class=\"page\"></div>\n");
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
      sam_html_add_heading (self, block->text);
      break;
    case SAM_BLOCK_SENTENCES:
      add_in (self, block, "sentences");
      break;
    case SAM_BLOCK_LEAD:
      add_paragraphs (self, block, NULL);
      break;
    case SAM_BLOCK_COVER:
      sam_html_append_element (self, "p", "cover", block->text);
      add_paragraphs (self, block, NULL);
      break;
    case SAM_BLOCK_NOTE:
      add_paragraphs (self, block, "note");
      break;
    case SAM_BLOCK_NOTES:
      if (block->text != NULL)
        sam_html_add_heading (self, block->text);
      add_in (self, block, "columns");
      break;
    case SAM_BLOCK_ITEM:
      add_item (self, &block->item);
      break;
    case SAM_BLOCK_TABLE:
      sam_html_add_table (self, block->table);
      break;
    case SAM_BLOCK_LEGEND:
      add_legend (self, block);
      break;
    case SAM_BLOCK_FACTS:
      add_facts (self, block);
      break;
    case SAM_BLOCK_FORM:
      add_form (self, &block->form);
      break;
    case SAM_BLOCK_LINES:
      add_lines (self, block->text, MAX (block->n_lines, 1));
      break;
    case SAM_BLOCK_SIDES:
      add_sides (self, block, width);
      break;
    case SAM_BLOCK_FRAME:
      sam_html_append_element (self, "p", "frame", block->text);
      break;
    case SAM_BLOCK_MONTH:
      sam_html_add_month (self, block->month);
      break;
    case SAM_BLOCK_TERM:
      sam_html_add_term (self, block->term);
      break;
    case SAM_BLOCK_THREAD:
      sam_html_add_thread (self, block->thread);
      break;
    case SAM_BLOCK_OBSERVATION:
      sam_html_add_observation (self, block->observation);
      break;
    case SAM_BLOCK_STATUS:
      sam_html_add_status (self, block->status);
      break;
    case SAM_BLOCK_SHEET_TERM:
      sam_html_add_sheet_term (self, block, width);
      break;
    case SAM_BLOCK_CHART:
    default:
      sam_html_add_figure (self, block, width);
      break;
    }
}

static void
add_head (SamHtml *self, const char *title)
{
  g_string_append_printf (self->text,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                          "<meta name=\"generator\" content=\"Samordna\"/>\n",
                          sam_language_get_code (self->language));
  sam_html_append_element (self, "title", NULL, title);
  g_string_append_printf (self->text, "<style>%s</style>\n</head>\n<body>\n<header>\n<div>\n", style);
  if (sam_document_get_headline (self->document) != NULL)
    sam_html_append_element (self, "p", "second", sam_document_get_title (self->document));
  sam_html_append_element (self, "h1", NULL,
                           sam_document_get_headline (self->document) != NULL ? sam_document_get_headline (self->document)
                                                                              : sam_document_get_title (self->document));
  sam_html_append_element (self, "p", "second", sam_document_get_subtitle (self->document));
  g_string_append (self->text, "</div>\n<div>\n");
  sam_html_append_element (self, "p", NULL, sam_document_get_day (self->document));
  sam_html_append_element (self, "p", "second", sam_document_get_readers (self->document));
  g_string_append (self->text, "</div>\n</header>\n<main>\n");
  sam_html_append_element (self, "p", "badge", sam_document_get_mark (self->document));
}

static void
add_blocks (SamHtml *self, SamDocument *document)
{
  self->document = document;
  for (guint i = 0; i < sam_document_get_n_blocks (document); i++)
    add_block (self, sam_document_get_block (document, i), sam_document_get_format (document).text_width);
}

/* Each of many sheets begins with what it is about. */
static gboolean
add_parts (SamHtml *self, SamReport *report, GError **error)
{
  guint n = sam_report_get_n_parts (report);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SamReport) part = sam_report_load_part (report, i, error);

      if (part == NULL)
        return FALSE;
      if (n > 1)
        sam_html_append_element (self, "h1", NULL, sam_document_get_headline (sam_report_get_document (part)));
      add_blocks (self, sam_report_get_document (part));
    }

  return TRUE;
}

char *
sam_report_to_html (SamReport *report, GError **error)
{
  SamDocument *document;
  SamHtml self = { 0 };
  gboolean is_done;

  g_return_val_if_fail (report != NULL, NULL);

  if (!sam_report_hold (report, error))
    return NULL;

  document = sam_report_get_document (report);
  self.document = document;
  self.language = sam_document_get_language (document);
  self.text = g_string_sized_new (16384);
  add_head (&self, sam_report_get_title (report));
  is_done = add_parts (&self, report, error);
  sam_report_release (report);
  if (!is_done)
    {
      g_string_free (self.text, TRUE);
      return NULL;
    }

  g_string_append (self.text, "</main>\n");
  if (sam_document_get_remark (document) != NULL)
    {
      g_string_append (self.text, "<footer>\n");
      sam_html_append_element (&self, "p", NULL, sam_document_get_remark (document));
      g_string_append (self.text, "</footer>\n");
    }
  g_string_append (self.text, "</body>\n</html>\n");

  return g_string_free (self.text, FALSE);
}

gboolean
sam_report_write_html (SamReport *self, const char *path, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  text = sam_report_to_html (self, error);

  return text != NULL && sam_report_file_write (path, text, strlen (text), error);
}

static gboolean
ends_in (const char *path, const char *ending)
{
  gsize length = strlen (path);
  gsize tail = strlen (ending);

  return length >= tail && g_ascii_strcasecmp (path + length - tail, ending) == 0;
}

gboolean
sam_report_is_html_name (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return ends_in (path, ".html") || ends_in (path, ".htm");
}

gboolean
sam_report_is_pdf_name (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return ends_in (path, ".pdf");
}

gboolean
sam_report_write_stepwise (SamReport *self, const char *path, SamReportProgressFunc progress, gpointer user_data,
                           GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (sam_report_is_html_name (path))
    return sam_report_write_html (self, path, error);

  return sam_report_write_pdf_stepwise (self, path, progress, user_data, cancellable, error);
}

gboolean
sam_report_write (SamReport *self, const char *path, GError **error)
{
  return sam_report_write_stepwise (self, path, NULL, NULL, NULL, error);
}
