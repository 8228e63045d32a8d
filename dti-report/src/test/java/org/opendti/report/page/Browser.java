package org.opendti.report.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, without a window, that tells what a page asked for and complained of. */
final class Browser implements AutoCloseable {

    private static final Pattern REQUEST =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]{0,200})");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser; the test is skipped where there is none, and fails where {@code -Ddti.required} names chromium. */
    static Browser start(int width, boolean dark) {
        List<String> missing = Stream.of("chromium", "chromedriver")
                .filter(program -> find(program).toString().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String message = String.join(" and ", missing) + " not on PATH; the page was not opened in a browser";
            if (System.getProperty("dti.required", "").contains("chromium")) {
                throw new AssertionError(message + ", which -Ddti.required asks for");
            }
            System.err.println("SKIPPED: " + message);
            Assumptions.abort(message);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--lang=en");
        if (dark) {
            options.addArguments("--blink-settings=preferredColorScheme=0");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return browser;
    }

    private static Path find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
    }

    /** Opens a file and waits until its scripts are done. */
    Browser open(Path file) {
        driver.get(file.toAbsolutePath().toUri().toString());
        driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + " const look = () => document.documentElement.dataset.ready ? done() : setTimeout(look, 10); look();");
        return this;
    }

    Object script(String code, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(code, arguments), "");
    }

    WebElement get(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Texts of the elements that are displayed. */
    @SuppressWarnings("unchecked") // what the script returns
    List<String> texts(String selector) {
        return (List<String>) script(
                "return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent !== null).map(e => e.textContent)",
                selector);
    }

    /** Sets an input as a hand on it would, with its event. */
    void set(String selector, String value) {
        script(
                "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
                        + " e.dispatchEvent(new Event(e.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));",
                selector,
                value);
    }

    /** Keys pressed where the focus is. */
    void type(String keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The text of the file that a button hands over. */
    String download(String button) {
        return String.valueOf(driver.executeAsyncScript(
                "const [button, done] = arguments; const make = URL.createObjectURL;"
                        + " URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));"
                        + " URL.createObjectURL = make; return make.call(URL, blob); };"
                        + " document.querySelector(button).click();",
                button));
    }

    /** Waits for the next frame, in which charts are drawn. */
    void frame() {
        driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(done));");
    }

    /** What the console was told, of whatever kind. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Every address that was asked for since the last call. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            Matcher request = REQUEST.matcher(entry.getMessage());
            if (request.find()) {
                addresses.add(request.group(1));
            }
        });
        return addresses;
    }

    /** Shows the page as on paper, or on a screen again. */
    void print(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
        script("window.dispatchEvent(new Event(arguments[0]))", paper ? "beforeprint" : "afterprint");
        frame();
    }

    /** A picture of the window, or of the part of the page from some element on. */
    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
