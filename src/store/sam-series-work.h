#pragma once

#include "sam-recurrence.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Series with their sessions, each act as one change of the store and hence one
 * step of undo. A session that is anything but planned, or that another one was
 * moved to, is never touched by its series.
 */

/** The rule of a series that is being edited. Dates that are not set are %SAM_DATE_NONE. */
SamRecurrence sam_series_work_get_recurrence (const SamDraft *series);
/** %FALSE with %SAM_ERROR_INVALID, in words, where no series can be made of it: see
 * sam_recurrence_check(). */
gboolean sam_series_work_check (const SamDraft *series, GError **error);

/**
 * sam_series_work_create:
 * @series: a new draft of the family series
 * @dates: array of #SamDate: the days of its sessions; where none is left, the series is refused
 *
 * The series, and a planned session on each of the days.
 */
gboolean sam_series_work_create (SamStore *store, SamDraft *series, const GArray *dates,
                                 GError **error);

/** A planned session of the series, as a draft. */
SamDraft *sam_series_work_new_session (const SamDraft *series, SamDate date);

G_END_DECLS
