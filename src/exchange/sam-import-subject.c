/* What tables can be about. */

#include "sam-import-subject-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"
#include "sam-near-miss.h"
#include "sam-records.h"

#define OF_PERSON(id) .family = SAM_FAMILY_PERSON, .field = id
#define OF_MEMBERSHIP(id) .family = SAM_FAMILY_MEMBERSHIP, .field = id
#define OF_SCHOOL(id) .family = SAM_FAMILY_SCHOOL, .field = id
#define OF_ORGANISER(id) .family = SAM_FAMILY_ORGANISER, .field = id

static const SamImportTargetSpec people_specs[SAM_IMPORT_PEOPLE_N_TARGETS] = {
  [SAM_IMPORT_PEOPLE_NAME] = {
    .target = { "person.name" }, OF_PERSON (SAM_PERSON_NAME),
    .headers = "namn|name|lärare|teacher|personal|medarbetare|person|för- och efternamn|full name|lärarens namn",
  },
  [SAM_IMPORT_PEOPLE_FIRST_NAME] = {
    .target = { "person.first_name" }, OF_PERSON (SAM_PERSON_NAME), .label = N_("First name"),
    .headers = "förnamn|tilltalsnamn|first name|given name",
  },
  [SAM_IMPORT_PEOPLE_LAST_NAME] = {
    .target = { "person.last_name" }, OF_PERSON (SAM_PERSON_NAME), .label = N_("Last name"),
    .headers = "efternamn|last name|surname|family name",
  },
  [SAM_IMPORT_PEOPLE_CODE] = {
    .target = { "person.code" }, OF_PERSON (SAM_PERSON_CODE),
    .headers = "kod|lokal kod|signatur|sign|sign.|code|local code|id|anställningsnummer|anst.nr|användarnamn",
  },
  [SAM_IMPORT_PEOPLE_EMAIL] = {
    .target = { "person.email" }, OF_PERSON (SAM_PERSON_EMAIL),
    .headers = "e-post|epost|e-postadress|epostadress|mejl|mejladress|mail|mailadress|e-mail|email|e-mail address",
  },
  [SAM_IMPORT_PEOPLE_PHONE] = {
    .target = { "person.phone" }, OF_PERSON (SAM_PERSON_PHONE),
    .headers = "telefon|telefonnummer|tel|tel.|tfn|mobil|mobilnummer|phone|telephone|mobile",
  },
  [SAM_IMPORT_PEOPLE_IS_TEACHER] = {
    .target = { "person.is_teacher" }, OF_PERSON (SAM_PERSON_IS_TEACHER),
    .headers = "är lärare|is teacher",
  },
  [SAM_IMPORT_PEOPLE_IS_COACH] = {
    .target = { "person.is_coach" }, OF_PERSON (SAM_PERSON_IS_COACH),
    .headers = "är handledare|handledare|is coach|coach",
  },
  [SAM_IMPORT_PEOPLE_SCHOOL] = {
    .target = { "school" }, OF_SCHOOL (SAM_SCHOOL_NAME), .label = N_("School: name or code"),
    .headers = "skola|skolenhet|skolans namn|skolnamn|skolenhetskod|arbetsplats|enhet|school|school unit code|unit code",
  },
  [SAM_IMPORT_PEOPLE_TEAM] = {
    .target = { "team" }, .family = SAM_FAMILY_TEAM, .field = SAM_TEAM_NAME, .label = N_("Team"),
    .headers = "arbetslag|lag|arbetslagets namn|team",
  },
  [SAM_IMPORT_PEOPLE_FROM_DATE] = {
    .target = { "membership.from_date" }, OF_MEMBERSHIP (SAM_MEMBERSHIP_FROM_DATE), .label = N_("In the team from"),
    .headers = "från|fr.o.m.|fr o m|from|gäller från|startdatum|start|började|from date|start date",
  },
  [SAM_IMPORT_PEOPLE_TO_DATE] = {
    .target = { "membership.to_date" }, OF_MEMBERSHIP (SAM_MEMBERSHIP_TO_DATE), .label = N_("In the team to"),
    .headers = "till|t.o.m.|t o m|tom|to|gäller till|slutdatum|slut|slutade|to date|end date",
  },
};

