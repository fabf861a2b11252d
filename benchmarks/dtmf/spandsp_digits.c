/*
 * What spandsp hears. Reads recordings from standard input, each as the number of its samples in
 * 32 bits and then the samples in 16 bits, in the machine's own order; writes a line of digits for
 * each.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <spandsp.h>

enum { FRAME = 160, MOST_DIGITS = 100000 };

static char heard[MOST_DIGITS + 1];
static int count;

static void digits(void *unused, const char *found, int length)
{
  (void) unused;
  for (int i = 0; i < length && count < MOST_DIGITS; i++)
    heard[count++] = found[i];
}

static void listen(const int16_t *samples, int32_t length)
{
  dtmf_rx_state_t *detector = dtmf_rx_init(NULL, digits, NULL);
  count = 0;
  for (int32_t i = 0; i < length; i += FRAME)
    dtmf_rx(detector, samples + i, length - i < FRAME ? length - i : FRAME);
  dtmf_rx_free(detector);
  heard[count] = 0;
}

int main(void)
{
  int32_t length;
  int16_t *samples = NULL;
  while (fread(&length, sizeof length, 1, stdin) == 1) {
    samples = realloc(samples, (size_t) length * sizeof *samples + 1);
    if (samples == NULL || fread(samples, sizeof *samples, length, stdin) != (size_t) length)
      return 1;
    listen(samples, length);
    puts(heard);
  }
  return 0;
}
