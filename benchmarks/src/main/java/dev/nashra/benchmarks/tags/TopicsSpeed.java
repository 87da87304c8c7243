package dev.nashra.benchmarks.tags;

import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.topic.TopicTagger;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles a second of one core's time: those of a file, cut to 300 words or repeated to as many.
 * What the thread used is counted, so that others on the machine make little difference.
 */
final class TopicsSpeed {
    private static final int WORDS = 300;
    private static final int MOST = 2_000;
    private static final int PASSES = 5;

    private final TopicTagger tagger;
    private final List<SectionedArticle> articles = new ArrayList<>();

    TopicsSpeed(TopicTagger tagger) {
        this.tagger = tagger;
    }

    /** Takes an article, if it does not have enough already. */
    void add(SectionedArticle article) {
        if (articles.size() < MOST) {
            articles.add(article);
        }
    }

    /** Says how many, the best of the passes after the first, with and without reading words. */
    String perSecond() {
        List<SectionedArticle> same = articles.stream().map(TopicsSpeed::ofLength).toList();
        List<Reading> readings = same.stream().map(SectionedArticle::reading).toList();
        double tagging = 0;
        double both = 0;
        long tags = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long began = cpuNanos();
            for (Reading reading : readings) {
                tags += tagger.tags(reading).size();
            }
            long read = cpuNanos();
            for (SectionedArticle article : same) {
                tags += tagger.tags(article.reading()).size();
            }
            long ended = cpuNanos();
            tagging = pass == 0 ? 0 : Math.max(tagging, same.size() / ((read - began) / 1e9));
            both = pass == 0 ? 0 : Math.max(both, same.size() / ((ended - read) / 1e9));
        }
        return "%,d articles of %d words, a second of one core: %,.0f, %,.0f with reading their words; %.2f topics each%n"
                .formatted(
                        same.size(),
                        WORDS,
                        tagging,
                        both,
                        (double) tags / (2L * PASSES * same.size()));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static SectionedArticle ofLength(SectionedArticle article) {
        StringBuilder body = new StringBuilder(article.body()).append(' ');
        int words = count(body);
        while (words > 0 && words < WORDS) {
            body.append(article.body()).append(' ');
            words = count(body);
        }
        String[] parts = body.toString().split("\\s+", WORDS + 1);
        String cut = String.join(" ", List.of(parts).subList(0, Math.min(WORDS, parts.length)));
        return new SectionedArticle(article.section(), article.language(), article.headline(), cut);
    }

    private static int count(CharSequence text) {
        return text.toString().isBlank() ? 0 : text.toString().strip().split("\\s+").length;
    }
}
