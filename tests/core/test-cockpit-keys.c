/* What every key does in an observation that is going on, as a table: keys and times in, entries and stamps out. */
#include <gio/gio.h>
#include <string.h>

#include "sam-cockpit.h"

#define STARTED G_GINT64_CONSTANT (1354518000000)

static const char *const kinds[] = { "seen", "wonder", "quote", "event", "count", "sample" };

/* A lesson by the template's table: three questions, two counters, two events, a reading every five minutes. */
static SamCockpit *
new_cockpit (void)
{
  static const char *const counters[] = { "Fråga", "Svar", NULL };
  static const char *const events[] = { "Start", "Slut", NULL };
  const SamCockpitPlan plan = {
    .n_questions = 3, .counters = counters, .events = events, .interval = 300000, .planned = 60 * 60000,
  };
  const SamLessonClock clock = { .started_at = STARTED };

  return sam_cockpit_new (&plan, &clock);
}

static const SamCockpitKey *
find_key (const char *name)
{
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (g_strcmp0 (keys[i].key, name) == 0 || g_strcmp0 (keys[i].alternative, name) == 0)
        return &keys[i];
    }
  g_error ("No key is called “%s”.", name);
}

/* Letter by letter; "⌫" takes the last one away. */
static void
type (SamCockpit *cockpit, const char *text, gint64 now)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autoptr (GString) line = g_string_new (sam_cockpit_get_text (cockpit));

      if (g_str_has_prefix (p, "⌫"))
        g_string_truncate (line, (gsize) (g_utf8_find_prev_char (line->str, line->str + line->len) - line->str));
      else
        g_string_append_unichar (line, g_utf8_get_char (p));
      sam_cockpit_set_text (cockpit, line->str, now);
    }
}

/* "@3.2" is the time in seconds since the start, "'…" is typed, all else is a key of the table; separated by blanks, "_" is one that is typed. */
static void
play (SamCockpit *cockpit, const char *script)
{
  g_auto (GStrv) tokens = g_strsplit (script, " ", -1);
  gint64 now = STARTED;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (tokens[i][0] == '@')
        now = STARTED + (gint64) (g_ascii_strtod (tokens[i] + 1, NULL) * 1000 + 0.5);
      else if (tokens[i][0] == '\'')
        type (cockpit, g_strdelimit (tokens[i], "_", ' ') + 1, now);
      else if (tokens[i][0] != '\0')
        {
          const SamCockpitKey *key = find_key (tokens[i]);

          sam_cockpit_act (cockpit, key->act, key->argument, now);
        }
    }
}

static void
append_entry (GString *text, SamCockpitEntry *entry)
{
  const char *label = sam_cockpit_entry_get_label (entry);
  gint64 stamp = sam_cockpit_entry_get_stamp (entry);

  g_string_append_printf (text, "%d.%03d %u %s %s", (int) (stamp / 1000), (int) (stamp % 1000),
                          sam_cockpit_entry_get_question (entry), kinds[sam_cockpit_entry_get_kind (entry)],
                          label != NULL ? label : sam_cockpit_entry_get_text (entry));
  if (label != NULL && *sam_cockpit_entry_get_text (entry) != '\0')
    g_string_append_printf (text, ": %s", sam_cockpit_entry_get_text (entry));
}

/* What the list shows, then the line: "> new", "* corrected", or the marks of one in which nothing is typed yet. */
static char *
describe (SamCockpit *cockpit)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (cockpit));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SamCockpitEntry) entry = g_list_model_get_item (G_LIST_MODEL (cockpit), i);

      append_entry (text, entry);
      g_string_append (text, " | ");
    }
  if (sam_cockpit_get_line (cockpit) != NULL)
    {
      g_string_append (text, sam_cockpit_is_correcting (cockpit) ? "* " : "> ");
      append_entry (text, sam_cockpit_get_line (cockpit));
    }
  else
    g_string_append_printf (text, "%u %s", sam_cockpit_get_question (cockpit), kinds[sam_cockpit_get_kind (cockpit)]);

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *what;
  const char *script;
  const char *expected;
} Case;

