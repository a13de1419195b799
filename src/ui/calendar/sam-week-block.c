/*
 * SamWeekBlock: a session in a day of the week.
 *
 * Hundreds are on screen at once: each is one widget, which paints its own few
 * lines, and is reused for other sessions.
 *
 * CSS node: weekblock with the class of the session's state, and .selected, .cut.
 */
#include "sam-week-block.h"

#include "sam-session-look.h"
#include "sam-session-picking.h"

#define GLYPH 12
#define GAP 4
#define LEEWAY 3
#define MOST_OUTDENT 3
/* Narrower, the glyph stands below time, name and team instead of beside the time. */
#define SLIM 64
/* Letters of a school's name that a block has room for. */
#define LETTERS 16

struct _SamWeekBlock
{
  GtkWidget         parent_instance;

  SamSessionItem   *item;
  SamDate           as_of;
  SamStyle          style;
  int               drawn_minutes; /* -1 where the end is not being drawn */
  gboolean          selected;
  gboolean          cut;

  GtkIconPaintable *glyph;
  const char       *glyph_name;
  int               glyph_scale;

  /* As laid out for a size; -1 where that is to be done. */
  int               laid_width;
  int               laid_height;
  PangoLayout      *head; /* first line */
  PangoLayout      *body; /* the others */
  int               line_height;
  float             indent; /* of all lines; below 0 where there is hardly room for the time */
  gboolean          shows_body;
  graphene_point_t  glyph_at;
  graphene_point_t  head_at;
};

G_DEFINE_FINAL_TYPE (SamWeekBlock, sam_week_block, GTK_TYPE_WIDGET)

/* Text */

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (attributes, attribute);
}

/* A line of @text, in bold or less dark. */
static void
add_line (GString *text, PangoAttrList *attributes, const char *separator, const char *line, gboolean bold, gboolean dim)
{
  gsize from;

  if (line == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  from = text->len;
  g_string_append (text, line);
  if (bold)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from, text->len);
  if (dim)
    add_attribute (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16 / 100 * 72), from, text->len);
}

/* "13:30", and while the end is drawn "13:30–15:15". */
static char *
dup_time (SamWeekBlock *self)
{
  int start = sam_session_item_get_time (self->item);
  g_autofree char *from = sam_time_format (start);
  g_autofree char *to = NULL;

  if (self->drawn_minutes < 0)
    return g_steal_pointer (&from);

  to = sam_time_format (sam_time_add (start, self->drawn_minutes));

  return g_strdup_printf ("%s–%s", from, to);
}

static void
set_text (PangoLayout *layout, GString *text, PangoAttrList *attributes, int width)
{
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
}

static gboolean
is_struck (SamWeekBlock *self)
{
  return sam_session_item_get_state (self->item) == SAM_SESSION_STATE_CANCELLED;
}

/* One line: "13:00 Kvarnhöjd talk". */
static void
lay_out_line (SamWeekBlock *self, int width, int height)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *time = dup_time (self);
  g_autofree char *school = sam_session_look_dup_school (self->item, LETTERS);
  gsize names;

  add_line (text, attributes, " ", time, FALSE, FALSE);
  names = text->len;
  add_line (text, attributes, " ", school, TRUE, FALSE);
  add_line (text, attributes, " ", sam_session_look_get_what (self->item, TRUE), FALSE, FALSE);
  if (is_struck (self))
    add_attribute (attributes, pango_attr_strikethrough_new (TRUE), names + 1, text->len);

  set_text (self->head, text, attributes, MAX (width - GLYPH - GAP, 1));
  self->shows_body = FALSE;
  self->glyph_at = GRAPHENE_POINT_INIT (0, (float) MAX ((MIN (height, self->line_height) - GLYPH) / 2, 0));
  self->head_at = GRAPHENE_POINT_INIT (GLYPH + GAP, (float) MIN ((height - self->line_height) / 2, 0));
}

