/*
 * spandsp's DTMF receiver for io.twelvekeys.benchmarks.dtmf.Spandsp: hears a recording in frames of
 * 20 ms and tells how many keys there were. The samples are not copied.
 */
#include <jni.h>
#include <spandsp.h>

enum { FRAME = 160 };

static void count(void *keys, const char *found, int length)
{
  (void) found;
  *(int *) keys += length;
}

JNIEXPORT jint JNICALL Java_io_twelvekeys_benchmarks_dtmf_Spandsp_keys(
    JNIEnv *env, jclass unused, jshortArray array)
{
  int keys = 0;
  jsize length = (*env)->GetArrayLength(env, array);
  jshort *samples = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
  dtmf_rx_state_t *detector = dtmf_rx_init(NULL, count, &keys);
  (void) unused;
  for (jsize i = 0; i < length; i += FRAME)
    dtmf_rx(detector, samples + i, length - i < FRAME ? length - i : FRAME);
  dtmf_rx_free(detector);
  (*env)->ReleasePrimitiveArrayCritical(env, array, samples, JNI_ABORT);
  return keys;
}
