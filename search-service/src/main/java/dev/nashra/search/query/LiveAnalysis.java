package dev.nashra.search.query;

import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The analyzers that the mapping names: Elasticsearch's are Lucene's, and here they are called
 * directly, so that a text has the same terms in memory as in the index. Thread-safe.
 */
final class LiveAnalysis {
    /** For folded texts and for words of folded queries. */
    static final LiveAnalysis FOLDED = new LiveAnalysis(new StandardAnalyzer());

    private static final Map<TextLanguage, LiveAnalysis> BY_LANGUAGE =
            new EnumMap<>(TextLanguage.class);

    static {
        for (TextLanguage language : TextLanguage.values()) {
            BY_LANGUAGE.put(language, new LiveAnalysis(analyzer(language)));
        }
    }

    private final Analyzer analyzer;

    private LiveAnalysis(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * A term in its place.
     *
     * @param term as it is indexed
     * @param position of terms in a row one more each; words that are not indexed leave a gap
     * @param start first UTF-16 code unit in the text
     * @param end one past the last
     */
    record Term(String term, int position, int start, int end) {}

    static LiveAnalysis of(TextLanguage language) {
        LiveAnalysis analysis = BY_LANGUAGE.get(language);
        if (analysis == null) {
            throw new IllegalArgumentException("no analysis for " + language);
        }
        return analysis;
    }

    private static Analyzer analyzer(TextLanguage language) {
        return switch (language) {
            case AR -> new ArabicAnalyzer();
            case EN -> new EnglishAnalyzer();
            case FR -> new FrenchAnalyzer();
            case DE -> new GermanAnalyzer();
            case ES -> new SpanishAnalyzer();
            case RU -> new RussianAnalyzer();
            case TR -> new TurkishAnalyzer();
            case FA -> new PersianAnalyzer();
            case CJK -> new CJKAnalyzer();
            case OTHER -> new StandardAnalyzer();
        };
    }

    List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                terms.add(
                        new Term(
                                term.toString(), position, place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return terms;
    }
}
