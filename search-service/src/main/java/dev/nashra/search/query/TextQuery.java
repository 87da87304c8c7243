package dev.nashra.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What {@code q} means in the index. Every language is asked by itself, among its own articles:
 * there a word is found by its stem, or by its folded spelling whatever the stem; and a word that
 * the language does not index, such as "the", is taken as found. But at least one word must really
 * be there.
 */
final class TextQuery {
    private static final double HEADLINE_BOOST = 3;
    private static final int PREFIX_EXPANSIONS = 1000;

    private final TextLanguage language;

    private TextQuery(TextLanguage language) {
        this.language = language;
    }

    /** Gives the query for articles in some languages. */
    static JsonNode of(Expression expression, Collection<TextLanguage> languages) {
        List<JsonNode> branches = new ArrayList<>();
        for (TextLanguage language : languages) {
            branches.add(new TextQuery(language).branch(expression));
        }
        return Dsl.any(branches);
    }

    /**
     * Gives what to mark in texts of a language: whatever may have matched, and nothing negated.
     */
    static JsonNode highlight(Expression expression, Collection<TextLanguage> languages) {
        List<JsonNode> branches = new ArrayList<>();
        for (TextLanguage language : languages) {
            branches.addAll(new TextQuery(language).wanted(expression));
        }
        return branches.isEmpty() ? Dsl.none(List.of(Dsl.all())) : Dsl.any(branches);
    }

    private ObjectNode branch(Expression expression) {
        List<JsonNode> filter = new ArrayList<>();
        filter.add(Dsl.term("text_language", language.field()));
        List<JsonNode> wanted = wanted(expression);
        if (!wanted.isEmpty()) {
            filter.add(Dsl.any(wanted));
        }
        ObjectNode bool = Dsl.object("filter", Dsl.array(filter));
        bool.set("must", Dsl.array(List.of(query(expression, true))));
        return Dsl.object("bool", bool);
    }

    private JsonNode query(Expression expression, boolean lenient) {
        return switch (expression) {
            case Expression.All all -> Dsl.all(queries(all.parts(), lenient));
            case Expression.Any any -> Dsl.any(queries(any.parts(), lenient));
            case Expression.Not not -> Dsl.none(List.of(query(not.part(), false)));
            default -> term(expression, lenient);
        };
    }

    private List<JsonNode> queries(List<Expression> parts, boolean lenient) {
        return parts.stream().map(part -> query(part, lenient)).toList();
    }

    /** Each word that is not negated, strictly: taken as found counts for nothing here. */
    private List<JsonNode> wanted(Expression expression) {
        return switch (expression) {
            case Expression.All all ->
                    all.parts().stream().flatMap(p -> wanted(p).stream()).toList();
            case Expression.Any any ->
                    any.parts().stream().flatMap(p -> wanted(p).stream()).toList();
            case Expression.Not not -> List.of();
            default -> List.of(term(expression, false));
        };
    }

    private JsonNode term(Expression expression, boolean lenient) {
        return switch (expression) {
            case Expression.Word word -> words(word.text(), 0, lenient);
            case Expression.Phrase phrase -> words(phrase.text(), phrase.slop(), false);
            case Expression.Prefix prefix -> prefix(Folding.fold(prefix.text()));
            case Expression.Fuzzy fuzzy -> fuzzy(Folding.fold(fuzzy.text()), fuzzy.edits());
            case Expression.All all -> throw new AssertionError("not a term: " + all);
            case Expression.Any any -> throw new AssertionError("not a term: " + any);
            case Expression.Not not -> throw new AssertionError("not a term: " + not);
        };
    }

    private JsonNode words(String text, int slop, boolean lenient) {
        String folded = Folding.fold(text);
        return Dsl.best(
                List.of(
                        phrase("headline." + language.field(), text, slop, lenient, HEADLINE_BOOST),
                        phrase("body." + language.field(), text, slop, lenient, 1),
                        phrase("folded.headline", folded, slop, false, HEADLINE_BOOST),
                        phrase("folded.body", folded, slop, false, 1)));
    }

    private static JsonNode phrase(
            String field, String text, int slop, boolean lenient, double boost) {
        ObjectNode match = Dsl.object().put("query", text);
        if (slop > 0) {
            match.put("slop", slop);
        }
        if (lenient) {
            match.put("zero_terms_query", "all");
        }
        if (boost != 1) {
            match.put("boost", boost);
        }
        return Dsl.object("match_phrase", Dsl.object(field, match));
    }

    private static JsonNode prefix(String folded) {
        if (folded.codePoints().allMatch(Character::isLetterOrDigit)) {
            return Dsl.best(
                    List.of(
                            Dsl.prefix("folded.headline", folded),
                            Dsl.prefix("folded.body", folded)));
        }
        return Dsl.best(
                List.of(
                        phrasePrefix("folded.headline", folded),
                        phrasePrefix("folded.body", folded)));
    }

    private static JsonNode phrasePrefix(String field, String folded) {
        return Dsl.object(
                "match_phrase_prefix",
                Dsl.object(
                        field,
                        Dsl.object()
                                .put("query", folded)
                                .put("max_expansions", PREFIX_EXPANSIONS)));
    }

    private static JsonNode fuzzy(String folded, int edits) {
        List<JsonNode> fields = new ArrayList<>();
        for (String field : List.of("folded.headline", "folded.body")) {
            ObjectNode match =
                    Dsl.object()
                            .put("query", folded)
                            .put("operator", "and")
                            .put("fuzziness", edits)
                            .put("prefix_length", 1);
            fields.add(Dsl.object("match", Dsl.object(field, match)));
        }
        return Dsl.best(fields);
    }
}
