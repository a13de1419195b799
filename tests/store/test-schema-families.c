/* The families of records and the tables of the file say the same. */
#include "store-fixture.h"

#include "sam-database.h"

/* One row of PRAGMA table_info. */
typedef struct
{
  char    *type;
  gboolean not_null;
} Column;

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->type);
  g_free (column);
}

static SamStatement *
prepare (SamStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  SamStatement *statement = sam_statement_new (sam_store_get_database (store), sql, &error);

  g_assert_no_error (error);

  return statement;
}

/* Column name → Column, without the id. */
static GHashTable *
read_columns (SamStore *store, const SamFamily *family)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, type, \"notnull\" FROM pragma_table_info ('%s')", family->name);
  g_autoptr (SamStatement) statement = prepare (store, sql);
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, column_free);

  while (sam_statement_step (statement, NULL))
    {
      Column *column = NULL;

      if (g_strcmp0 (sam_statement_get_text (statement, 0), "id") == 0)
        continue;

      column = g_new0 (Column, 1);
      column->type = sam_statement_dup_text (statement, 1);
      column->not_null = sam_statement_get_integer (statement, 2) != 0;
      g_hash_table_insert (columns, sam_statement_dup_text (statement, 0), column);
    }

  return columns;
}

static const char *
get_type_of_kind (SamFieldKind kind)
{
  switch (kind)
    {
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
    case SAM_FIELD_FLAG:
    case SAM_FIELD_REFERENCE:
      return "INTEGER";
    case SAM_FIELD_SEALABLE:
      return "BLOB";
    default:
      return "TEXT";
    }
}

static void
test_columns (Fixture *self, gconstpointer data)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);
      g_autoptr (GHashTable) columns = read_columns (self->store, family);

      for (guint i = 0; i < family->n_fields; i++)
        {
          const SamField *field = &family->fields[i];
          const Column *column = g_hash_table_lookup (columns, field->column);

          g_test_message ("%s.%s", family->name, field->column);
          g_assert_nonnull (column);
          g_assert_cmpstr (column->type, ==, get_type_of_kind (field->kind));
          if ((field->flags & SAM_FIELD_REQUIRED) != 0)
            g_assert_true (column->not_null);
          else if (field->kind != SAM_FIELD_FLAG)
            g_assert_false (column->not_null);

          g_hash_table_remove (columns, field->column);
        }

      /* And no column without a field. */
      g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
    }
}

static void
test_tables (Fixture *self, gconstpointer data)
{
  static const char *const others[] = { "attachment", "attachment_piece", "calendar_event", "calendar_export",
                                        "calendar_told", "cycle_key", "disclosure", "fixed_report", "journal", "journal_record",
                                        "pending_work", "running_entry", "running_observation", "seal_key",
                                        "seal_slot", NULL };
  g_autoptr (SamStatement) statement =
    prepare (self->store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
  guint n_tables = 0;

  while (sam_statement_step (statement, NULL))
    {
      const char *name = sam_statement_get_text (statement, 0);

      if (g_strv_contains (others, name))
        continue;

      g_test_message ("%s", name);
      g_assert_nonnull (sam_family_find (name));
      n_tables++;
    }
  g_assert_cmpuint (n_tables, ==, SAM_N_FAMILIES);
}

/* Each reference is a foreign key to the table of its target. */
static void
test_references (Fixture *self, gconstpointer data)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);
      g_autofree char *sql =
        g_strdup_printf ("SELECT COUNT (*) FROM pragma_foreign_key_list ('%s') WHERE \"from\" = :column AND \"table\" = :target", family->name);

      for (guint i = 0; i < family->n_fields; i++)
        {
          g_autoptr (SamStatement) statement = NULL;

          if (family->fields[i].kind != SAM_FIELD_REFERENCE)
            continue;

          g_test_message ("%s.%s", family->name, family->fields[i].column);
          statement = prepare (self->store, sql);
          sam_statement_bind_text (statement, ":column", family->fields[i].column);
          sam_statement_bind_text (statement, ":target", sam_family_get (family->fields[i].target)->name);
          g_assert_true (sam_statement_step (statement, NULL));
          g_assert_cmpint (sam_statement_get_integer (statement, 0), >=, 1);
          /* The order of import asks for it: nothing refers to what comes later. */
          g_assert_cmpint (family->fields[i].target, <=, family->id);
        }
    }
}

static char *
read_table_sql (SamStore *store, const SamFamily *family)
{
  g_autoptr (SamStatement) statement =
    prepare (store, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name");

  sam_statement_bind_text (statement, ":name", family->name);
  g_assert_true (sam_statement_step (statement, NULL));

  return sam_statement_dup_text (statement, 0);
}

/* The words of a column's CHECK (… IN (…)), joined by commas; %NULL for none. */
static char *
find_check_list (const char *sql, const char *column)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\s+TEXT[^,]*?IN\\s*\\(([^)]*)\\)", column);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex) noise = g_regex_new ("[\\s']", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *list = NULL;

  if (!g_regex_match (regex, sql, 0, &match))
    return NULL;

  list = g_match_info_fetch (match, 1);

  return g_regex_replace (noise, list, -1, 0, "", 0, NULL);
}

static void
test_choices (Fixture *self, gconstpointer data)
{
  guint n_lists = 0;

  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);
      g_autofree char *sql = read_table_sql (self->store, family);

      for (guint i = 0; i < family->n_fields; i++)
        {
          const SamField *field = &family->fields[i];
          g_autofree char *list = find_check_list (sql, field->column);
          g_autoptr (GPtrArray) names = g_ptr_array_new ();
          g_autofree char *choices = NULL;

          g_test_message ("%s.%s", family->name, field->column);
          if (field->kind != SAM_FIELD_CHOICE)
            {
              g_assert_null (list);
              continue;
            }

          for (guint j = 0; j < field->n_choices; j++)
            g_ptr_array_add (names, (gpointer) field->choices[j].name);
          g_ptr_array_add (names, NULL);
          choices = g_strjoinv (",", (char **) names->pdata);
          g_assert_cmpstr (list, ==, choices);
          n_lists++;
        }
    }
  g_assert_cmpuint (n_lists, >, 20);
}

/* A fallback is a value that the field itself can read. */
static void
test_fallbacks (Fixture *self, gconstpointer data)
{
  for (guint id = 0; id < SAM_N_FAMILIES; id++)
    {
      const SamFamily *family = sam_family_get (id);
      g_autoptr (SamDraft) draft = sam_draft_new (family);

      for (guint i = 0; i < family->n_fields; i++)
        {
          g_test_message ("%s.%s", family->name, family->fields[i].name);
          g_assert_null (sam_draft_get_unread (draft, i));
          if (family->fields[i].fallback != NULL)
            g_assert_true (sam_draft_is_set (draft, i));
        }
    }
}

#define ADD(name, function) \
  g_test_add ("/schema/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-field-has-its-column-and-every-column-its-field", test_columns);
  ADD ("every-table-has-its-family", test_tables);
  ADD ("every-reference-is-a-foreign-key-to-an-earlier-family", test_references);
  ADD ("choices-are-the-words-that-the-table-checks", test_choices);
  ADD ("every-fallback-can-be-read", test_fallbacks);

  return g_test_run ();
}
