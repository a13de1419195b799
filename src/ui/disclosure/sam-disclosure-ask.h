#pragma once

#include "sam-disclosure.h"
#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * SamDisclosureWish:
 * @cycle: id, 0 where it is of no one cycle
 * @person: whose text it is: id; 0 for the teacher of @cycle, or for nobody's alone
 *
 * Text of individual coaching that is about to leave the file.
 */
typedef struct
{
  SamDisclosureAct     act;
  SamDisclosureSubject subject;
  gint64               cycle;
  gint64               person;
} SamDisclosureWish;

/** @number: of the line in the log; @recipient: in words, for the foot of a print: "the teacher" */
typedef void (*SamDisclosureFunc) (gint64 number, const char *recipient, gpointer user_data);

/**
 * sam_disclosure_ask:
 * @widget: any widget of the window; where it is gone when the answer comes, @then is not called
 * @then: (scope notified): called once the line stands in the log, not where the user thinks better of it
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Asks once to whom the text goes and why, enters that in the disclosure log,
 * then calls @then. Enter goes on with what is proposed; Escape cancels, and
 * enters nothing. On a file that is open for reading only it says why nothing
 * can leave. Whether the text may be read at all is for the caller to see to
 * before (sam_seal_gate_open()).
 *
 * Returns: (nullable): the question, already shown; it destroys itself
 */
SamSheet *sam_disclosure_ask (GtkWidget *widget, SamContext *context, const SamDisclosureWish *wish,
                              SamDisclosureFunc then, gpointer user_data, GDestroyNotify destroy);

/**
 * sam_disclosure_copy:
 *
 * Puts @text on the clipboard, once the question is answered. Programs that
 * keep a history of the clipboard are told that it is none of theirs.
 */
SamSheet *sam_disclosure_copy (GtkWidget *widget, SamContext *context, const SamDisclosureWish *wish, const char *text);

/* For tests. */
GtkWidget *sam_disclosure_ask_get_recipient_row (SamSheet *sheet);
GtkWidget *sam_disclosure_ask_get_reason_row (SamSheet *sheet);

G_END_DECLS
