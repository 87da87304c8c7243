package dev.nashra.rules.match;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.parse.Expression;
import dev.nashra.rules.parse.Glob;
import dev.nashra.rules.parse.RuleField;
import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What Lucene finds in texts of one language: words as the module divides them, queries its own.
 */
final class LuceneOracle implements AutoCloseable {
    private final Analysis analysis;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneOracle(TextLanguage language, List<RuleText> texts) throws IOException {
        analysis = new Analysis(language);
        // One segment in the order of the texts.
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (RuleText text : texts) {
                Document document = new Document();
                document.add(new StringField("source", text.source(), Field.Store.NO));
                add(document, "headline", text.headline());
                add(document, "body", text.body());
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Gives the indices of the texts that a query finds. */
    Set<Integer> found(Expression expression) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (ScoreDoc hit :
                searcher.search(query(expression), Math.max(reader.maxDoc(), 1)).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    private void add(Document document, String field, String text) {
        List<Token> tokens = analysis.tokens(text);
        List<String> terms = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (Token token : tokens) {
            terms.add(token.word().term());
            forms.addAll(token.word().forms());
        }
        document.add(new TextField(field, new Given(terms)));
        document.add(new TextField(field + ".forms", new Given(forms)));
    }

    private Query query(Expression expression) {
        return switch (expression) {
            case Expression.Words words when words.field() == RuleField.SOURCE ->
                    new TermQuery(new Term("source", words.text()));
            case Expression.Words words -> inFields(words.field(), "", f -> row(f, words));
            case Expression.Wildcard wildcard ->
                    inFields(
                            wildcard.field(),
                            ".forms",
                            f ->
                                    new WildcardQuery(
                                            new Term(
                                                    f,
                                                    wildcard.glob()
                                                            .pattern()
                                                            .replace(Glob.ANY, '*')
                                                            .replace(Glob.ONE, '?'))));
            case Expression.Fuzzy fuzzy ->
                    inFields(
                            fuzzy.field(),
                            ".forms",
                            f -> new FuzzyQuery(new Term(f, fuzzy.word()), 1, 2));
            case Expression.Group group -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                group.must().forEach(one -> all.add(query(one), Occur.MUST));
                group.should().forEach(one -> all.add(query(one), Occur.SHOULD));
                group.not().forEach(one -> all.add(query(one), Occur.MUST_NOT));
                yield all.setMinimumNumberShouldMatch(group.need()).build();
            }
        };
    }

    private interface InField {
        Query of(String field);
    }

    private static Query inFields(RuleField field, String suffix, InField query) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (field != RuleField.BODY) {
            either.add(query.of("headline" + suffix), Occur.SHOULD);
        }
        if (field != RuleField.HEADLINE) {
            either.add(query.of("body" + suffix), Occur.SHOULD);
        }
        return either.build();
    }

    private Query row(String field, Expression.Words words) {
        List<Token> tokens = analysis.tokens(words.text());
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().word().term()));
        }
        PhraseQuery.Builder row = new PhraseQuery.Builder().setSlop(words.slop());
        tokens.forEach(token -> row.add(new Term(field, token.word().term()), token.position()));
        return row.build();
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
        private final List<String> words;
        private int at;

        Given(List<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (at == words.size()) {
                return false;
            }
            clearAttributes();
            term.append(words.get(at++));
            step.setPositionIncrement(1);
            return true;
        }

        @Override
        public void reset() {
            at = 0;
        }
    }
}
