/*
 * Papers and what is free on them.
 */
#include "sam-page-format.h"

/* Millimetres. */
#define LEFT 16.0
#define RIGHT 18.0
#define BODY_TOP 39.5
#define BELOW_BODY 20.0
/* A page that lies is low: its body begins nearer to the rule of the head. */
#define BODY_TOP_LANDSCAPE 36.5

static const struct
{
  const char *name;
  const char *label;
  const char *media_name;
  double      width;
  double      height;
} papers[SAM_N_PAPERS] = {
  [SAM_PAPER_A4] = { "a4", "A4", "iso_a4", 210, 297 },
  [SAM_PAPER_A3] = { "a3", "A3", "iso_a3", 297, 420 },
  [SAM_PAPER_LETTER] = { "letter", "Letter", "na_letter", 215.9, 279.4 },
};

SamPageFormat
sam_page_format_get (SamPaper paper, SamOrientation orientation)
{
  gboolean lies = orientation == SAM_ORIENTATION_LANDSCAPE;
  SamPageFormat format = { 0 };

  g_return_val_if_fail (paper < SAM_N_PAPERS, format);

  format.width = lies ? papers[paper].height : papers[paper].width;
  format.height = lies ? papers[paper].width : papers[paper].height;
  format.left = LEFT;
  format.text_width = format.width - LEFT - RIGHT;
  format.body_top = lies ? BODY_TOP_LANDSCAPE : BODY_TOP;
  format.body_height = format.height - format.body_top - BELOW_BODY;

  return format;
}

const char *
sam_paper_get_name (SamPaper paper)
{
  g_return_val_if_fail (paper < SAM_N_PAPERS, NULL);

  return papers[paper].name;
}

const char *
sam_paper_get_label (SamPaper paper)
{
  g_return_val_if_fail (paper < SAM_N_PAPERS, NULL);

  return papers[paper].label;
}

const char *
sam_paper_get_media_name (SamPaper paper)
{
  g_return_val_if_fail (paper < SAM_N_PAPERS, NULL);

  return papers[paper].media_name;
}

gboolean
sam_paper_find (const char *name, SamPaper *paper)
{
  for (guint i = 0; i < SAM_N_PAPERS; i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}
