#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-register-view.h"

G_BEGIN_DECLS

/**
 * SamProgrammeLogic:
 *
 * What the programme stands on and is to reach: the whole chain at one look,
 * and evidence, consultations, conclusions, decisions, strands, requirements
 * and milestones, a register each. A part of the place "Evaluation".

 */
#define SAM_TYPE_PROGRAMME_LOGIC (sam_programme_logic_get_type ())
G_DECLARE_FINAL_TYPE (SamProgrammeLogic, sam_programme_logic, SAM, PROGRAMME_LOGIC, AdwBin)

/** @context: (nullable): */
void     sam_programme_logic_set_context (SamProgrammeLogic *self, SamContext *context);
void     sam_programme_logic_refresh (SamProgrammeLogic *self);
void     sam_programme_logic_add (SamProgrammeLogic *self);
void     sam_programme_logic_search (SamProgrammeLogic *self);
gboolean sam_programme_logic_back (SamProgrammeLogic *self);
void     sam_programme_logic_set_narrow (SamProgrammeLogic *self, gboolean narrow);
/** Shows the register that holds the record; %FALSE where it is none of these. */
gboolean sam_programme_logic_show_record (SamProgrammeLogic *self, SamFamilyId family, gint64 id);
/** The register on show. */
SamRegisterView *sam_programme_logic_get_register_view (SamProgrammeLogic *self);

G_END_DECLS
