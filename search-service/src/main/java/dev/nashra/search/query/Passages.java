package dev.nashra.search.query;

import dev.nashra.contract.Tag;
import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where texts in a language say what {@code q} asks for: by a word's stem, its folded spelling, its
 * beginning, some letters wrong, or as a name; and nothing that is not wanted. Thread-safe.
 */
public final class Passages {
    private final LiveAnalysis analysis;
    private final List<Wanted> wanted;

    /**
     * A passage that matches.
     *
     * @param start first UTF-16 code unit
     * @param end one past the last
     * @param kind which of the query's words, from 0 in their order
     */
    public record Passage(int start, int end, int kind) {}

    /** One of the query's words or phrases, in the forms that texts are searched in. */
    private record Wanted(
            Expression expression,
            List<LiveAnalysis.Term> stems,
            List<List<LiveAnalysis.Term>> others,
            List<LiveAnalysis.Term> folded,
            List<LiveAnalysis.Term> names,
            int slop,
            @Nullable Predicate<String> pattern) {}

    /** A text in each of these forms. */
    private record Forms(PlacedText stems, PlacedText folded, PlacedText names) {}

    private Passages(LiveAnalysis analysis, List<Wanted> wanted) {
        this.analysis = analysis;
        this.wanted = wanted;
    }

    /** Gives what to find; nothing if the query has no words. */
    public static Passages of(ArticleQuery query, TextLanguage language) {
        List<Wanted> wanted = new ArrayList<>();
        Expression text = query.match().text();
        if (text != null) {
            add(text, language, wanted);
        }
        // "the" is marked only if nothing but such words is asked for.
        List<Wanted> telling = wanted.stream().filter(Passages::isTelling).toList();
        return new Passages(LiveAnalysis.of(language), telling.isEmpty() ? wanted : telling);
    }

    private static boolean isTelling(Wanted wanted) {
        return !(wanted.expression() instanceof Expression.Word) || !wanted.stems().isEmpty();
    }

    private static void add(Expression expression, TextLanguage language, List<Wanted> wanted) {
        switch (expression) {
            case Expression.All all -> all.parts().forEach(part -> add(part, language, wanted));
            case Expression.Any any -> any.parts().forEach(part -> add(part, language, wanted));
            case Expression.Not not -> {}
            case Expression.Word word ->
                    wanted.add(words(expression, word.text(), 0, language, null));
            case Expression.Phrase phrase ->
                    wanted.add(words(expression, phrase.text(), phrase.slop(), language, null));
            case Expression.Prefix prefix ->
                    wanted.add(words(expression, prefix.text(), 0, language, null));
            case Expression.Fuzzy fuzzy ->
                    wanted.add(words(expression, fuzzy.text(), 0, language, like(fuzzy)));
            case Expression.Respelt respelt ->
                    wanted.add(
                            words(
                                    expression,
                                    respelt.bare(),
                                    0,
                                    language,
                                    LiveWords.spelling(respelt.bare())));
        }
    }

    private static Wanted words(
            Expression expression,
            String text,
            int slop,
            TextLanguage language,
            @Nullable Predicate<String> pattern) {
        LiveAnalysis analysis = LiveAnalysis.of(language);
        boolean hasOthers = expression instanceof Expression.Word && language == TextLanguage.AR;
        return new Wanted(
                expression,
                analysis.terms(text),
                (hasOthers ? OtherForms.of(text) : List.<String>of())
                        .stream().map(analysis::terms).toList(),
                PlacedText.foldedTerms(text),
                Names.terms(text),
                slop,
                pattern);
    }

    private static Predicate<String> like(Expression.Fuzzy fuzzy) {
        return LiveAnalysis.FOLDED.terms(Folding.fold(fuzzy.text())).stream()
                .map(term -> LiveWords.like(term.term(), fuzzy.edits()))
                .reduce(word -> false, Predicate::or);
    }

    /** Tells which of the query's words are among the names of what a tag says. */
    public Set<Integer> naming(Tag tag) {
        Set<Integer> kinds = new TreeSet<>();
        for (String name : Names.of(tag)) {
            PlacedText words = PlacedText.folded(name);
            for (int kind = 0; kind < wanted.size(); kind++) {
                Wanted each = wanted.get(kind);
                if (canName(each) && !words.phrase(each.names(), each.slop()).isEmpty()) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private static boolean canName(Wanted wanted) {
        return wanted.expression() instanceof Expression.Word
                || wanted.expression() instanceof Expression.Phrase;
    }

    /**
     * Finds what matches in a text.
     *
     * @param named which words name something that the article is tagged with: they are found in
     *     other spellings as well
     * @return in the order of the text; passages may overlap
     */
    public List<Passage> in(String text, Set<Integer> named) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Forms forms =
                new Forms(
                        new PlacedText(analysis.terms(text)),
                        PlacedText.folded(text),
                        new PlacedText(named.isEmpty() ? List.of() : Names.terms(text)));
        Set<Passage> passages = new TreeSet<>(Passages::inOrder);
        for (int kind = 0; kind < wanted.size(); kind++) {
            for (PlacedText.Span span : spans(wanted.get(kind), forms)) {
                passages.add(new Passage(span.start(), span.end(), kind));
            }
        }
        return passages.stream().collect(Collectors.toUnmodifiableList());
    }

    private static List<PlacedText.Span> spans(Wanted wanted, Forms forms) {
        Predicate<String> pattern = wanted.pattern();
        if (pattern != null) {
            return forms.folded().each(pattern);
        }
        if (wanted.expression() instanceof Expression.Prefix) {
            return forms.folded().phrasePrefix(wanted.folded());
        }
        List<PlacedText.Span> spans = new ArrayList<>();
        spans.addAll(forms.stems().phrase(wanted.stems(), wanted.slop()));
        wanted.others().forEach(other -> spans.addAll(forms.stems().phrase(other, 0)));
        spans.addAll(forms.folded().phrase(wanted.folded(), wanted.slop()));
        spans.addAll(forms.names().phrase(wanted.names(), wanted.slop()));
        return spans;
    }

    private static int inOrder(Passage one, Passage other) {
        int byStart = Integer.compare(one.start(), other.start());
        int byEnd = byStart == 0 ? Integer.compare(one.end(), other.end()) : byStart;
        return byEnd == 0 ? Integer.compare(one.kind(), other.kind()) : byEnd;
    }
}
