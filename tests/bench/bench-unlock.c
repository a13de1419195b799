/*
 * Unlocking by passphrase, which takes 0.3 to 1 s by design, beside a bare
 * Argon2id of the same cost in the same run: all else may add a tenth. Then what
 * a sealed text costs more than a plain one, 50 000 of 2 000 cycles: as much as
 * 2 000 observations have.
 */
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench-median.h"
#include "sam-seal-private.h"
#include "sam-store.h"

#define N_ROUNDS   5
#define N_CYCLES   2000
#define N_EACH     25
#define MOST       1.1
#define PASSPHRASE "korrekt häst batteri"

/* Processor time, so that other work on the machine does not count; Argon2id has one lane here. */
static double
get_ms_since (clock_t start)
{
  return (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

static double
derive_bare (void)
{
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 1 };
  clock_t start = clock ();
  guint8 key[32];

  if (crypto_pwhash (key, sizeof key, PASSPHRASE, sizeof PASSPHRASE - 1, salt, 3, 256u * 1024 * 1024,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    exit (1);

  return get_ms_since (start);
}

static double
unlock (SamSeal *seal)
{
  clock_t start;

  sam_seal_lock (seal);
  start = clock ();
  if (!sam_seal_unlock (seal, SAM_SEAL_WAY_PASSPHRASE, PASSPHRASE, NULL))
    exit (1);

  return get_ms_since (start);
}

static GPtrArray *
seal_texts (SamStore *store)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  SamDatabase *database = sam_store_get_database (store);

  sam_database_execute (database, "BEGIN", NULL);
  for (int i = 0; i < N_CYCLES * N_EACH; i++)
    {
      GBytes *box = sam_seal_box_text (sam_store_get_seal (store), database, i / N_EACH, "observation_entry", "text", i,
                                       "Eleven i första raden räcker upp handen och väntar.", NULL);

      if (box == NULL)
        exit (1);
      g_ptr_array_add (boxes, box);
    }
  sam_database_execute (database, "COMMIT", NULL);

  return boxes;
}

static double
read_texts (SamStore *store, GPtrArray *boxes)
{
  clock_t start = clock ();

  for (guint i = 0; i < boxes->len; i++)
    {
      GBytes *box = g_ptr_array_index (boxes, i);
      SamSealState state;
      g_autofree char *text = sam_seal_open_text (sam_store_get_seal (store), sam_store_get_database (store), "observation_entry",
                                                  "text", i, g_bytes_get_data (box, NULL), g_bytes_get_size (box), &state);

      if (state != SAM_SEAL_STATE_OPEN)
        exit (1);
    }

  return get_ms_since (start);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "b.samordna", NULL);
  g_autoptr (SamStore) store = sam_store_create (path, NULL);
  g_autoptr (GPtrArray) boxes = NULL;
  double bare[N_ROUNDS], ours[N_ROUNDS], reading[N_ROUNDS];
  double ratio;

  if (store == NULL)
    return 1;
  sam_seal_free_secret (sam_seal_set_up (sam_store_get_seal (store), PASSPHRASE, NULL, NULL));
  boxes = seal_texts (store);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = derive_bare ();
      ours[i] = unlock (sam_store_get_seal (store));
      reading[i] = read_texts (store, boxes);
    }
  sam_store_close (store);
  g_unlink (path);
  g_rmdir (folder);

  ratio = bench_median (ours, N_ROUNDS) / bench_median (bare, N_ROUNDS);
  printf ("unlocking %.0f ms, bare Argon2id %.0f ms: %.2f times\n", bench_median (ours, N_ROUNDS), bench_median (bare, N_ROUNDS),
          ratio);
  printf ("reading %d sealed texts of %d cycles: %.0f ms\n", N_CYCLES * N_EACH, N_CYCLES, bench_median (reading, N_ROUNDS));

  return ratio <= MOST ? 0 : 1;
}
