/*
 * The arithmetic of a term's grid, without widgets.
 */
#include "sam-term-grid.h"

#define DAYS_OF_WEEK 7
#define SCHOOL_DAYS 5
/* Between two schools, for the line that parts them. */
#define GAP 2
/* Weeks that fill the width when one looks nearer. */
#define WEEKS_WIDE 9.0
#define WEEKS_MONTH 4.5
/* No day is narrower than its mark. */
#define LEAST_DAY 18

struct _SamTermGrid
{
  SamDateRange range;
  gboolean with_weekend;
  SamTermZoom zoom;
  SamTermRoom room;
  GArray *sizes; /* of guint: teams of each school */
  GArray *tops;  /* of int: one for each row, and the end */
};

/* Cells and parts of them */

SamTermBlock
sam_term_block_between (SamTermCell a, SamTermCell b)
{
  return (SamTermBlock){
    .top = MIN (a.row, b.row),
    .bottom = MAX (a.row, b.row) + 1,
    .left = MIN (a.column, b.column),
    .right = MAX (a.column, b.column) + 1,
  };
}

gboolean
sam_term_block_contains (SamTermBlock block, SamTermCell cell)
{
  return cell.row >= block.top && cell.row < block.bottom && cell.column >= block.left
         && cell.column < block.right;
}

guint
sam_term_find_days_off (guint8 days, int width, SamTermSpan spans[3])
{
  guint n = 0;

  for (int day = 0; day < SCHOOL_DAYS; day++)
    {
      int first = day;

      if ((days & (1 << day)) == 0)
        continue;
      while (day + 1 < SCHOOL_DAYS && (days & (1 << (day + 1))) != 0)
        day++;
      spans[n].x = first * width / SCHOOL_DAYS;
      spans[n].width = (day + 1) * width / SCHOOL_DAYS - spans[n].x;
      n++;
    }

  return n;
}

guint
sam_term_place_marks (guint n, int width, int mark, int *x, int *step)
{
  /* A little closer than side by side is still told apart. */
  int closest = MAX (1, mark * 4 / 5);
  guint most = width < mark ? 1 : 1 + (guint) ((width - mark) / closest);
  guint n_shown = MIN (n, most);

  *step = mark + 1;
  if (n_shown > 1 && mark + (int) (n_shown - 1) * *step > width)
    *step = MAX (closest, (width - mark) / (int) (n_shown - 1));
  *x = n_shown == 0 ? width / 2 : (width - mark - (int) (n_shown - 1) * *step) / 2;

  return n_shown;
}

int
sam_term_find_mark (guint n, int width, int mark, int x)
{
  int first, step;
  guint n_shown = sam_term_place_marks (n, width, mark, &first, &step);

  for (guint i = 0; i < n_shown; i++)
    if (x >= first + (int) i * step && x < first + (int) i * step + mark)
      return (int) i;

  return -1;
}

/* The grid */

SamTermGrid *
sam_term_grid_new (void)
{
  SamTermGrid *self = g_new0 (SamTermGrid, 1);
  int top = 0;

  self->sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->tops, top);

  return self;
}

void
sam_term_grid_free (SamTermGrid *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->sizes);
  g_array_unref (self->tops);
  g_free (self);
}

static void
lay_out_rows (SamTermGrid *self)
{
  int height = sam_term_grid_get_row_height (self);
  int y = 0;

  g_array_set_size (self->tops, 0);
  for (guint i = 0; i < self->sizes->len; i++)
    {
      y += sam_term_grid_get_group_height (self);
      for (guint row = 0; row < g_array_index (self->sizes, guint, i); row++, y += height)
        g_array_append_val (self->tops, y);
      y += GAP;
    }
  g_array_append_val (self->tops, y);
}

void
sam_term_grid_set_weeks (SamTermGrid *self, SamDateRange range, gboolean with_weekend)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sam_date_range_get_days (range) % DAYS_OF_WEEK == 0);

  self->range = range;
  self->with_weekend = with_weekend;
}

