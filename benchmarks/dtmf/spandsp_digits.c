/*
 * What spandsp hears. Reads recordings from standard input, each as the number of its samples in
 * 32 bits and then the samples in 16 bits, in the machine's own order; writes a line of digits for
 * each. When all are done, writes to standard error how many nanoseconds a sample took, best of
 * three runs over everything.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <spandsp.h>

enum { FRAME = 160, MOST_DIGITS = 100000, RUNS = 3 };

static char heard[MOST_DIGITS + 1];
static int count;

static void digits(void *unused, const char *found, int length)
{
  (void) unused;
  for (int i = 0; i < length && count < MOST_DIGITS; i++)
    heard[count++] = found[i];
}

static double listen(const int16_t *samples, int32_t length)
{
  struct timespec begin, end;
  dtmf_rx_state_t *detector = dtmf_rx_init(NULL, digits, NULL);
  count = 0;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
  for (int32_t i = 0; i < length; i += FRAME)
    dtmf_rx(detector, samples + i, length - i < FRAME ? length - i : FRAME);
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
  dtmf_rx_free(detector);
  return (end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec);
}

int main(void)
{
  int32_t length;
  int16_t *samples = NULL;
  double nanoseconds[RUNS] = {0};
  double total = 0;
  while (fread(&length, sizeof length, 1, stdin) == 1) {
    samples = realloc(samples, (size_t) length * sizeof *samples + 1);
    if (samples == NULL || fread(samples, sizeof *samples, length, stdin) != (size_t) length)
      return 1;
    for (int run = 0; run < RUNS; run++)
      nanoseconds[run] += listen(samples, length);
    total += length;
    heard[count] = 0;
    puts(heard);
  }
  double best = nanoseconds[0];
  for (int run = 1; run < RUNS; run++)
    if (nanoseconds[run] < best)
      best = nanoseconds[run];
  fprintf(stderr, "%.2f\n", total > 0 ? best / total : 0);
  return 0;
}
