package io.twelvekeys.ivr.audio.dtmf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Another detector, in a program of its own, for comparison. */
final class Spandsp {
  private final String program;

  Spandsp(String program) {
    this.program = program;
  }

  /** What it hears in each recording. */
  List<String> hear(List<Recording> recordings)
      throws IOException, ExecutionException, InterruptedException {
    Process process = new ProcessBuilder(program)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    FutureTask<List<String>> lines = new FutureTask<>(() -> {
      try (var out = process.inputReader(StandardCharsets.US_ASCII)) {
        return out.lines().toList();
      }
    });
    Thread reader = new Thread(lines, "spandsp-reader");
    reader.setDaemon(true);
    reader.start();
    try (OutputStream in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      for (Recording recording : recordings) {
        in.write(bytes(recording.samples()));
      }
    }
    return lines.get();
  }

  private static byte[] bytes(short[] samples) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + samples.length * Short.BYTES)
        .order(ByteOrder.nativeOrder());
    bytes.putInt(samples.length);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