void
sam_term_grid_set_groups (SamTermGrid *self, const guint *sizes, guint n_groups)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sizes != NULL || n_groups == 0);

  g_array_set_size (self->sizes, 0);
  g_array_append_vals (self->sizes, sizes, n_groups);
  lay_out_rows (self);
}

void
sam_term_grid_set_room (SamTermGrid *self, const SamTermRoom *room)
{
  g_return_if_fail (self != NULL && room != NULL);

  self->room = *room;
  lay_out_rows (self);
}

void
sam_term_grid_set_zoom (SamTermGrid *self, SamTermZoom zoom)
{
  g_return_if_fail (self != NULL && zoom < SAM_N_TERM_ZOOMS);

  self->zoom = zoom;
  lay_out_rows (self);
}

const SamTermRoom *
sam_term_grid_get_room (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->room;
}

SamTermZoom
sam_term_grid_get_zoom (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, SAM_TERM_ZOOM_TERM);

  return self->zoom;
}

/* Columns */

int
sam_term_grid_get_n_weeks (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sam_date_range_get_days (self->range) / DAYS_OF_WEEK;
}

int
sam_term_grid_get_columns_per_week (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 1);

  if (self->zoom != SAM_TERM_ZOOM_MONTH)
    return 1;

  return self->with_weekend ? DAYS_OF_WEEK : SCHOOL_DAYS;
}

int
sam_term_grid_get_n_columns (const SamTermGrid *self)
{
  return sam_term_grid_get_n_weeks (self) * sam_term_grid_get_columns_per_week (self);
}

int
sam_term_grid_get_n_rows (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) self->tops->len - 1;
}

SamWeek
sam_term_grid_get_week (const SamTermGrid *self, int week)
{
  return sam_date_get_week (self->range.start + week * DAYS_OF_WEEK);
}

SamDateRange
sam_term_grid_get_days (const SamTermGrid *self, int column)
{
  int per_week = sam_term_grid_get_columns_per_week (self);
  SamDate monday = self->range.start + column / per_week * DAYS_OF_WEEK;
  int day = column % per_week;

  return (SamDateRange){ monday + day,
                         day == per_week - 1 ? monday + DAYS_OF_WEEK : monday + day + 1 };
}

int
sam_term_grid_find_column (const SamTermGrid *self, SamDate date)
{
  int per_week = sam_term_grid_get_columns_per_week (self);
  int days = date - self->range.start;

  if (date == SAM_DATE_NONE || !sam_date_range_contains (self->range, date))
    return -1;

  return days / DAYS_OF_WEEK * per_week + MIN (days % DAYS_OF_WEEK, per_week - 1);
}

int
sam_term_grid_get_month (const SamTermGrid *self, int week)
{
  SamDate thursday = self->range.start + week * DAYS_OF_WEEK + 3;
  int month = sam_date_get_month (thursday);

  return week == 0 || sam_date_get_month (thursday - DAYS_OF_WEEK) != month ? month : 0;
}

/* Geometry */

int
sam_term_grid_get_column_width (const SamTermGrid *self)
{
  int page = sam_term_grid_get_page_width (self);
  int n_weeks = MAX (1, sam_term_grid_get_n_weeks (self));
  int per_week = sam_term_grid_get_columns_per_week (self);

  switch (self->zoom)
    {
    case SAM_TERM_ZOOM_ROOMY:
      return MAX (self->room.week * 4 / 3, self->room.narrow ? 0 : page / n_weeks);
    case SAM_TERM_ZOOM_WIDE:
      return MAX (self->room.week * 2, (int) (page / WEEKS_WIDE));
    case SAM_TERM_ZOOM_MONTH:
      return MAX (LEAST_DAY, (int) (page / WEEKS_MONTH / per_week));
    case SAM_TERM_ZOOM_TERM:
    case SAM_N_TERM_ZOOMS:
    default:
      /* A little closer, rather than one week that is not seen. */
      return !self->room.narrow && page / n_weeks >= self->room.week * 5 / 6 ? page / n_weeks
                                                                             : self->room.week;
    }
}

