package dev.nashra.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, one for all tests of the JVM. Where there is none it is installed as
 * Debian has it; where that cannot be, whoever asks for it is skipped.
 */
final class Chromium {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private static final Optional<Browser> BROWSER = find().map(Chromium::launch);

    private Chromium() {}

    /** Gives the browser, or has the test skipped. */
    static Browser browser() {
        Assumptions.assumeTrue(
                BROWSER.isPresent(),
                "There is no Chromium here, and apt-get could not install one: the dashboard is not"
                        + " tested.");
        return BROWSER.orElseThrow();
    }

    private static Browser launch(Path executable) {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                // Chromium's sandbox cannot be had as root; it shows our own pages.
                                .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> find() {
        Optional<Path> found = installed();
        if (found.isPresent() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return found;
        }
        boolean done =
                run("apt-get", "update", "-qq")
                        && run(
                                "apt-get",
                                "install",
                                "-y",
                                "-qq",
                                "--no-install-recommends",
                                "chromium",
                                "fonts-noto-core");
        return done ? installed() : Optional.empty();
    }

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
