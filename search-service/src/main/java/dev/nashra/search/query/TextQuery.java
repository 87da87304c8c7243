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
 * there a word is found by its stem, or by its folded spelling whatever the stem, or as the name of
 * what is tagged; and a word that the language does not index, such as "the", is taken as found.
 * But at least one word must really be there. What is found by its spelling alone, beginnings of
 * words and words with letters wrong, is asked once for all languages where it can be: of many
 * words the index looks through all.
 */
final class TextQuery {
    private static final double HEADLINE_BOOST = 3;

    /** A name that is spelt otherwise counts for less than the word itself. */
    private static final double NAME_BOOST = 0.5;

    /** What is said of one counts for a little less where several are asked for. */
    private static final double OTHER_FORM = 0.8;

    /** By how many places words may be moved and still stand together. */
    private static final int NEAR = 2;

    private static final int PREFIX_EXPANSIONS = 1000;

    private final TextLanguage language;

    private TextQuery(TextLanguage language) {
        this.language = language;
    }

    /** Gives the query for articles in some languages. */
    static JsonNode of(Expression expression, Collection<TextLanguage> languages) {
        List<Expression> parts =
                expression instanceof Expression.All all ? all.parts() : List.of(expression);
        TextQuery any = new TextQuery(TextLanguage.values()[0]);
        List<JsonNode> wanted = new ArrayList<>();
        List<JsonNode> must = new ArrayList<>();
        List<Expression> bound = new ArrayList<>();
        for (Expression part : parts) {
            if (isOfNoLanguage(part)) {
                wanted.addAll(any.wanted(part));
                must.add(any.query(part, true));
            } else {
                bound.add(part);
            }
        }
        if (!bound.isEmpty()) {
            must.add(inItsLanguage(bound, languages, wanted.isEmpty()));
        }
        if (must.size() == 1 && !bound.isEmpty()) {
            return must.getFirst();
        }
        ObjectNode bool = Dsl.object("must", Dsl.array(must));
        if (!wanted.isEmpty()) {
            bool.set("filter", Dsl.array(List.of(Dsl.any(wanted))));
        }
        return Dsl.object("bool", bool);
    }

    /** Gives what must hold in the language of an article, whichever it is. */
    private static JsonNode inItsLanguage(
            List<Expression> parts, Collection<TextLanguage> languages, boolean found) {
        Expression all = parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
        List<JsonNode> branches = new ArrayList<>();
        for (TextLanguage language : languages) {
            branches.add(new TextQuery(language).branch(all, found));
        }
        return Dsl.any(branches);
    }

    private static boolean isOfNoLanguage(Expression expression) {
        return switch (expression) {
            case Expression.All all -> all.parts().stream().allMatch(TextQuery::isOfNoLanguage);
            case Expression.Any any -> any.parts().stream().allMatch(TextQuery::isOfNoLanguage);
            case Expression.Not not -> isOfNoLanguage(not.part());
            case Expression.Prefix prefix -> true;
            case Expression.Fuzzy fuzzy -> true;
            case Expression.Respelt respelt -> true;
            case Expression.Word word -> false;
            case Expression.Phrase phrase -> false;
        };
    }

    private ObjectNode branch(Expression expression, boolean found) {
        List<JsonNode> filter = new ArrayList<>();
        filter.add(Dsl.term("text_language", language.field()));
        List<JsonNode> wanted = wanted(expression);
        if (found && !wanted.isEmpty()) {
            filter.add(Dsl.any(wanted));
        }
        ObjectNode bool = Dsl.object("filter", Dsl.array(filter));
        bool.set("must", Dsl.array(List.of(query(expression, true))));
        String row = row(expression);
        if (!row.isEmpty()) {
            bool.set("should", Dsl.array(List.of(together(row))));
        }
        return Dsl.object("bool", bool);
    }

    /** Gives the words of a query that is nothing but words, of which there are several. */
    private static String row(Expression expression) {
        List<String> words = new ArrayList<>();
        if (expression instanceof Expression.All all) {
            for (Expression part : all.parts()) {
                if (!(part instanceof Expression.Word word)) {
                    return "";
                }
                words.add(word.text());
            }
        }
        return String.join(" ", words);
    }

    /** Words that stand together as they were typed mean more than words that only occur. */
    private JsonNode together(String row) {
        String folded = Folding.fold(row);
        return Dsl.best(
                List.of(
                        phrase("headline." + language.field(), row, NEAR, false, HEADLINE_BOOST),
                        phrase("body." + language.field(), row, NEAR, false, 1),
                        phrase("folded.headline", folded, NEAR, false, HEADLINE_BOOST),
                        phrase("folded.body", folded, NEAR, false, 1)));
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
            case Expression.Word word -> words(word.text(), 0, lenient, others(word));
            case Expression.Phrase phrase -> words(phrase.text(), phrase.slop(), false, List.of());
            case Expression.Prefix prefix -> prefix(Folding.fold(prefix.text()));
            case Expression.Fuzzy fuzzy -> fuzzy(Folding.fold(fuzzy.text()), fuzzy.edits());
            case Expression.Respelt respelt -> respelt(Spellings.pattern(respelt.bare()));
            case Expression.All all -> throw new AssertionError("not a term: " + all);
            case Expression.Any any -> throw new AssertionError("not a term: " + any);
            case Expression.Not not -> throw new AssertionError("not a term: " + not);
        };
    }

    private List<String> others(Expression.Word word) {
        return language == TextLanguage.AR ? OtherForms.of(word.text()) : List.of();
    }

    private JsonNode words(String text, int slop, boolean lenient, List<String> others) {
        String headline = "headline." + language.field();
        String body = "body." + language.field();
        String folded = Folding.fold(text);
        List<JsonNode> ways = new ArrayList<>();
        ways.add(phrase(headline, text, slop, lenient, HEADLINE_BOOST));
        ways.add(phrase(body, text, slop, lenient, 1));
        ways.add(phrase("folded.headline", folded, slop, false, HEADLINE_BOOST));
        ways.add(phrase("folded.body", folded, slop, false, 1));
        ways.add(phrase("names", Names.key(text), slop, false, NAME_BOOST));
        for (String other : others) {
            ways.add(phrase(headline, other, 0, false, HEADLINE_BOOST * OTHER_FORM));
            ways.add(phrase(body, other, 0, false, OTHER_FORM));
        }
        return Dsl.best(ways);
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

    private static JsonNode respelt(String pattern) {
        List<JsonNode> fields = new ArrayList<>();
        for (String field : List.of("folded.headline", "folded.body")) {
            ObjectNode regexp = Dsl.object().put("value", pattern).put("flags", "NONE");
            fields.add(Dsl.object("regexp", Dsl.object(field, regexp)));
        }
        return Dsl.best(fields);
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
