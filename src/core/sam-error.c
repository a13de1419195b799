#include "sam-error.h"

G_DEFINE_QUARK (sam-error-quark, sam_error)
