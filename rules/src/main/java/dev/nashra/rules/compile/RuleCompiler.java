package dev.nashra.rules.compile;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.parse.Expression;
import dev.nashra.text.Folding;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes plans out of queries, for articles of one language. Thread-safe. */
public final class RuleCompiler {
    private final Vocabulary vocabulary;
    private final Analysis analysis;

    /** Makes a compiler that numbers words in this vocabulary. */
    public RuleCompiler(Vocabulary vocabulary, Analysis analysis) {
        this.vocabulary = vocabulary;
        this.analysis = analysis;
    }

    /** Compiles a query. */
    public Plan compile(Expression expression) {
        return switch (expression) {
            case Expression.Words words -> words(words);
            case Expression.Wildcard wildcard ->
                    new Plan.Like(
                            vocabulary.addPrefix(wildcard.glob().prefix()),
                            wildcard.glob()::matches,
                            wildcard.field().mask());
            case Expression.Fuzzy fuzzy ->
                    new Plan.Like(
                            vocabulary.addPrefix(fuzzy.word().substring(0, 2)),
                            new OneEdit(fuzzy.word()),
                            fuzzy.field().mask());
            case Expression.Group group ->
                    new Plan.Group(
                            all(group.must()), all(group.should()), all(group.not()), group.need());
        };
    }

    private List<Plan> all(List<Expression> expressions) {
        return expressions.stream()
                .map(this::compile)
                .sorted(Comparator.comparingInt(RuleCompiler::effort))
                .toList();
    }

    /** What is told quickest is asked first. */
    private static int effort(Plan plan) {
        return switch (plan) {
            case Plan.Nothing nothing -> 0;
            case Plan.Term term -> 1;
            case Plan.Phrase phrase -> 2;
            case Plan.Like like -> 3;
            case Plan.Group group -> 4;
        };
    }

    private Plan words(Expression.Words words) {
        int mask = words.field().mask();
        String text = words.text();
        return switch (words.field()) {
            case TEXT, HEADLINE, BODY -> row(analysed(text), words.slop(), mask);
            case SOURCE, LANGUAGE -> name(text, mask);
            case URL -> row(plain(text), words.slop(), mask);
            case PLACE, PERSON, ORGANISATION, TOPIC -> {
                Plan label = row(plain(text), words.slop(), mask);
                yield new Plan.Group(List.of(), List.of(name(text, mask), label), List.of(), 1);
            }
        };
    }

    private Plan name(String text, int mask) {
        return new Plan.Term(vocabulary.addName(Folding.fold(text.strip())), mask);
    }

    private List<Plan.Slot> analysed(String text) {
        List<Plan.Slot> slots = new ArrayList<>();
        for (Token token : analysis.tokens(text)) {
            slots.add(new Plan.Slot(vocabulary.addTerm(token.word().term()), token.position()));
        }
        return slots;
    }

    private List<Plan.Slot> plain(String text) {
        List<Plan.Slot> slots = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            slots.add(new Plan.Slot(vocabulary.addTerm(word.text()), slots.size()));
        }
        return slots;
    }

    /**
     * A word that the analysis divides is a row of its parts: so are "U.S.-led" and 北京大学, as with
     * Lucene's autoGeneratePhraseQueries.
     */
    private static Plan row(List<Plan.Slot> slots, int slop, int mask) {
        return switch (slots.size()) {
            case 0 -> new Plan.Nothing();
            case 1 -> new Plan.Term(slots.getFirst().id(), mask);
            default -> new Plan.Phrase(fromZero(slots), slop, mask);
        };
    }

    private static List<Plan.Slot> fromZero(List<Plan.Slot> slots) {
        int first = slots.getFirst().offset();
        return slots.stream().map(slot -> new Plan.Slot(slot.id(), slot.offset() - first)).toList();
    }
}