static const SamImportTargetSpec schools_specs[SAM_IMPORT_SCHOOLS_N_TARGETS] = {
  [SAM_IMPORT_SCHOOLS_NAME] = {
    .target = { "school.name", TRUE }, OF_SCHOOL (SAM_SCHOOL_NAME), .label = N_("School: name"),
    .headers = "skola|skolans namn|skolnamn|skolenhet|skolenhetsnamn|skolenhetens namn|school|school name|namn|name",
  },
  [SAM_IMPORT_SCHOOLS_UNIT_CODE] = {
    .target = { "school.unit_code" }, OF_SCHOOL (SAM_SCHOOL_UNIT_CODE),
    .headers = "skolenhetskod|enhetskod|skolkod|school unit code|unit code|kod|code",
  },
  [SAM_IMPORT_SCHOOLS_ORGANISER] = {
    .target = { "organiser.name" }, OF_ORGANISER (SAM_ORGANISER_NAME), .label = N_("Organiser: name"),
    .headers = "huvudman|huvudmannens namn|huvudmannanamn|organiser|organizer|organiser name",
  },
  [SAM_IMPORT_SCHOOLS_ORGANISATION_NUMBER] = {
    .target = { "organiser.organisation_number" }, OF_ORGANISER (SAM_ORGANISER_ORGANISATION_NUMBER),
    .headers = "organisationsnummer|orgnr|org.nr|org nr|organisationsnr|organisation number",
  },
  [SAM_IMPORT_SCHOOLS_ORGANISER_KIND] = {
    .target = { "organiser.kind" }, OF_ORGANISER (SAM_ORGANISER_KIND), .label = N_("Organiser: kind"),
    .headers = "huvudmannatyp|typ av huvudman|organiser kind",
  },
  [SAM_IMPORT_SCHOOLS_MUNICIPALITY] = {
    .target = { "school.municipality" }, OF_SCHOOL (SAM_SCHOOL_MUNICIPALITY),
    .headers = "kommun|kommunnamn|municipality",
  },
  [SAM_IMPORT_SCHOOLS_PRINCIPAL_NAME] = {
    .target = { "school.principal_name" }, OF_SCHOOL (SAM_SCHOOL_PRINCIPAL_NAME),
    .headers = "rektor|rektors namn|rektorns namn|skolledare|principal|principal name|head",
  },
  [SAM_IMPORT_SCHOOLS_PRINCIPAL_EMAIL] = {
    .target = { "school.principal_email" }, OF_SCHOOL (SAM_SCHOOL_PRINCIPAL_EMAIL),
    .headers = "rektors e-post|rektorns e-post|rektor e-post|rektors epost|rektors mejl|principal email|principal’s e-mail|e-post|epost|e-mail|email|mejl",
  },
  [SAM_IMPORT_SCHOOLS_PRINCIPAL_PHONE] = {
    .target = { "school.principal_phone" }, OF_SCHOOL (SAM_SCHOOL_PRINCIPAL_PHONE),
    .headers = "rektors telefon|rektorns telefon|rektor telefon|principal phone|principal’s phone|telefon|tel|phone",
  },
  [SAM_IMPORT_SCHOOLS_PUPILS] = {
    .target = { "school.pupils" }, OF_SCHOOL (SAM_SCHOOL_PUPILS),
    .headers = "elever|antal elever|elevantal|pupils|number of pupils|students",
  },
  [SAM_IMPORT_SCHOOLS_JOINED_DATE] = {
    .target = { "school.joined_date" }, OF_SCHOOL (SAM_SCHOOL_JOINED_DATE),
    .headers = "med från|deltar från|anslöt|ansluten|anslutning|anslutningsdatum|joined|joined date|från|from|start|startdatum",
  },
  [SAM_IMPORT_SCHOOLS_LEFT_DATE] = {
    .target = { "school.left_date" }, OF_SCHOOL (SAM_SCHOOL_LEFT_DATE),
    .headers = "med till|deltar till|lämnade|left|left date|till|to|slut|slutdatum",
  },
  [SAM_IMPORT_SCHOOLS_BASIS_OF_SELECTION] = {
    .target = { "school.basis_of_selection" }, OF_SCHOOL (SAM_SCHOOL_BASIS_OF_SELECTION),
    .headers = "urvalsgrund|urval|grund för urvalet|basis of selection",
  },
};

