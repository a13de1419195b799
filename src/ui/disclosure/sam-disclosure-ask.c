/*
 * The question before text of individual coaching leaves the file.
 */
#include "sam-disclosure-ask.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-records.h"
#include "sam-wrap-box.h"

/* As many as fit in two rows or so. */
#define N_RECENT 4

/* Pixels. */
#define WIDTH 500
#define HEIGHT 430

typedef struct
{
  SamSheet         *sheet; /* not owned: it owns this */
  GtkWidget        *widget; /* weak */
  SamDisclosureWish wish;
  GtkWidget        *recipient;
  GtkWidget        *reason;
  SamDisclosureFunc then;
  gpointer          user_data;
  GDestroyNotify    destroy;
  /* Once it is entered. */
  gint64            number;
  char             *told;
} Ask;

static void
ask_free (Ask *self)
{
  g_clear_weak_pointer (&self->widget);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self->told);
  g_free (self);
}

static gboolean
on_entered_cb (gpointer data)
{
  Ask *self = data;

  if (self->widget != NULL && gtk_widget_get_root (self->widget) != NULL)
    self->then (self->number, self->told, self->user_data);
  ask_free (self);

  return G_SOURCE_REMOVE;
}

/* The sheet is gone: only now what it was asked for may open windows of its own. */
static void
on_sheet_gone_cb (gpointer data)
{
  Ask *self = data;

  if (self->number != 0)
    g_idle_add (on_entered_cb, self);
  else
    ask_free (self);
}

static const char *
get_title (const SamDisclosureWish *wish)
{
  switch (wish->act)
    {
    case SAM_DISCLOSURE_COPIED:
      return _ ("Copy Coaching Text");
    case SAM_DISCLOSURE_PRINTED:
      return _ ("Print Coaching Text");
    case SAM_DISCLOSURE_EXPORTED:
    default:
      return _ ("Export Coaching Text");
    }
}

static const char *
get_verb (const SamDisclosureWish *wish)
{
  switch (wish->act)
    {
    case SAM_DISCLOSURE_COPIED:
      return _ ("_Copy");
    case SAM_DISCLOSURE_PRINTED:
      return _ ("_Print");
    case SAM_DISCLOSURE_EXPORTED:
    default:
      return _ ("_Export");
    }
}

/* Who is meant where nothing else is said; %NULL where that must be said. */
static const char *
get_usual_recipient (const SamDisclosureWish *wish)
{
  switch (wish->subject)
    {
    case SAM_DISCLOSURE_OBSERVATIONS:
    case SAM_DISCLOSURE_PROGRAMME:
    case SAM_DISCLOSURE_LIST:
      return NULL;
    case SAM_DISCLOSURE_PERSON:
      return SAM_DISCLOSURE_TO_PERSON;
    default:
      return SAM_DISCLOSURE_TO_TEACHER;
    }
}

static const char *
get_usual_reason (const SamDisclosureWish *wish)
{
  switch (wish->subject)
    {
    case SAM_DISCLOSURE_OBSERVATIONS:
    case SAM_DISCLOSURE_PROGRAMME:
    case SAM_DISCLOSURE_LIST:
      return "";
    case SAM_DISCLOSURE_PERSON:
      return _ ("asked to see what is held about them");
    default:
      return _ ("for the teacher’s own development");
    }
}

static gint64
find_person (SamContext *context, const SamDisclosureWish *wish)
{
  g_autoptr (SamRecord) cycle = NULL;

  if (wish->person != 0 || wish->cycle == 0)
    return wish->person;

  cycle = sam_store_get (sam_context_get_store (context), SAM_FAMILY_CYCLE, wish->cycle, NULL);

  return cycle != NULL ? sam_record_get_integer (cycle, SAM_CYCLE_TEACHER) : 0;
}