static const Case cases[] = {
  { "nothing", "@5", "1 seen" },
  { "a line is stamped at its first key", "@3.25 'Åt @9 'ta", "> 3.250 1 seen Åtta" },
  { "Enter ends it, and the next is stamped anew", "@3 'a Return @8 'b", "3.000 1 seen a | > 8.000 1 seen b" },
  { "KP_Enter too", "@3 'a KP_Enter", "3.000 1 seen a | 1 seen" },
  { "Enter on nothing is nothing", "Return Return", "1 seen" },
  { "a line of blanks is none", "@3 '__ Return", "1 seen" },
  { "taking the last letter away forgets the stamp", "@3 'a⌫ @7 'b", "> 7.000 1 seen b" },
  /* Marks */
  { "the question stays", "F3 @3 'a Return @4 'b", "3.000 2 seen a | > 4.000 2 seen b" },
  { "the kind is for one line", "F7 @3 'a Return @4 'b", "3.000 1 quote a | > 4.000 1 seen b" },
  { "marked while typing, the stamp stays", "@3 'a @4 F3 F6 @5 'b", "> 3.000 2 wonder ab" },
  { "marked wrongly and set right", "F6 F5 @3 'a", "> 3.000 1 seen a" },
  { "Ctrl alternatives", "<Control>3 <Control>7 @3 'a", "> 3.000 3 quote a" },
  { "Ctrl 1, 2, 5, 6", "<Control>2 <Control>1 <Control>6 <Control>5 @3 'a", "> 3.000 1 seen a" },
  { "no question", "<Control>0 @3 'a", "> 3.000 0 seen a" },
  { "a question that is not there", "<Control>4 @3 'a", "> 3.000 1 seen a" },
  { "next and previous question go round", "<Control>Up @3 'a Return <Control>Down <Control>Down @4 'b",
    "3.000 3 seen a | > 4.000 2 seen b" },
  { "from none, the next is the first", "<Control>0 <Control>Down @3 'a", "> 3.000 1 seen a" },
  { "marks survive taking all letters away", "@3 'a F6 F3 '⌫ @5 'b", "> 5.000 2 wonder b" },
  /* Presses */
  { "a counter while typing", "@3 'a @4 <Alt>1 @5 'b", "4.000 0 count Fråga | > 3.000 1 seen ab" },
  { "counters by number", "@3 <Alt>2 @4 <Alt>1 @5 <Alt>2", "3.000 0 count Svar | 4.000 0 count Fråga | 5.000 0 count Svar | 1 seen" },
  { "no third counter", "@3 <Alt>3 <Alt>9", "1 seen" },
  { "an event", "@3 <Alt>w @4 <Alt>e", "3.000 0 event Slut | 1 seen" },
  { "undo takes a press back", "@3 'a @4 <Alt>1 <Control>z", "> 3.000 1 seen a" },
  { "redo brings it again", "@3 <Alt>1 <Control>z <Control><Shift>z", "3.000 0 count Fråga | 1 seen" },
  { "redo's other key", "@3 <Alt>1 <Control>z <Control>y", "3.000 0 count Fråga | 1 seen" },
  /* Readings */
  { "a reading is stamped at its key", "@300.5 F9 @303 'Läser @305 Return", "300.500 1 sample Läser | 1 seen" },
  { "a reading without words stays", "@300.5 F9 Return", "300.500 1 sample  | 1 seen" },
  { "a line becomes a reading", "@299 'Läser @301 F9", "> 299.000 1 sample Läser" },
  { "and is none again", "@300 F9 F9", "1 seen" },
  { "a reading that becomes a note needs words", "@300 F9 F6 @302 'a", "> 302.000 1 wonder a" },
  { "Ctrl 9", "@300 <Control>9 'a⌫", "> 300.000 1 sample " },
  /* Correction */
  { "Up opens the line above", "@3 'ab Return @5 Up 'c", "3.000 1 seen abc | * 3.000 1 seen abc" },
  { "Enter goes back to a new line", "@3 'ab Return Up 'c Return @9 'd", "3.000 1 seen abc | > 9.000 1 seen d" },
  { "Up twice, Down once", "@1 'a Return @2 'b Return Up Up 'x Down 'y", "1.000 1 seen ax | 2.000 1 seen by | * 2.000 1 seen by" },
  { "Down beyond the last is the new line", "@1 'a Return Up Down @4 'b", "1.000 1 seen a | > 4.000 1 seen b" },
  { "Up from a line under way keeps it", "@1 'a Return @2 'b Up 'x", "1.000 1 seen ax | 2.000 1 seen b | * 1.000 1 seen ax" },
  { "and Down finds it", "@1 'a Return @2 'b Up Down 'x", "1.000 1 seen a | 2.000 1 seen bx | * 2.000 1 seen bx" },
  { "nothing above the first", "@1 'a Up 'b", "> 1.000 1 seen ab" },
  { "Up passes over counts", "@1 'a Return @2 <Alt>1 @3 <Alt>1 Up 'x",
    "1.000 1 seen ax | 2.000 0 count Fråga | 3.000 0 count Fråga | * 1.000 1 seen ax" },
  { "an event may get words", "@1 <Alt>q Up 'ljud", "1.000 0 event Start: ljud | * 1.000 0 event Start: ljud" },
  { "an event is no note", "@1 <Alt>q Up F6", "1.000 0 event Start | * 1.000 0 event Start" },
  { "a corrected mark leaves the question of new lines", "@1 'a Return Up F4 F7 Return @2 'b", "1.000 3 quote a | > 2.000 1 seen b" },
  { "a stamp a second earlier and later", "@1 'a Return @9 Up <Alt>Left", "0.000 1 seen a | * 0.000 1 seen a" },
  { "and never after now", "@1 'a @1.5 <Alt>Right", "> 1.500 1 seen a" },
  { "a stamp puts the line elsewhere", "@1 'a Return @2 'b Return @9 Up <Alt>Left <Alt>Left", "0.000 1 seen b | 1.000 1 seen a | * 0.000 1 seen b" },
  { "the line is removed", "@1 'a Return @2 'b Return Up Up <Control>d", "2.000 1 seen b | 1 seen" },
  { "a line under way is removed", "@1 'a <Control>d", "1 seen" },
  { "all letters taken away in a correction removes it", "@1 'a Return Up '⌫ Return", "1 seen" },
  { "but not before it is left", "@1 'a Return Up '⌫ 'b", "1.000 1 seen b | * 1.000 1 seen b" },
  /* Undo */
  { "undo takes a word", "@1 'en_två @5 <Control>z", "> 1.000 1 seen en " },
  { "and the next one", "@1 'en_två @5 <Control>z <Control>z", "1 seen" },
  { "redo brings the words and the stamp", "@1 'en_två @5 <Control>z <Control>z <Control>y <Control>y", "> 1.000 1 seen en två" },
  { "undo takes back what was taken away", "@1 'en⌫⌫ @5 <Control>z", "> 1.000 1 seen en" },
  { "undo opens the line again", "@1 'a Return @5 <Control>z", "> 1.000 1 seen a" },
  { "undo of a mark", "@1 'a F6 F3 <Control>z <Control>z", "> 1.000 1 seen a" },
  { "undo of a removal", "@1 'a Return Up <Control>d @3 <Control>z", "1.000 1 seen a | * 1.000 1 seen a" },
  { "undo of a stamp", "@9 'a <Alt>Left <Control>z", "> 9.000 1 seen a" },
  { "a new act forgets what could be redone", "@1 <Alt>1 <Control>z @2 <Alt>2 <Control>y", "2.000 0 count Svar | 1 seen" },
  { "nothing to undo", "<Control>z <Control>y @1 'a", "> 1.000 1 seen a" },
  /* The clock */
  { "a pause stands still", "@10 F8 @100 'a @200 F8 Return @205 'b", "10.000 1 seen a | > 15.000 1 seen b" },
  { "Ctrl 8", "@10 <Control>8 @40 <Control>8 @50 'a", "> 20.000 1 seen a" },
  { "two pauses", "@10 F8 @20 F8 @30 F8 @70 F8 @80 'a", "> 30.000 1 seen a" },
  /* The window's own */
  { "keys that change nothing", "@1 'a F1 Escape <Control>e <Control>t <Control>question 'b", "> 1.000 1 seen ab" },
};