int
sam_term_grid_get_week_width (const SamTermGrid *self)
{
  return sam_term_grid_get_column_width (self) * sam_term_grid_get_columns_per_week (self);
}

int
sam_term_grid_get_row_height (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->zoom == SAM_TERM_ZOOM_TERM && !self->room.narrow ? MAX (17, self->room.line)
                                                                : MAX (24, self->room.line + 6);
}

int
sam_term_grid_get_group_height (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->room.narrow ? MAX (24, self->room.line + 6) : 0;
}

int
sam_term_grid_get_content_height (const SamTermGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_array_index (self->tops, int, self->tops->len - 1);
}

int
sam_term_grid_get_content_width (const SamTermGrid *self)
{
  return sam_term_grid_get_n_columns (self) * sam_term_grid_get_column_width (self)
         + (self->room.narrow ? self->room.totals : 0);
}

int
sam_term_grid_get_page_height (const SamTermGrid *self)
{
  return MAX (0, self->room.height - self->room.head - self->room.foot);
}

int
sam_term_grid_get_page_width (const SamTermGrid *self)
{
  return MAX (0, self->room.width - self->room.names - (self->room.narrow ? 0 : self->room.totals));
}

int
sam_term_grid_get_row_top (const SamTermGrid *self, int row)
{
  g_return_val_if_fail (self != NULL && row >= 0 && row < (int) self->tops->len, 0);

  return g_array_index (self->tops, int, row);
}

/* The last row that begins at or above @y; -1 where none does. */
static int
find_row_above (const SamTermGrid *self, int y)
{
  int low = 0;
  int high = sam_term_grid_get_n_rows (self);

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (g_array_index (self->tops, int, middle) <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low - 1;
}

void
sam_term_grid_find_visible_rows (const SamTermGrid *self, int scroll_y, int *first, int *end)
{
  g_return_if_fail (self != NULL);

  *first = MAX (0, find_row_above (self, scroll_y));
  *end = find_row_above (self, scroll_y + sam_term_grid_get_page_height (self)
                                   + sam_term_grid_get_group_height (self))
         + 1;
}

void
sam_term_grid_find_visible_weeks (const SamTermGrid *self, int scroll_x, int *first, int *end)
{
  int width = MAX (1, sam_term_grid_get_week_width (self));
  int n_weeks = sam_term_grid_get_n_weeks (self);

  *first = CLAMP (scroll_x / width, 0, n_weeks);
  *end = CLAMP ((scroll_x + sam_term_grid_get_page_width (self) + width - 1) / width, *first,
                n_weeks);
}

SamTermBox
sam_term_grid_get_box (const SamTermGrid *self, SamTermCell cell, int scroll_x, int scroll_y)
{
  int width = sam_term_grid_get_column_width (self);

  return (SamTermBox){
    .x = self->room.names + cell.column * width - scroll_x,
    .y = self->room.head + sam_term_grid_get_row_top (self, cell.row) - scroll_y,
    .width = width,
    .height = sam_term_grid_get_row_height (self),
  };
}

int
sam_term_grid_get_totals_x (const SamTermGrid *self, int scroll_x)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->room.narrow)
    return self->room.names + sam_term_grid_get_content_width (self) - self->room.totals - scroll_x;

  return self->room.width - self->room.totals;
}

static int
find_row (const SamTermGrid *self, int y)
{
  int row = find_row_above (self, y);

  return row >= 0 && y < sam_term_grid_get_row_top (self, row) + sam_term_grid_get_row_height (self)
             ? row
             : -1;
}

static int
find_column (const SamTermGrid *self, int x)
{
  int column = x / MAX (1, sam_term_grid_get_column_width (self));

  return x >= 0 && column < sam_term_grid_get_n_columns (self) ? column : -1;
}

static SamTermArea
find_area_across (const SamTermGrid *self, int x, int scroll_x, int *column)
{
  *column = -1;
  if (x < 0 || x >= self->room.width)
    return SAM_TERM_AREA_NONE;
  if (x < self->room.names)
    return SAM_TERM_AREA_NAMES;
  if (self->room.totals > 0 && x >= sam_term_grid_get_totals_x (self, scroll_x))
    return SAM_TERM_AREA_TOTALS;

  *column = find_column (self, x - self->room.names + scroll_x);

  return *column != -1 ? SAM_TERM_AREA_CELLS : SAM_TERM_AREA_NONE;
}

