package dev.nashra.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.RawArticle;
import java.time.Instant;
import java.util.Set;

/** Short ways to parse articles in tests. */
final class Sample {
    static final Instant RECEIVED = Instant.parse("2026-11-02T08:15:02.125Z");

    private Sample() {}

    static Verdict parse(String json, String... sources) {
        byte[] bytes = ("#" + json + "#").getBytes(UTF_8);
        return ArticleParser.parse(bytes, 1, bytes.length - 2, Set.of(sources), RECEIVED);
    }

    static RawArticle accepted(String json, String... sources) {
        return switch (parse(json, sources)) {
            case Verdict.Accepted accepted -> accepted.article();
            case Verdict.Refused refused ->
                    throw new AssertionError("refused: " + refused.refusal());
        };
    }

    static Refusal refused(String json, String... sources) {
        return switch (parse(json, sources)) {
            case Verdict.Refused refused -> refused.refusal();
            case Verdict.Accepted accepted -> throw new AssertionError("accepted");
        };
    }

    /** An article with one more property. */
    static String with(String property) {
        return "{\"uri\":\"1\",\"source\":\"marsad\",\"headline\":\"x\"," + property + "}";
    }
}
