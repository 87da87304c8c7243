package dev.nashra.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.local.UsageError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, folders and what is piped in. */
final class DocumentPushTest {
    private static final String FEED = "<rss>\n<item/>\n</rss>";

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
    void documentGoesToItsSourceAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);

        PushReport report = target.push(List.of(file), "harbour", 1, false);

        assertThat(ingest.documents()).containsExactly("/api/v1/sources/harbour/documents");
        assertThat(ingest.requests()).containsExactly(FEED.lines().toList());
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void documentNeedsASourceThatIngestTakes() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);

        for (String source : new String[] {null, "Harbour Post"}) {
            assertThatThrownBy(() -> target.push(List.of(file), source, 1, false))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("--source");
        }
    }

    @Test
    void reportCountsByReason() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
        ingest.thenItems(number -> number == 2 ? 400 : 202);

        PushReport report = target.push(List.of(file), "harbour", 1, false);

        assertThat(report.isClean()).isFalse();
        assertThat(printed(report))
                .containsSubsequence("accepted           2", "rejected           1", "1  bad");
    }

    @Test
    void entriesPutOffAreSentAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
        ingest.thenItems(number -> number == 2 ? 503 : 202);

        PushReport report = target.push(List.of(file), "harbour", 1, false);

        assertThat(report.isClean()).isTrue();
        assertThat(ingest.documents()).hasSize(2);
        assertThat(printed(report)).contains("accepted           3");
    }

    @Test
    void refusedDocumentCostsOnlyItself() throws Exception {
        Path bad = Files.writeString(folder.resolve("a.xml"), FEED);
        Path good = Files.writeString(folder.resolve("b.xml"), FEED);
        ingest.thenStatus(415, "");

        PushReport report = target.push(List.of(bad, good), "harbour", 1, false);

        assertThat(printed(report)).contains("accepted           3", "rejected           1");
    }

    @Test
    void folderMeansItsFilesByNameAndDashWhatIsPipedIn() throws Exception {
        Files.createDirectories(folder.resolve("in/.hidden"));
        Path second = Files.writeString(folder.resolve("in/b.xml"), FEED);
        Path first = Files.writeString(folder.resolve("in/a.xml"), FEED);
        Files.writeString(folder.resolve("in/.hidden/c.xml"), FEED);
        Path piped;

        try (Inputs inputs =
                new Inputs(
                        List.of(folder.resolve("in"), Path.of("-")),
                        new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(inputs.files()).startsWith(first, second).hasSize(3);
            piped = inputs.files().getLast();
            assertThat(piped).content().isEqualTo(FEED);
        }

        assertThat(piped).doesNotExist();
        assertThatThrownBy(() -> new Inputs(List.of(folder.resolve("none")), System.in))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("none");
    }

    private static String printed(PushReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