struct _SamImportSubject
{
  const char                *name;
  const char                *label;
  SamImportSubjectKind       kind;
  SamFamilyId                family;
  const SamImportTargetSpec *specs;
  SamImportTarget           *targets;
  guint                      n_targets;
};

static SamImportSubject subjects[2 + SAM_N_FAMILIES] = {
  { "people", N_("People and memberships"), SAM_IMPORT_SUBJECT_PEOPLE, 0, people_specs, NULL, G_N_ELEMENTS (people_specs) },
  { "schools", N_("Schools and organisers"), SAM_IMPORT_SUBJECT_SCHOOLS, 0, schools_specs, NULL, G_N_ELEMENTS (schools_specs) },
};

static void
describe_family (SamImportSubject *self, SamFamilyId family)
{
  const SamCsvLayout *layout = sam_csv_layout_get (family);

  self->name = layout->family->name;
  self->kind = SAM_IMPORT_SUBJECT_FAMILY;
  self->family = family;
  self->n_targets = layout->columns->len;
  self->targets = g_new0 (SamImportTarget, self->n_targets);
  for (guint i = 0; i < self->n_targets; i++)
    {
      const SamCsvColumn *column = &g_array_index (layout->columns, SamCsvColumn, i);

      self->targets[i].name = column->name;
      self->targets[i].is_needed = column->is_needed;
    }
}

static SamImportSubject *
get_subjects (void)
{
  static gsize is_described;

  if (g_once_init_enter (&is_described))
    {
      for (guint i = 0; i < SAM_N_FAMILIES; i++)
        describe_family (&subjects[2 + i], i);
      g_once_init_leave (&is_described, 1);
    }

  return subjects;
}

guint
sam_import_subject_get_n (void)
{
  return G_N_ELEMENTS (subjects);
}

const SamImportSubject *
sam_import_subject_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (subjects), NULL);

  return &get_subjects ()[index];
}

const SamImportSubject *
sam_import_subject_find (const char *name)
{
  for (guint i = 0; i < sam_import_subject_get_n (); i++)
    {
      if (g_strcmp0 (sam_import_subject_get (i)->name, name) == 0)
        return sam_import_subject_get (i);
    }

  return NULL;
}

const char *
sam_import_subject_get_name (const SamImportSubject *self)
{
  return self->name;
}

char *
sam_import_subject_dup_label (const SamImportSubject *self)
{
  if (self->kind == SAM_IMPORT_SUBJECT_FAMILY)
    /* Translators: a documented table, such as "Strand status (strand_status.csv)" */
    return g_strdup_printf ("%s (%s.csv)", sam_family_get_label (sam_family_get (self->family)), self->name);

  return g_strdup (_(self->label));
}

guint
sam_import_subject_get_n_targets (const SamImportSubject *self)
{
  return self->n_targets;
}

const SamImportTarget *
sam_import_subject_get_target (const SamImportSubject *self, guint target)
{
  g_return_val_if_fail (target < self->n_targets, NULL);

  return self->specs != NULL ? &self->specs[target].target : &self->targets[target];
}

