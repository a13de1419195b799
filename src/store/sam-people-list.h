#pragma once

#include <glib-object.h>

#include "sam-database.h"
#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamPersonItem:
 *
 * A person in one membership or one assignment: who is in two teams stands
 * twice. A value: it never changes.
 */
#define SAM_TYPE_PERSON_ITEM (sam_person_item_get_type ())
G_DECLARE_FINAL_TYPE (SamPersonItem, sam_person_item, SAM, PERSON_ITEM, GObject)

/** Of the person. */
gint64 sam_person_item_get_id (SamPersonItem *self);
const char *sam_person_item_get_name (SamPersonItem *self);
const char *sam_person_item_get_code (SamPersonItem *self);
/** 0 for a coach of the whole school. */
gint64 sam_person_item_get_team_id (SamPersonItem *self);
/** %NULL for a coach of the whole school. */
const char *sam_person_item_get_team_name (SamPersonItem *self);
/** Of the membership, or of the coach’s assignment. */
gint64 sam_person_item_get_link_id (SamPersonItem *self);
/** First day of the membership or assignment. */
SamDate sam_person_item_get_from (SamPersonItem *self);
/** Last day, or %SAM_DATE_NONE. */
SamDate sam_person_item_get_to (SamPersonItem *self);
/** For coaches; else %NULL. */
const char *sam_person_item_get_commissioned_by (SamPersonItem *self);
/** For coaches: reduction in duties; -1 where it is not recorded. */
int sam_person_item_get_reduction_percent (SamPersonItem *self);

/*
 * Each gives an array of #SamPersonItem by name in Swedish order, or %NULL with
 * @error: those of the day @as_of, or with %SAM_DATE_NONE everyone who ever was.
 */

/** Members of one team. */
GPtrArray *sam_people_list_team (SamDatabase *database, gint64 team, SamDate as_of, GError **error);
/** Members of the teams of a school, with their team. */
GPtrArray *sam_people_list_school (SamDatabase *database, gint64 school, SamDate as_of, GError **error);
/** Coaches assigned to a school or a team of it; @school 0 for any. */
GPtrArray *sam_people_list_coaches (SamDatabase *database, gint64 school, SamDate as_of, GError **error);

/**
 * Where one person is on the day @as_of, as a teacher or as a coach: array of texts such as "Almskolan F–3", or
 * %NULL with @error.
 */
GPtrArray *sam_people_list_places (SamDatabase *database, gint64 person, SamDate as_of, GError **error);

G_END_DECLS
