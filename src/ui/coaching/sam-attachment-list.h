#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamAttachmentList:
 *
 * The attachments of a cycle: added by a button or by dropping files, shown
 * from memory where they are pictures, saved as files through the disclosure
 * question, removed and taken back. Nothing is ever written unsealed but where
 * the user says. A locked file shows that there are attachments, their kinds
 * and sizes.
 *
 * Actions, for its rows: "attachment.add", and "attachment.open" (x),
 * "attachment.save" (x), "attachment.remove" (x), "attachment.take-back" (x).
 */
#define SAM_TYPE_ATTACHMENT_LIST (sam_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (SamAttachmentList, sam_attachment_list, SAM, ATTACHMENT_LIST, AdwBin)

/** Reads them anew. @cycle_id: 0 shows none. */
void sam_attachment_list_set_cycle (SamAttachmentList *self, SamContext *context, gint64 cycle_id);
/** Adds files of this computer, one after the other, once the seal is open; of #GFile. */
void sam_attachment_list_add_files (SamAttachmentList *self, GListModel *files);

G_END_DECLS
