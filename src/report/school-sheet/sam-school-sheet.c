/*
 * The school sheet: it measures its blocks, leaves out what must be, and is one page.
 */
#include "sam-school-sheet-private.h"

#include "sam-block-painter.h"
#include "sam-report-data.h"
#include "sam-school-list.h"

/* Where the second column begins. */
#define SIDES_AT 0.535
/* Points by which the page is taken to be lower than it is, so that no rounding makes two of it. */
#define SLACK 0.5

/* A part that can be shortened: shows so many at most. */
typedef void (*AddPart) (SamSchoolSheet *self, guint limit);

static void
add_time (SamSchoolSheet *self, guint limit)
{
  sam_school_sheet_add_time (self);
}

static void
add_cycles (SamSchoolSheet *self, guint limit)
{
  sam_school_sheet_add_cycles (self);
}

static void
add_definitions (SamSchoolSheet *self, guint limit)
{
  sam_school_sheet_add_definitions (self);
}

static void
add_status (SamSchoolSheet *self, guint limit)
{
  sam_school_sheet_add_status (self);
}

static double
get_width (SamSchoolSheet *self)
{
  return SAM_MM (sam_page_format_get (self->options->paper, SAM_ORIENTATION_PORTRAIT).text_width);
}

/* Before a block, or before the first of a column: what is not counted as space by itself. */
static double
get_space (const SamBlock *block, SamSheetPlace place)
{
  GPtrArray *side = place != SAM_SHEET_PLACE_WHOLE ? block->sides[place == SAM_SHEET_PLACE_RIGHT] : NULL;

  if (side != NULL && side->len > 0)
    block = g_ptr_array_index (side, 0);

  return SAM_MM (block->space_before);
}

/* Height of a part where there is no space between blocks. */
static double
measure (SamSchoolSheet *self, SamSheetPlace place, AddPart add, guint limit)
{
  SamDocument *document = self->document;
  g_autoptr (SamDocument) scratch = sam_document_new (self->language, "", "", "", "");
  double height = 0;

  self->document = scratch;
  sam_document_set_paper (scratch, self->options->paper, SAM_ORIENTATION_PORTRAIT);
  if (place != SAM_SHEET_PLACE_WHOLE)
    {
      sam_document_add_sides (scratch, 0, SIDES_AT);
      if (place == SAM_SHEET_PLACE_RIGHT)
        sam_document_next_side (scratch);
    }
  add (self, limit);
  for (guint i = 0; i < sam_document_get_n_blocks (scratch); i++)
    {
      const SamBlock *block = sam_document_get_block (scratch, i);

      height += sam_block_get_height (self->painter, block, get_width (self)) + get_space (block, place);
    }
  self->document = document;

  return height;
}

static void
measure_levels (SamSchoolSheet *self, SamSheetHeights *heights, SamSheetCut cut, AddPart add, guint n)
{
  guint last = G_MAXUINT;

  for (guint level = 0; level < sam_sheet_cut_get_n_levels (cut); level++)
    {
      guint limit = MIN (n, sam_sheet_cut_get_limit (cut, level));

      if (limit == last)
        heights->parts[cut][level] = heights->parts[cut][level - 1];
      else
        heights->parts[cut][level] = measure (self, sam_sheet_cut_get_place (cut), add, limit);
      last = limit;
    }
}

static void
measure_term (SamSchoolSheet *self, SamSheetHeights *heights)
{
  g_autoptr (SamDocument) scratch = sam_document_new (self->language, "", "", "", "");
  SamDocument *document = self->document;
  guint n_teams = self->dashboard->teams->len;
  guint n_spans = self->dashboard->interventions->len;

  self->document = scratch;
  sam_school_sheet_add_term (self, n_teams, TRUE, n_spans);
  heights->fixed[SAM_SHEET_PLACE_WHOLE]
    += sam_sheet_term_get_frame_height (sam_document_get_block (scratch, 0)->sheet_term, self->painter, get_width (self));
  self->document = document;

  heights->row[0] = sam_sheet_term_get_row_height (TRUE);
  heights->row[1] = sam_sheet_term_get_row_height (FALSE);
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_TEAMS); level++)
    {
      guint shown = MIN (n_teams, sam_sheet_cut_get_limit (SAM_SHEET_CUT_TEAMS, level));

      heights->n_rows[level] = shown + (shown < n_teams ? 1 : 0);
    }
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_INTERVENTIONS); level++)
    heights->parts[SAM_SHEET_CUT_INTERVENTIONS][level] = sam_sheet_term_get_spans_height (
      MIN (n_spans, sam_sheet_cut_get_limit (SAM_SHEET_CUT_INTERVENTIONS, level)), n_spans);
}

