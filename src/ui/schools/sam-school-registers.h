#pragma once

#include "sam-register-view.h"

G_BEGIN_DECLS

/** Everybody in the programme, also who is in no team. */
extern const SamRegisterKind sam_people_register;
/** Every organiser, also one without a school. */
extern const SamRegisterKind sam_coaches_register;
extern const SamRegisterKind sam_organisers_register;

G_END_DECLS
