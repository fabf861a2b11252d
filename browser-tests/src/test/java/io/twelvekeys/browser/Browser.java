package io.twelvekeys.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, without a window and without a network, with one page. */
final class Browser implements AutoCloseable {
  private static final Optional<File> DRIVER = onPath("chromedriver");
  private static final Optional<File> CHROMIUM = onPath("chromium");

  private final ChromeDriver driver;

  /** @param profile an empty folder of its own */
  Browser(Path profile) {
    LoggingPreferences logged = new LoggingPreferences();
    logged.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.orElseThrow());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-device-scale-factor=1",
        "--window-size=1400,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logged);
    System.setProperty("webdriver.chrome.driver", DRIVER.orElseThrow().getPath());
    driver = new ChromeDriver(options);
  }

  /** What is missing, in words; empty if tests can run. */
  static String missing() {
    return DRIVER.isPresent() && CHROMIUM.isPresent()
        ? ""
        : "no chromium and chromedriver on the PATH (Debian: chromium, chromium-driver):"
            + " the page is not looked at";
  }

  private static Optional<File> onPath(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, command))
        .filter(File::canExecute)
        .findFirst();
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Whatever the page's script or its policy complained about. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  void click(String selector) {
    one(selector).click();
  }

  void type(String selector, CharSequence keys) {
    one(selector).sendKeys(keys);
  }

  String text(String selector) {
    return one(selector).getText();
  }

  /** How many of them can be seen. */
  long shown(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .count();
  }

  /** What a function body in the page's language returns. */
  Object ask(String script) {
    return driver.executeScript(script);
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  private WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
