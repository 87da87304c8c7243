package dev.nashra.rules.analyse;

import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Brings a single word to its stem by the filters of Lucene's analyzer of the language, in their
 * order, without the stop words: a rule says itself which words matter.
 *
 * <p>What stems by letters that {@link Folding} makes one is folded first (Arabic, Persian,
 * English), so that two spellings have one stem. What stems by accents is folded last.
 */
final class Stems {
    private Stems() {}

    /** Gives the term of a word; empty if nothing is left of it. */
    static String term(TextLanguage language, String surface) {
        String folded = Folding.fold(surface);
        String term =
                switch (language) {
                    case AR -> last(new ArabicStemFilter(new OneWord(folded)));
                    case EN ->
                            last(
                                    new PorterStemFilter(
                                            new EnglishPossessiveFilter(new OneWord(folded))));
                    case FA ->
                            last(
                                    new PersianStemFilter(
                                            new PersianNormalizationFilter(new OneWord(folded))));
                    case FR -> last(new FrenchLightStemFilter(french(surface)));
                    case DE ->
                            last(
                                    new GermanLightStemFilter(
                                            new GermanNormalizationFilter(lower(surface))));
                    case ES -> last(new SpanishLightStemFilter(lower(surface)));
                    case RU -> last(new SnowballFilter(lower(surface), new RussianStemmer()));
                    case TR -> last(new SnowballFilter(turkish(surface), new TurkishStemmer()));
                    case CJK, OTHER -> folded;
                };
        String end = Folding.fold(term);
        return end.isEmpty() ? folded : end;
    }

    /** Gives a word without what is written before it, folded; itself if there is nothing. */
    static String bare(TextLanguage language, String surface) {
        return switch (language) {
            case AR -> Clitics.without(Folding.fold(surface));
            case FR -> Folding.fold(last(french(surface)));
            case TR -> Folding.fold(last(turkish(surface)));
            default -> Folding.fold(surface);
        };
    }

    private static TokenStream lower(String surface) {
        return new LowerCaseFilter(new OneWord(composed(surface)));
    }

    private static TokenStream french(String surface) {
        return new ElisionFilter(lower(surface), FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    private static TokenStream turkish(String surface) {
        return new TurkishLowerCaseFilter(new ApostropheFilter(new OneWord(composed(surface))));
    }

    private static String composed(String surface) {
        return Normalizer.normalize(surface, Normalizer.Form.NFC);
    }

    private static String last(TokenStream filters) {
        try (filters) {
            filters.reset();
            return filters.incrementToken()
                    ? filters.getAttribute(CharTermAttribute.class).toString()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory", e);
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String word;
        private boolean isGiven;

        OneWord(String word) {
            this.word = word;
        }

        @Override
        public boolean incrementToken() {
            if (isGiven) {
                return false;
            }
            isGiven = true;
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
