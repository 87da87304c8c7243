package dev.nashra.rules.analyse;

import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
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
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        try {
            if (language == TextLanguage.CJK) {
                addPairs(text, tokens);
            } else if (!text.isEmpty()) {
                addWords(text, tokens);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return tokens;
    }

    /** As StandardTokenizer, without its attributes: the words stand in the text. */
    private void addWords(String text, List<Token> tokens) throws IOException {
        // As Lucene's PersianCharFilter does: it stands between the parts of a word.
        String divided =
                language == TextLanguage.FA ? text.replace(ZERO_WIDTH_NON_JOINER, ' ') : text;
        StandardTokenizerImpl words = new StandardTokenizerImpl(new StringReader(divided));
        words.setBufferSize(StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        int position = 0;
        while (words.getNextToken() != StandardTokenizerImpl.YYEOF) {
            int start = words.yychar();
            add(
                    memory.word(divided, start, start + words.yylength()),
                    position++,
                    start,
                    start + words.yylength(),
                    tokens);
        }
    }

    private void addPairs(String text, List<Token> tokens) throws IOException {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        try (TokenStream pairs = new CJKBigramFilter(new CJKWidthFilter(words))) {
            CharTermAttribute term = pairs.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = pairs.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = pairs.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            pairs.reset();
            while (pairs.incrementToken()) {
                position += step.getPositionIncrement();
                Word word = memory.word(term, 0, term.length());
                add(word, position, offset.startOffset(), offset.endOffset(), tokens);
            }
        }
    }

    private static void add(Word word, int position, int start, int end, List<Token> tokens) {
        if (!word.term().isEmpty()) {
            tokens.add(new Token(word, position, start, end));
        }
    }
}
