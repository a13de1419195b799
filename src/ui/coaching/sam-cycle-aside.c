/*
 * SamCycleAside: sessions, clock and next step of a cycle.
 */
#include "sam-cycle-aside.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-attachment-list.h"
#include "sam-cycle-acts.h"
#include "sam-cycle-clock.h"
#include "sam-cycle-words.h"
#include "sam-cycle.h"
#include "sam-follow-up.h"
#include "sam-language.h"
#include "sam-person.h"
#include "sam-row-menu.h"
#include "sam-session.h"

struct _SamCycleAside
{
  AdwBin      parent_instance;

  GtkListBox *session_list;
  GtkWidget  *clock_heading;
  GtkWidget  *clock;
  GtkLabel   *clock_number;
  GtkLabel   *clock_words;
  GtkLabel   *clock_target;
  SamAttachmentList *attachments;
  GtkLabel   *others_label;
  GtkListBox *other_list;
  GtkButton  *next_button;
  GtkWidget  *refusal;
  GtkLabel   *refusal_label;
};

G_DEFINE_FINAL_TYPE (SamCycleAside, sam_cycle_aside, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
new_row (const char *title, const char *subtitle, const char *icon_name, const char *css_class)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (css_class != NULL)
    gtk_widget_add_css_class (icon, css_class);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

/* What the records allow, whatever the day that they are looked at. */
static GtkWidget *
new_session_menu (SamRecord *session, const char *name)
{
  static const SamRowMenuItem planned[] = {
    { N_("Edit Session…"), "cycle.edit-session" },     { N_("Record as Held…"), "cycle.hold-session" },
    { N_("Move Session…"), "cycle.move-session" },     { N_("Cancel Session…"), "cycle.cancel-session" },
    { N_("Remove Session"), "cycle.remove-session" },
  };
  static const SamRowMenuItem held[] = {
    { N_("Edit Session…"), "cycle.edit-session" },
    { N_("Plan Session Again"), "cycle.plan-session-again" },
    { N_("Remove Session"), "cycle.remove-session" },
  };
  static const SamRowMenuItem cancelled[] = {
    { N_("Move Session…"), "cycle.move-session" },
    { N_("Plan Session Again"), "cycle.plan-session-again" },
    { N_("Remove Session"), "cycle.remove-session" },
  };
  static const SamRowMenuItem moved[] = {
    { N_("Remove Session"), "cycle.remove-session" },
  };
  gint64 id = sam_record_get_id (session);

  switch (sam_record_get_choice (session, SAM_SESSION_STATE))
    {
    case SAM_SESSION_STATE_PLANNED:
      return sam_row_menu_new (name, planned, G_N_ELEMENTS (planned), id);
    case SAM_SESSION_STATE_HELD:
      return sam_row_menu_new (name, held, G_N_ELEMENTS (held), id);
    case SAM_SESSION_STATE_CANCELLED:
      return sam_row_menu_new (name, cancelled, G_N_ELEMENTS (cancelled), id);
    default:
      return sam_row_menu_new (name, moved, G_N_ELEMENTS (moved), id);
    }
}

static void
set_action (GtkWidget *row, const char *action, gint64 id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

static void
add_session (SamCycleAside *self, const SamCycleStory *story, const SamCycleSession *session, gboolean editable)
{
  int state = sam_record_get_choice (session->session, SAM_SESSION_STATE);
  const SamField *field = &sam_family_session.fields[SAM_SESSION_KIND];
  const char *kind = sam_choice_get_label (field, sam_record_get_choice (session->session, SAM_SESSION_KIND));
  SamStyle style = sam_cycle_words_session_style (session->session, story->as_of);
  g_autofree char *when = sam_cycle_words_session (session->session, story->as_of);
  gint64 id = sam_record_get_id (session->session);
  GtkWidget *row = new_row (kind, when, style.icon_name, style.css_class);

  gtk_widget_set_tooltip_text (row, style.word);
  if (sam_cycle_words_is_later (session->session, story->as_of))
    gtk_widget_add_css_class (row, "secondary");
  else if (session->entries->len > 0)
    {
      g_autofree char *n = g_strdup_printf (ngettext ("%u note", "%u notes", session->entries->len),
                                            session->entries->len);
      GtkWidget *label = gtk_label_new (n);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "secondary");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  if (editable)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_session_menu (session->session, kind));
      if (state == SAM_SESSION_STATE_PLANNED || state == SAM_SESSION_STATE_HELD)
        set_action (row, "cycle.edit-session", id);
    }
  gtk_list_box_append (self->session_list, row);
}