SamTermArea
sam_term_grid_find_area (const SamTermGrid *self, int x, int y, int scroll_x, int scroll_y,
                         SamTermCell *cell)
{
  SamTermArea across;

  g_return_val_if_fail (self != NULL && cell != NULL, SAM_TERM_AREA_NONE);

  cell->row = -1;
  across = find_area_across (self, x, scroll_x, &cell->column);
  if (y < 0 || y >= self->room.height)
    return SAM_TERM_AREA_NONE;
  if (y < self->room.head)
    return across == SAM_TERM_AREA_CELLS ? SAM_TERM_AREA_HEAD : SAM_TERM_AREA_NONE;
  if (y >= self->room.height - self->room.foot)
    {
      if (across == SAM_TERM_AREA_CELLS)
        return SAM_TERM_AREA_FOOT;
      return across == SAM_TERM_AREA_NONE ? SAM_TERM_AREA_NONE : SAM_TERM_AREA_SUM;
    }

  cell->row = find_row (self, y - self->room.head + scroll_y);

  return cell->row != -1 ? across : SAM_TERM_AREA_NONE;
}

SamTermCell
sam_term_grid_find_nearest (const SamTermGrid *self, int x, int y, int scroll_x, int scroll_y)
{
  int width = MAX (1, sam_term_grid_get_column_width (self));
  int column = (x - self->room.names + scroll_x) / width;
  int row = find_row_above (self, y - self->room.head + scroll_y);

  return (SamTermCell){
    .row = CLAMP (row, 0, MAX (0, sam_term_grid_get_n_rows (self) - 1)),
    .column = CLAMP (column, 0, MAX (0, sam_term_grid_get_n_columns (self) - 1)),
  };
}

static void
scroll_to_span (int start, int length, int page, int *scroll)
{
  if (start + length > *scroll + page)
    *scroll = start + length - page;
  if (start < *scroll)
    *scroll = start;
}

void
sam_term_grid_scroll_to (const SamTermGrid *self, SamTermCell cell, int *scroll_x, int *scroll_y)
{
  int width = sam_term_grid_get_column_width (self);
  int height = sam_term_grid_get_row_height (self);
  int above = sam_term_grid_get_group_height (self);

  /* With the school's name, where that stands above. */
  scroll_to_span (sam_term_grid_get_row_top (self, cell.row) - above, height + above,
                  sam_term_grid_get_page_height (self), scroll_y);
  scroll_to_span (cell.column * width, width, sam_term_grid_get_page_width (self), scroll_x);
}

/* Keys */

SamTermCell
sam_term_grid_step (const SamTermGrid *self, SamTermCell cell, SamTermStep step)
{
  int last_row = sam_term_grid_get_n_rows (self) - 1;
  int last_column = sam_term_grid_get_n_columns (self) - 1;

  switch (step)
    {
    case SAM_TERM_STEP_LEFT:
      cell.column--;
      break;
    case SAM_TERM_STEP_RIGHT:
      cell.column++;
      break;
    case SAM_TERM_STEP_UP:
      cell.row--;
      break;
    case SAM_TERM_STEP_DOWN:
      cell.row++;
      break;
    case SAM_TERM_STEP_ROW_START:
      cell.column = 0;
      break;
    case SAM_TERM_STEP_ROW_END:
      cell.column = last_column;
      break;
    case SAM_TERM_STEP_FIRST:
      cell = (SamTermCell){ 0, 0 };
      break;
    case SAM_TERM_STEP_LAST:
      cell = (SamTermCell){ last_row, last_column };
      break;
    default:
      break;
    }

  cell.row = CLAMP (cell.row, 0, MAX (0, last_row));
  cell.column = CLAMP (cell.column, 0, MAX (0, last_column));

  return cell;
}
