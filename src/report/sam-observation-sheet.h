#pragma once

#include "sam-painter.h"

G_BEGIN_DECLS

#define SAM_OBSERVATION_SHEET_MAX_FIELDS 4
#define SAM_OBSERVATION_SHEET_MAX_COLUMNS 4

/** What is filled in at the head of a sheet: a label, and a line after it. Millimetres, line included. */
typedef struct
{
  const char *label;
  double      width;
} SamSheetField;

/**
 * SamSheetColumn: a column of notes
 * @hint: (nullable): what to look for
 * @width: millimetres
 */
typedef struct
{
  const char *title;
  const char *hint;
  double      width;
} SamSheetColumn;

/** A question: both are written by hand where they are %NULL. */
typedef struct
{
  const char *text;
  const char *look_for;
} SamSheetQuestion;

/**
 * SamObservationSheet: one page to note an observation on, with a pen.
 * @fields: lines of fields; a label of %NULL ends a line
 * @questions: none on a sheet that goes on
 * @counters: with room for tallies and a total each; n_events lines along the minutes of a lesson
 * @minutes: how long the lesson of those lines is
 * @numbers: what is ringed in for the question a note belongs to: "1 2 3"
 * @times: the times of the rows where they are given beforehand, or %NULL
 * @also: (nullable): more to look for, above the rows
 * @how: how it is filled in; @purpose: what it is for, in bold
 */
typedef struct
{
  SamSheetField           fields[2][SAM_OBSERVATION_SHEET_MAX_FIELDS];
  const char             *questions_title;
  const char             *questions_note;
  const char             *look_for_label;
  const SamSheetQuestion *questions;
  guint                   n_questions;
  const char             *counters_title;
  const char             *total_label;
  const char *const      *counters;
  guint                   n_counters;
  const char             *events_title;
  const char             *minutes_label;
  const char *const      *events;
  guint                   n_events;
  guint                   minutes;
  const char             *also;
  const char             *time_title;
  const char             *question_title;
  const char             *numbers;
  SamSheetColumn          columns[SAM_OBSERVATION_SHEET_MAX_COLUMNS];
  guint                   n_columns;
  const char *const      *times;
  guint                   n_rows;
  double                  row_height;
  const char             *how;
  const char             *purpose;
} SamObservationSheet;

/** Rows of a log, in millimetres. */
#define SAM_OBSERVATION_SHEET_ROW 8.0

/** How high all but the rows is, in points: with sam_observation_sheet_get_height() minus the rows. */
double sam_observation_sheet_get_rest (SamPainter *painter, const SamObservationSheet *self, double width);
double sam_observation_sheet_get_height (SamPainter *painter, const SamObservationSheet *self, double width);
void   sam_observation_sheet_draw (SamPainter *painter, const SamObservationSheet *self, double x, double y, double width);

G_END_DECLS
