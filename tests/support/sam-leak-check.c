/*
 * What LeakSanitizer is not to see, in tests of the window.
 *
 * A library's constructor may keep memory that it later lets go of on purpose.
 * GLib does so with its table of quarks: made before main(), it is copied to a
 * larger one at the 2048th quark and not freed, so that it can be read without
 * a lock. The report of it ends in g_malloc(), too early for a suppression that
 * would not hide everything else. So nothing that is allocated before main() is
 * looked at, and everything after.
 */

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_LEAK_CHECK
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define HAS_LEAK_CHECK
#endif

#ifdef HAS_LEAK_CHECK
#include <sanitizer/lsan_interface.h>

static void
look_away (void)
{
  __lsan_disable ();
}

/* Before the constructors of libraries. */
__attribute__ ((section (".preinit_array"), used)) static void (*const before_libraries) (void) = look_away;

/* After them. */
__attribute__ ((constructor)) static void
look_again (void)
{
  __lsan_enable ();
}
#else
/* ISO C forbids an empty file. */
typedef int SamLeakCheck;
#endif
