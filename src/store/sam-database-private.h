#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "sam-database.h"

G_BEGIN_DECLS

/*
 * The inside of a connection, for the rooms of this floor only: nobody above
 * src/store/ sees SQLite.
 */

/** Name of the collation of names in queries: Swedish order. Never in the schema. */
#define SAM_COLLATION "sam_name"
/** That of names of teams: sam_collate_teams(). Never in the schema. */
#define SAM_TEAM_COLLATION "sam_team"

typedef enum
{
  SAM_DATABASE_READ,
  /* For a file that nobody writes, where no sidecar file may be made. */
  SAM_DATABASE_READ_IMMUTABLE,
  SAM_DATABASE_READ_WRITE,
} SamDatabaseMode;

/** Opens the connection and sets it up; looks at nothing inside the file. */
SamDatabase *sam_database_open (const char *path, SamDatabaseMode mode, GError **error);

sqlite3 *sam_database_get_handle (SamDatabase *self);

/** SQLite's extended result code of the last statement that failed, and its own words. */
int         sam_database_get_last_code (SamDatabase *self);
const char *sam_database_get_last_message (SamDatabase *self);

/** Turns a result code into an error for a coordinator; always returns %FALSE. */
gboolean sam_database_fail (SamDatabase *self, int code, GError **error);

/** The first column of the first row, as a number. */
gboolean sam_database_query_integer (SamDatabase *self, const char *sql, gint64 *value, GError **error);
/** The first column of the first row, as text. */
char    *sam_database_query_text (SamDatabase *self, const char *sql, GError **error);

/** What changes whenever anything in the file does. */
typedef struct
{
  gint64 others; /* commits of other connections */
  gint64 own;    /* rows changed by this one */
} SamDatabaseVersion;

gboolean sam_database_read_version (SamDatabase *self, SamDatabaseVersion *version, GError **error);

/** The school calendars that the connection counts by; see sam-school-days.h. They go with it. */
typedef struct _SamSchoolDays SamSchoolDays;

SamSchoolDays *sam_database_get_school_days (SamDatabase *self);
void           sam_database_take_school_days (SamDatabase *self, SamSchoolDays *days);
void           sam_school_days_free (SamSchoolDays *self);

/** The connection that the statement belongs to. */
SamDatabase *sam_statement_get_database (SamStatement *self);

/* Between sam-statement.c and the cache in sam-database.c. */
sqlite3_stmt *sam_database_take_cached (SamDatabase *self, const char *sql);
void          sam_database_give_back (SamDatabase *self, sqlite3_stmt *statement);

/** The SQL that lies in the program; owned by the library, and there until the very end. */
GResource *sam_database_get_resource (void);

G_END_DECLS
