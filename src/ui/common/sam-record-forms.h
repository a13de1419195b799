#pragma once

#include "sam-record-form.h"

G_BEGIN_DECLS

/* The forms of the evaluation and of watches, for sam_record_form_find(). */
extern const SamRecordForm sam_record_form_strand;
extern const SamRecordForm sam_record_form_basis;
extern const SamRecordForm sam_record_form_requirement;
extern const SamRecordForm sam_record_form_judgement;
extern const SamRecordForm sam_record_form_milestone;
extern const SamRecordForm sam_record_form_indicator;
extern const SamRecordForm sam_record_form_indicator_value;
extern const SamRecordForm sam_record_form_watch;

G_END_DECLS