/* The lines below the first, as many as fit. */
static void
lay_out_body (SamWeekBlock *self, int width, int n_lines, gboolean slim)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *school = sam_session_look_dup_school (self->item, LETTERS);
  gboolean has_team = sam_session_item_get_team_id (self->item) != 0;
  int n = 0;

  if (school != NULL && n < n_lines)
    {
      add_line (text, attributes, "\n", school, !slim, FALSE);
      n++;
    }
  if (n < n_lines)
    {
      add_line (text, attributes, "\n", sam_session_look_get_what (self->item, slim), FALSE, FALSE);
      n++;
    }
  if (is_struck (self))
    add_attribute (attributes, pango_attr_strikethrough_new (TRUE), 0, text->len);
  /* Who coaches a single teacher is told nowhere in the calendar. */
  if (has_team && !slim && n < n_lines)
    add_line (text, attributes, "\n", sam_session_item_get_coach_name (self->item), FALSE, TRUE);

  set_text (self->body, text, attributes, slim ? -1 : width);
  self->shows_body = text->len > 0;
}

static void
lay_out (SamWeekBlock *self, int width, int height)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *time = dup_time (self);
  gboolean slim = width < SLIM;
  int time_width = 0;
  int n_lines;

  add_line (text, attributes, "", time, slim, FALSE);
  set_text (self->head, text, attributes, -1);
  pango_layout_get_pixel_size (self->head, &time_width, &self->line_height);
  self->indent = slim ? (float) CLAMP (width - time_width, -MOST_OUTDENT, 0) : 0;
  /* A few pixels less than a line still show it: only room below its letters is cut. */
  n_lines = self->line_height > 0 ? (height + LEEWAY) / self->line_height : 0;

  if (n_lines < 2 && !slim)
    {
      lay_out_line (self, width, height);
      return;
    }

  self->head_at = GRAPHENE_POINT_INIT (slim ? self->indent : GLYPH + GAP, 0);
  self->glyph_at = GRAPHENE_POINT_INIT (self->indent, (float) (self->line_height - GLYPH) / 2);
  /* The glyph always shows: where there is one line only, before the time. */
  lay_out_body (self, width, slim ? n_lines - 2 : n_lines - 1, slim);
  if (slim && n_lines < 2)
    self->head_at.x = GLYPH + GAP / 2;
  else if (slim)
    self->glyph_at.y += (float) (self->line_height * (1 + (self->shows_body ? pango_layout_get_line_count (self->body) : 0)));
}

static void
ensure_laid_out (SamWeekBlock *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->head == NULL)
    {
      self->head = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      self->body = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_ellipsize (self->head, PANGO_ELLIPSIZE_END);
      pango_layout_set_ellipsize (self->body, PANGO_ELLIPSIZE_END);
    }
  else if (self->laid_width == width && self->laid_height == height)
    return;

  self->laid_width = width;
  self->laid_height = height;
  lay_out (self, width, height);
}

static void
invalidate_text (SamWeekBlock *self)
{
  self->laid_width = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Painting */

static void
ensure_glyph (SamWeekBlock *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->glyph != NULL && self->glyph_name == self->style.icon_name && self->glyph_scale == scale)
    return;

  g_clear_object (&self->glyph);
  self->glyph_name = self->style.icon_name;
  self->glyph_scale = scale;
  self->glyph = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
                                            self->glyph_name, NULL, GLYPH, scale, gtk_widget_get_direction (widget),
                                            GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
}

static void
paint_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
sam_week_block_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamWeekBlock *self = SAM_WEEK_BLOCK (widget);
  GdkRGBA text_color;
  GdkRGBA state_color;

  if (self->item == NULL)
    return;

  ensure_laid_out (self);
  ensure_glyph (self);
  sam_style_lookup_color (widget, "view_fg_color", &text_color);
  sam_style_get_color (widget, &state_color);

  paint_layout (snapshot, self->head, self->head_at.x, self->head_at.y, &text_color);
  if (self->shows_body)
    paint_layout (snapshot, self->body, self->indent, (float) self->line_height, &text_color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &self->glyph_at);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->glyph), snapshot, GLYPH, GLYPH, &state_color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
sam_week_block_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  /* The day gives the size. */
  *minimum = *natural = 0;
}

