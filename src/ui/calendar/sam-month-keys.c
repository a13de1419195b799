/*
 * Keys of the month, those of the number pad among them.
 */
#include "sam-month-keys.h"

#include <gdk/gdk.h>

static const struct
{
  guint        key;
  guint        pad_key;
  SamMonthStep step;
  SamMonthStep right_to_left;
} keys[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, SAM_MONTH_STEP_PREVIOUS_DAY, SAM_MONTH_STEP_NEXT_DAY },
  { GDK_KEY_Right, GDK_KEY_KP_Right, SAM_MONTH_STEP_NEXT_DAY, SAM_MONTH_STEP_PREVIOUS_DAY },
  { GDK_KEY_Up, GDK_KEY_KP_Up, SAM_MONTH_STEP_PREVIOUS_WEEK, SAM_MONTH_STEP_PREVIOUS_WEEK },
  { GDK_KEY_Down, GDK_KEY_KP_Down, SAM_MONTH_STEP_NEXT_WEEK, SAM_MONTH_STEP_NEXT_WEEK },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, SAM_MONTH_STEP_PREVIOUS_MONTH, SAM_MONTH_STEP_PREVIOUS_MONTH },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, SAM_MONTH_STEP_NEXT_MONTH, SAM_MONTH_STEP_NEXT_MONTH },
  { GDK_KEY_Home, GDK_KEY_KP_Home, SAM_MONTH_STEP_FIRST_OF_WEEK, SAM_MONTH_STEP_FIRST_OF_WEEK },
  { GDK_KEY_End, GDK_KEY_KP_End, SAM_MONTH_STEP_LAST_OF_WEEK, SAM_MONTH_STEP_LAST_OF_WEEK },
};

gboolean
sam_month_keys_find_step (guint keyval, gboolean right_to_left, SamMonthStep *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keyval == keys[i].key || keyval == keys[i].pad_key)
        {
          *step = right_to_left ? keys[i].right_to_left : keys[i].step;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
sam_month_keys_is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}
