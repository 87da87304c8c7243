package dev.nashra.benchmarks.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.benchmarks.streams.Line;
import dev.nashra.contract.Copy;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Enriched articles out of a generated stream: grouped as it says they belong, without tags. */
public final class EnrichedStream {
    private final CopyStream stream;
    private final Map<String, String> leads = new HashMap<>();

    /**
     * Begins a stream.
     *
     * @param root of the checkout
     * @param seed of the generator
     */
    public EnrichedStream(Path root, long seed) throws IOException {
        stream = CopyStream.of(root, seed);
    }

    /** Gives the next, received then. */
    public EnrichedArticle next(Instant received) {
        Line line = stream.next();
        String id = LabelledArticle.of(line).articleId();
        String lead = leads.computeIfAbsent(line.group(), group -> id);
        RawArticle raw = LabelledArticle.of(line).received(received);
        return new EnrichedArticle(
                id,
                1,
                received.toEpochMilli(),
                raw.source(),
                raw.uri(),
                raw.url(),
                raw.headline(),
                raw.bodyText(),
                null,
                Objects.requireNonNullElse(raw.language(), "und"),
                1,
                raw.versioncreated(),
                false,
                null,
                null,
                raw.pubstatus(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                lead,
                lead.equals(id) ? null : lead,
                lead.equals(id) ? null : new Copy(Copy.Kind.NEAR, 0.8, 0.9),
                List.of(),
                received,
                received,
                null,
                List.of());
    }

    /** Gives the article as it stands after a change that is not in its text. */
    public static EnrichedArticle changed(EnrichedArticle article) {
        ObjectNode json = WireFormat.mapper().valueToTree(article);
        json.put("version", article.version() + 1);
        return WireFormat.mapper().convertValue(json, EnrichedArticle.class);
    }
}
