package io.twelvekeys.ivr.audio.wave;

/**
 * Something that is wrong with a file, or only odd.
 *
 * @param kind what it is
 * @param offset of the byte at which it shows, from 0
 * @param sentence what is wrong and what would be right, for the person who made the file
 */
public record Flaw(Kind kind, long offset, String sentence) {
  /** What can be wrong. The first group refuses a file, the second is only told. */
  public enum Kind {
    /** The file does not begin as a RIFF/WAVE file does. */
    NOT_A_WAVE_FILE,
    /** The file was said to be raw sound, and is a WAVE file. */
    NOT_RAW,
    /** More bytes than {@link SoundLimits#maxBytes()}. */
    TOO_LARGE,
    /** Longer than {@link SoundLimits#maxDuration()}. */
    TOO_LONG,
    /** More chunks than {@link SoundLimits#maxChunks()}. */
    TOO_MANY_CHUNKS,
    /** A chunk before the sound says that it goes on beyond the end of the file. */
    CHUNK_BEYOND_END,
    /** The {@code fmt } chunk is too short for what it says. */
    FORMAT_TOO_SHORT,
    /** There are two {@code fmt } chunks. */
    FORMAT_TWICE,
    /** Sound, but no {@code fmt } chunk before it. */
    DATA_BEFORE_FORMAT,
    /** The file ends without sound. */
    DATA_MISSING,
    /** There are two {@code data} chunks. */
    DATA_TWICE,
    /** The sound has no whole frame. */
    EMPTY,
    /** An encoding that is not read here, such as ADPCM, GSM or MP3. */
    UNSUPPORTED_ENCODING,
    /** Neither mono nor stereo. */
    UNSUPPORTED_CHANNELS,
    /** Slower or faster than what is read here. */
    UNSUPPORTED_RATE,
    /** A sample size that does not go with the encoding. */
    UNSUPPORTED_SAMPLE_SIZE,
    /** The size of a frame is not that of its samples. */
    FRAME_SIZE_WRONG,
    /** A sample of a floating-point file is infinite or no number. */
    NOT_A_NUMBER,

    /** The sound goes on beyond the end of the file; what is there was read. */
    DATA_CUT_OFF,
    /** The writer left the length open, as streams do; the sound reaches to the end of the file. */
    LENGTH_OPEN,
    /** The last frame is not whole and was left out. */
    FRAME_INCOMPLETE,
    /** The bytes per second in the header are not those of the format. */
    BYTE_RATE_WRONG,
    /** There are bytes behind the sound that make no chunk. */
    BYTES_AFTER_END
  }
}