static void
test_keys (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SamCockpit) cockpit = new_cockpit ();
  g_autofree char *got = NULL;

  play (cockpit, c->script);
  got = describe (cockpit);
  g_assert_cmpstr (got, ==, c->expected);
}

/* The list */

/* Follows the model by what it says alone. */
static void
on_items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, gpointer data)
{
  GPtrArray *items = data;

  g_assert_cmpuint (position + n_removed, <=, items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (items, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (items->len, ==, g_list_model_get_n_items (model));
}

static void
on_entry_changed_cb (SamCockpit *cockpit, gint64 ordinal, SamCockpitEntry *entry, gpointer data)
{
  GHashTable *entries = data;

  if (entry != NULL)
    {
      g_assert_cmpint (sam_cockpit_entry_get_ordinal (entry), ==, ordinal);
      g_hash_table_replace (entries, g_memdup2 (&ordinal, sizeof ordinal), g_object_ref (entry));
    }
  else
    g_hash_table_remove (entries, &ordinal);
}

/* Whoever only listens knows everything: the list of the window, and the writer. */
static void
test_listeners_know_everything (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  gint64 now = STARTED;
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  g_signal_connect (cockpit, "items-changed", G_CALLBACK (on_items_changed_cb), items);
  g_signal_connect (cockpit, "entry-changed", G_CALLBACK (on_entry_changed_cb), entries);
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GPtrArray) all = NULL;
      guint key = (guint) g_rand_int_range (random, 0, (int) n_keys);

      now += g_rand_int_range (random, 0, 3000);
      if (g_rand_boolean (random))
        type (cockpit, g_rand_int_range (random, 0, 4) > 0 ? "ö" : " ", now);
      else
        sam_cockpit_act (cockpit, keys[key].act, keys[key].argument, now);
      if (i % 50 == 0)
        sam_cockpit_correct (cockpit, g_rand_int_range (random, 1, 50), now);

      if (i % 100 != 0)
        continue;
      all = sam_cockpit_list_entries (cockpit);
      g_assert_cmpuint (all->len, ==, g_hash_table_size (entries));
      for (guint j = 0; j < all->len; j++)
        {
          gint64 ordinal = sam_cockpit_entry_get_ordinal (all->pdata[j]);

          g_assert_true (g_hash_table_lookup (entries, &ordinal) == all->pdata[j]);
        }
      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (SamCockpitEntry) item = g_list_model_get_item (G_LIST_MODEL (cockpit), j);

          g_assert_true (items->pdata[j] == (gpointer) item);
          g_assert_true (j == 0 || sam_cockpit_entry_compare (items->pdata[j - 1], item) < 0);
        }
    }
}

