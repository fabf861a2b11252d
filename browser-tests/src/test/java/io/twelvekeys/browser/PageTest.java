package io.twelvekeys.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twelvekeys.ivr.testkit.diagram.Diagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The page in Chromium: it draws, its script does not complain, its texts stand apart and can be
 * read, and it steps through a call. Screenshots are left in {@code target/screenshots}.
 */
class PageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** The smallest text that may be drawn, in pixels of the screen. */
  private static final double SMALLEST = 8;

  /**
   * Pairs of texts in the picture that lie on each other, and texts that leave their menu's box;
   * one pixel is forgiven.
   */
  private static final String COLLISIONS = """
      const picture = document.querySelector("svg.shown");
      const texts = [...picture.querySelectorAll("text")]
        .filter((text) => text.getClientRects().length > 0)
        .map((text) => ({ text, at: text.getBoundingClientRect() }));
      const found = [];
      texts.forEach(({ text, at }, index) => {
        for (const other of texts.slice(index + 1)) {
          const width = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
          const height = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
          if (width > 1 && height > 4) {
            found.push(text.textContent + " lies on " + other.text.textContent);
          }
        }
        const box = text.closest(".menu")?.querySelector(".box").getBoundingClientRect();
        if (box && (at.right > box.right + 1 || at.bottom > box.bottom + 1)) {
          found.push(text.textContent + " leaves its box");
        }
      });
      return found;
      """;

  /** The size of the smallest text in the picture, as the screen shows it. */
  private static final String SMALLEST_TEXT = """
      const picture = document.querySelector("svg.shown");
      const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
      return Math.min(...[...picture.querySelectorAll("text")]
        .map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
      """;

  @TempDir
  static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Browser.missing().isEmpty(), Browser.missing());
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(String name, Diagram diagram) throws IOException {
    Path page = folder.resolve(name + ".html");
    Files.writeString(page, diagram.html(name));
    browser.open(page);
  }

  private static void assertGoodToRead(String name, int menus) throws IOException {
    assertThat(browser.shown("svg.menus")).isOne();
    assertThat(browser.shown("svg.shown .menu > .box")).isEqualTo(menus);
    assertThat((List<?>) browser.ask(COLLISIONS)).as(name).isEmpty();
    assertThat(((Number) browser.ask(SMALLEST_TEXT)).doubleValue())
        .as(name)
        .isGreaterThanOrEqualTo(SMALLEST);
    assertThat(browser.complaints()).as(name).isEmpty();
    browser.screenshot(SCREENSHOTS.resolve(name + ".png"));
  }

  private static void assertGoodToReadFromNearAndFar(String name, int menus) throws IOException {
    browser.click("#overview");
    assertGoodToRead(name + "-overview", menus);
    browser.click("#details");
    assertGoodToRead(name + "-details", menus);
  }

  @Test
  void threeMenusAreGoodToRead() throws IOException {
    open("three", Pages.stepping(Pages.tree(3)));
    assertThat(browser.text("#details.on")).isEqualTo("Details");
    assertGoodToReadFromNearAndFar("three", 3);
  }

  @Test
  void sevenMenusAreGoodToRead() throws IOException {
    open("seven", Pages.stepping(Pages.company()));
    assertThat(browser.text("#details.on")).isEqualTo("Details");
    assertGoodToReadFromNearAndFar("seven", 7);
  }

  @Test
  void sixtyMenusAreGoodToRead() throws IOException {
    open("sixty", Pages.stepping(Pages.tree(60)));
    assertThat(browser.text("#overview.on")).isEqualTo("Overview");
    assertGoodToReadFromNearAndFar("sixty", 60);
  }

  @Test
  void theFlowOfAPopulationIsGoodToRead() throws IOException {
    open("flow-of-seven", Pages.counting(Pages.company()));
    assertGoodToReadFromNearAndFar("flow-of-seven", 7);
    open("flow-of-sixty", Pages.counting(Pages.tree(60)));
    assertGoodToReadFromNearAndFar("flow-of-sixty", 60);
  }

  @Test
  void aCallIsSteppedThroughForwardsAndBackwards() throws IOException {
    open("call", Pages.stepping(Pages.company()));
    String first = browser.text("#position");
    assertThat(first).startsWith("1 of ");
    assertThat(browser.text("svg.shown .menu.current .name")).isEqualTo("Main menu");
    browser.click("#next");
    assertThat(browser.text("#steps > li.current b")).isEqualTo("the caller presses 2");
    assertThat(browser.text("svg.shown .menu.current .name")).isEqualTo("Support");
    assertThat(browser.shown("svg.shown .link.walked")).isOne();
    browser.type("body", Keys.ARROW_LEFT);
    assertThat(browser.text("#position")).isEqualTo(first);
    browser.click("#last");
    assertThat(browser.text("svg.shown .menu.current .name")).isEqualTo("Hardware support");
    assertThat(browser.shown("svg.shown .menu.visited")).isEqualTo(3);
    assertThat(browser.ask("return document.getElementById('next').disabled")).isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
    browser.screenshot(SCREENSHOTS.resolve("call.png"));
  }

  @Test
  void menusAreFoundAndChosen() throws IOException {
    open("search", Pages.stepping(Pages.tree(60)));
    browser.type("#search", "7041");
    assertThat(browser.text("#found")).isEqualTo("1 of 60");
    assertThat(browser.shown("svg.shown .menu:not(.faint)")).isOne();
    browser.click("svg.shown .menu.found");
    assertThat(browser.text("article:not(.hidden) h3")).isEqualTo("Department number 42");
    browser.click("#fit");
    assertThat(browser.complaints()).isEmpty();
    browser.screenshot(SCREENSHOTS.resolve("search.png"));
  }
}
