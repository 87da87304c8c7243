package dev.nashra.rules.match;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.compile.RuleCompiler;
import dev.nashra.rules.compile.Vocabulary;
import dev.nashra.text.TextLanguage;
import java.util.Arrays;
import java.util.List;

/** What all versions of a set of rules share: numbers of words, and how often these are met. */
final class Desk {
    /** Words of rules that are long gone keep their numbers: at so many, all are numbered anew. */
    private static final int MOST_NUMBERS = 500_000;

    private final int mostNumbers;
    private final Vocabulary vocabulary = new Vocabulary();
    private final TermCounts counts = new TermCounts();
    private final List<TextReader> readers;
    private final List<RuleCompiler> compilers;

    Desk() {
        this(MOST_NUMBERS);
    }

    Desk(int mostNumbers) {
        this.mostNumbers = mostNumbers;
        List<Analysis> analyses = Arrays.stream(TextLanguage.values()).map(Analysis::new).toList();
        readers = analyses.stream().map(one -> new TextReader(one, vocabulary)).toList();
        compilers = analyses.stream().map(one -> new RuleCompiler(vocabulary, one)).toList();
    }

    boolean isFull() {
        return vocabulary.size() > mostNumbers;
    }

    /** Gives an empty desk of the same size. */
    Desk anew() {
        return new Desk(mostNumbers);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    TermCounts counts() {
        return counts;
    }

    TextReader reader(TextLanguage language) {
        return readers.get(language.ordinal());
    }

    RuleCompiler compiler(TextLanguage language) {
        return compilers.get(language.ordinal());
    }
}
