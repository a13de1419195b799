#pragma once

/**
 * Makes a programme of one school in @home, by samordnactl: a team with the teacher Anna Berg, and the coach Nils Lind until
 * the end of the school year 2026/27. Returns its path, newly allocated.
 */
char *small_programme_make (const char *home);

/** The same with its strands and an organiser alone. */
char *small_programme_make_empty (const char *home);

/** Imports a file of this name and these contents into the programme; it must be taken whole. */
void  small_programme_add (const char *home, const char *path, const char *name, const char *contents);

/** Runs samordnactl with two arguments; it must end well. */
void  small_programme_run (const char *command, const char *path);
