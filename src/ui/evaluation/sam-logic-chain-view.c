/*
 * SamLogicChainView: from what is known to what is to be reached.
 */
#include "sam-logic-chain-view.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-logic-chain.h"

struct _SamLogicChainView
{
  AdwBin      parent_instance;

  GtkBox     *columns;
  GtkBox     *stages[SAM_LOGIC_N_STAGES];
  GPtrArray  *chain;   /* of SamLogicNode */
  GPtrArray  *buttons; /* beside them */
};

G_DEFINE_FINAL_TYPE (SamLogicChainView, sam_logic_chain_view, ADW_TYPE_BIN)

static void
sam_logic_chain_view_dispose (GObject *object)
{
  SamLogicChainView *self = SAM_LOGIC_CHAIN_VIEW (object);

  g_clear_pointer (&self->chain, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_logic_chain_view_parent_class)->dispose (object);
}

static void
sam_logic_chain_view_class_init (SamLogicChainViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_logic_chain_view_dispose;
}

static const char *
get_stage_title (SamLogicStage stage)
{
  switch (stage)
    {
    case SAM_LOGIC_CONCLUSION:
      return _("Conclusions");
    case SAM_LOGIC_DECISION:
      return _("Decisions");
    case SAM_LOGIC_STRAND:
      return _("Strands");
    case SAM_LOGIC_GOAL:
      return C_("what the programme is to reach", "Goal");
    case SAM_LOGIC_BASIS:
    default:
      return C_("evidence and consultations", "Basis");
    }
}

static void
sam_logic_chain_view_init (SamLogicChainView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->buttons = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->columns, TRUE);
  gtk_widget_set_margin_start (GTK_WIDGET (self->columns), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->columns), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->columns), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->columns), 12);
  for (guint stage = 0; stage < SAM_LOGIC_N_STAGES; stage++)
    {
      self->stages[stage] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
      gtk_box_append (self->columns, GTK_WIDGET (self->stages[stage]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->stages[stage]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      get_stage_title (stage), -1);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->columns));
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
sam_logic_chain_view_new (void)
{
  return g_object_new (SAM_TYPE_LOGIC_CHAIN_VIEW, NULL);
}

/* Neighbours */

static void
mark (SamLogicChainView *self, GArray *places, gboolean is_marked)
{
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      GtkWidget *button = place < self->buttons->len ? self->buttons->pdata[place] : NULL;

      if (button == NULL)
        continue;
      if (is_marked)
        gtk_widget_add_css_class (button, "linked-entry");
      else
        gtk_widget_remove_css_class (button, "linked-entry");
    }
}

static void
on_state_cb (SamLogicChainView *self, GtkStateFlags before, GtkWidget *button)
{
  gboolean is_marked = (gtk_widget_get_state_flags (button) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_PRELIGHT)) != 0;
  SamLogicNode *node;
  guint place;

  if (self->chain == NULL || !g_ptr_array_find (self->buttons, button, &place))
    return;

  node = self->chain->pdata[place];

  mark (self, node->stands_on, is_marked);
  mark (self, node->carries, is_marked);
}

/* Entries */

static char *
join_titles (SamLogicChainView *self, GArray *places)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (titles, ((SamLogicNode *) self->chain->pdata[g_array_index (places, guint, i)])->title);
  g_ptr_array_add (titles, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) titles->pdata);
}

/* What it stands on, or what it lacks; NULL where nothing is to be said. */
static char *
describe_ground (SamLogicChainView *self, const SamLogicNode *node)
{
  g_autofree char *titles = NULL;

  if (node->stage == SAM_LOGIC_BASIS || node->stage == SAM_LOGIC_GOAL)
    return NULL;
  if (node->stands_on->len == 0)
    return g_strdup (_("stands on nothing yet"));

  titles = join_titles (self, node->stands_on);
  /* Translators: a list of titles that a conclusion, decision or strand follows from. */
  return g_strdup_printf (_("stands on: %s"), titles);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
name_button (SamLogicChainView *self, GtkWidget *button, const SamLogicNode *node, const char *ground)
{
  g_autofree char *carries = join_titles (self, node->carries);
  g_autofree char *description = NULL;

  if (node->carries->len > 0)
    /* Translators: a list of titles that follow from an entry. */
    description = g_strdup_printf (_("carries: %s"), carries);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, node->title, -1);
  if (ground != NULL && description != NULL)
    {
      g_autofree char *both = g_strdup_printf ("%s; %s", ground, description);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, both, -1);
    }
  else if (ground != NULL || description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    ground != NULL ? ground : description, -1);
}

static GtkWidget *
make_entry (SamLogicChainView *self, const SamLogicNode *node)
{
  gboolean leads = node->family != SAM_FAMILY_PROGRAMME;
  /* The goal leads nowhere: it only looks like the others. */
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "focusable", leads, "can-target", leads, "accessible-role",
                                    leads ? GTK_ACCESSIBLE_ROLE_BUTTON : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *ground = describe_ground (self, node);

  gtk_box_append (GTK_BOX (box), make_label (node->title, node->stage == SAM_LOGIC_GOAL ? "heading" : NULL));
  if (node->date != SAM_DATE_NONE)
    {
      g_autofree char *date =
        sam_language_format_date (sam_language_get_default (), node->date, SAM_DATE_STYLE_MEDIUM);

      gtk_box_append (GTK_BOX (box), make_label (date, "caption"));
    }
  if (ground != NULL)
    {
      GtkWidget *words = make_label (ground, "caption");

      gtk_widget_add_css_class (words, "secondary");
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "logic-entry");
  name_button (self, button, node, ground);
  if (leads)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint) node->family, node->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
    }
  g_signal_connect_object (button, "state-flags-changed", G_CALLBACK (on_state_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
clear (SamLogicChainView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->chain, g_ptr_array_unref);
  for (guint stage = 0; stage < SAM_LOGIC_N_STAGES; stage++)
    while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stages[stage]))) != NULL)
      gtk_box_remove (self->stages[stage], child);
}

static void
fill_stage (SamLogicChainView *self, SamLogicStage stage)
{
  guint n = 0;
  g_autofree char *title = g_strdup_printf ("%s%s", get_stage_title (stage), stage < SAM_LOGIC_GOAL ? " →" : "");

  gtk_box_append (self->stages[stage], make_label (title, "heading"));
  for (guint i = 0; i < self->chain->len; i++)
    {
      const SamLogicNode *node = self->chain->pdata[i];
      GtkWidget *button;

      if (node->stage != stage)
        continue;
      button = make_entry (self, node);
      g_ptr_array_add (self->buttons, g_object_ref (button));
      gtk_box_append (self->stages[stage], button);
      n++;
    }
  if (n == 0)
    gtk_box_append (self->stages[stage], make_label (_("nothing recorded by this day"), "secondary"));
}

void
sam_logic_chain_view_show (SamLogicChainView *self, SamContext *context)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_LOGIC_CHAIN_VIEW (self));

  clear (self);
  if (context == NULL)
    return;

  self->chain = sam_logic_chain_load (sam_context_get_store (context), sam_context_get_as_of (context), &error);
  if (self->chain == NULL)
    {
      gtk_box_append (self->stages[0], make_label (error->message, NULL));
      return;
    }
  /* Nodes stand stage by stage, and so do their buttons. */
  for (guint stage = 0; stage < SAM_LOGIC_N_STAGES; stage++)
    fill_stage (self, stage);
}

void
sam_logic_chain_view_set_narrow (SamLogicChainView *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_LOGIC_CHAIN_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
}
