#pragma once

#include "sam-register-view.h"

G_BEGIN_DECLS

/* What the registers of the evaluation show. Those of indicators and requirements open the values and judgements. */

extern const SamRegisterKind sam_indicators_register;
extern const SamRegisterKind sam_evidence_register;
extern const SamRegisterKind sam_consultations_register;
extern const SamRegisterKind sam_conclusions_register;
extern const SamRegisterKind sam_decisions_register;
extern const SamRegisterKind sam_strands_register;
extern const SamRegisterKind sam_requirements_register;
extern const SamRegisterKind sam_milestones_register;

G_END_DECLS
