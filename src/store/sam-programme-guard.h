#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Whether another kind of file may be written at @path, which need not exist:
 * %FALSE with %SAM_ERROR_EXISTS where a programme (or any other SQLite file)
 * lies there, by whatever name or link, or where SQLite keeps what belongs to
 * one. To be asked before anything that did not ask for a programme is
 * replaced. A file that is open in this process keeps its locks.
 */
gboolean sam_programme_guard_check (const char *path, GError **error);

G_END_DECLS
