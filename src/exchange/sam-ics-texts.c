#include "sam-ics-texts.h"

#include <string.h>

#define MOST_TEXT 1000

/* Nothing in it can steer a terminal, or break a line. */
static void
blank_controls (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        *p = ' ';
      /* U+0080 to U+009F, of two bytes. */
      else if ((guchar) p[0] == 0xc2 && (guchar) p[1] >= 0x80 && (guchar) p[1] < 0xa0)
        {
          *p++ = ' ';
          *p = ' ';
        }
    }
}

static char *
dup_text (const char *text)
{
  char *copy;

  if (text == NULL)
    return NULL;
  copy = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (copy, -1) > MOST_TEXT)
    *g_utf8_offset_to_pointer (copy, MOST_TEXT) = '\0';

  blank_controls (copy);

  return g_strstrip (copy);
}

const char *
sam_ics_texts_get (icalcomponent *component, icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  icalvalue *value = property != NULL ? icalproperty_get_value (property) : NULL;

  return value != NULL && icalvalue_isa (value) == ICAL_TEXT_VALUE ? icalvalue_get_text (value) : NULL;
}

/* Addresses, without "mailto:". */
static char *
dup_people (icalcomponent *component)
{
  static const icalproperty_kind kinds[] = { ICAL_ORGANIZER_PROPERTY, ICAL_ATTENDEE_PROPERTY };
  GString *people = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (icalproperty *property = icalcomponent_get_first_property (component, kinds[i]); property != NULL;
           property = icalcomponent_get_next_property (component, kinds[i]))
        {
          const char *address = kinds[i] == ICAL_ORGANIZER_PROPERTY ? icalproperty_get_organizer (property) : icalproperty_get_attendee (property);

          if (address == NULL || !g_utf8_validate (address, -1, NULL))
            continue;
          if (g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
            address += strlen ("mailto:");
          if (people == NULL)
            people = g_string_new (NULL);
          g_string_append_printf (people, "%s%s", people->len > 0 ? " " : "", address);
        }
    }

  return people != NULL ? g_string_free (people, FALSE) : NULL;
}

SamIcsEvent *
sam_ics_event_new (icalcomponent *component, SamIcsTrouble trouble)
{
  SamIcsEvent *self = g_new0 (SamIcsEvent, 1);

  self->summary = dup_text (sam_ics_texts_get (component, ICAL_SUMMARY_PROPERTY));
  self->location = dup_text (sam_ics_texts_get (component, ICAL_LOCATION_PROPERTY));
  self->description = dup_text (sam_ics_texts_get (component, ICAL_DESCRIPTION_PROPERTY));
  self->people = dup_people (component);
  if (self->summary == NULL)
    self->summary = g_strdup ("");
  self->date = SAM_DATE_NONE;
  self->trouble = trouble;

  return self;
}
