/*
 * SamProgrammeLogic: what the programme stands on, and what it is to reach.
 */
#include "sam-programme-logic.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-basis.h"
#include "sam-evaluation-registers.h"
#include "sam-logic-chain-view.h"

struct _SamProgrammeLogic
{
  AdwBin             parent_instance;

  GtkStack          *stack;
  GtkBox            *chain_tools;
  SamLogicChainView *chain_view;
  GtkDropDown       *kind_drop; /* before the search of a register; another one above the chain follows it */
  SamRegisterView   *register_view;

  SamContext        *context;
};

G_DEFINE_FINAL_TYPE (SamProgrammeLogic, sam_programme_logic, ADW_TYPE_BIN)

/* After the chain itself, in its order: what is known, what follows, what is done, what is asked. */
static const SamRegisterKind *const kinds[] = {
  &sam_evidence_register,   &sam_consultations_register, &sam_conclusions_register, &sam_decisions_register,
  &sam_strands_register,    &sam_requirements_register,  &sam_milestones_register,
};

static gboolean
shows_chain (SamProgrammeLogic *self)
{
  return gtk_drop_down_get_selected (self->kind_drop) == 0;
}

/* Under the chain lies the register that it begins with, for what is added there. */
static void
show_kind (SamProgrammeLogic *self)
{
  guint position = gtk_drop_down_get_selected (self->kind_drop);

  gtk_stack_set_visible_child_name (self->stack, position == 0 ? "chain" : "register");
  if (self->context != NULL && position <= G_N_ELEMENTS (kinds))
    sam_register_view_show (self->register_view, self->context, kinds[MAX (position, 1) - 1]);
  if (position == 0)
    sam_logic_chain_view_show (self->chain_view, self->context);
}

static void
on_kind_cb (SamProgrammeLogic *self)
{
  show_kind (self);
}

static void
sam_programme_logic_dispose (GObject *object)
{
  g_clear_object (&SAM_PROGRAMME_LOGIC (object)->context);

  G_OBJECT_CLASS (sam_programme_logic_parent_class)->dispose (object);
}

static void
sam_programme_logic_class_init (SamProgrammeLogicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_programme_logic_dispose;

  g_type_ensure (SAM_TYPE_LOGIC_CHAIN_VIEW);
  g_type_ensure (SAM_TYPE_REGISTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-programme-logic.ui");
  gtk_widget_class_bind_template_child (widget_class, SamProgrammeLogic, stack);
  gtk_widget_class_bind_template_child (widget_class, SamProgrammeLogic, chain_tools);
  gtk_widget_class_bind_template_child (widget_class, SamProgrammeLogic, chain_view);
  gtk_widget_class_bind_template_child (widget_class, SamProgrammeLogic, register_view);
}

static GtkDropDown *
make_drop (void)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *drop;

  gtk_string_list_append (titles, C_("the programme's logic at one look", "Whole Chain"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (titles, _(kinds[i]->title));
  drop = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (titles)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Part of the Programme Logic"), -1);

  return GTK_DROP_DOWN (drop);
}

static void
sam_programme_logic_init (SamProgrammeLogic *self)
{
  GtkDropDown *above = make_drop ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind_drop = make_drop ();
  g_signal_connect_object (self->kind_drop, "notify::selected", G_CALLBACK (on_kind_cb), self, G_CONNECT_SWAPPED);
  sam_register_view_add_prefix (self->register_view, GTK_WIDGET (self->kind_drop));
  gtk_box_append (self->chain_tools, GTK_WIDGET (above));
  g_object_bind_property (above, "selected", self->kind_drop, "selected", G_BINDING_BIDIRECTIONAL);
}

void
sam_programme_logic_set_context (SamProgrammeLogic *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_PROGRAMME_LOGIC (self));

  sam_register_view_clear (self->register_view);
  g_set_object (&self->context, context);
  show_kind (self);
}

void
sam_programme_logic_refresh (SamProgrammeLogic *self)
{
  g_return_if_fail (SAM_IS_PROGRAMME_LOGIC (self));

  sam_register_view_refresh (self->register_view);
  if (shows_chain (self))
    sam_logic_chain_view_show (self->chain_view, self->context);
}

void
sam_programme_logic_set_narrow (SamProgrammeLogic *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_PROGRAMME_LOGIC (self));

  sam_logic_chain_view_set_narrow (self->chain_view, narrow);
}

void
sam_programme_logic_add (SamProgrammeLogic *self)
{
  g_return_if_fail (SAM_IS_PROGRAMME_LOGIC (self));

  sam_register_view_add (self->register_view);
}

void
sam_programme_logic_search (SamProgrammeLogic *self)
{
  g_return_if_fail (SAM_IS_PROGRAMME_LOGIC (self));

  if (shows_chain (self))
    gtk_drop_down_set_selected (self->kind_drop, 1);
  sam_register_view_search (self->register_view);
}

gboolean
sam_programme_logic_back (SamProgrammeLogic *self)
{
  g_return_val_if_fail (SAM_IS_PROGRAMME_LOGIC (self), FALSE);

  return sam_register_view_back (self->register_view);
}

static gboolean
holds (SamProgrammeLogic *self, const SamRegisterKind *kind, SamFamilyId family, gint64 id)
{
  g_autoptr (SamRecord) record = NULL;

  if (kind->query.family != family)
    return FALSE;
  if (family != SAM_FAMILY_BASIS)
    return TRUE;

  record = sam_store_get (sam_context_get_store (self->context), family, id, NULL);
  return record != NULL && sam_record_get_choice (record, SAM_BASIS_KIND) == kind->query.value;
}

gboolean
sam_programme_logic_show_record (SamProgrammeLogic *self, SamFamilyId family, gint64 id)
{
  g_return_val_if_fail (SAM_IS_PROGRAMME_LOGIC (self), FALSE);

  for (guint i = 0; self->context != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (!holds (self, kinds[i], family, id))
        continue;

      gtk_drop_down_set_selected (self->kind_drop, i + 1);
      show_kind (self);
      sam_register_view_select (self->register_view, id);
      return TRUE;
    }

  return FALSE;
}

SamRegisterView *
sam_programme_logic_get_register_view (SamProgrammeLogic *self)
{
  g_return_val_if_fail (SAM_IS_PROGRAMME_LOGIC (self), NULL);

  return self->register_view;
}
