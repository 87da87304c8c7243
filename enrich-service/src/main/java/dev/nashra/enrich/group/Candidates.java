package dev.nashra.enrich.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Finds and files articles by their keys.
 *
 * <p>A key that many articles have says little, so a candidate's evidence is the sum of 1/articles
 * over the keys it shares; only the best few are worth verifying. A full key still yields its
 * newest articles: the hundredth copy of a wire report must find the ninety-ninth.
 */
final class Candidates {
    /** Candidates verified for one article. */
    static final int MAX_VERIFIED = 32;

    private final CopyIndex index;
    private final long windowMicros;

    Candidates(CopyIndex index, Duration window) {
        this.index = index;
        this.windowMicros = TimeUnit.MICROSECONDS.convert(window);
    }

    /** Gives the likeliest copies of an article, best evidence first, without itself. */
    List<Member> of(Member article) {
        Map<String, Double> evidence = new HashMap<>();
        for (long key : article.fingerprint().keys()) {
            List<CopyIndex.Filed> filed = index.filed(key);
            for (CopyIndex.Filed entry : filed) {
                if (isWithinWindow(entry, article)) {
                    evidence.merge(entry.id(), 1.0 / filed.size(), Double::sum);
                }
            }
        }
        evidence.remove(article.id());
        Comparator<Map.Entry<String, Double>> byEvidence = Map.Entry.comparingByValue();
        return evidence.entrySet().stream()
                .sorted(byEvidence.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_VERIFIED)
                .map(entry -> index.member(entry.getKey()))
                .filter(member -> member != null)
                .toList();
    }

    void file(Member article) {
        CopyIndex.Filed entry = new CopyIndex.Filed(article.id(), article.received());
        for (long key : article.fingerprint().keys()) {
            List<CopyIndex.Filed> filed = new ArrayList<>(index.filed(key));
            filed.removeIf(other -> other.id().equals(article.id()));
            filed.add(entry);
            filed.sort(
                    Comparator.comparingLong(CopyIndex.Filed::received)
                            .thenComparing(CopyIndex.Filed::id));
            int surplus = Math.max(0, filed.size() - CopyIndex.MAX_FILED);
            index.refile(key, filed.subList(surplus, filed.size()));
        }
    }

    void unfile(Member article) {
        for (long key : article.fingerprint().keys()) {
            List<CopyIndex.Filed> filed = new ArrayList<>(index.filed(key));
            if (filed.removeIf(entry -> entry.id().equals(article.id()))) {
                index.refile(key, filed);
            }
        }
    }

    private boolean isWithinWindow(CopyIndex.Filed entry, Member article) {
        return Math.abs(entry.received() - article.received()) <= windowMicros;
    }
}