static void
add_follow_up (SamCycleAside *self, const SamCycleStory *story, SamRecord *record, gboolean editable)
{
  static const SamRowMenuItem items[] = {
    { N_("Edit Follow-up…"), "cycle.edit-follow-up" },
    { N_("Remove Follow-up"), "cycle.remove-follow-up" },
  };
  SamDate done = sam_cycle_story_get_done (story, record);
  SamStyle style = sam_style_for_session (done != SAM_DATE_NONE ? SAM_SESSION_STATE_HELD : SAM_SESSION_STATE_PLANNED, FALSE);
  g_autofree char *date = NULL;
  g_autofree char *when = NULL;
  gint64 id = sam_record_get_id (record);
  GtkWidget *row;

  date = sam_language_format_date (sam_language_get_default (),
                                   done != SAM_DATE_NONE ? done : sam_record_get_date (record, SAM_FOLLOW_UP_DUE_DATE),
                                   SAM_DATE_STYLE_MEDIUM);
  /* Translators: the day a follow-up was done, or is due. */
  when = g_strdup_printf (done != SAM_DATE_NONE ? _("done %s") : _("due %s"), date);
  row = new_row (_("Follow-up"), when, style.icon_name, style.css_class);
  if (editable)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), sam_row_menu_new (_("Follow-up"), items, G_N_ELEMENTS (items), id));
      set_action (row, "cycle.edit-follow-up", id);
    }
  gtk_list_box_append (self->session_list, row);
}

/* An ending after the day looked at is why nothing more can be done. */
static void
add_later_ending (SamCycleAside *self, const SamCycleStory *story)
{
  SamDate ended = sam_record_get_date (story->cycle, SAM_CYCLE_ENDED_DATE);
  g_autofree char *when = NULL;
  GtkWidget *row;

  if (ended == SAM_DATE_NONE || ended <= story->as_of)
    return;

  when = sam_cycle_words_later (ended, story->as_of);
  row = new_row (sam_choice_get_label (&sam_family_cycle.fields[SAM_CYCLE_ENDING],
                                       sam_record_get_choice (story->cycle, SAM_CYCLE_ENDING)),
                 when, "sam-planned-symbolic", NULL);
  gtk_widget_add_css_class (row, "secondary");
  gtk_list_box_append (self->session_list, row);
}

static void
fill_sessions (SamCycleAside *self, const SamCycleStory *story, gboolean editable)
{
  clear_list (self->session_list);
  for (guint i = 0; i < story->sessions->len; i++)
    add_session (self, story, story->sessions->pdata[i], editable);
  for (guint i = 0; i < story->follow_ups->len; i++)
    add_follow_up (self, story, story->follow_ups->pdata[i], editable);
  if (story->sessions->len + story->follow_ups->len == 0)
    gtk_list_box_append (self->session_list,
                         new_row (_("None yet"), _("First a talk before the lesson"), "sam-planned-symbolic", "secondary"));
  add_later_ending (self, story);
}

