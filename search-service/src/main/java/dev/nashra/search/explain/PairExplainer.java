package dev.nashra.search.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Copy;
import dev.nashra.copies.passage.Passage;
import dev.nashra.copies.passage.Passages;
import dev.nashra.copies.verify.Likeness;
import dev.nashra.copies.verify.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares one article with others, as grouping did. */
public final class PairExplainer {
    /** What an entry tells of the other article itself, where that has it. */
    private static final List<String> TOLD =
            List.of(
                    "id",
                    "source",
                    "headline",
                    "url",
                    "language",
                    "published",
                    "first_received",
                    "received",
                    "group",
                    "duplicate_of");

    private final ComparedArticle article;

    /**
     * Takes the one article.
     *
     * @param article as served, with its body
     */
    public PairExplainer(ObjectNode article) {
        this.article = ComparedArticle.of(article);
    }

    /**
     * Compares another article.
     *
     * @param json as served, with its body
     * @return who the other is; {@code lead} and {@code same_group} as grouped; {@code is_copy},
     *     {@code copy}, {@code score} and {@code features} as decided of the two texts alone, and
     *     but for {@code is_copy} absent where languages differ; a {@code reason}; and the {@code
     *     passages} that both bodies share. {@code copy} has a {@code kind} only if it is one
     */
    public ObjectNode with(ObjectNode json) {
        ComparedArticle other = ComparedArticle.of(json);
        boolean sameGroup = article.group().equals(other.group());
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (String field : TOLD) {
            JsonNode value = json.get(field);
            if (value != null) {
                entry.set(field, value);
            }
        }
        entry.put("lead", !json.hasNonNull("duplicate_of"));
        entry.put("same_group", sameGroup);
        if (article.language().equals(other.language())) {
            Likeness likeness = Verifier.compare(article.fingerprint(), other.fingerprint());
            entry.put("is_copy", likeness.isCopy());
            entry.put("reason", Reason.of(article, other, likeness, sameGroup));
            putLikeness(entry, likeness);
        } else {
            entry.put("is_copy", false);
            entry.put("reason", Reason.ofLanguages(article.language(), other.language()));
        }
        entry.set("passages", passages(Passages.shared(article.body(), other.body())));
        return entry;
    }

    private static void putLikeness(ObjectNode entry, Likeness likeness) {
        Copy copy = likeness.copy();
        ObjectNode verdict = entry.putObject("copy");
        if (likeness.isCopy()) {
            verdict.put("kind", copy.kind().name().toLowerCase(Locale.ROOT));
        }
        verdict.put("similarity", copy.similarity()).put("containment", copy.containment());
        entry.put("score", rounded(likeness.score()));
        ObjectNode features = entry.putObject("features");
        for (Map.Entry<String, Double> feature : likeness.features().entrySet()) {
            features.put(feature.getKey(), rounded(feature.getValue()));
        }
    }

    private static ArrayNode passages(List<Passage> passages) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Passage passage : passages) {
            ObjectNode each = all.addObject();
            each.putArray("this").add(passage.start()).add(passage.end());
            each.putArray("other").add(passage.otherStart()).add(passage.otherEnd());
        }
        return all;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
