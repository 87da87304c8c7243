package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What feedparser's test feeds say of themselves, as far as it concerns news. */
class FeedExpectationsTest {
    private static final double AGREEING = 0.98;

    @Test
    void feedsHoldWhatTheirAuthorsExpect() {
        Path folder = FeedFolder.find().orElse(null);
        Assumptions.assumeTrue(folder != null, "no test feeds: set nashra.feeds to their folder");
        int agree = 0;
        List<String> differ = new ArrayList<>();
        Path tests = folder.resolve("kurtmckee+feedparser/tests");

        for (Path file : FeedFolder.files(tests, ".xml")) {
            byte[] bytes = FeedFolder.bytes(file);
            String plain = new String(bytes, UTF_8);
            DecodedText decoded =
                    TextDecoder.decode(
                            bytes, DeclaredType.of(Expectation.contentType(plain)).charset());
            String markup = Markup.clean(decoded.text());
            boolean whole = StrictXml.accepts(markup);
            XmlTree tree = FeedDocument.tree(markup, whole, 1000);
            List<Found> found = FeedDocument.found(tree, FeedDocument.isAtom(tree), null);
            for (Expectation expected : Expectation.of(decoded.text())) {
                switch (ExpectationCheck.of(expected, FeedHead.of(tree.root(), null), found)) {
                    case AGREES -> agree++;
                    case DIFFERS -> differ.add(tests.relativize(file) + " " + expected);
                    case NOT_NEWS -> {}
                }
            }
        }

        double rate = (double) agree / (agree + differ.size());
        System.out.printf(
                "feedparser's expectations of news fields: %d of %d agree (%.2f %%)%n",
                agree, agree + differ.size(), 100 * rate);
        differ.forEach(System.out::println);
        assertThat(rate).as(String.join("\n", differ)).isGreaterThanOrEqualTo(AGREEING);
    }
}
