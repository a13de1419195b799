#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-report-preview.h"
#include "sam-reports-page.h"

/* The place "Reports" of the example, in a window. */
typedef struct
{
  char       *folder;
  SamStore   *store;
  SamContext *context;
  GtkWidget  *window;
  SamPage    *page;
} ReportsFixture;

void              reports_fixture_set_up (ReportsFixture *self, gconstpointer data);
void              reports_fixture_tear_down (ReportsFixture *self, gconstpointer data);
/* The first widget below @root that is of the type, and, where wanted, has the tooltip. */
GtkWidget        *reports_fixture_find (GtkWidget *root, GType type, const char *tooltip);
AdwComboRow      *reports_fixture_find_combo (GtkWidget *root, const char *title);
/* A row of the type with that title. */
GtkWidget        *reports_fixture_find_row (GtkWidget *root, GType type, const char *title);
/* The preview, when the report is on show. */
SamReportPreview *reports_fixture_wait (ReportsFixture *self);
