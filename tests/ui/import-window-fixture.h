#pragma once

#include "ui-fixture.h"

#include "sam-import-assistant.h"
#include "sam-import-review.h"
#include "sam-records.h"

G_BEGIN_DECLS

/** The import assistant over the programme of ui_fixture_new_store(). */
typedef struct
{
  SamStore           *store;
  SamContext         *context;
  GtkWidget          *parent;
  SamImportAssistant *assistant; /* %NULL once it is gone */
} ImportWindowFixture;

/** Two new people, one whose school is nearly one of ours, one whose school is not there. */
extern const char import_window_people[];

void             import_window_set_up (ImportWindowFixture *self, gconstpointer data);
void             import_window_tear_down (ImportWindowFixture *self, gconstpointer data);

guint            import_window_count (ImportWindowFixture *self, SamFamilyId family);
/** Until nothing runs. */
void             import_window_wait (ImportWindowFixture *self);
/** Presses the button to the next step, and waits. */
void             import_window_go_on (ImportWindowFixture *self);
gboolean         import_window_can_go_on (ImportWindowFixture *self);
const char      *import_window_get_next_label (ImportWindowFixture *self);
GtkWidget       *import_window_get_page (ImportWindowFixture *self);
/** With import_window_people. */
SamImportReview *import_window_go_to_review (ImportWindowFixture *self);

/** The first button on show that says @text. */
GtkWidget       *import_window_find_button (GtkWidget *root, const char *text);
void             import_window_click (GtkWidget *root, const char *text);

G_END_DECLS
