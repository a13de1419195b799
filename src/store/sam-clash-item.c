/*
 * SamClashItem: a clash in words.
 */
#include "sam-clash-item-private.h"

#include <glib/gi18n.h>

#include "sam-language.h"

G_DEFINE_FINAL_TYPE (SamClashItem, sam_clash_item, G_TYPE_OBJECT)

static void
sam_clash_item_finalize (GObject *object)
{
  SamClashItem *self = SAM_CLASH_ITEM (object);

  g_free (self->day_name);
  g_clear_pointer (&self->person_name, g_ref_string_release);
  g_clear_pointer (&self->person_code, g_ref_string_release);
  g_clear_pointer (&self->coach_name, g_ref_string_release);
  g_clear_pointer (&self->team_name, g_ref_string_release);
  g_clear_pointer (&self->school_name, g_ref_string_release);
  g_clear_pointer (&self->other_team_name, g_ref_string_release);
  g_clear_pointer (&self->other_school_name, g_ref_string_release);

  G_OBJECT_CLASS (sam_clash_item_parent_class)->finalize (object);
}

static void
sam_clash_item_class_init (SamClashItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_clash_item_finalize;
}

static void
sam_clash_item_init (SamClashItem *self)
{
  self->next_school_day = SAM_DATE_NONE;
}

SamClash
sam_clash_item_get_kind (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), SAM_CLASH_NONE);

  return self->hit.kind;
}

const SamClashSlot *
sam_clash_item_get_slot (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return &self->hit.slot;
}

/* A session that is not stored has no id, but every one takes time. */
static gboolean
has_other (SamClashItem *self)
{
  return self->hit.other.minutes > 0;
}

const SamClashSlot *
sam_clash_item_get_other (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return has_other (self) ? &self->hit.other : NULL;
}

gboolean
sam_clash_item_is_accepted (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), FALSE);

  return self->is_accepted;
}

gint64
sam_clash_item_get_acceptance_id (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), 0);

  return self->acceptance;
}

gint64
sam_clash_item_get_person_id (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), 0);

  return self->hit.person;
}

guint
sam_clash_item_get_n_persons (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), 0);

  if (self->hit.kind == SAM_CLASH_MEMBER)
    return self->hit.n_persons;

  return self->hit.kind == SAM_CLASH_TEACHER_AWAY || self->hit.person != 0 ? 1 : 0;
}

const char *
sam_clash_item_get_person_name (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return self->person_name;
}

const char *
sam_clash_item_get_person_code (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return self->person_code;
}

const char *
sam_clash_item_get_school_name (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return self->school_name;
}

const char *
sam_clash_item_get_coach_name (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return self->coach_name;
}

/* Words */

static char *
join (const char *what, const char *school)
{
  /* Translators: a team, or "individual coaching", and its school. */
  return school != NULL ? g_strdup_printf (C_ ("team and school", "%s, %s"), what, school) : g_strdup (what);
}

static const char *
get_team_name (const char *name)
{
  return name != NULL ? name : _("Team");
}

char *
sam_clash_item_dup_subject (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  return join (self->hit.slot.teacher != 0 ? _("Individual coaching") : get_team_name (self->team_name),
               self->school_name);
}

char *
sam_clash_item_dup_other_subject (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  if (!has_other (self))
    return NULL;

  return join (self->hit.other.teacher != 0 ? _("Individual coaching") : get_team_name (self->other_team_name),
               self->other_school_name);
}

/* As it stands in the middle of a sentence. */
static char *
dup_other_in_sentence (SamClashItem *self)
{
  return join (self->hit.other.teacher != 0 ? C_ ("in a sentence", "individual coaching")
                                            : get_team_name (self->other_team_name),
               self->other_school_name);
}

static char *
format_end (const SamClashSlot *slot)
{
  return sam_time_format (sam_time_add (slot->start, slot->minutes));
}

static const char *
get_person (SamClashItem *self)
{
  return self->person_name != NULL ? self->person_name : _("The coach");
}

static char *
dup_coach_text (SamClashItem *self)
{
  g_autofree char *other = dup_other_in_sentence (self);
  g_autofree char *from = sam_time_format (self->hit.other.start);
  g_autofree char *to = format_end (&self->hit.other);

  /* Translators: a coach, another session such as "F–3, Lärkdalsskolan", and two times. */
  return g_strdup_printf (_("%s has another session then: %s, %s–%s."), get_person (self), other, from, to);
}

static char *
dup_travel_text (SamClashItem *self)
{
  const char *school = self->other_school_name != NULL ? self->other_school_name : _("another school");
  gboolean comes_from_there = sam_clash_slot_get_start (&self->hit.other) < sam_clash_slot_get_start (&self->hit.slot);
  g_autofree char *time = comes_from_there ? format_end (&self->hit.other) : sam_time_format (self->hit.other.start);

  if (comes_from_there)
    /* Translators: a coach, a school, a time, and how many minutes it takes from school to school. */
    return g_strdup_printf (_("%s is at %s until %s; %d min to travel."), get_person (self), school, time,
                            self->travel_minutes);

  /* Translators: a coach, a school, a time, and how many minutes it takes from school to school. */
  return g_strdup_printf (_("%s is due at %s at %s; %d min to travel."), get_person (self), school, time,
                          self->travel_minutes);
}