/* Undo to the very start, redo to the very end: the same again. */
static void
test_undo_and_redo_of_a_lesson (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();
  g_autofree char *end = NULL, *start = NULL, *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    play (cockpit, cases[i].script);
  while (sam_cockpit_can_redo (cockpit))
    sam_cockpit_act (cockpit, SAM_COCKPIT_ACT_REDO, 0, STARTED);
  play (cockpit, "@900 'slut Return");
  end = describe (cockpit);
  while (sam_cockpit_can_undo (cockpit))
    g_assert_true (sam_cockpit_act (cockpit, SAM_COCKPIT_ACT_UNDO, 0, STARTED));
  start = describe (cockpit);
  g_assert_cmpstr (start, ==, "1 seen");
  while (sam_cockpit_can_redo (cockpit))
    g_assert_true (sam_cockpit_act (cockpit, SAM_COCKPIT_ACT_REDO, 0, STARTED));
  again = describe (cockpit);
  g_assert_cmpstr (again, ==, end);
}

static void
test_totals_and_taking_back (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();

  play (cockpit, "@1 <Alt>1 @2 <Alt>2 @3 <Alt>1 @4 'a");
  g_assert_cmpuint (sam_cockpit_get_total (cockpit, 1), ==, 2);
  g_assert_cmpuint (sam_cockpit_get_total (cockpit, 2), ==, 1);
  /* The last press of this counter, whatever came after it; the line under way stays. */
  g_assert_true (sam_cockpit_take_back_count (cockpit, 1));
  g_assert_cmpuint (sam_cockpit_get_total (cockpit, 1), ==, 1);
  g_assert_cmpstr (sam_cockpit_get_text (cockpit), ==, "a");
  g_assert_true (sam_cockpit_take_back_count (cockpit, 1));
  g_assert_false (sam_cockpit_take_back_count (cockpit, 1));
  play (cockpit, "<Control>z");
  g_assert_cmpuint (sam_cockpit_get_total (cockpit, 1), ==, 1);
}

