#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamLogicChainView:
 *
 * The programme's logic at one look: basis, conclusions, decisions, strands and
 * goal, in columns or, where there is little room, one below the other. Each
 * entry says in words what it stands on, marks its neighbours while it has the
 * focus or the pointer, and opens where it is recorded (win.show-record).
 */
#define SAM_TYPE_LOGIC_CHAIN_VIEW (sam_logic_chain_view_get_type ())
G_DECLARE_FINAL_TYPE (SamLogicChainView, sam_logic_chain_view, SAM, LOGIC_CHAIN_VIEW, AdwBin)

GtkWidget *sam_logic_chain_view_new (void);
/** @context: (nullable) */
void       sam_logic_chain_view_show (SamLogicChainView *self, SamContext *context);
void       sam_logic_chain_view_set_narrow (SamLogicChainView *self, gboolean narrow);

G_END_DECLS
