package dev.nashra.benchmarks.rules;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.match.RuleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Articles of one language as an index in memory, with the words that rules see. */
final class LuceneTexts implements AutoCloseable {
    private static final int GAP = 1000;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneTexts(Analysis analysis, List<RuleText> texts) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (RuleText text : texts) {
                Document document = new Document();
                document.add(new TextField(LuceneQueries.TEXT, new Given(tokens(analysis, text))));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** Gives the words of headline and body, the body's far behind the headline's. */
    static List<Token> tokens(Analysis analysis, RuleText text) {
        List<Token> tokens =
                new ArrayList<>(analysis.tokens(Objects.requireNonNullElse(text.headline(), "")));
        int from = tokens.isEmpty() ? 0 : tokens.getLast().position() + GAP;
        for (Token token : analysis.tokens(Objects.requireNonNullElse(text.body(), ""))) {
            tokens.add(
                    new Token(token.word(), from + token.position(), token.start(), token.end()));
        }
        return tokens;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static final class Given extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int at;

        Given(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (at == tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(at);
            term.append(token.word().term());
            int before = at == 0 ? -1 : tokens.get(at - 1).position();
            step.setPositionIncrement(token.position() - before);
            at++;
            return true;
        }

        @Override
        public void reset() {
            at = 0;
        }
    }
}
