package io.twelvekeys.ivr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A digest over all that a call may depend on; each text is preceded by its length. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(IvrCatalog catalog) {
    try {
      Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      fingerprint.add(catalog.limits().toString());
      catalog.ivrs().stream()
          .sorted(Comparator.comparing(Ivr::customer).thenComparing(Ivr::id))
          .forEach(fingerprint::add);
      return HexFormat.of().formatHex(fingerprint.digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private void add(Ivr ivr) {
    add(ivr.customer());
    add(ivr.id());
    add(ivr.name());
    add(ivr.extension());
    addAll(List.copyOf(ivr.servers()));
    IvrPrompts prompts = ivr.prompts();
    add(prompts.greeting());
    add(prompts.shortGreeting().stream().toList());
    add(prompts.noInput());
    add(prompts.noMatch());
    add(prompts.transfer().stream().toList());
    add(prompts.transferFailed().stream().toList());
    add(prompts.goodbye().stream().toList());
    CatalogCheck.actions(ivr).forEach((place, action) -> {
      add(place);
      add(action.text());
    });
    add(ivr.bargeIn().text());
    add(ivr.patience().toString());
    addAll(ivr.directDial().patterns());
    add(String.valueOf(ivr.secret()));
  }

  private void add(List<Prompt> prompts) {
    add(String.valueOf(prompts.size()));
    prompts.forEach(this::add);
  }

  private void add(Prompt prompt) {
    addAll(prompt.parts().stream().map(Prompt::text).toList());
  }

  private void addAll(List<String> texts) {
    add(String.valueOf(texts.size()));
    texts.forEach(this::add);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(new byte[] {
      (byte) (bytes.length >> 24),
      (byte) (bytes.length >> 16),
      (byte) (bytes.length >> 8),
      (byte) bytes.length
    });
    digest.update(bytes);
  }
}
