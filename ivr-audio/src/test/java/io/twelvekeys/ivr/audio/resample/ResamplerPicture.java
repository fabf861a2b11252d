package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.Pcm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Draws what the resampler does to tones from 0 to 24 kHz on their way to 8 kHz, and what {@code
 * javax.sound} does: above, the level at which they come out, wherever that is; below, the ripple
 * of the telephone band.
 */
final class ResamplerPicture {
  private static final int WIDTH = 900;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int MARGIN = 100;

  private final StringBuilder svg = new StringBuilder();

  static String draw() {
    ResamplerPicture picture = new ResamplerPicture();
    picture.begin();
    Panel level = picture.new Panel(50, 300, 0, 24_000, -130, 10);
    level.frame("Tones at 48 kHz, what is left of them at 8 kHz (dB)", 2_000, 20, "kHz");
    level.shade(300, 3_400, 0, 10, "#dfeedd");
    level.shade(4_600, 24_000, -130, -90, "#dfeedd");
    level.curve("#b03a2e", 100, frequency -> level(theirs(48_000, frequency)));
    level.curve("#1f4e79", 100, frequency -> level(ours(48_000, frequency)));
    level.label(14_500, -18, "#b03a2e", "javax.sound, JDK");
    level.label(14_500, -105, "#1f4e79", "Resampler");
    Panel ripple = picture.new Panel(400, 200, 0, 4_000, -0.9, 0.2);
    ripple.frame("The telephone band closer (dB)", 500, 0.1, "kHz");
    ripple.shade(300, 3_400, -0.1, 0.1, "#dfeedd");
    ripple.curve("#b03a2e", 25, frequency -> gain(theirs(48_000, frequency), frequency));
    ripple.curve("#1f4e79", 25, frequency -> gain(ours(48_000, frequency), frequency));
    ripple.curve("#2e86c1", 25, frequency -> gain(ours(44_100, frequency), frequency));
    ripple.curve("#7fb3d5", 25, frequency -> gain(ours(11_025, frequency), frequency));
    ripple.label(1_000, -0.25, "#1f4e79", "Resampler from 48, 44.1 and 11.025 kHz");
    ripple.label(1_000, -0.35, "#b03a2e", "javax.sound from 48 kHz");
    return picture.svg.append("</svg>\n").toString();
  }

  private static float[] ours(int rate, double frequency) {
    Tone tone = new Tone(rate, frequency, 20_000, rate / 8);
    return ResamplerQualityTest.unrounded(tone, 8_000);
  }

  private static float[] theirs(int rate, double frequency) {
    Tone tone = new Tone(rate, frequency, 20_000, rate / 8);
    Pcm sound = Resampler.to(rate).convert(tone);
    byte[] bytes = new byte[2 * sound.length()];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(sound.samples());
    AudioFormat from = new AudioFormat(rate, 16, 1, true, false);
    AudioFormat to = new AudioFormat(8_000, 16, 1, true, false);
    AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(bytes), from, sound.length());
    try {
      byte[] out = AudioSystem.getAudioInputStream(to, in).readAllBytes();
      float[] samples = new float[out.length / 2];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) ((out[2 * i] & 0xFF) | (out[2 * i + 1] << 8));
      }
      return samples;
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }

  /** Of the tone alone, in dB. */
  private static double gain(float[] samples, double frequency) {
    return 20 * Math.log10(Tone.fit(samples, 8_000, frequency, MARGIN).amplitude() / 20_000);
  }

  /** Of all that came out, in dB below the tone that went in. */
  private static double level(float[] samples) {
    double power = Tone.power(samples, MARGIN) / (20_000.0 * 20_000 / 2);
    return 10 * Math.log10(Math.max(power, 1e-13));
  }

  private void begin() {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " 650\"");
    svg.append(" font-family=\"sans-serif\" font-size=\"13\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
  }

  /** One diagram: where it stands, and which numbers it shows. */
  private final class Panel {
    private final double top;
    private final double height;
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    Panel(double top, double height, double fromX, double toX, double fromY, double toY) {
      this.top = top;
      this.height = height;
      this.fromX = fromX;
      this.toX = toX;
      this.fromY = fromY;
      this.toY = toY;
    }

    private double x(double value) {
      return LEFT + (value - fromX) / (toX - fromX) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
      double shown = Math.max(fromY, Math.min(toY, value));
      return top + (toY - shown) / (toY - fromY) * height;
    }

    void frame(String title, double stepX, double stepY, String unit) {
      text(LEFT, top - 12, "start", "black", title);
      for (double value = fromX; value <= toX; value += stepX) {
        line(x(value), top, x(value), top + height);
        text(x(value), top + height + 16, "middle", "black", number(value / 1_000));
      }
      text(WIDTH - RIGHT, top + height + 32, "end", "black", unit);
      for (int i = 0; fromY + i * stepY <= toY + 1e-9; i++) {
        double value = fromY + i * stepY;
        line(LEFT, y(value), WIDTH - RIGHT, y(value));
        text(LEFT - 6, y(value) + 4, "end", "black", number(value));
      }
    }

    void shade(double x1, double x2, double y1, double y2, String colour) {
      svg.append(format("<rect x=\"%.1f\" y=\"%.1f\"", x(x1), y(y2)));
      svg.append(format(" width=\"%.1f\" height=\"%.1f\"", x(x2) - x(x1), y(y1) - y(y2)));
      svg.append(" fill=\"").append(colour).append("\" fill-opacity=\"0.7\"/>\n");
    }

    void curve(String colour, double step, DoubleUnaryOperator level) {
      svg.append("<polyline fill=\"none\" stroke-width=\"1.6\" stroke=\"" + colour);
      svg.append("\" points=\"");
      // Not at 0, where a sine is nothing, nor at round numbers, where it may fall on zeros.
      for (double value = fromX + step * 0.49; value < toX; value += step) {
        svg.append(format("%.1f,%.1f ", x(value), y(level.applyAsDouble(value))));
      }
      svg.append("\"/>\n");
    }

    void label(double x, double y, String colour, String words) {
      text(x(x), y(y), "start", colour, words);
    }

    private void line(double x1, double y1, double x2, double y2) {
      svg.append(format("<path d=\"M%.1f %.1f L%.1f %.1f\"", x1, y1, x2, y2));
      svg.append(" stroke=\"#dddddd\"/>\n");
    }

    private void text(double x, double y, String anchor, String colour, String words) {
      svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"", x, y, anchor));
      svg.append(" fill=\"").append(colour).append("\">").append(words).append("</text>\n");
    }

    private String number(double value) {
      double tidy = Math.round(value * 10) / 10.0;
      return tidy == Math.rint(tidy) ? format("%.0f", tidy) : format("%.1f", tidy);
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