static void
test_a_stamp_is_typed (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();
  gint64 now = STARTED + 600000;

  g_assert_false (sam_cockpit_set_stamp (cockpit, 5000, now));
  play (cockpit, "@300 'a Return");
  g_assert_true (sam_cockpit_correct (cockpit, 1, now));
  g_assert_true (sam_cockpit_set_stamp (cockpit, 61500, now));
  g_assert_cmpint (sam_cockpit_entry_get_stamp (sam_cockpit_get_line (cockpit)), ==, 61500);
  g_assert_true (sam_cockpit_set_stamp (cockpit, 3600000, now));
  g_assert_cmpint (sam_cockpit_entry_get_stamp (sam_cockpit_get_line (cockpit)), ==, 600000);
  g_assert_false (sam_cockpit_correct (cockpit, 99, now));
}

/* Readings */

static void
test_cues (void)
{
  static const struct
  {
    gint64        last_sample, elapsed, until_next;
    SamCockpitCue cue;
  } rows[] = {
    { -1, 0, 300, SAM_COCKPIT_CUE_WAITING },
    { -1, 299, 1, SAM_COCKPIT_CUE_WAITING },
    { -1, 300, 300, SAM_COCKPIT_CUE_DUE },
    { -1, 329, 271, SAM_COCKPIT_CUE_DUE },
    { -1, 330, 270, SAM_COCKPIT_CUE_LATE },
    { -1, 599, 1, SAM_COCKPIT_CUE_LATE },
    { -1, 600, 300, SAM_COCKPIT_CUE_DUE },
    { 300, 301, 299, SAM_COCKPIT_CUE_WAITING },
    { 340, 341, 259, SAM_COCKPIT_CUE_WAITING },
    /* A little early is on time; half a minute early was for nothing. */
    { 290, 300, 300, SAM_COCKPIT_CUE_WAITING },
    { 270, 300, 300, SAM_COCKPIT_CUE_DUE },
    { 340, 600, 300, SAM_COCKPIT_CUE_DUE },
  };
  gint64 until_next;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 last = rows[i].last_sample < 0 ? -1 : rows[i].last_sample * 1000;

      g_assert_cmpint (sam_cockpit_sampling_find (300000, last, rows[i].elapsed * 1000, &until_next), ==, rows[i].cue);
      g_assert_cmpint (until_next, ==, rows[i].until_next * 1000);
    }
  g_assert_cmpint (sam_cockpit_sampling_find (0, -1, 12345, &until_next), ==, SAM_COCKPIT_CUE_NONE);
  g_assert_cmpint (sam_cockpit_sampling_find (300000, -1, 300000, NULL), ==, SAM_COCKPIT_CUE_DUE);
}

