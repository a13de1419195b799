#include "sam-dialogs.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkWindow *
find_window (GtkWidget *parent)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
sam_dialogs_show_message (GtkWidget *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (find_window (parent), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
sam_dialogs_show_error (GtkWidget *parent, const char *heading, const GError *error)
{
  sam_dialogs_show_message (parent, heading, error != NULL ? error->message : NULL);
}

typedef struct
{
  SamDialogsFunc     confirmed;
  SamDialogsFunc     gentle;
  SamDialogsFileFunc chosen;
  SamDialogsAnswerFunc answered;
  GtkWidget         *parent; /* weak: of a file chooser */
  char             **suffixes; /* of a file to be written; the first is added where none is given */
  gboolean           is_saving;
  SamDialogsPlace    place;
  gpointer           user_data;
  GDestroyNotify     destroy;
} Question;

static void
question_free (Question *self)
{
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_weak_pointer (&self->parent);
  g_strfreev (self->suffixes);
  g_free (self);
}

static void
question_closure_free (gpointer data, GClosure *closure)
{
  question_free (data);
}

/* A question still closes itself after it has answered: it must not go with the window that asked. */
static void
let_go (GtkWindow *dialog)
{
  gtk_window_set_destroy_with_parent (dialog, FALSE);
  gtk_window_set_transient_for (dialog, NULL);
}

static void
on_confirm_response_cb (GtkWindow *dialog, const char *response, Question *question)
{
  let_go (dialog);
  if (g_strcmp0 (response, "confirm") == 0)
    question->confirmed (question->user_data);
  else if (g_strcmp0 (response, "gentle") == 0)
    question->gentle (question->user_data);
}

/* Where the answers do not fit beside one another they are other buttons, and the focus would fall on the topmost. */
static void
on_default_cb (GtkWindow *dialog)
{
  GtkWidget *button = gtk_window_get_default_widget (dialog);

  if (button != NULL)
    gtk_widget_grab_focus (button);
}

static void
present (AdwMessageDialog *dialog)
{
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "notify::default-widget", G_CALLBACK (on_default_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
sam_dialogs_confirm (GtkWidget     *parent,
                     const char    *heading,
                     const char    *body,
                     const char    *verb,
                     SamDialogsFunc confirmed,
                     gpointer       user_data,
                     GDestroyNotify destroy)
{
  sam_dialogs_choose (parent, heading, body, NULL, NULL, verb, confirmed, user_data, destroy);
}

void
sam_dialogs_choose (GtkWidget     *parent,
                    const char    *heading,
                    const char    *body,
                    const char    *gentle_verb,
                    SamDialogsFunc gentle,
                    const char    *verb,
                    SamDialogsFunc confirmed,
                    gpointer       user_data,
                    GDestroyNotify destroy)
{
  AdwMessageDialog *dialog;
  Question *question;

  g_return_if_fail (confirmed != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_window (parent), heading, body));
  question = g_new0 (Question, 1);
  question->confirmed = confirmed;
  question->gentle = gentle;
  question->user_data = user_data;
  question->destroy = destroy;

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (gentle != NULL)
    adw_message_dialog_add_response (dialog, "gentle", gentle_verb);
  adw_message_dialog_add_response (dialog, "confirm", verb);
  adw_message_dialog_set_response_appearance (dialog, "confirm", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_confirm_response_cb), question,
                         question_closure_free, 0);
  present (dialog);
}

/* Responses are named by their position. */
static void
on_answer_response_cb (GtkWindow *dialog, const char *response, Question *question)
{
  let_go (dialog);
  if (g_ascii_isdigit (*response))
    question->answered ((guint) g_ascii_strtoull (response, NULL, 10), question->user_data);
}

void
sam_dialogs_ask (GtkWidget           *parent,
                 const char          *heading,
                 const char          *body,
                 const char *const   *answers,
                 gboolean             is_destructive,
                 SamDialogsAnswerFunc answered,
                 gpointer             user_data,
                 GDestroyNotify       destroy)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_window (parent), heading, body));
  Question *question = g_new0 (Question, 1);

  question->answered = answered;
  question->user_data = user_data;
  question->destroy = destroy;

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  /* The last one is the topmost, or the one at the end of the row. */
  for (guint i = g_strv_length ((char **) answers); i-- > 0;)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      adw_message_dialog_add_response (dialog, name, answers[i]);
      if (is_destructive)
        adw_message_dialog_set_response_appearance (dialog, name, ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_default_response (dialog, is_destructive ? "cancel" : "0");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer_response_cb), question, question_closure_free, 0);
  present (dialog);
}

static void
on_discard_response_cb (GtkWindow *dialog, const char *response, GtkWindow *window)
{
  if (g_strcmp0 (response, "discard") != 0)
    return;

  let_go (dialog);
  gtk_window_destroy (window);
}

static gboolean
on_close_request_cb (GtkWindow *window, gpointer data)
{
  SamDialogsChangedFunc is_changed = (SamDialogsChangedFunc) data;
  AdwMessageDialog *dialog;

  if (!is_changed (window))
    return GDK_EVENT_PROPAGATE;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Discard changes?"),
                                                       _("What you have entered has not been saved.")));
  adw_message_dialog_add_responses (dialog, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_response_cb), window, 0);
  present (dialog);

  return GDK_EVENT_STOP;
}

