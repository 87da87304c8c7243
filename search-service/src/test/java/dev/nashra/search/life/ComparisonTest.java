package dev.nashra.search.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences that are planted are found, each for what it is. */
class ComparisonTest {
    @Test
    void findsNothingBetweenEquals() throws IOException {
        ComparisonReport report = compare(hundred(), hundred()).report();

        assertThat(report.isEqual()).isTrue();
        assertThat(report.formerArticles()).isEqualTo(100);
        assertThat(report.latterChecksum()).isEqualTo(report.formerChecksum()).hasSize(64);
    }

    @Test
    void findsEveryKindOfDifference() throws IOException {
        List<Entry> other = hundred();
        Entry doubled = other.get(40);
        other.set(40, doubled.and(doubled));
        other.set(30, entry(30, 1, "something else"));
        other.set(20, entry(20, 2, "text 20"));
        other.remove(10);
        other.add(entry(100, 1, "text 100"));

        ComparisonReport report = compare(hundred(), other).report();

        assertThat(report.isEqual()).isFalse();
        assertThat(report.missing().examples()).containsExactly("010");
        assertThat(report.version().examples()).containsExactly("020");
        assertThat(report.content().examples()).containsExactly("030");
        assertThat(report.doubled().examples()).containsExactly("040");
        assertThat(report.surplus().examples()).containsExactly("100");
        assertThat(report.formerChecksum()).isNotEqualTo(report.latterChecksum());
    }

    @Test
    void trustsNoSuspicionUntilItHasLookedAgain() throws IOException {
        List<Entry> other = hundred();
        other.set(20, entry(20, 2, "newer"));
        other.remove(10);
        other.add(entry(100, 1, "later"));
        Comparison comparison = compare(hundred(), other);
        assertThat(comparison.suspects()).containsExactly("010", "020", "100");

        Map<String, Entry> now =
                Map.of(
                        "010", entry(10, 1, "text 10"),
                        "020", entry(20, 2, "newer"),
                        "100", entry(100, 1, "later"));
        comparison.again(now, now);

        assertThat(comparison.suspects()).isEmpty();
        assertThat(comparison.report().isEqual()).isTrue();
        assertThat(comparison.report().latterArticles()).isEqualTo(101);
        List<Entry> whole = hundred();
        whole.set(20, entry(20, 2, "newer"));
        whole.add(entry(100, 1, "later"));
        assertThat(comparison.report().formerChecksum())
                .isEqualTo(compare(whole, whole).report().formerChecksum());
    }

    @Test
    void keepsToWhatDiffersStill() throws IOException {
        List<Entry> other = hundred();
        other.remove(10);
        Comparison comparison = compare(hundred(), other);

        comparison.again(Map.of("010", entry(10, 1, "text 10")), Map.of());

        assertThat(comparison.report().isEqual()).isFalse();
        assertThat(comparison.report().missing().articles()).isOne();
    }

    @Test
    void addsUpTheSameInWhateverOrder() {
        List<Entry> shuffled = hundred();
        Collections.shuffle(shuffled, new Random(7));
        Tally one = new Tally();
        Tally other = new Tally();
        hundred().forEach(one::add);
        shuffled.forEach(other::add);

        assertThat(other.checksum()).isEqualTo(one.checksum());
        // A sum of twice the same is none of nothing, as it would be of bits that cancel out.
        other.add(shuffled.getFirst());
        other.add(shuffled.getFirst());
        assertThat(other.checksum()).isNotEqualTo(one.checksum());
    }

    private static Comparison compare(List<Entry> one, List<Entry> other) throws IOException {
        Comparison comparison = new Comparison();
        comparison.all(entries(one), entries(other), done -> {});
        return comparison;
    }

    private static Entries entries(List<Entry> list) {
        Iterator<Entry> all = list.iterator();
        return () -> all.hasNext() ? all.next() : null;
    }

    private static List<Entry> hundred() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(entry(i, 1, "text " + i));
        }
        return entries;
    }

    private static Entry entry(int number, long version, String article) {
        String id = "%03d".formatted(number);
        return new Entry(id, 1, version, Entry.digest(id, version, article.getBytes(UTF_8)));
    }
}
