package dev.nashra.rules.analyse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Divides texts of a language into words (Unicode Standard Annex 29; pairs of characters for
 * Chinese, Japanese and Korean) and gives their stems. Thread-safe.
 */
public final class Analysis {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private final TextLanguage language;
    private final WordMemory memory;

    /** Makes an analysis that remembers words it has stemmed. */
    public Analysis(TextLanguage language) {
        this.language = language;
        this.memory = new WordMemory(language);
    }

    /**
     * Gives the words of a text, in order, in time linear in its length.
     *
     * @param text as printed
     */
    public List<Token> tokens(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        try (TokenStream stream = stream(text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                Word word = memory.word(term.toString());
                if (!word.term().isEmpty()) {
                    tokens.add(new Token(word, position, offset.startOffset(), offset.endOffset()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return tokens;
    }

    private TokenStream stream(String text) {
        Tokenizer words = new StandardTokenizer();
        // As Lucene's PersianCharFilter does: it stands between the parts of a word.
        words.setReader(
                new StringReader(
                        language == TextLanguage.FA
                                ? text.replace(ZERO_WIDTH_NON_JOINER, ' ')
                                : text));
        return language == TextLanguage.CJK
                ? new CJKBigramFilter(new CJKWidthFilter(words))
                : words;
    }
}
