package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.parse.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What becomes of every file of other projects' test feeds, held against the table that is
 * committed.
 */
class FeedCollectionsTest {
    private static final Terms TERMS =
            new Terms(
                    "test",
                    Set.of(),
                    InstantSource.fixed(Instant.parse("2026-11-02T08:00:00Z")),
                    null,
                    10_000,
                    1 << 20);
    private static final Pattern NINJS_VERSION =
            Pattern.compile("test_suite/(\\d\\.\\d)/|examples/(\\d\\.\\d)/");
    private static final Pattern ENTRY =
            Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]", Pattern.CASE_INSENSITIVE);

    private static Path folder;

    @BeforeAll
    static void find() {
        folder = FeedFolder.find().orElse(null);
        Assumptions.assumeTrue(folder != null, "no test feeds: set nashra.feeds to their folder");
    }

    /** What came of a file. */
    private enum Fate {
        /** Taken apart into entries. */
        PARSED,
        /** Refused, as it must be: it holds no entry, or what is none of ours. */
        REFUSED,
        /** Refused, and named. */
        LOST
    }

    @Test
    void everyFileFaresAsTheTableSays() throws IOException {
        StringBuilder table = new StringBuilder();
        for (String group : groups().keySet()) {
            table.append(row(group, groups().get(group)));
        }

        System.out.println(table);
        assertThat(table.toString()).isEqualTo(committed());
    }

    @Test
    void shouldFailNamesTheField() {
        Path suite = folder.resolve("iptc+newsinjson/validation/test_suite");
        List<Path> files =
                FeedFolder.files(suite, ".json").stream()
                        .filter(file -> file.toString().contains("should_fail"))
                        .toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(read(file, false))
                                        .as(file.toString())
                                        .isInstanceOfSatisfying(
                                                Document.Unusable.class,
                                                unusable ->
                                                        assertThat(unusable.faults())
                                                                .isNotEmpty()
                                                                .allSatisfy(
                                                                        fault ->
                                                                                assertThat(
                                                                                                fault
                                                                                                        .detail())
                                                                                        .startsWith(
                                                                                                "/"))));
    }

    private static Map<String, List<Path>> groups() {
        Map<String, List<Path>> groups = new TreeMap<>();
        Path feedparser = folder.resolve("kurtmckee+feedparser/tests");
        for (String name : List.of("encoding", "entities", "illformed", "json", "wellformed")) {
            groups.put(
                    "feedparser " + name,
                    FeedFolder.files(feedparser.resolve(name), ".xml", ".json"));
        }
        groups.put(
                "feedjira",
                FeedFolder.files(folder.resolve("feedjira+feedjira/spec"), ".xml", ".json"));
        groups.put(
                "miniflux",
                FeedFolder.files(folder.resolve("miniflux+v2/internal"), ".xml", ".html"));
        Path ninjs = folder.resolve("iptc+newsinjson");
        groups.put("ninjs examples", FeedFolder.files(ninjs.resolve("examples"), ".json"));
        List<Path> suite = FeedFolder.files(ninjs.resolve("validation/test_suite"), ".json");
        for (String kind : List.of("should_pass", "should_fail")) {
            groups.put(
                    "ninjs " + kind,
                    suite.stream().filter(file -> file.toString().contains(kind)).toList());
        }
        groups.put("ninjs should_fail, version not said", groups.get("ninjs should_fail"));
        groups.put(
                "newsml-g2", FeedFolder.files(folder.resolve("iptc+newsml-g2/examples"), ".xml"));
        return groups;
    }

    private static String row(String group, List<Path> files) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        int all = 0;
        long taken = 0;
        for (Path file : files) {
            Document document = read(file, group.endsWith("not said"));
            Fate fate = fate(group, file, document);
            fates.merge(fate, 1, Integer::sum);
            if (document instanceof Document.Parts parts) {
                all += parts.entries().size();
                taken += accepted(parts);
                if (fate == Fate.LOST) {
                    lost.add("    " + folder.relativize(file) + ": taken\n");
                }
            }
            if (document instanceof Document.Unusable unusable) {
                String reason = unusable.reason().code();
                reasons.merge(reason, 1, Integer::sum);
                if (fate == Fate.LOST) {
                    lost.add("    " + folder.relativize(file) + ": " + reason + "\n");
                }
            }
        }
        return "%s: %d files, %d parsed, %d rightly refused, %d lost %s; %d of %d entries taken%n%s"
                .formatted(
                        group,
                        files.size(),
                        fates.getOrDefault(Fate.PARSED, 0),
                        fates.getOrDefault(Fate.REFUSED, 0),
                        fates.getOrDefault(Fate.LOST, 0),
                        reasons,
                        taken,
                        all,
                        String.join("", lost));
    }

    private static Fate fate(String group, Path file, Document document) {
        if (document instanceof Document.Parts parts) {
            boolean wrong = group.startsWith("ninjs should_fail");
            return wrong ? Fate.LOST : Fate.PARSED;
        }
        Reason reason = ((Document.Unusable) document).reason();
        boolean right =
                switch (group) {
                    case "ninjs should_fail", "ninjs should_fail, version not said" -> true;
                    case "newsml-g2" -> reason == Reason.NOT_AN_ARTICLE;
                    default ->
                            isEmpty(file)
                                    && (reason == Reason.NO_ENTRIES
                                            || reason == Reason.EMPTY_DOCUMENT
                                            || reason == Reason.UNKNOWN_FORMAT);
                };
        return right ? Fate.REFUSED : Fate.LOST;
    }

    private static long accepted(Document.Parts parts) {
        return parts.entries().stream()
                .filter(entry -> entry.verdict() instanceof Verdict.Accepted)
                .count();
    }

    /** Whether no way of reading the bytes shows an entry in them. */
    private static boolean isEmpty(Path file) {
        String plain = new String(FeedFolder.bytes(file), ISO_8859_1).replace("\0", "");
        return !ENTRY.matcher(plain).find();
    }

    private static Document read(Path file, boolean silent) {
        byte[] bytes = FeedFolder.bytes(file);
        return DocumentReader.read(bytes, silent ? "application/json" : type(file, bytes), TERMS);
    }

    private static String type(Path file, byte[] bytes) {
        Matcher version = NINJS_VERSION.matcher(file.toString());
        if (version.find()) {
            String number = version.group(1) == null ? version.group(2) : version.group(1);
            return "application/json; version=" + number;
        }
        if (file.toString().endsWith(".html")) {
            return "text/html";
        }
        return Expectation.contentType(new String(bytes, UTF_8));
    }

    private static String committed() throws IOException {
        try (InputStream in = FeedCollectionsTest.class.getResourceAsStream("/feeds/table.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }
}
