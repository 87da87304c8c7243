package dev.nashra.benchmarks.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Selects queries as the TermFilteredPresearcher of Lucene's Monitor does: of a conjunction the
 * longest word, of a disjunction all words, however many are needed.
 */
final class Presearch {
    private final Map<String, List<Integer>> queries = new HashMap<>();

    Presearch(List<Query> all) {
        for (int i = 0; i < all.size(); i++) {
            for (String term : terms(all.get(i))) {
                queries.computeIfAbsent(term, absent -> new ArrayList<>()).add(i);
            }
        }
    }

    private static Set<String> terms(Query query) {
        return switch (query) {
            case TermQuery one -> Set.of(one.getTerm().text());
            case PhraseQuery row -> Set.of(longest(row.getTerms()));
            case BooleanQuery group -> terms(group);
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    private static Set<String> terms(BooleanQuery group) {
        Set<String> any = new LinkedHashSet<>();
        Set<String> best = Set.of();
        for (BooleanClause clause : group) {
            Set<String> of = terms(clause.query());
            if (clause.isRequired() && (best.isEmpty() || length(of) > length(best))) {
                best = of;
            }
            any.addAll(of);
        }
        return best.isEmpty() ? any : best;
    }

    private static int length(Set<String> terms) {
        return terms.stream().mapToInt(String::length).min().orElse(0);
    }

    private static String longest(Term[] terms) {
        return Arrays.stream(terms)
                .map(Term::text)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** Gives the indices of the queries that a text of these words may meet. */
    Set<Integer> candidates(Set<String> words) {
        Set<Integer> found = new LinkedHashSet<>();
        for (String word : words) {
            found.addAll(queries.getOrDefault(word, List.of()));
        }
        return found;
    }
}