static void
test_a_reading_answers_the_cue (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();

  g_assert_cmpint (sam_cockpit_get_cue (cockpit, STARTED + 310000, NULL), ==, SAM_COCKPIT_CUE_DUE);
  play (cockpit, "@311 F9");
  g_assert_cmpint (sam_cockpit_get_cue (cockpit, STARTED + 312000, NULL), ==, SAM_COCKPIT_CUE_WAITING);
  play (cockpit, "@313 <Control>z");
  g_assert_cmpint (sam_cockpit_get_cue (cockpit, STARTED + 314000, NULL), ==, SAM_COCKPIT_CUE_DUE);
}

/* The strip */

static void
test_strip (void)
{
  g_autoptr (SamCockpit) cockpit = new_cockpit ();
  g_autoptr (GArray) points = NULL;
  const SamCockpitPoint *point;

  play (cockpit, "@900 'a Return @1800 F3 F6 'b Return @2700 <Alt>q @3600 F7 'c");
  points = sam_cockpit_list_points (cockpit, STARTED + 3600000);
  g_assert_cmpuint (points->len, ==, 4);
  point = &g_array_index (points, SamCockpitPoint, 0);
  g_assert_cmpfloat_with_epsilon (point->x, 0.25, 1e-9);
  g_assert_cmpuint (point->row, ==, 0);
  point = &g_array_index (points, SamCockpitPoint, 1);
  g_assert_cmpfloat_with_epsilon (point->x, 0.5, 1e-9);
  g_assert_cmpuint (point->row, ==, 1);
  g_assert_cmpint (point->kind, ==, SAM_OBSERVATION_ENTRY_KIND_WONDER);
  point = &g_array_index (points, SamCockpitPoint, 2);
  g_assert_cmpuint (point->row, ==, 3);
  point = &g_array_index (points, SamCockpitPoint, 3);
  g_assert_cmpfloat_with_epsilon (point->x, 1, 1e-9);

  g_assert_cmpint (sam_cockpit_strip_get_length (3600000, 3600001), ==, 70 * 60000);
  g_assert_cmpint (sam_cockpit_strip_get_length (2400000, 100), ==, 2400000);
  g_assert_cmpint (sam_cockpit_strip_get_length (0, 100), ==, 3600000);
}

/* Stamps in words */

static void
test_stamps_in_words (void)
{
  static const struct { const char *text; gint64 stamp; } good[] = {
    { "23:02", 1382000 }, { "23.02", 1382000 }, { " 0:05 ", 5000 }, { "23", 1380000 }, { "1:02:05", 3725000 }, { "75:00", 4500000 },
  };
  static const char *const bad[] = { "", "x", "1:60", "1:2:60", "-1", "1:2:3:4", "1:", ":5", "99999", "1 2" };
  static const struct { gint64 stamp; const char *text; } shown[] = {
    { 0, "0:00" }, { 999, "0:00" }, { 1382999, "23:02" }, { 3599999, "59:59" }, { 3725000, "1:02:05" }, { -5, "0:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gint64 stamp = -1;

      g_assert_true (sam_lesson_stamp_parse (good[i].text, &stamp));
      g_assert_cmpint (stamp, ==, good[i].stamp);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gint64 stamp = -1;

      g_assert_false (sam_lesson_stamp_parse (bad[i], &stamp));
    }
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *text = sam_lesson_stamp_format (shown[i].stamp);

      g_assert_cmpstr (text, ==, shown[i].text);
    }
  g_assert_cmpint (sam_lesson_clock_round_minutes (0), ==, 1);
  g_assert_cmpint (sam_lesson_clock_round_minutes (89999), ==, 1);
  g_assert_cmpint (sam_lesson_clock_round_minutes (90000), ==, 2);
}

/* What was written before a crash */