int
sam_import_subject_find_target (const SamImportSubject *self, const char *name)
{
  for (guint i = 0; i < self->n_targets; i++)
    {
      if (g_strcmp0 (sam_import_subject_get_target (self, i)->name, name) == 0)
        return (int) i;
    }

  return -1;
}

SamImportSubjectKind
sam_import_subject_get_kind (const SamImportSubject *self)
{
  return self->kind;
}

SamFamilyId
sam_import_subject_get_family (const SamImportSubject *self)
{
  return self->family;
}

const SamImportTargetSpec *
sam_import_subject_get_spec (const SamImportSubject *self, guint target)
{
  return self->specs != NULL ? &self->specs[target] : NULL;
}

/* The field that a documented column says, or the reference that it spells. */
static const SamField *
get_field (const SamImportSubject *self, guint target)
{
  const SamCsvLayout *layout = sam_csv_layout_get (self->family);
  const SamCsvColumn *column = &g_array_index (layout->columns, SamCsvColumn, target);

  return &layout->family->fields[column->field];
}

char *
sam_import_subject_dup_target_label (const SamImportSubject *self, guint target)
{
  const SamImportTargetSpec *spec = sam_import_subject_get_spec (self, target);
  const SamCsvColumn *column;
  const SamField *field;

  if (spec != NULL)
    return g_strdup (spec->label != NULL ? _(spec->label)
                                         : sam_field_get_label (&sam_family_get (spec->family)->fields[spec->field]));

  field = get_field (self, target);
  column = &g_array_index (sam_csv_layout_get (self->family)->columns, SamCsvColumn, target);
  if (field->kind == SAM_FIELD_REFERENCE && column->says != field)
    /* Translators: a column of a table that names another record: "Team" and what of it, "Name" */
    return g_strdup_printf (_("%s: %s (%s)"), sam_field_get_label (field), sam_field_get_label (column->says), column->name);

  return g_strdup (sam_field_get_label (field));
}

/* Matching headers */

static char *
normalise_header (const char *header)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (header), "_", ' ');

  return sam_name_normalise (spaced);
}

static guint
match_spec (const SamImportTargetSpec *spec, const char *header)
{
  g_auto (GStrv) names = g_strsplit (spec->headers, "|", -1);

  if (g_strcmp0 (spec->target.name, header) == 0)
    return 2;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], header))
        return 2;
    }

  return 0;
}

/* By the documented name, or by the label of its field in either language. */
static guint
match_column (const SamImportSubject *self, guint target, const char *header)
{
  static const char *const languages[] = { "sv", "en" };
  const SamFamily *family = sam_family_get (self->family);
  const SamField *field = get_field (self, target);
  g_autofree char *name = normalise_header (self->targets[target].name);
  gboolean is_title = g_str_equal (field->name, "name") || g_str_equal (field->name, "title");

  if (g_str_equal (name, header))
    return 2;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const SamLanguage *language = sam_language_find (languages[i]);
      g_autofree char *label = normalise_header (sam_language_gettext (language, field->label));
      g_autofree char *own = normalise_header (sam_language_gettext (language, family->label));

      if (g_str_equal (label, header) || (is_title && g_str_equal (own, header)))
        return 1;
    }

  return 0;
}

guint
sam_import_subject_match (const SamImportSubject *self, guint target, const char *header)
{
  g_autofree char *normal = normalise_header (header);
  const SamImportTargetSpec *spec = sam_import_subject_get_spec (self, target);

  return spec != NULL ? match_spec (spec, normal) : match_column (self, target, normal);
}

