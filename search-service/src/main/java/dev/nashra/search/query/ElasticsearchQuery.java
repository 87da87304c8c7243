package dev.nashra.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.text.TextLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked query in Elasticsearch's terms. */
public final class ElasticsearchQuery {
    private static final int FACET_VALUES = 50;

    /** UTF-16 code units that tell what an article is about. */
    private static final int LIKE_LENGTH = 20_000;

    private static final int LIKE_TERMS = 40;
    private static final String LIKE_SHARE = "25%";

    /** Several articles have the same to suggest. */
    private static final int SUGGESTIONS_FOR_EACH = 5;

    private final ArticleQuery query;
    private final @Nullable Instant origin;

    /** Takes the query; scores say nothing of age. */
    public ElasticsearchQuery(ArticleQuery query) {
        this(query, null);
    }

    /**
     * Takes the query.
     *
     * @param origin the moment that ages are counted from; null if they do not matter
     */
    public ElasticsearchQuery(ArticleQuery query, @Nullable Instant origin) {
        this.query = query;
        this.origin = query.sort() == Sort.RELEVANCE ? origin : null;
    }

    /** Which articles match; scored only if {@code q} is there. */
    public ObjectNode matching() {
        return narrowed(List.of());
    }

    /** Which of the matching articles belong to some groups, scored just the same. */
    public ObjectNode matchingInGroups(Collection<String> groups) {
        return narrowed(List.of(Dsl.terms("group", groups)));
    }

    /** Which of the matching articles lead one of some groups. */
    public ObjectNode matchingLeads(Collection<String> groups) {
        return narrowed(
                List.of(Dsl.terms("group", groups), Dsl.none(List.of(Dsl.exists("duplicate_of")))));
    }

    /** Articles that follow another. */
    public static ObjectNode followers() {
        return Dsl.exists("duplicate_of");
    }

    /** All members of some groups, but for withdrawn ones. */
    public static ObjectNode members(Collection<String> groups) {
        return Dsl.object(
                "bool",
                Dsl.object("filter", Dsl.array(List.of(Dsl.terms("group", groups), visible()))));
    }

    /** Articles by id, withdrawn ones included. */
    public static ObjectNode ids(Collection<String> ids) {
        return Dsl.object("ids", Dsl.object("values", Dsl.strings(ids)));
    }

    /**
     * Which of the matching articles say much of what a text says, by the words that are rare.
     *
     * @param text of an article, as printed
     * @param language whose articles have such words
     * @param group of that article, which is left out
     */
    public ObjectNode like(String text, TextLanguage language, String group) {
        ObjectNode like = Dsl.object();
        like.set(
                "fields",
                Dsl.strings(List.of("headline." + language.field(), "body." + language.field())));
        like.put("like", text.substring(0, Math.min(text.length(), LIKE_LENGTH)));
        like.put("min_term_freq", 1).put("min_doc_freq", 2).put("max_query_terms", LIKE_TERMS);
        like.put("minimum_should_match", LIKE_SHARE);
        ObjectNode bool = Dsl.object("filter", matching());
        bool.set("must", Dsl.object("more_like_this", like));
        bool.set("must_not", Dsl.term("group", group));
        return Dsl.object("bool", bool);
    }

    /** Asks for articles by which to finish what is being typed. */
    public static ObjectNode suggesting(SuggestQuery query) {
        List<String> languages = query.languages().stream().map(TextLanguage::field).toList();
        ObjectNode completion = Dsl.object().put("field", "suggest").put("skip_duplicates", true);
        completion.put("size", SUGGESTIONS_FOR_EACH * query.size());
        completion.set("contexts", Dsl.object("language", Dsl.strings(languages)));
        ObjectNode typed = Dsl.object().put("prefix", query.key()).set("completion", completion);
        ObjectNode body = Dsl.object("suggest", Dsl.object("typed", typed)).put("size", 0);
        return body.set(
                "_source", Dsl.strings(List.of("article.tags", "article.language", "headline")));
    }

    /** The order, total by the last term. */
    public ArrayNode sort() {
        ArrayNode sort = Dsl.array(List.of());
        switch (query.sort()) {
            case RELEVANCE -> sort.add(Dsl.object().put("_score", "desc"));
            case PUBLISHED -> sort.add(Dsl.object().put("date", "desc"));
            case RECEIVED -> sort.add(Dsl.object().put("received", "desc"));
            case ARRIVAL -> {
                sort.add(Dsl.object().put("first_received", "asc"));
                sort.add(Dsl.object().put("id", "asc"));
            }
            case INDEX -> {}
        }
        return sort.add(Dsl.object().put("_shard_doc", "asc"));
    }