static void
test_restored (void)
{
  g_autoptr (SamCockpit) first = new_cockpit ();
  g_autoptr (SamCockpit) second = new_cockpit ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;

  play (first, "@1 'a Return @2 <Alt>1 @3 'b");
  entries = sam_cockpit_list_entries (first);
  sam_cockpit_restore (second, entries);
  g_assert_false (sam_cockpit_can_undo (second));
  play (second, "@10 'c Return @11 Up Up 'x");
  text = describe (second);
  g_assert_cmpstr (text, ==, "1.000 1 seen a | 2.000 0 count Fråga | 3.000 1 seen bx | 10.000 1 seen c | * 3.000 1 seen bx");
}

/* The keys themselves */

/* By which GTK's entry edits its text, or an input method works; undo and redo are the cockpit's own. */
static const char *const entry_keys[] = {
  "Left", "Right", "Home", "End", "<Control>Left", "<Control>Right", "<Control>Home", "<Control>End", "<Control>a",
  "<Control>slash", "<Control>backslash", "<Control>x", "<Control>c", "<Control>v", "<Control>u", "<Control>Delete",
  "<Control>BackSpace", "<Control>Insert", "<Control>period", "<Control>semicolon", "Insert", "Delete", "BackSpace", "Tab",
  "<Shift>F10", "F10", "<Control><Shift>u", "<Control>space", "<Alt>F4", "<Alt>Tab", "<Control>Tab",
};

/* Accelerators of the whole program that mean something else. */
static const char *const program_keys[] = {
  "<Control>q", "<Control>comma", "<Control>o", "<Control>w", "<Control>p", "<Control>n", "<Control>f", "<Control><Shift>f",
  "<Control>l",
};

static gboolean
is_function_key (const char *key)
{
  return key[0] == 'F' && g_ascii_isdigit (key[1]);
}

static void
test_keys_do_not_clash (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_keys;
  const SamCockpitKey *keys = sam_cockpit_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      const char *both[] = { keys[i].key, keys[i].alternative };
      g_autofree char *label = sam_cockpit_key_dup_label (&keys[i]);

      g_assert_cmpstr (label, !=, "");
      g_assert_null (strchr (label, '%'));
      if (is_function_key (keys[i].key))
        g_assert_true (keys[i].alternative != NULL && g_str_has_prefix (keys[i].alternative, "<Control>"));
      for (guint j = 0; j < G_N_ELEMENTS (both) && both[j] != NULL; j++)
        {
          g_assert_true (g_hash_table_add (seen, (gpointer) both[j]));
          for (guint k = 0; k < G_N_ELEMENTS (entry_keys); k++)
            g_assert_cmpstr (both[j], !=, entry_keys[k]);
          for (guint k = 0; k < G_N_ELEMENTS (program_keys); k++)
            g_assert_cmpstr (both[j], !=, program_keys[k]);
        }
    }
  g_assert_cmpstr (sam_cockpit_find_key (SAM_COCKPIT_ACT_COUNTER, 9)->key, ==, "<Alt>9");
  g_assert_null (sam_cockpit_find_key (SAM_COCKPIT_ACT_COUNTER, 10));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cockpit/keys/", cases[i].what, NULL);

      g_test_add_data_func (path, &cases[i], test_keys);
    }
  g_test_add_func ("/cockpit/listeners-know-everything", test_listeners_know_everything);
  g_test_add_func ("/cockpit/undo-and-redo-of-a-lesson", test_undo_and_redo_of_a_lesson);
  g_test_add_func ("/cockpit/totals-and-taking-back", test_totals_and_taking_back);
  g_test_add_func ("/cockpit/a-stamp-is-typed", test_a_stamp_is_typed);
  g_test_add_func ("/cockpit/cues", test_cues);
  g_test_add_func ("/cockpit/a-reading-answers-the-cue", test_a_reading_answers_the_cue);
  g_test_add_func ("/cockpit/strip", test_strip);
  g_test_add_func ("/cockpit/stamps-in-words", test_stamps_in_words);
  g_test_add_func ("/cockpit/restored", test_restored);
  g_test_add_func ("/cockpit/keys-do-not-clash", test_keys_do_not_clash);

  return g_test_run ();
}