gboolean
sam_import_subject_is_complete (const SamImportSubject *self, const gboolean *is_said, GString *missing)
{
  gsize before = missing->len;

  if (self->kind == SAM_IMPORT_SUBJECT_PEOPLE)
    {
      if (!is_said[SAM_IMPORT_PEOPLE_NAME] && !is_said[SAM_IMPORT_PEOPLE_LAST_NAME]
          && !is_said[SAM_IMPORT_PEOPLE_FIRST_NAME])
        g_string_append (missing, sam_field_get_label (&sam_family_person.fields[SAM_PERSON_NAME]));
      return missing->len == before;
    }

  for (guint i = 0; i < self->n_targets; i++)
    {
      g_autofree char *label = NULL;

      if (!sam_import_subject_get_target (self, i)->is_needed || is_said[i])
        continue;
      label = sam_import_subject_dup_target_label (self, i);
      g_string_append_printf (missing, "%s%s", missing->len > before ? ", " : "", label);
    }

  return missing->len == before;
}

guint
sam_import_subject_guess (const SamImportSubject *self, const char *const *headers, int *targets)
{
  g_autofree gboolean *is_said = g_new0 (gboolean, self->n_targets);
  g_autoptr (GString) missing = g_string_new (NULL);
  guint n_columns = g_strv_length ((char **) headers);
  g_autofree int *own = targets == NULL ? g_new (int, n_columns + 1) : NULL;
  guint fit = 0;
  guint n_own = 0;

  targets = targets != NULL ? targets : own;
  for (guint i = 0; i < n_columns; i++)
    targets[i] = SAM_IMPORT_NOT_TAKEN;

  /* What fits by its own name goes before what only has the same label. */
  for (guint strength = 2; strength >= 1; strength--)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          for (guint j = 0; j < self->n_targets && targets[i] == SAM_IMPORT_NOT_TAKEN; j++)
            {
              if (is_said[j] || sam_import_subject_match (self, j, headers[i]) != strength)
                continue;
              targets[i] = (int) j;
              is_said[j] = TRUE;
              n_own += strength == 2;
              fit += 2;
            }
        }
    }

  if (!sam_import_subject_is_complete (self, is_said, missing))
    return 0;

  /* A table that has nothing but documented columns is that table. */
  return self->kind == SAM_IMPORT_SUBJECT_FAMILY && n_own == n_columns && n_columns > 1 ? fit + 1 : fit;
}

/* The only column of a school that people's tables do not have as well tells that it is about schools. */
static gboolean
is_about_schools (const char *const *headers)
{
  const SamImportSubject *schools = sam_import_subject_find ("schools");
  guint n_columns = g_strv_length ((char **) headers);
  g_autofree int *targets = g_new (int, n_columns + 1);

  sam_import_subject_guess (schools, headers, targets);
  for (guint i = 0; i < n_columns; i++)
    {
      if (targets[i] == SAM_IMPORT_SCHOOLS_UNIT_CODE || targets[i] == SAM_IMPORT_SCHOOLS_ORGANISER
          || targets[i] == SAM_IMPORT_SCHOOLS_PRINCIPAL_NAME || targets[i] == SAM_IMPORT_SCHOOLS_PUPILS)
        return TRUE;
    }

  return FALSE;
}

const SamImportSubject *
sam_import_subject_find_best (const char *file_name, const char *const *headers)
{
  g_autofree char *base = g_utf8_strdown (file_name, -1);
  const SamImportSubject *best = NULL;
  guint best_fit = 0;

  if (g_str_has_suffix (base, ".csv"))
    base[strlen (base) - strlen (".csv")] = '\0';

  for (guint i = 0; i < sam_import_subject_get_n (); i++)
    {
      const SamImportSubject *subject = sam_import_subject_get (i);
      guint fit = sam_import_subject_guess (subject, headers, NULL);

      if (subject->kind == SAM_IMPORT_SUBJECT_SCHOOLS && !is_about_schools (headers))
        continue;
      /* A file with a documented name and its columns is just that. */
      if (subject->kind == SAM_IMPORT_SUBJECT_FAMILY && fit > 0 && g_str_equal (subject->name, base))
        return subject;
      if (fit > best_fit)
        {
          best = subject;
          best_fit = fit;
        }
    }

  return best;
}
