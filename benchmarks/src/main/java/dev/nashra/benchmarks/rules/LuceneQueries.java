package dev.nashra.benchmarks.rules;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.parse.Expression;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The same rules as Lucene's queries, over headline and body in one field. */
final class LuceneQueries {
    static final String TEXT = "text";

    private final Analysis analysis;

    LuceneQueries(Analysis analysis) {
        this.analysis = analysis;
    }

    Query of(Expression expression) {
        return switch (expression) {
            case Expression.Words words -> row(words);
            case Expression.Group group -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                group.must().forEach(one -> all.add(of(one), Occur.MUST));
                group.should().forEach(one -> all.add(of(one), Occur.SHOULD));
                group.not().forEach(one -> all.add(of(one), Occur.MUST_NOT));
                yield all.setMinimumNumberShouldMatch(group.need()).build();
            }
            case Expression.Wildcard none -> throw new IllegalArgumentException("not drawn");
            case Expression.Fuzzy none -> throw new IllegalArgumentException("not drawn");
        };
    }

    private Query row(Expression.Words words) {
        List<Token> tokens = analysis.tokens(words.text());
        if (tokens.size() == 1) {
            return new TermQuery(term(tokens.getFirst()));
        }
        PhraseQuery.Builder row = new PhraseQuery.Builder().setSlop(words.slop());
        tokens.forEach(token -> row.add(term(token), token.position()));
        return row.build();
    }

    private static Term term(Token token) {
        return new Term(TEXT, token.word().term());
    }
}
