/*
 * SamKeyFigures: the five figures at the top of the Overview.
 */
#include "sam-key-figures.h"

#include <glib/gi18n.h>

#include "sam-key-figure-detail.h"
#include "sam-key-figure.h"

enum
{
  FIGURE_GROUP,
  FIGURE_TEAMS,
  FIGURE_INDIVIDUAL,
  FIGURE_SESSIONS,
  FIGURE_GIVEN,
  N_FIGURES,
};

static const char *const key_ids[] = { "F1", "F2", "F4", "F5", "F18", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (key_ids) == N_FIGURES + 1);

struct _SamKeyFigures
{
  AdwBin     parent_instance;

  GtkGrid   *grid;
  GtkWidget *figures[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (SamKeyFigures, sam_key_figures, ADW_TYPE_BIN)

static void
sam_key_figures_dispose (GObject *object)
{
  SamKeyFigures *self = SAM_KEY_FIGURES (object);

  for (int i = 0; i < N_FIGURES; i++)
    g_clear_object (&self->figures[i]);

  G_OBJECT_CLASS (sam_key_figures_parent_class)->dispose (object);
}

static void
sam_key_figures_class_init (SamKeyFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_key_figures_dispose;
}

static void
sam_key_figures_init (SamKeyFigures *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->grid), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "key-figures");
  for (int i = 0; i < N_FIGURES; i++)
    self->figures[i] = g_object_ref_sink (sam_key_figure_new ());
  sam_key_figures_set_narrow (self, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

const char *const *
sam_key_figures_get_ids (void)
{
  return key_ids;
}

void
sam_key_figures_set_narrow (SamKeyFigures *self, gboolean narrow)
{
  int place = 0;

  g_return_if_fail (SAM_IS_KEY_FIGURES (self));

  for (int i = 0; i < N_FIGURES; i++)
    {
      GtkWidget *figure = self->figures[i];

      if (gtk_widget_get_parent (figure) != NULL)
        gtk_grid_remove (self->grid, figure);
      gtk_grid_attach (self->grid, figure, narrow ? place % 2 : i, narrow ? place / 2 : 0, 1, 1);
      /* Two by two on a small window: one is left out, and takes no place. */
      place += i != FIGURE_SESSIONS;
    }
  gtk_widget_set_visible (self->figures[FIGURE_SESSIONS], !narrow);
}

void
sam_key_figures_set_data (SamKeyFigures *self, const SamOverviewData *data)
{
  /* In the order of the ids; a share, or one of so many. */
  const struct
  {
    gboolean    as_count;
    const char *caption;
  } words[N_FIGURES] = {
    [FIGURE_GROUP] = { TRUE, _("schools have group coaching") },
    [FIGURE_TEAMS] = { TRUE, _("teams are under way") },
    [FIGURE_INDIVIDUAL] = { TRUE, _("schools have begun individual coaching") },
    [FIGURE_SESSIONS] = { FALSE, _("of the sessions held") },
    [FIGURE_GIVEN] = { FALSE, _("of promised time given") },
  };
  SamFigure figures[N_FIGURES];
  char *details[N_FIGURES];

  g_return_if_fail (SAM_IS_KEY_FIGURES (self));

  for (int i = 0; i < N_FIGURES; i++)
    figures[i] = sam_overview_data_get_figure (data, key_ids[i]);
  details[FIGURE_GROUP] = sam_key_figure_detail_mandatory (data);
  details[FIGURE_TEAMS] = sam_key_figure_detail_teams (&figures[FIGURE_TEAMS]);
  details[FIGURE_INDIVIDUAL] = sam_key_figure_detail_individual (data);
  details[FIGURE_SESSIONS] = sam_key_figure_detail_fraction (&figures[FIGURE_SESSIONS]);
  details[FIGURE_GIVEN] = sam_key_figure_detail_hours (&figures[FIGURE_GIVEN]);

  for (int i = 0; i < N_FIGURES; i++)
    {
      SamKeyFigure *key_figure = SAM_KEY_FIGURE (self->figures[i]);

      sam_key_figure_set (key_figure, &figures[i], words[i].as_count, words[i].caption, details[i]);
      sam_key_figure_set_target (key_figure, sam_figure_targets_find (data->targets, key_ids[i]), &figures[i]);
      g_free (details[i]);
    }
}
