/* A template's JSON: read, written, kept, refused. */
#include "store-fixture.h"

#include "sam-template-json.h"

static void
test_reads (void)
{
  static const char json[] = "{\"sections\":[{\"title\":\"Det jag ser\",\"prompts\":[\"Beskriv.\"],\"colour\":\"blå\"}],"
                             "\"counters\":[\"Öppna frågor\"],\"events\":[\"Övergång\",\"Grupparbete\"],"
                             "\"interval_seconds\":300,\"note\":{\"a\":[1,2]}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (SamTemplateContent) content = sam_template_json_read (json, &error);
  g_autoptr (SamTemplateContent) again = NULL;
  g_autofree char *written = NULL;
  const SamTemplateSection *section;

  g_assert_no_error (error);
  g_assert_cmpuint (content->sections->len, ==, 1);
  section = content->sections->pdata[0];
  g_assert_cmpstr (section->title, ==, "Det jag ser");
  g_assert_cmpstr (section->prompts->pdata[0], ==, "Beskriv.");
  g_assert_cmpstr (content->counters->pdata[0], ==, "Öppna frågor");
  g_assert_cmpstr (content->events->pdata[1], ==, "Grupparbete");
  g_assert_cmpint (content->interval_seconds, ==, 300);

  written = sam_template_json_write (content);
  g_assert_nonnull (strstr (written, "\"note\":{\"a\":[1,2]}"));
  g_assert_nonnull (strstr (written, "\"colour\":\"blå\""));
  again = sam_template_json_read (written, &error);
  g_assert_no_error (error);
  g_assert_true (sam_template_content_equal (content, again));
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamTemplateContent) content = sam_template_json_read ("{}", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (content->sections->len, ==, 0);
  g_assert_cmpint (content->interval_seconds, ==, 0);
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *json;
    const char *word;
  } cases[] = {
    { "", "JSON" },
    { "[]", "JSON" },
    { "null", "JSON" },
    { "{\"sections\":", "JSON" },
    { "\xff\xfe", "JSON" },
    { "{\"sections\":{}}", "sections" },
    { "{\"sections\":[1]}", "sections" },
    { "{\"sections\":[{}]}", "title" },
    { "{\"sections\":[{\"title\":7}]}", "title" },
    { "{\"sections\":[{\"title\":\"A\",\"prompts\":\"B\"}]}", "prompts" },
    { "{\"sections\":[{\"title\":\"A\",\"prompts\":[null]}]}", "prompts" },
    { "{\"counters\":[1]}", "counters" },
    { "{\"counters\":[\"a\",\"A\"]}", "twice" },
    { "{\"events\":\"x\"}", "events" },
    { "{\"events\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"]}", "9 events" },
    { "{\"interval_seconds\":\"5\"}", "interval_seconds" },
    { "{\"interval_seconds\":1.5}", "interval_seconds" },
    { "{\"interval_seconds\":-1}", "interval" },
    { "{\"interval_seconds\":99999999999999}", "interval" },
    { "{\"score\":5}", "score" },
    { "{\"sections\":[{\"title\":\"A\",\"extra\":[{\"lärarbetyg\":1}]}]}", "lärarbetyg" },
    { "{\"sections\":[{\"title\":\"Score 1–5\"}]}", "grade" },
  };
  g_autoptr (GString) deep = g_string_new ("{\"x\":");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_autofree char *shown = g_strescape (cases[i].json, NULL);

      g_test_message ("%s", shown);
      g_assert_null (sam_template_json_read (cases[i].json, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
      if (strstr (error->message, cases[i].word) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].word);
    }

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (sam_template_json_read (deep->str, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template-json/reads-what-it-writes-and-keeps-what-it-does-not-know", test_reads);
  g_test_add_func ("/template-json/an-empty-template-is-one", test_empty);
  g_test_add_func ("/template-json/refuses-in-words", test_refuses);
  return g_test_run ();
}