static char *
dup_team_text (SamClashItem *self)
{
  g_autofree char *from = sam_time_format (self->hit.other.start);
  g_autofree char *to = format_end (&self->hit.other);

  /* Translators: a team, then two times. */
  return g_strdup_printf (_("%s has another session then, %s–%s."), get_team_name (self->team_name), from, to);
}

static char *
dup_member_text (SamClashItem *self)
{
  g_autofree char *other = dup_other_in_sentence (self);
  g_autofree char *from = sam_time_format (self->hit.other.start);
  g_autofree char *to = format_end (&self->hit.other);
  guint n_others = self->hit.n_persons - 1;

  if (self->person_name == NULL && self->hit.slot.teacher != 0)
    /* Translators: another session, such as "F–3, Lärkdalsskolan", and two times. */
    return g_strdup_printf (_("The teacher takes part in another session then: %s, %s–%s."), other, from, to);
  if (self->person_name == NULL)
    /* Translators: two times. */
    return g_strdup_printf (_("Somebody who takes part has individual coaching then, %s–%s."), from, to);
  if (n_others == 0)
    /* Translators: a person, another session such as "F–3, Lärkdalsskolan", and two times. */
    return g_strdup_printf (_("%s takes part in another session then: %s, %s–%s."), self->person_name, other, from,
                            to);

  /* Translators: a person, how many more persons, another session, and two times. */
  return g_strdup_printf (ngettext ("%s and %u more take part in another session then: %s, %s–%s.",
                                    "%s and %u more take part in another session then: %s, %s–%s.", n_others),
                          self->person_name, n_others, other, from, to);
}

static char *
dup_coach_away_text (SamClashItem *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->hit.from == self->hit.to)
    /* Translators: a coach. */
    return g_strdup_printf (_("%s is away that day."), get_person (self));

  from = sam_language_format_date (language, self->hit.from, SAM_DATE_STYLE_SHORT);
  to = sam_language_format_date (language, self->hit.to, SAM_DATE_STYLE_SHORT);

  /* Translators: a coach and two days, such as "14 Dec". */
  return g_strdup_printf (_("%s is away from %s to %s."), get_person (self), from, to);
}

static char *
dup_coach_day_text (SamClashItem *self)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      if ((self->hit.weekdays & 1u << weekday) != 0)
        g_ptr_array_add (days, sam_language_format_weekday (language, weekday, TRUE));
    }
  g_ptr_array_add (days, NULL);
  list = sam_language_format_list (language, (const char *const *) days->pdata);

  /* Translators: a coach and the weekdays: "Cecilia Ahl coaches only on Monday and Thursday." */
  return g_strdup_printf (_("%s coaches only on %s."), get_person (self), list);
}

static char *
dup_day_off_text (SamClashItem *self)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDay day = self->hit.day;
  g_autofree char *date = sam_language_format_date (language, self->hit.slot.date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *next_day = NULL;
  g_autofree char *next = NULL;
  const char *what;

  day.name = self->day_name;
  what = sam_day_get_label (&day) != NULL ? sam_day_get_label (&day) : sam_day_kind_get_label (day.kind);
  if (self->next_school_day != SAM_DATE_NONE)
    {
      next_day = sam_language_format_date (language, self->next_school_day, SAM_DATE_STYLE_WEEKDAY);
      /* Translators: a day such as "Tuesday 4 December". */
      next = g_strdup_printf (_("The next school day is %s."), next_day);
    }

  /* Translators: a school's name, a day such as "Monday 3 December", what the day is, such as "Study day";
   * then nothing, or a sentence about the next school day. */
  return g_strchomp (g_strdup_printf (_("%s has no school on %s (%s). %s"),
                                      self->school_name != NULL ? self->school_name : _("The school"), date, what,
                                      next != NULL ? next : ""));
}

char *
sam_clash_item_dup_text (SamClashItem *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ITEM (self), NULL);

  switch (self->hit.kind)
    {
    case SAM_CLASH_COACH:
      return dup_coach_text (self);
    case SAM_CLASH_TRAVEL:
      return dup_travel_text (self);
    case SAM_CLASH_TEAM:
      return dup_team_text (self);
    case SAM_CLASH_MEMBER:
      return dup_member_text (self);
    case SAM_CLASH_COACH_AWAY:
      return dup_coach_away_text (self);
    case SAM_CLASH_TEACHER_AWAY:
      return g_strdup (_("The teacher is away that day."));
    case SAM_CLASH_TEAM_AWAY:
      /* Translators: a team. */
      return g_strdup_printf (_("Everybody in %s is away that day."), get_team_name (self->team_name));
    case SAM_CLASH_COACH_DAY:
      return dup_coach_day_text (self);
    case SAM_CLASH_DAY_OFF:
      return dup_day_off_text (self);
    case SAM_CLASH_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}
