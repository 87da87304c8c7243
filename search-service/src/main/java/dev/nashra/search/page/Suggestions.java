package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.Tag;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.query.ElasticsearchQuery;
import dev.nashra.search.query.SuggestQuery;
import dev.nashra.search.query.Suggestible;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what to search for. Elasticsearch finds articles by the beginning of a key; what to show
 * is made again from each article, since the key is folded.
 */
public final class Suggestions {
    private static final JsonMapper JSON = WireFormat.mapper();
    private final IndexSearch search;

    /**
     * A suggestion.
     *
     * @param text to search for
     * @param kind {@code person}, {@code place}, {@code organisation}, {@code topic}, {@code
     *     custom} or {@code headline}
     * @param tag the tag's id, to filter by; null of words of a headline
     */
    public record Suggestion(String text, String kind, @Nullable String tag) {}

    /** Takes what searches. */
    public Suggestions(IndexSearch search) {
        this.search = search;
    }

    /** Gives suggestions, the weightiest first, each text once. */
    public List<Suggestion> to(SuggestQuery query) {
        List<Suggestible.Entry> entries = new ArrayList<>();
        for (JsonNode option : options(query)) {
            for (Suggestible.Entry entry : entries(option.path("_source"))) {
                if (entry.key().startsWith(query.key())) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparingInt(Suggestible.Entry::weight).reversed());
        Map<String, Suggestion> byText = new LinkedHashMap<>();
        for (Suggestible.Entry entry : entries) {
            byText.putIfAbsent(
                    entry.text(), new Suggestion(entry.text(), entry.kind(), entry.tag()));
        }
        return byText.values().stream().limit(query.size()).toList();
    }

    private JsonNode options(SuggestQuery query) {
        try {
            return search.live(ElasticsearchQuery.suggesting(query)).at("/suggest/typed/0/options");
        } catch (SnapshotGoneException e) {
            // There is no index yet, and nothing to suggest.
            return JSON.createArrayNode();
        }
    }

    private static List<Suggestible.Entry> entries(JsonNode source) {
        List<Tag> tags = new ArrayList<>();
        source.at("/article/tags").forEach(tag -> tags.add(TagJson.of(tag)));
        String headline =
                source.path("headline")
                        .valueStream()
                        .findFirst()
                        .map(JsonNode::asText)
                        .orElse(null);
        return Suggestible.of(
                tags, headline, TextLanguage.of(source.at("/article/language").asText()));
    }
}