static void
measure_scales (SamSchoolSheet *self, SamSheetHeights *heights)
{
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_SCALE); level++)
    {
      self->scale = sam_sheet_cut_get_limit (SAM_SHEET_CUT_SCALE, level) / 100.0;
      heights->scaled[SAM_SHEET_PLACE_LEFT][level] = measure (self, SAM_SHEET_PLACE_LEFT, add_time, 0);
      heights->scaled[SAM_SHEET_PLACE_RIGHT][level] = measure (self, SAM_SHEET_PLACE_RIGHT, add_cycles, 0);
    }
}

static SamSheetHeights
measure_all (SamSchoolSheet *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  SamSheetHeights heights = { 0 };
  guint n_gaps = sam_school_sheet_count_gaps (dashboard);

  /* Space is counted by itself. */
  self->space = 0;
  heights.room = SAM_MM (sam_page_format_get (self->options->paper, SAM_ORIENTATION_PORTRAIT).body_height) - SLACK;
  heights.fixed[SAM_SHEET_PLACE_WHOLE] = measure (self, SAM_SHEET_PLACE_WHOLE, add_status, 0)
                                         + measure (self, SAM_SHEET_PLACE_WHOLE, add_definitions, 0);
  measure_term (self, &heights);
  measure_scales (self, &heights);
  measure_levels (self, &heights, SAM_SHEET_CUT_RECEPTION, sam_school_sheet_add_reception, sam_school_sheet_count_reception (dashboard));
  measure_levels (self, &heights, SAM_SHEET_CUT_STATEMENTS, sam_school_sheet_add_statements,
                  sam_school_sheet_count_statements (dashboard));
  measure_levels (self, &heights, SAM_SHEET_CUT_FACTORS, sam_school_sheet_add_factors, 1);
  measure_levels (self, &heights, SAM_SHEET_CUT_STEPS, sam_school_sheet_add_steps, dashboard->coming->len);
  measure_levels (self, &heights, SAM_SHEET_CUT_GAPS, sam_school_sheet_add_gaps, n_gaps);

  /* Before the term, the columns, what is missing, definitions; in the columns between blocks. */
  heights.n_spaces[SAM_SHEET_PLACE_WHOLE] = 3 + (n_gaps > 0 ? 1 : 0);
  heights.n_spaces[SAM_SHEET_PLACE_LEFT] = 1;
  heights.n_spaces[SAM_SHEET_PLACE_RIGHT] = sam_school_sheet_has_lag (dashboard) ? 3 : 2;
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_SPACE); level++)
    heights.space[level] = SAM_MM (sam_sheet_cut_get_limit (SAM_SHEET_CUT_SPACE, level) / 10.0);

  return heights;
}

static guint
get_limit (const SamSheetLevels *levels, SamSheetCut cut)
{
  return sam_sheet_cut_get_limit (cut, levels->levels[cut]);
}

/* The second blocks of both columns begin beside one another where the page is no higher for it. */
static void
align_columns (SamSchoolSheet *self, const SamSheetHeights *heights, const SamSheetLevels *levels, double *left, double *right)
{
  double space = SAM_MM (self->space);
  guint scale = levels->levels[SAM_SHEET_CUT_SCALE];
  double first = heights->scaled[SAM_SHEET_PLACE_LEFT][scale];
  double other = heights->scaled[SAM_SHEET_PLACE_RIGHT][scale] + (sam_school_sheet_has_lag (self->dashboard) ? space : 0);
  double whole_left = first + space + heights->parts[SAM_SHEET_CUT_RECEPTION][levels->levels[SAM_SHEET_CUT_RECEPTION]]
                      + heights->parts[SAM_SHEET_CUT_STATEMENTS][levels->levels[SAM_SHEET_CUT_STATEMENTS]];
  double whole_right = other + 2 * space + heights->parts[SAM_SHEET_CUT_FACTORS][levels->levels[SAM_SHEET_CUT_FACTORS]]
                       + heights->parts[SAM_SHEET_CUT_STEPS][levels->levels[SAM_SHEET_CUT_STEPS]];

  *left = *right = 0;
  if (other < first && whole_right + first - other <= whole_left)
    *right = (first - other) * 25.4 / 72;
  else if (first < other && whole_left + other - first <= whole_right)
    *left = (other - first) * 25.4 / 72;
}

