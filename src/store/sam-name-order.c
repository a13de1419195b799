#include "sam-name-order.h"

#include <string.h>

#include "sam-language.h"

/* Names are short; longer ones go by the heap. */
#define N_STACK 256

static const char *
terminate (const void *text, int length, char *stack, char **heap)
{
  char *to = stack;

  if (length >= N_STACK)
    to = *heap = g_malloc (length + 1);
  memcpy (to, text, length);
  to[length] = '\0';

  return to;
}

static int
compare (int (*collate) (const char *, const char *), int a_length, const void *a, int b_length, const void *b)
{
  char a_stack[N_STACK], b_stack[N_STACK];
  g_autofree char *a_heap = NULL;
  g_autofree char *b_heap = NULL;

  return collate (terminate (a, a_length, a_stack, &a_heap),
                  terminate (b, b_length, b_stack, &b_heap));
}

int
sam_name_order_compare (void *user_data, int a_length, const void *a, int b_length, const void *b)
{
  return compare (sam_collate, a_length, a, b_length, b);
}

int
sam_name_order_compare_teams (void *user_data, int a_length, const void *a, int b_length, const void *b)
{
  return compare (sam_collate_teams, a_length, a, b_length, b);
}