static void
sam_week_block_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SamWeekBlock *self = SAM_WEEK_BLOCK (widget);

  GTK_WIDGET_CLASS (sam_week_block_parent_class)->css_changed (widget, change);
  g_clear_object (&self->head);
  g_clear_object (&self->body);
}

/* The sessions stand in a grid of tips that are asked for one at a time. */
static gboolean
sam_week_block_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SamWeekBlock *self = SAM_WEEK_BLOCK (widget);
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return FALSE;

  text = sam_session_look_dup_span (self->item, self->as_of);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* Type */

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamWeekBlock *self = SAM_WEEK_BLOCK (widget);

  if (self->item != NULL)
    gtk_widget_activate_action (widget, "calendar.open-session", "x", sam_session_item_get_id (self->item));
}

static void
sam_week_block_dispose (GObject *object)
{
  SamWeekBlock *self = SAM_WEEK_BLOCK (object);

  g_clear_object (&self->item);
  g_clear_object (&self->glyph);
  g_clear_object (&self->head);
  g_clear_object (&self->body);

  G_OBJECT_CLASS (sam_week_block_parent_class)->dispose (object);
}

static void
sam_week_block_class_init (SamWeekBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_week_block_dispose;
  widget_class->snapshot = sam_week_block_snapshot;
  widget_class->measure = sam_week_block_measure;
  widget_class->css_changed = sam_week_block_css_changed;
  widget_class->query_tooltip = sam_week_block_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "weekblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  /* What assistive technology offers to do with it. */
  gtk_widget_class_install_action (widget_class, "session.open", NULL, on_open);
}

static void
sam_week_block_init (SamWeekBlock *self)
{
  self->drawn_minutes = -1;
  self->laid_width = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sam_week_block_new (void)
{
  return g_object_new (SAM_TYPE_WEEK_BLOCK, NULL);
}

void
sam_week_block_set_item (SamWeekBlock *self, SamSessionItem *item, SamDate as_of)
{
  g_autofree char *label = NULL;

  g_return_if_fail (SAM_IS_WEEK_BLOCK (self));

  self->drawn_minutes = -1;
  g_set_object (&self->item, item);
  self->as_of = as_of;
  /* What is done with the session that has the focus asks for it so. */
  sam_session_picking_set_session (GTK_WIDGET (self), item != NULL ? sam_session_item_get_id (item) : 0);
  if (item == NULL)
    return;

  self->style = sam_session_look_get_style (item, as_of);
  sam_session_look_apply (GTK_WIDGET (self), self->style);
  label = sam_session_look_dup_span (item, as_of);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  invalidate_text (self);
}

SamSessionItem *
sam_week_block_get_item (SamWeekBlock *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_BLOCK (self), NULL);

  return self->item;
}

static void
set_class (SamWeekBlock *self, gboolean *now, gboolean on, const char *name)
{
  if (*now == on)
    return;

  *now = on;
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
sam_week_block_set_selected (SamWeekBlock *self, gboolean selected, gboolean cut)
{
  g_return_if_fail (SAM_IS_WEEK_BLOCK (self));

  selected = !!selected;
  if (self->selected != selected)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  set_class (self, &self->selected, selected, "selected");
  set_class (self, &self->cut, !!cut, "cut");
}

void
sam_week_block_set_drawn_minutes (SamWeekBlock *self, int minutes)
{
  g_return_if_fail (SAM_IS_WEEK_BLOCK (self));

  if (self->drawn_minutes == minutes)
    return;

  self->drawn_minutes = minutes;
  invalidate_text (self);
}

int
sam_week_block_get_minutes (SamWeekBlock *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_BLOCK (self), 0);

  if (self->drawn_minutes >= 0)
    return self->drawn_minutes;

  return self->item != NULL ? sam_session_look_get_minutes (self->item, self->as_of) : 0;
}

char *
sam_week_block_dup_text (SamWeekBlock *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_BLOCK (self), NULL);

  if (self->item == NULL)
    return g_strdup ("");

  ensure_laid_out (self);

  return g_strjoin ("\n", pango_layout_get_text (self->head), self->shows_body ? pango_layout_get_text (self->body) : NULL, NULL);
}