static void
add_columns (SamSchoolSheet *self, const SamSheetHeights *heights, const SamSheetLevels *levels)
{
  double space = self->space;
  double left, right;

  align_columns (self, heights, levels, &left, &right);
  sam_document_add_sides (self->document, space, SIDES_AT);
  sam_school_sheet_add_time (self);
  self->space = space + left;
  sam_school_sheet_add_reception (self, get_limit (levels, SAM_SHEET_CUT_RECEPTION));
  self->space = space;
  sam_school_sheet_add_statements (self, get_limit (levels, SAM_SHEET_CUT_STATEMENTS));
  sam_document_next_side (self->document);
  sam_school_sheet_add_cycles (self);
  self->space = space + right;
  sam_school_sheet_add_factors (self, get_limit (levels, SAM_SHEET_CUT_FACTORS));
  self->space = space;
  sam_school_sheet_add_steps (self, get_limit (levels, SAM_SHEET_CUT_STEPS));
  sam_document_next_side (self->document);
}

SamDocument *
sam_school_sheet_compose (const SamSchoolDashboard *dashboard, const SamSchoolSheetFrame *frame, const SamReportOptions *options)
{
  g_autoptr (SamPainter) painter = NULL;
  SamSchoolSheet self = { dashboard, frame, options };
  SamSheetHeights heights;
  SamSheetLevels levels;

  g_return_val_if_fail (dashboard != NULL && frame != NULL && options != NULL, NULL);

  painter = sam_painter_new (NULL, sam_palette_get_light ());
  self.painter = painter;
  self.language = options->language;
  heights = measure_all (&self);
  /* All that can be on it has an end, so that it always fits: see the tests. */
  sam_sheet_levels_choose (&levels, &heights);

  self.document = sam_school_sheet_new_document (&self);
  self.space = get_limit (&levels, SAM_SHEET_CUT_SPACE) / 10.0;
  self.scale = get_limit (&levels, SAM_SHEET_CUT_SCALE) / 100.0;
  sam_school_sheet_add_status (&self);
  sam_school_sheet_add_term (&self, get_limit (&levels, SAM_SHEET_CUT_TEAMS), get_limit (&levels, SAM_SHEET_CUT_COUNTS) > 0,
                             get_limit (&levels, SAM_SHEET_CUT_INTERVENTIONS));
  add_columns (&self, &heights, &levels);
  sam_school_sheet_add_gaps (&self, get_limit (&levels, SAM_SHEET_CUT_GAPS));
  sam_school_sheet_add_definitions (&self);

  return self.document;
}

GArray *
sam_school_sheet_list_schools (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) schools = sam_school_list_load (database, options->as_of, error);

  if (schools == NULL)
    return NULL;

  for (guint i = 0; i < schools->len; i++)
    {
      SamSchoolItem *school = g_ptr_array_index (schools, i);
      gint64 id = sam_school_item_get_id (school);

      if (sam_school_item_takes_part (school, options->as_of))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

SamDocument *
sam_school_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamSchoolDashboard) dashboard = NULL;
  g_autofree char *programme = NULL;
  SamSchoolSheetFrame frame = { 0 };

  g_return_val_if_fail (options->school != 0, NULL);

  dashboard = sam_school_dashboard_load_term (database, options->school, options->as_of, options->date, error);
  if (dashboard == NULL || !sam_report_load_programme (database, &programme, &frame.is_fictitious, error))
    return NULL;
  frame.programme = programme;

  return sam_school_sheet_compose (dashboard, &frame, options);
}
