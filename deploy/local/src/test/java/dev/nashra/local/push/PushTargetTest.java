package dev.nashra.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.local.UsageError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushTargetTest {
    @TempDir private Path folder;
    private FakeIngest ingest;
    private PushTarget target;

    @BeforeEach
    void start() throws Exception {
        ingest = new FakeIngest();
        target = new PushTarget(ingest.url(), "nsk_key", false);
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @Test
    void sendsEveryArticleOnceInBatches() throws Exception {
        Path file = articles(2_000);

        PushReport report = target.push(List.of(file), null, 3, false);

        assertThat(report.isClean()).isTrue();
        assertThat(ingest.accepted()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(ingest.requests()).allMatch(lines -> lines.size() <= 300);
    }

    @Test
    void keepsTheOrderOfOneArticlesRevisions() throws Exception {
        String lines =
                IntStream.range(0, 3_000)
                        .mapToObj(
                                n ->
                                        "{\"id\":\"a-%d\",\"source\":\"s\",\"title\":\"%05d\"}"
                                                .formatted(n % 7, n))
                        .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("revisions.ndjson"), lines);

        target.push(List.of(file), null, 4, false);

        for (int article = 0; article < 7; article++) {
            String uri = "\"uri\":\"a-" + article + "\"";
            assertThat(ingest.accepted().stream().filter(line -> line.contains(uri)))
                    .isSortedAccordingTo((a, b) -> headline(a).compareTo(headline(b)));
        }
    }

    @Test
    void reportsCountsAndTheFirstRejections() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("mixed.ndjson"),
                        """
                        {"id":"1","source":"s","published":"(None)"}
                        {"id":"2","source":null}
                        nonsense
                        {"id":"4","source":"s"}
                        """);

        PushReport report = target.push(List.of(file), null, 1, false);

        assertThat(report.isClean()).isFalse();
        assertThat(print(report))
                .contains("mixed.ndjson:2  names no source; say who published it: --source NAME")
                .contains("mixed.ndjson:3  malformed JSON")
                .contains("1 times of publication could not be read")
                .contains("accepted           2\nrejected           2\n");
    }

    @Test
    void showsTheFirstRejectionsInTheOrderOfTheFile() throws Exception {
        Path file = articles(1_000);
        for (int request = 0; request < 8; request++) {
            ingest.thenItems(number -> 422);
        }

        PushReport report = target.push(List.of(file), null, 4, false);

        assertThat(print(report))
                .startsWith(file + ":1  bad: It is bad.\n" + file + ":2  bad")
                .contains(file + ":10  bad: It is bad.\nand 990 more\n");
    }

    @Test
    void namesTheOptionWhenTheFirstArticleNamesNoSource() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{\"id\":\"1\"}\n");

        assertThatThrownBy(() -> target.push(List.of(file), null, 1, false))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("--source NAME");
        assertThat(ingest.requests()).isEmpty();
    }

    @Test
    void saysSoWhenNobodyIsThere() throws Exception {
        Path file = articles(1);
        ingest.close();

        assertThatThrownBy(() -> target.push(List.of(file), null, 1, false))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("./nashra up");
    }

    @Test
    void saysHowFarItCameWhenItMustStop() throws Exception {
        Path file = articles(900);
        ingest.thenItems(number -> 202).thenStatus(403, "");

        assertThatThrownBy(() -> target.push(List.of(file), null, 1, false))
                .isInstanceOf(PushFailure.class)
                .hasMessageContaining("Stopped after 300 accepted and 0 rejected");
    }

    private Path articles(int count) throws Exception {
        String lines =
                IntStream.range(0, count)
                        .mapToObj(n -> "{\"id\":\"a-" + n + "\",\"source\":\"s\"}")
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("articles.ndjson"), lines);
    }

    private static String headline(String line) {
        return line.replaceAll(".*\"headline\":\"(\\d+)\".*", "$1");
    }

    private static String print(PushReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