static char *
dup_what (SamContext *context, const SamDisclosureWish *wish)
{
  gint64 id = find_person (context, wish);
  g_autoptr (SamRecord) person
      = id != 0 ? sam_store_get (sam_context_get_store (context), SAM_FAMILY_PERSON, id, NULL) : NULL;
  const char *subject = sam_disclosure_subject_get_label (wish->subject, sam_language_get_default ());

  /* Translators: what leaves the file, such as “The teacher’s booklet”, then whose it is */
  return person != NULL ? g_strdup_printf (_ ("%s: %s."), subject, sam_record_get_text (person, SAM_PERSON_NAME))
                        : g_strdup_printf ("%s.", subject);
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* A word that the program itself proposes is stored as such: it holds no name, and is read in any language. */
static const char *
read_recipient (Ask *self)
{
  static const char *const words[]
      = { SAM_DISCLOSURE_TO_TEACHER, SAM_DISCLOSURE_TO_COACH, SAM_DISCLOSURE_TO_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (get_text (self->recipient), sam_disclosure_describe_recipient (words[i], sam_language_get_default ())) == 0)
      return words[i];

  return get_text (self->recipient);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  Ask *self = user_data;
  SamStore *store = sam_context_get_store (sam_sheet_get_context (sheet));
  const SamDisclosureEntry entry = {
    .act = self->wish.act,
    .subject = self->wish.subject,
    .cycle = self->wish.cycle,
    .person = self->wish.person,
    .recipient = read_recipient (self),
    .reason = get_text (self->reason),
  };

  self->number = sam_disclosure_enter (store, &entry, error);
  if (self->number == 0)
    return FALSE;
  self->told = g_strdup (sam_disclosure_describe_recipient (entry.recipient, sam_language_get_default ()));

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  return strspn (text, " \t\n") == strlen (text);
}

static const char *
get_problem (SamSheet *sheet, gpointer user_data)
{
  Ask *self = user_data;

  return is_blank (get_text (self->recipient)) ? _ ("Say to whom it goes.") : NULL;
}

static void
on_recipient_edited_cb (Ask *self)
{
  sam_sheet_validate (self->sheet);
}

static void
on_suggestion_cb (GtkButton *button, gpointer user_data)
{
  Ask *self = user_data;

  gtk_editable_set_text (GTK_EDITABLE (self->recipient), gtk_button_get_label (button));
  gtk_widget_grab_focus (self->reason);
}

static void
add_suggestion (Ask *self, GtkWidget *box, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_tooltip_text (button, text);
  g_signal_connect (button, "clicked", G_CALLBACK (on_suggestion_cb), self);
  sam_wrap_box_append (SAM_WRAP_BOX (box), button);
}

/* The proposed ones, then those who got something lately. */
static GtkWidget *
make_suggestions (Ask *self, SamContext *context)
{
  GtkWidget *box = sam_wrap_box_new ();
  g_autoptr (GPtrArray) recent
      = sam_disclosure_list_recipients (sam_store_get_database (sam_context_get_store (context)), N_RECENT, NULL);
  const char *usual = get_usual_recipient (&self->wish);

  g_object_set (box, "column-spacing", 6, "row-spacing", 6, NULL);
  if (usual != NULL)
    add_suggestion (self, box, sam_disclosure_describe_recipient (usual, sam_language_get_default ()));
  if (self->wish.cycle != 0)
    add_suggestion (self, box, sam_disclosure_describe_recipient (SAM_DISCLOSURE_TO_COACH, sam_language_get_default ()));
  for (guint i = 0; recent != NULL && i < recent->len; i++)
    add_suggestion (self, box, recent->pdata[i]);

  return box;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
add_entry (GtkWidget *list, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

static void
fill (Ask *self, SamContext *context)
{
  SamSheet *sheet = self->sheet;
  g_autofree char *what = dup_what (context, &self->wish);
  const char *usual = get_usual_recipient (&self->wish);
  GtkWidget *heading = make_label (what);
  GtkWidget *list;

  gtk_widget_add_css_class (heading, "heading");
  sam_sheet_add_widget (sheet, heading);
  list = sam_sheet_add_group (sheet, NULL);
  self->recipient = add_entry (list, _ ("To whom?"), usual != NULL ? sam_disclosure_describe_recipient (usual, sam_language_get_default ()) : "");
  self->reason = add_entry (list, _ ("Why?"), get_usual_reason (&self->wish));
  sam_sheet_add_widget (sheet, make_suggestions (self, context));
  sam_sheet_add_widget (sheet, make_label (_ ("What the teacher and the coach write leaves the file here. That it does, to whom "
                                             "and why, is entered in the disclosure log; the text itself is not.")));
  g_signal_connect_swapped (self->recipient, "changed", G_CALLBACK (on_recipient_edited_cb), self);
}

SamSheet *
sam_disclosure_ask (GtkWidget *widget, SamContext *context, const SamDisclosureWish *wish, SamDisclosureFunc then,
                    gpointer user_data, GDestroyNotify destroy)
{
  Ask *self;
  int width;
  int height;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (wish != NULL && then != NULL, NULL);

  self = g_new0 (Ask, 1);
  g_set_weak_pointer (&self->widget, widget);
  self->wish = *wish;
  self->then = then;
  self->user_data = user_data;
  self->destroy = destroy;
  self->sheet = sam_sheet_new (widget, context, get_title (wish), get_verb (wish));
  gtk_window_get_default_size (GTK_WINDOW (self->sheet), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self->sheet), MIN (width, WIDTH), MIN (height, HEIGHT));
  g_object_set_data (G_OBJECT (self->sheet), "ask", self);
  sam_sheet_set_callbacks (self->sheet, on_save_cb, NULL, NULL, self, on_sheet_gone_cb);
  sam_sheet_set_problem_func (self->sheet, get_problem);
  /* What waits for the answer is a text in memory: a file that locks takes the question away. */
  sam_sheet_guard (self->sheet);
  fill (self, context);
  sam_sheet_validate (self->sheet);
  gtk_window_present (GTK_WINDOW (self->sheet));

  return self->sheet;
}

GtkWidget *
sam_disclosure_ask_get_recipient_row (SamSheet *sheet)
{
  return ((Ask *) g_object_get_data (G_OBJECT (sheet), "ask"))->recipient;
}

GtkWidget *
sam_disclosure_ask_get_reason_row (SamSheet *sheet)
{
  return ((Ask *) g_object_get_data (G_OBJECT (sheet), "ask"))->reason;
}

/* The clipboard */

typedef struct
{
  GtkWidget *widget; /* weak */
  char      *text;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *self = data;

  g_clear_weak_pointer (&self->widget);
  g_free (self->text);
  g_free (self);
}

/* Managers that keep what was copied leave out what has this beside it. */
static GdkContentProvider *
make_private_text (const char *text)
{
  g_autoptr (GBytes) hint = g_bytes_new_static ("secret", strlen ("secret"));
  GdkContentProvider *both[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    gdk_content_provider_new_for_bytes ("x-kde-passwordManagerHint", hint),
  };

  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

static void
on_may_copy_cb (gint64 number, const char *recipient, gpointer user_data)
{
  Copying *self = user_data;
  g_autoptr (GdkContentProvider) content = make_private_text (self->text);
  g_autofree char *toast = NULL;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->widget), content);
  /* Translators: the number of a line in the disclosure log */
  toast = g_strdup_printf (_ ("Copied; number %d in the disclosure log"), (int) number);
  gtk_widget_activate_action (self->widget, "win.toast", "s", toast);
}

SamSheet *
sam_disclosure_copy (GtkWidget *widget, SamContext *context, const SamDisclosureWish *wish, const char *text)
{
  Copying *copying;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (wish != NULL && wish->act == SAM_DISCLOSURE_COPIED, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  copying = g_new0 (Copying, 1);
  g_set_weak_pointer (&copying->widget, widget);
  copying->text = g_strdup (text);

  return sam_disclosure_ask (widget, context, wish, on_may_copy_cb, copying, copying_free);
}