/* Days from the observation to the dialogue, or so far. */
static void
fill_clock (SamCycleAside *self, SamContext *context, const SamCycleStory *story)
{
  const SamCycleSession *observation = sam_cycle_story_get_held (story, SAM_SESSION_KIND_OBSERVATION);
  const SamCycleSession *dialogue = sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE);
  g_autoptr (SamCycleClock) clock = sam_cycle_clock_new (sam_store_get_database (sam_context_get_store (context)));
  gint64 school = story->school != NULL ? sam_record_get_id (story->school) : 0;
  SamDate until = dialogue != NULL ? sam_record_get_date (dialogue->session, SAM_SESSION_DATE)
                                   : sam_context_get_as_of (context);
  gboolean is_shown;
  int days = 0;

  is_shown = observation != NULL
             && !(dialogue == NULL && sam_record_is_set (story->cycle, SAM_CYCLE_ENDED_DATE))
             && sam_cycle_clock_count (clock, school, sam_record_get_date (observation->session, SAM_SESSION_DATE),
                                       until, &days);
  gtk_widget_set_visible (self->clock_heading, is_shown);
  gtk_widget_set_visible (self->clock, is_shown);
  if (is_shown)
    {
      int target = sam_cycle_clock_get_target (clock);
      g_autofree char *number = g_strdup_printf ("%d", days);
      g_autofree char *aim = NULL;

      gtk_label_set_label (self->clock_number, number);
      if (dialogue != NULL)
        gtk_label_set_label (self->clock_words, ngettext ("school day to the dialogue", "school days to the dialogue", days));
      else
        gtk_label_set_label (self->clock_words, ngettext ("school day waiting for the dialogue",
                                                          "school days waiting for the dialogue", days));
      aim = g_strdup_printf (ngettext ("the target is %d", "the target is %d", target), target);
      gtk_label_set_label (self->clock_target, aim);
    }
}

static void
fill_others (SamCycleAside *self, const SamCycleStory *story)
{
  clear_list (self->other_list);
  for (guint i = 0; i < story->others->len; i++)
    {
      SamRecord *other = story->others->pdata[i];
      g_autofree char *title = g_strdup_printf (_("Cycle %d"), (int) sam_record_get_integer (other, SAM_CYCLE_ORDINAL));
      g_autofree char *term = sam_language_format_term (sam_language_get_default (), sam_record_get_text (other, SAM_CYCLE_TERM));
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), term);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ux)", (guint) SAM_FAMILY_CYCLE, sam_record_get_id (other));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
      gtk_list_box_append (self->other_list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->other_list), story->others->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others_label), story->others->len == 0);
  gtk_label_set_label (self->others_label, _("This is the teacher’s only cycle."));
}

static void
fill_next (SamCycleAside *self, SamContext *context, const SamCycleStory *story)
{
  SamCycleStep step = sam_cycle_acts_get_next (story, sam_context_get_store (context));
  g_autofree char *label = sam_cycle_acts_get_label (story, step);
  g_autofree char *refusal = NULL;
  const char *action = sam_cycle_acts_get_action (step);

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), step != SAM_CYCLE_STEP_NONE);
  if (step != SAM_CYCLE_STEP_NONE)
    {
      gtk_button_set_label (self->next_button, label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), action);
      refusal = sam_cycle_acts_explain (story, sam_context_get_store (context), SAM_CYCLE_STEP_CLOSE);
    }
  gtk_widget_set_visible (self->refusal, refusal != NULL && step != SAM_CYCLE_STEP_CLOSE);
  gtk_label_set_label (self->refusal_label, refusal != NULL ? refusal : "");
}

static void
sam_cycle_aside_class_init (SamCycleAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-cycle-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, session_list);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, clock_heading);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, clock);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, clock_number);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, clock_words);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, clock_target);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, attachments);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, others_label);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, other_list);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, refusal);
  gtk_widget_class_bind_template_child (widget_class, SamCycleAside, refusal_label);
}

static void
sam_cycle_aside_init (SamCycleAside *self)
{
  g_type_ensure (SAM_TYPE_ATTACHMENT_LIST);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_cycle_aside_set_story (SamCycleAside *self, SamContext *context, const SamCycleStory *story)
{
  g_return_if_fail (SAM_IS_CYCLE_ASIDE (self));

  clear_list (self->session_list);
  clear_list (self->other_list);
  sam_attachment_list_set_cycle (self->attachments, context, story != NULL ? sam_record_get_id (story->cycle) : 0);
  if (story == NULL)
    return;

  fill_sessions (self, story, sam_context_is_editable (context));
  fill_clock (self, context, story);
  fill_others (self, story);
  fill_next (self, context, story);
}
