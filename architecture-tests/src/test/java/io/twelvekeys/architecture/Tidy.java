package io.twelvekeys.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source file keeps to besides what compiler and formatter see. Line numbers start at 1. */
final class Tidy {
  /** Longest main source, in lines: what still fits a head. */
  static final int MOST_LINES = 300;

  /** Longest line of Java, in characters. */
  static final int MOST_COLUMNS = 100;

  // One letter of each word stands in brackets, so that this file is tidy itself.
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b");

  private static final Pattern SWITCHED_OFF = Pattern.compile("@[D]isabled\\b");

  private static final Pattern PRINTS = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b");

  private static final Pattern SLEEPS = Pattern.compile("\\bThread\\s*(\\.|::)\\s*sleep\\b");

  private static final Pattern TESTS = Pattern.compile(
      "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");

  private static final Pattern ABSTRACT = Pattern.compile("\\b(abstract class|@interface)\\b");

  private static final Pattern OF_ONE_MACHINE =
      Pattern.compile("(?<![\\w./-])(/hom[e]/|/roo[t]/|/User[s]/|/wor[k]/|[A-Z]:\\\\Users)");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  private Tidy() {}

  /**
   * What is wrong with one file.
   *
   * @param path relative to the repository, with slashes
   * @param text its content
   * @param exists whether a path, relative to the repository, is there
   */
  static List<String> complaints(String path, String text, Predicate<String> exists) {
    List<String> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean java = path.endsWith(".java");
    boolean published = path.startsWith("ivr-");
    boolean main = path.contains("/src/main/");
    boolean shipped = main && (published || path.startsWith("examples/"));
    if (java && shipped && lines.size() > MOST_LINES) {
      found.add(
          "%s has %d lines, more than %d: split it".formatted(path, lines.size(), MOST_LINES));
    }
    if (java && path.contains("/src/test/") && isSkippedTest(path, lines)) {
      found.add(path + " holds tests but is not run: end its name in Test or Properties");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String at = path + ":" + (i + 1);
      if (OF_ONE_MACHINE.matcher(line).find()) {
        found.add(at + " names a path of one machine");
      }
      if (path.endsWith(".md")) {
        deadLinks(path, line, exists).forEach(link -> found.add(at + " has a dead link: " + link));
      }
      if (java) {
        String problem = javaLine(line, published, main);
        if (!problem.isEmpty()) {
          found.add(at + " " + problem);
        }
      }
    }
    return found;
  }

  private static String javaLine(String line, boolean published, boolean main) {
    if (line.indexOf('\t') >= 0) {
      return "has a tab: indent with spaces";
    }
    if (line.length() > MOST_COLUMNS && !line.startsWith("import ")) {
      return "has %d columns, more than %d".formatted(line.length(), MOST_COLUMNS);
    }
    if (UNFINISHED.matcher(line).find()) {
      return "is unfinished: do it now, or write an issue";
    }
    if (SWITCHED_OFF.matcher(line).find()) {
      return "switches a test off: repair or remove it";
    }
    if (published && !isComment(line)) {
      if (SLEEPS.matcher(line).find()) {
        return "sleeps: use the deadline, or virtual time in a test";
      }
      if (main && PRINTS.matcher(line).find()) {
        return "prints: a library logs or throws";
      }
    }
    return "";
  }

  private static boolean isComment(String line) {
    String stripped = line.strip();
    return stripped.startsWith("*") || stripped.startsWith("/*") || stripped.startsWith("//");
  }

  private static boolean isSkippedTest(String path, List<String> lines) {
    boolean holdsTests = lines.stream().anyMatch(line -> TESTS.matcher(line).find());
    boolean inherited = lines.stream().anyMatch(line -> ABSTRACT.matcher(line).find());
    boolean run = path.endsWith("Test.java") || path.endsWith("Properties.java");
    return holdsTests && !inherited && !run;
  }

  private static List<String> deadLinks(String path, String line, Predicate<String> exists) {
    List<String> dead = new ArrayList<>();
    Matcher links = LINK.matcher(line);
    while (links.find()) {
      String link = links.group(1);
      String scheme = link.toLowerCase(Locale.ROOT);
      boolean elsewhere =
          scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("mailto:");
      String file = link.replaceFirst("#.*", "");
      if (!elsewhere && !file.isEmpty() && !exists.test(resolve(path, file))) {
        dead.add(link);
      }
    }
    return dead;
  }

  /** The file that a link leads to, relative to the repository. */
  private static String resolve(String path, String link) {
    int directory = path.lastIndexOf('/') + 1;
    return Path.of(path.substring(0, directory), link).normalize().toString().replace('\\', '/');
  }
}
