#pragma once

#include <glib.h>

#include "sam-error.h"
#include "sam-seal.h"

G_BEGIN_DECLS

/**
 * SamDatabase:
 *
 * One connection to a programme file. A connection belongs to one thread at a
 * time. The window's own lives in #SamStore; work in other threads opens a
 * reader of its own with sam_database_open_reader().
 */
typedef struct _SamDatabase SamDatabase;
typedef struct _SamStatement SamStatement;

/** Opens @path for reading only; checks application_id and version. */
SamDatabase *sam_database_open_reader (const char *path, GError **error);
void         sam_database_close (SamDatabase *self);
const char  *sam_database_get_path (SamDatabase *self);

/** From the next reading on, all that this connection reads is of one moment, whatever others write meanwhile. */
gboolean     sam_database_hold (SamDatabase *self, GError **error);

/**
 * The seal by which this connection reads and writes sealed texts. Without one they all read as locked:
 * what makes aggregates, lists and reports that hold no text never sets it.
 */
void         sam_database_set_seal (SamDatabase *self, SamSeal *seal);
/** %NULL where none is set. Owned by the connection. */
SamSeal     *sam_database_get_seal (SamDatabase *self);
/** Whether the file has a seal and this connection cannot open it now: what somebody wrote can neither be read nor written. */
gboolean     sam_database_is_locked (SamDatabase *self);

/**
 * A number that was worked out from much of the file, under a name; it is forgotten as soon as anything in the file
 * changes. %FALSE where none is remembered.
 */
gboolean     sam_database_recall (SamDatabase *self, const char *name, gint64 *number);
/** @number is of what sam_database_recall() just looked at, and did not find. */
void         sam_database_remember (SamDatabase *self, const char *name, gint64 number);

/** Runs SQL without values or rows. */
gboolean     sam_database_execute (SamDatabase *self, const char *sql, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDatabase, sam_database_close)

/**
 * SamStatement: a prepared statement with named parameters. Values are always
 * bound. Statements are cached by their connection: freeing gives it back.
 */
SamStatement *sam_statement_new (SamDatabase *database, const char *sql, GError **error);
/** From a resource, such as "/se/samordna/Samordna/sql/figures/f1.sql". */
SamStatement *sam_statement_new_from_resource (SamDatabase *database, const char *path, GError **error);
/**
 * From a resource that is set in place of the "%s" of @outer, which is written in the program: "SELECT SUM (n) FROM
 * (%s)". @before is %NULL, or a resource that stands before all of it: the WITH clause of what queries share.
 */
SamStatement *sam_statement_new_within (SamDatabase *database, const char *before, const char *outer, const char *path,
                                        GError **error);
void          sam_statement_free (SamStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamStatement, sam_statement_free)

/* A name such as ":as_of"; a name that the statement does not have is ignored,
 * so that one set of parameters serves many statements. */
void sam_statement_bind_integer (SamStatement *self, const char *name, gint64 value);
void sam_statement_bind_text (SamStatement *self, const char *name, const char *value);
void sam_statement_bind_blob (SamStatement *self, const char *name, gconstpointer data, gsize length);
void sam_statement_bind_null (SamStatement *self, const char *name);
/** A #SamDate as ISO text; SAM_DATE_NONE as NULL. A bound beyond the first or the last date there is, as what sorts there. */
void sam_statement_bind_date (SamStatement *self, const char *name, gint32 date);

/** %TRUE while there is a row. %FALSE at the end, or with @error set. */
gboolean sam_statement_step (SamStatement *self, GError **error);
/** For statements without rows. */
gboolean sam_statement_run (SamStatement *self, GError **error);
void     sam_statement_reset (SamStatement *self);

gboolean      sam_statement_is_null (SamStatement *self, int column);
gint64        sam_statement_get_integer (SamStatement *self, int column);
/** Owned by the statement until the next step; %NULL for NULL. */
const char   *sam_statement_get_text (SamStatement *self, int column);
char         *sam_statement_dup_text (SamStatement *self, int column);
gconstpointer sam_statement_get_blob (SamStatement *self, int column, gsize *length);
/** ISO text as #SamDate; SAM_DATE_NONE for NULL. */
gint32        sam_statement_get_date (SamStatement *self, int column);

G_END_DECLS
