package dev.nashra.rules.match;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.TextLanguage;
import dev.nashra.rules.compile.RuleCompiler;
import dev.nashra.rules.compile.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** What all versions of a set of rules share: numbers of words, and how often these are met. */
final class Desk {
    private final Vocabulary vocabulary = new Vocabulary();
    private final TermCounts counts = new TermCounts();
    private final List<TextReader> readers;
    private final List<RuleCompiler> compilers;

    Desk() {
        List<Analysis> analyses = Arrays.stream(TextLanguage.values()).map(Analysis::new).toList();
        readers = analyses.stream().map(one -> new TextReader(one, vocabulary)).toList();
        compilers = analyses.stream().map(one -> new RuleCompiler(vocabulary, one)).toList();
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
