/* samordnactl seal-status FILE [--json] */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-seal-survey.h"

static const struct
{
  SamSealWays way;
  const char *name;
  const char *label;
} ways[] = {
  { SAM_SEAL_WAY_PASSPHRASE, "passphrase", N_("passphrase") },
  { SAM_SEAL_WAY_KEYRING, "keyring", N_("keyring") },
  { SAM_SEAL_WAY_RECOVERY, "recovery", N_("recovery key") },
};

static void
print_text (SamSeal *seal, const SamSealSurvey *survey)
{
  gboolean is_sealed = sam_seal_get_status (seal) != SAM_SEAL_STATUS_NONE;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if ((sam_seal_get_ways (seal) & ways[i].way) != 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", _(ways[i].label));
    }

  printf ("%s\n", is_sealed ? _("The texts of individual coaching are sealed.")
                            : _("The texts of individual coaching are not sealed."));
  if (is_sealed)
    /* Translators: “passphrase, keyring, recovery key”, or those of them that there are */
    printf (_("Unlocked by: %s\n"), names->len > 0 ? names->str : "–");
  printf (_("Cycles with a key: %u (destroyed: %u)\n"), survey->n_cycles_with_keys, survey->n_destroyed_keys);
  printf (_("Sealed texts: %u\n"), survey->n_sealed);
  printf (_("Plain texts: %u\n"), survey->n_plain);
  printf (_("Attachments: %u\n"), survey->n_attachments);
}

static void
add_number (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
print_json (SamSeal *seal, const SamSealSurvey *survey)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "status");
  json_builder_add_string_value (builder, sam_seal_get_status (seal) == SAM_SEAL_STATUS_NONE ? "none" : "sealed");
  json_builder_set_member_name (builder, "ways");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if ((sam_seal_get_ways (seal) & ways[i].way) != 0)
        json_builder_add_string_value (builder, ways[i].name);
    }
  json_builder_end_array (builder);
  add_number (builder, "cycles_with_keys", survey->n_cycles_with_keys);
  add_number (builder, "destroyed_keys", survey->n_destroyed_keys);
  add_number (builder, "sealed_texts", survey->n_sealed);
  add_number (builder, "plain_texts", survey->n_plain);
  add_number (builder, "attachments", survey->n_attachments);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

SamCtlStatus
sam_ctl_seal_status_run (int argc, char **argv)
{
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamSealSurvey survey;

  if (!sam_ctl_parse (argc, argv, "FILE", options, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“seal-status” takes the programme’s file."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL || !sam_seal_survey_read (sam_store_get_database (store), &survey, &error))
    return sam_ctl_fail (error);

  if (is_json)
    print_json (sam_store_get_seal (store), &survey);
  else
    print_text (sam_store_get_seal (store), &survey);
  sam_store_close (store);

  return SAM_CTL_DONE;
}