void
sam_dialogs_ask_before_discarding (GtkWindow *window, SamDialogsChangedFunc is_changed)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (is_changed != NULL);

  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request_cb), (gpointer) is_changed);
}

/* Files */

char *
sam_dialogs_dup_path (GtkWidget *parent, GFile *file)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    sam_dialogs_show_message (parent, _("Choose a Place on This Computer"),
                              _("Programmes and exports are kept on this computer, or in a folder that is mounted as one of its "
                                "own. Nothing was changed."));

  return path;
}

static gboolean
has_suffix (const char *path, char **suffixes)
{
  for (guint i = 0; suffixes[i] != NULL; i++)
    {
      if (g_str_has_suffix (path, suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

static GFile *
complete (const char *path, char **suffixes)
{
  g_autofree char *full = NULL;

  if (suffixes[0] == NULL || has_suffix (path, suffixes))
    return g_file_new_for_path (path);
  full = g_strconcat (path, suffixes[0], NULL);

  return g_file_new_for_path (full);
}

typedef struct
{
  Question *question;
  GFile    *file;
} Replacing;

static void
replacing_free (gpointer data)
{
  Replacing *self = data;

  question_free (self->question);
  g_object_unref (self->file);
  g_free (self);
}

static void
on_replace_cb (gpointer data)
{
  Replacing *self = data;

  self->question->chosen (self->file, self->question->user_data);
}

/* The chooser asked about the name that was typed; with its suffix it may be another file that is there already. */
static void
ask_to_replace (Question *question, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: the name of a file */
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  Replacing *replacing = g_new0 (Replacing, 1);

  replacing->question = question;
  replacing->file = g_object_ref (file);
  sam_dialogs_confirm (question->parent, heading, _("A file of this name is there already. What it holds will be lost."),
                       _("_Replace"), on_replace_cb, replacing, replacing_free);
}

static void
say_taken (Question *question, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: the name of a file */
  g_autofree char *heading = g_strdup_printf (_("There is already a file “%s”"), name);

  sam_dialogs_show_message (question->parent, heading, _("It stays as it is: something new never takes its place. Choose another name."));
}

static gboolean
is_taken (Question *question, GFile *file)
{
  return question->place == SAM_DIALOGS_NEW && g_file_query_exists (file, NULL)
         && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY;
}

/* %TRUE where the question is answered; else it lives on. */
static gboolean
take_file (Question *question, GFile *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) completed = NULL;

  if (!question->is_saving)
    {
      question->chosen (file, question->user_data);
      return TRUE;
    }

  path = sam_dialogs_dup_path (question->parent, file);
  if (path == NULL)
    return TRUE;
  completed = complete (path, question->suffixes);
  if (is_taken (question, completed))
    {
      say_taken (question, completed);
      return TRUE;
    }
  if (!g_file_equal (completed, file) && g_file_query_exists (completed, NULL))
    {
      ask_to_replace (question, completed);
      return FALSE;
    }
  question->chosen (completed, question->user_data);

  return TRUE;
}

/* A native chooser is no widget: nobody but this handler keeps it, until it has answered. */
static void
on_file_response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  gboolean is_answered = TRUE;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        is_answered = take_file (question, file);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  if (is_answered)
    question_free (question);
}

static void
choose_file (GtkWidget            *parent,
             const char           *title,
             GtkFileChooserAction  action,
             GtkFileFilter        *filter,
             const char           *name,
             Question             *question)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, find_window (parent), action, NULL, NULL);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (documents);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
    }

  g_set_weak_pointer (&question->parent, parent);
  g_signal_connect (native, "response", G_CALLBACK (on_file_response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
sam_dialogs_open_file (GtkWidget         *parent,
                       const char        *title,
                       const char        *suffix_label,
                       const char *const *suffixes,
                       SamDialogsFileFunc chosen,
                       gpointer           user_data,
                       GDestroyNotify     destroy)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;

  if (suffixes != NULL)
    {
      filter = gtk_file_filter_new ();
      gtk_file_filter_set_name (filter, suffix_label);
      for (guint i = 0; suffixes[i] != NULL; i++)
        gtk_file_filter_add_suffix (filter, suffixes[i]);
    }

  choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, filter, NULL, question);
}

void
sam_dialogs_save_file_as (GtkWidget         *parent,
                          const char        *title,
                          const char        *name,
                          const char *const *suffixes,
                          SamDialogsPlace    place,
                          SamDialogsFileFunc chosen,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  question->is_saving = TRUE;
  question->place = place;
  question->suffixes = g_strdupv ((char **) suffixes);

  choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, name, question);
}

void
sam_dialogs_save_file (GtkWidget         *parent,
                       const char        *title,
                       const char        *name,
                       SamDialogsFileFunc chosen,
                       gpointer           user_data,
                       GDestroyNotify     destroy)
{
  const char *suffixes[] = { strrchr (name, '.'), NULL };

  sam_dialogs_save_file_as (parent, title, name, suffixes, SAM_DIALOGS_REPLACE, chosen, user_data, destroy);
}
