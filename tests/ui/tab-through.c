#include "tab-through.h"

static gboolean
on_deadline_cb (gpointer data)
{
  g_error ("The window did not settle");
  return G_SOURCE_REMOVE;
}

guint
tab_through (GtkWidget *window)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint deadline = g_timeout_add_seconds (10, on_deadline_cb, NULL);

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_source_remove (deadline);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (;;)
    {
      GtkWidget *before = gtk_root_get_focus (GTK_ROOT (window));
      GtkWidget *after;

      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      after = gtk_root_get_focus (GTK_ROOT (window));
      if (after == before)
        g_error ("Tab stays at a %s", after != NULL ? G_OBJECT_TYPE_NAME (after) : "nothing");
      if (after == NULL || !g_hash_table_add (seen, after))
        break;
    }

  return g_hash_table_size (seen);
}
