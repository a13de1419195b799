#include <stdio.h>
#include <time.h>
#include "large-programme.h"
int main (int argc, char **argv)
{
  LargeProgramme large = LARGE_PROGRAMME_INIT;
  large_programme_write (&large, argv[1]);
  return 0;
}