    /**
     * What to count, by the facets' words.
     *
     * @param perMonth most values that each month tells of; where there are more, counts of several
     *     months may lack some
     */
    public ObjectNode facets(int perMonth) {
        ObjectNode facets = Dsl.object();
        for (Facet facet : EnumSet.copyOf(query.facets())) {
            if (facet == Facet.TIME) {
                facets.set(facet.word(), spans());
            } else {
                ObjectNode terms = Dsl.object().put("field", field(facet));
                terms.put("size", FACET_VALUES).put("shard_size", perMonth);
                facets.set(facet.word(), Dsl.object("terms", terms));
            }
        }
        return facets;
    }

    /** How often some values of a facet occur: exact, since each month tells of all of them. */
    public static ObjectNode counts(Facet facet, Collection<String> values) {
        ObjectNode terms = Dsl.object().put("field", field(facet)).put("size", values.size());
        terms.put("shard_size", values.size());
        return Dsl.object("terms", terms.set("include", Dsl.strings(values)));
    }

    private static String field(Facet facet) {
        return switch (facet) {
            case SOURCE -> "source";
            case LANGUAGE -> "language";
            case TAG -> "tags";
            case TIME -> "date";
        };
    }

    private ObjectNode spans() {
        ObjectNode histogram =
                Dsl.object()
                        .put("field", "date")
                        .put("time_zone", query.timezone().getId())
                        .put("format", "strict_date_time_no_millis")
                        .put("min_doc_count", 1);
        // Only days differ in length; calendar minutes and hours are the fixed ones.
        return Dsl.object(
                "date_histogram",
                query.interval() == Interval.DAY
                        ? histogram.put("calendar_interval", "1d")
                        : histogram.put("fixed_interval", query.interval().word()));
    }

    private ObjectNode narrowed(List<? extends JsonNode> further) {
        ArticleQuery.Match match = query.match();
        List<JsonNode> filters = new ArrayList<>(further);
        List<JsonNode> excluded = new ArrayList<>();
        filters.add(visible());
        add(filters, excluded, "source", match.source());
        add(filters, excluded, "tags", match.tag());
        add(filters, excluded, "group", match.group());
        addLanguages(filters, excluded, match.language());
        if (match.except() != null) {
            excluded.add(ids(List.of(match.except())));
        }
        if (match.start() != null || match.end() != null) {
            filters.add(span(match.start(), match.end()));
        }
        if (query.duplicates() == Duplicates.ONLY) {
            filters.add(followers());
        }
        ObjectNode bool = Dsl.object("filter", Dsl.array(filters));
        if (!excluded.isEmpty()) {
            bool.set("must_not", Dsl.array(excluded));
        }
        if (match.text() != null) {
            bool.set("must", TextQuery.of(match.text(), languages()));
        }
        ObjectNode matching = Dsl.object("bool", bool);
        return origin == null ? matching : Ranking.of(matching, origin);
    }

    /** The languages to look in: all, unless some are asked for. */
    private Set<TextLanguage> languages() {
        Set<TextLanguage> asked = EnumSet.noneOf(TextLanguage.class);
        query.match().language().any().forEach(tag -> asked.add(TextLanguage.of(tag)));
        return asked.isEmpty() ? EnumSet.allOf(TextLanguage.class) : asked;
    }

    private static void add(
            List<JsonNode> filters, List<JsonNode> excluded, String field, Filter filter) {
        if (!filter.any().isEmpty()) {
            filters.add(Dsl.terms(field, filter.any()));
        }
        if (!filter.none().isEmpty()) {
            excluded.add(Dsl.terms(field, filter.none()));
        }
    }

    private static void addLanguages(
            List<JsonNode> filters, List<JsonNode> excluded, Filter filter) {
        if (!filter.any().isEmpty()) {
            filters.add(Dsl.any(tagged(filter.any())));
        }
        if (!filter.none().isEmpty()) {
            excluded.add(Dsl.any(tagged(filter.none())));
        }
    }

    private static List<JsonNode> tagged(List<String> languages) {
        List<JsonNode> queries = new ArrayList<>();
        for (String language : languages) {
            queries.add(
                    Dsl.object(
                            "term",
                            Dsl.object(
                                    "language",
                                    Dsl.object()
                                            .put("value", language)
                                            .put("case_insensitive", true))));
            queries.add(
                    Dsl.object(
                            "prefix",
                            Dsl.object(
                                    "language",
                                    Dsl.object()
                                            .put("value", language + "-")
                                            .put("case_insensitive", true))));
        }
        return queries;
    }

    private static JsonNode span(@Nullable Instant start, @Nullable Instant end) {
        ObjectNode range = Dsl.object().put("format", "epoch_millis");
        if (start != null) {
            range.put("gte", start.toEpochMilli());
        }
        if (end != null) {
            range.put("lt", end.toEpochMilli());
        }
        return Dsl.object("range", Dsl.object("date", range));
    }

    private static ObjectNode visible() {
        return Dsl.object("term", Dsl.object().put("withdrawn", false));
    }
}
