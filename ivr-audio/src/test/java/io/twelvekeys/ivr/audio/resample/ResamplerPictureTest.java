package io.twelvekeys.ivr.audio.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The picture in the documents shows this resampler. It is drawn anew by
 *
 * <pre>mvn test -pl ivr-audio -am -Dtest=ResamplerPictureTest -Dpictures=write
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ResamplerPictureTest {
  private static final Path PICTURE = Path.of("..", "docs", "audio", "resampler.svg");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Test
  void thePictureInTheDocumentsIsOfThisResampler() throws IOException {
    String drawn = ResamplerPicture.draw();
    if ("write".equals(System.getProperty("pictures"))) {
      Files.createDirectories(PICTURE.getParent());
      Files.writeString(PICTURE, drawn);
    }
    List<Double> now = numbers(drawn);
    List<Double> there = numbers(Files.readString(PICTURE));
    assertThat(there).hasSameSizeAs(now);
    for (int i = 0; i < now.size(); i++) {
      // A pixel or two: another Java may round a sine differently, 100 dB down.
      assertThat(there.get(i)).as("number %s", i).isCloseTo(now.get(i), offset(2.0));
    }
  }

  private static List<Double> numbers(String svg) {
    return NUMBER
        .matcher(svg)
        .results()
        .map(MatchResult::group)
        .map(Double::valueOf)
        .toList();
  }
}
