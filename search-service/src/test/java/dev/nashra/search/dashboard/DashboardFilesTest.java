package dev.nashra.search.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DashboardFilesTest {
    private static final Path SOURCES = Path.of("src/main/resources/dashboard");
    private static final int MOST_BYTES = 60_000;

    private final DashboardFiles files = DashboardFiles.read();

    @Test
    void isWithinItsBudget() {
        int bytes =
                files.assets().values().stream().mapToInt(asset -> asset.packed().length()).sum();

        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(files.assets()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void packedIsTheSame() throws IOException {
        for (Asset asset : files.assets().values()) {
            byte[] unpacked =
                    new GZIPInputStream(new ByteArrayInputStream(asset.packed().getBytes()))
                            .readAllBytes();
            assertThat(unpacked).isEqualTo(asset.plain().getBytes());
        }
    }

    @Test
    void everyScriptOfTheImportMapIsThere() {
        String shell = text("/");

        assertThat(all("\"(/_static/[^\"]+\\.js)\"", shell))
                .isNotEmpty()
                .allMatch(files.assets()::containsKey);
    }

    @Test
    void policyLetsNothingInButItsOwn() {
        assertThat(files.policy())
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(text("/")).doesNotContain("http:", "https:", " style=", " onclick");
    }

    @Test
    void everyFileIsJoined() throws IOException {
        String script = text("/dashboard.js");
        String styles = text("/dashboard.css");

        for (Path source : sources()) {
            String own = Files.readString(source).lines().toList().getLast();
            if (source.toString().endsWith(".js")) {
                assertThat(script).as(source.toString()).contains(own);
            } else if (source.toString().endsWith(".css") && !source.endsWith("style.css")) {
                assertThat(styles).as(source.toString()).contains(Files.readString(source));
            }
        }
    }

    @Test
    void nothingBecomesMarkupPastLit() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContain(
                            "innerHTML",
                            "outerHTML",
                            "insertAdjacentHTML",
                            "document.write",
                            "unsafeHTML",
                            "eval(");
        }
    }

    @Test
    void bothLanguagesSayEverything() throws IOException {
        List<String> arabic = texts("strings-ar.js");
        List<String> english = texts("strings-en.js");
        String code =
                sources().stream()
                        .filter(source -> source.toString().endsWith(".js"))
                        .map(DashboardFilesTest::read)
                        .collect(Collectors.joining());

        assertThat(arabic).doesNotHaveDuplicates().isEqualTo(english);
        assertThat(arabic).containsAll(all("\\bt\\('([\\w-]+)'", code));
        for (String name : arabic) {
            String family = name.replaceFirst("-.*", "-");
            assertThat(code)
                    .as("used: " + name)
                    .containsAnyOf("'" + name + "'", "`" + family, "${view}Tab");
        }
    }

    @Test
    void arabicHasAFormForEachPlural() {
        String strings = read(SOURCES.resolve("strings-ar.js"));

        for (MatchResult counted :
                Pattern.compile("(\\w+): \\{([^\\n]*)}").matcher(strings).results().toList()) {
            if (counted.group(2).contains("other:")) {
                assertThat(counted.group(2))
                        .as(counted.group(1))
                        .contains("one:", "two:", "few:", "many:", "other:");
            }
        }
    }

    @Test
    void filesAreShort() throws IOException {
        for (Path source : sources()) {
            if (!source.getFileName().toString().startsWith("strings-")) {
                assertThat(Files.readAllLines(source))
                        .as(source.toString())
                        .hasSizeLessThanOrEqualTo(240);
            }
        }
    }

    private String text(String path) {
        return files.assets().get(path).plain().toString(UTF_8);
    }

    private static List<String> texts(String file) {
        return all("(?m)^  '?([\\w-]+)'?:", read(SOURCES.resolve(file)));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static TreeSet<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.list(SOURCES)) {
            return paths.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
