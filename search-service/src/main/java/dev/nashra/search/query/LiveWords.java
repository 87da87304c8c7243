package dev.nashra.search.query;

import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What {@code q} means for an article in memory: the twin of {@link TextQuery}, word for word. A
 * test asks both the same.
 */
final class LiveWords {
    private static final int FUZZY_PREFIX = 1;

    private final TextLanguage language;
    private final LiveAnalysis analysis;

    private LiveWords(TextLanguage language) {
        this.language = language;
        this.analysis = LiveAnalysis.of(language);
    }

    /** Gives the test of articles in a language. */
    static Predicate<LiveArticle> of(Expression expression, TextLanguage language) {
        LiveWords words = new LiveWords(language);
        List<Predicate<LiveArticle>> wanted = words.wanted(expression);
        Predicate<LiveArticle> matches = words.query(expression, true);
        return wanted.isEmpty() ? matches : any(wanted).and(matches);
    }

    private Predicate<LiveArticle> query(Expression expression, boolean lenient) {
        return switch (expression) {
            case Expression.All all -> all(queries(all.parts(), lenient));
            case Expression.Any any -> any(queries(any.parts(), lenient));
            case Expression.Not not -> query(not.part(), false).negate();
            default -> term(expression, lenient);
        };
    }

    private List<Predicate<LiveArticle>> queries(List<Expression> parts, boolean lenient) {
        return parts.stream().map(part -> query(part, lenient)).toList();
    }

    private List<Predicate<LiveArticle>> wanted(Expression expression) {
        List<Expression> parts =
                switch (expression) {
                    case Expression.All all -> all.parts();
                    case Expression.Any any -> any.parts();
                    default -> List.of();
                };
        if (expression instanceof Expression.Not) {
            return List.of();
        }
        return parts.isEmpty()
                ? List.of(term(expression, false))
                : parts.stream().flatMap(part -> wanted(part).stream()).toList();
    }

    private Predicate<LiveArticle> term(Expression expression, boolean lenient) {
        return switch (expression) {
            case Expression.Word word -> words(word.text(), 0, lenient).or(others(word));
            case Expression.Phrase phrase -> words(phrase.text(), phrase.slop(), false);
            case Expression.Prefix prefix -> prefix(Folding.fold(prefix.text()));
            case Expression.Fuzzy fuzzy -> fuzzy(Folding.fold(fuzzy.text()), fuzzy.edits());
            case Expression.Respelt respelt ->
                    inFolded(text -> text.hasAny(spelling(respelt.bare())));
            case Expression.All all -> throw new AssertionError("not a term: " + all);
            case Expression.Any any -> throw new AssertionError("not a term: " + any);
            case Expression.Not not -> throw new AssertionError("not a term: " + not);
        };
    }

    private Predicate<LiveArticle> words(String text, int slop, boolean lenient) {
        List<LiveAnalysis.Term> stems = analysis.terms(text);
        List<LiveAnalysis.Term> folded = LiveAnalysis.FOLDED.terms(Folding.fold(text));
        List<LiveAnalysis.Term> names = LiveAnalysis.FOLDED.terms(Names.key(text));
        if (lenient && stems.isEmpty()) {
            return article -> true;
        }
        return article ->
                article.text(LiveField.HEADLINE).hasPhrase(stems, slop)
                        || article.text(LiveField.BODY).hasPhrase(stems, slop)
                        || article.text(LiveField.FOLDED_HEADLINE).hasPhrase(folded, slop)
                        || article.text(LiveField.FOLDED_BODY).hasPhrase(folded, slop)
                        || article.text(LiveField.NAMES).hasPhrase(names, slop);
    }

    /** The same word in another number. */
    private Predicate<LiveArticle> others(Expression.Word word) {
        List<Predicate<LiveArticle>> others = new ArrayList<>();
        if (language == TextLanguage.AR) {
            for (String other : OtherForms.of(word.text())) {
                List<LiveAnalysis.Term> stems = analysis.terms(other);
                others.add(
                        article ->
                                article.text(LiveField.HEADLINE).hasPhrase(stems, 0)
                                        || article.text(LiveField.BODY).hasPhrase(stems, 0));
            }
        }
        return any(others);
    }

    private static Predicate<LiveArticle> prefix(String folded) {
        if (folded.codePoints().allMatch(Character::isLetterOrDigit)) {
            return inFolded(text -> text.hasAny(term -> term.startsWith(folded)));
        }
        List<LiveAnalysis.Term> phrase = LiveAnalysis.FOLDED.terms(folded);
        return inFolded(text -> text.hasPhrasePrefix(phrase));
    }

    /** Every word of it, each with so many letters wrong, anywhere in one of the texts. */
    private static Predicate<LiveArticle> fuzzy(String folded, int edits) {
        List<Predicate<String>> words = new ArrayList<>();
        for (LiveAnalysis.Term term : LiveAnalysis.FOLDED.terms(folded)) {
            words.add(like(term.term(), edits));
        }
        return words.isEmpty()
                ? article -> false
                : inFolded(text -> words.stream().allMatch(text::hasAny));
    }

    /** As Lucene's FuzzyQuery, two letters swapped counting as one edit. */
    static Predicate<String> like(String word, int edits) {
        int fixed = word.offsetByCodePoints(0, FUZZY_PREFIX);
        Automaton automaton =
                new LevenshteinAutomata(word.substring(fixed), true)
                        .toAutomaton(edits, word.substring(0, fixed));
        CharacterRunAutomaton run =
                new CharacterRunAutomaton(
                        Operations.determinize(
                                automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        return run::run;
    }

    /** Lucene's regular expressions and Java's agree on what is used of them. */
    static Predicate<String> spelling(String bare) {
        return Pattern.compile(Spellings.pattern(bare)).asMatchPredicate();
    }

    private static Predicate<LiveArticle> inFolded(Predicate<LiveText> meant) {
        return article ->
                meant.test(article.text(LiveField.FOLDED_HEADLINE))
                        || meant.test(article.text(LiveField.FOLDED_BODY));
    }

    private static Predicate<LiveArticle> all(List<Predicate<LiveArticle>> tests) {
        return article -> tests.stream().allMatch(test -> test.test(article));
    }

    private static Predicate<LiveArticle> any(List<Predicate<LiveArticle>> tests) {
        return article -> tests.stream().anyMatch(test -> test.test(article));
    }
}
