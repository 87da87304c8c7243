package dev.nashra.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleFileTest {
    @TempDir private Path folder;

    @Test
    void readsLinesAndCountsBlankOnes() throws Exception {
        Path file = write("a.ndjson", "{\"id\":1}\n\n  \r\n{\"id\":2}\r\n{\"id\":3}");

        assertThat(read(file)).containsExactly("1:{\"id\":1}", "4:{\"id\":2}", "5:{\"id\":3}");
    }

    @Test
    void refusesOnlyTheLineThatIsBad() throws Exception {
        Path file =
                write("a.ndjson", "{\"id\":1\n{\"id\":2}\n[1]\n{\"id\":3} {\"id\":4}\n{\"id\":5}");

        assertThat(read(file))
                .hasSize(5)
                .contains("2:{\"id\":2}", "3 refused: not a JSON object", "5:{\"id\":5}")
                .anyMatch(line -> line.startsWith("1 refused: malformed JSON"))
                .anyMatch(line -> line.startsWith("4 refused: malformed JSON"));
    }

    @Test
    void refusesOnlyTheLineThatIsNotUtf8() throws Exception {
        Path file = folder.resolve("a.ndjson");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"id\":\"".getBytes(UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("\"}\n{\"id\":2}\n".getBytes(UTF_8));
        Files.write(file, bytes.toByteArray());

        assertThat(read(file))
                .hasSize(2)
                .contains("2:{\"id\":2}")
                .anyMatch(line -> line.startsWith("1 refused: malformed JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson.gz", "named-otherwise"})
    void unpacksGzipByItsMagic(String name) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"id\":1}\n{\"id\":2}\n".getBytes(UTF_8));
        }
        Path file = folder.resolve(name);
        Files.write(file, bytes.toByteArray());

        assertThat(read(file)).containsExactly("1:{\"id\":1}", "2:{\"id\":2}");
    }

    @Test
    void readsOneObjectOverManyLinesAfterAByteOrderMark() throws Exception {
        Path file = write("a.json", "\uFEFF{\n  \"uri\": \"u\",\n  \"headline\": \"h\"\n}\n");

        assertThat(read(file)).containsExactly("1:{\"uri\":\"u\",\"headline\":\"h\"}");
    }

    @Test
    void readsNothingFromAnEmptyFile() throws Exception {
        assertThat(read(write("a.ndjson", "\n \n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><rss/>",
                "  Storm reaches the coast",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}"
            })
    void givesAnythingElseAsADocument(String content) throws Exception {
        Path file = write("feed", content);

        assertThat(read(file)).containsExactly("document feed");
    }

    @Test
    void refusesALineWithoutEndAndGoesOnBehindIt() throws Exception {
        String endless = "x".repeat(ByteLines.LONGEST + 10);
        Path file = write("a.ndjson", endless + "\n{\"id\":2}\n");

        assertThat(read(file))
                .containsExactly("1 refused: longer than 16777216 bytes", "2:{\"id\":2}");
    }

    @Test
    void tellsHowFarItHasRead() throws Exception {
        Path file = write("a.ndjson", "{\"id\":1}\n".repeat(20_000));
        AtomicLong consumed = new AtomicLong();

        new ArticleFile(file).read(new Recorder(), consumed::set);

        assertThat(consumed).hasValue(Files.size(file));
    }

    private Path write(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<String> read(Path file) throws Exception {
        Recorder recorder = new Recorder();
        new ArticleFile(file).read(recorder, bytes -> {});
        return recorder.seen;
    }

    private static final class Recorder implements ArticleFile.Sink {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void document(Path file) {
            seen.add("document " + file.getFileName());
        }

        @Override
        public void article(Place place, ObjectNode article) {
            seen.add(place.line() + ":" + article);
        }

        @Override
        public void refused(Place place, String reason) {
            seen.add(place.line() + " refused: " + reason);
        }
    }
}
