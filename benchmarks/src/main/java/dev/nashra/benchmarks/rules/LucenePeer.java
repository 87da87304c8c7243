package dev.nashra.benchmarks.rules;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleMatch;
import dev.nashra.rules.match.RuleSet;
import dev.nashra.rules.match.RuleText;
import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Lucene's queries on one article at a time. To index the article is not counted. */
final class LucenePeer {
    private static final int WARM = 50;
    private static final int PRESEARCHED = 300;
    private static final int ONE_BY_ONE = 20;

    private final List<ReadRule.Ready> rules;
    private final List<RuleText> texts;
    private final Map<TextLanguage, Analysis> analyses = new EnumMap<>(TextLanguage.class);
    private final Map<TextLanguage, List<Query>> queries = new EnumMap<>(TextLanguage.class);
    private final Map<TextLanguage, Presearch> presearches = new EnumMap<>(TextLanguage.class);

    LucenePeer(List<ReadRule.Ready> rules, List<RuleText> texts) {
        this.rules = rules;
        this.texts = texts;
    }

    private Analysis analysis(TextLanguage language) {
        return analyses.computeIfAbsent(language, Analysis::new);
    }

    private List<Query> queries(TextLanguage language) {
        return queries.computeIfAbsent(
                language,
                l -> {
                    LuceneQueries lucene = new LuceneQueries(analysis(l));
                    return rules.stream().map(rule -> lucene.of(rule.expression())).toList();
                });
    }

    Times presearched() throws IOException {
        Times times = new Times();
        for (int i = 0; i < WARM + PRESEARCHED; i++) {
            RuleText text = texts.get(texts.size() - 1 - i % texts.size());
            TextLanguage language = TextLanguage.of(text.language());
            Presearch presearch =
                    presearches.computeIfAbsent(language, l -> new Presearch(queries(l)));
            try (LuceneTexts index = new LuceneTexts(analysis(language), List.of(text))) {
                times.begin();
                Set<String> words = new HashSet<>();
                for (Token token : LuceneTexts.tokens(analysis(language), text)) {
                    words.add(token.word().term());
                }
                Set<Integer> candidates = presearch.candidates(words);
                int matches = matches(index.searcher(), queries(language), candidates);
                if (i >= WARM) {
                    times.end(candidates.size(), matches);
                }
            }
        }
        return times;
    }

    Times oneByOne() throws IOException {
        Times times = new Times();
        for (RuleText text : texts.subList(0, Math.min(ONE_BY_ONE, texts.size()))) {
            TextLanguage language = TextLanguage.of(text.language());
            List<Query> all = queries(language);
            List<Integer> each = IntStream.range(0, all.size()).boxed().toList();
            try (LuceneTexts index = new LuceneTexts(analysis(language), List.of(text))) {
                times.begin();
                int matches = matches(index.searcher(), all, each);
                times.end(all.size(), matches);
            }
        }
        return times;
    }

    private static int matches(IndexSearcher searcher, List<Query> all, Collection<Integer> of)
            throws IOException {
        int matches = 0;
        for (int query : of) {
            matches += searcher.count(all.get(query));
        }
        return matches;
    }

    /**
     * Tells whether each article gets the tags that Lucene's queries, one after the other, give.
     */
    boolean agrees(RuleSet set, List<RuleText> checked) throws IOException {
        boolean agrees = true;
        for (Map.Entry<TextLanguage, List<RuleText>> of : byLanguage(checked).entrySet()) {
            List<Set<String>> expected = tags(of.getKey(), of.getValue());
            for (int i = 0; i < expected.size(); i++) {
                Set<String> tags = new TreeSet<>();
                for (RuleMatch match : set.matches(of.getValue().get(i))) {
                    tags.add(match.tag().id());
                }
                agrees &= tags.equals(expected.get(i));
            }
        }
        return agrees;
    }

    private static Map<TextLanguage, List<RuleText>> byLanguage(List<RuleText> checked) {
        return checked.stream()
                .collect(Collectors.groupingBy(text -> TextLanguage.of(text.language())));
    }

    private List<Set<String>> tags(TextLanguage language, List<RuleText> of) throws IOException {
        List<Set<String>> tags =
                of.stream().map(text -> (Set<String>) new TreeSet<String>()).toList();
        List<Query> all = queries(language);
        try (LuceneTexts index = new LuceneTexts(analysis(language), of)) {
            for (int i = 0; i < all.size(); i++) {
                for (ScoreDoc hit : index.searcher().search(all.get(i), of.size()).scoreDocs) {
                    tags.get(hit.doc).add(rules.get(i).rule().tag().id());
                }
            }
        }
        return tags;
    }
}
