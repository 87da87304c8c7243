package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Records as enrich would write them, and worse: revisions of one article weeks and months apart
 * and in any order, withdrawals, records written once more long after, and broken ones.
 */
final class ArticleStream {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SPAN = Duration.ofDays(150).toMillis();
    private static final int MOST_REVISIONS = 5;
    private static final int BROKEN = 5;

    private final String source;
    private final Random random;
    private final ArticleText text;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(double at, Delivery delivery) {}

    private ArticleStream(String source, Random random) {
        this.source = source;
        this.random = random;
        this.text = new ArticleText(random);
    }

    /**
     * Draws records in the order in which they are written.
     *
     * @param source publisher of all articles
     * @param articles how many different ones
     */
    static List<Delivery> draw(String source, Random random, int articles) {
        ArticleStream stream = new ArticleStream(source, random);
        for (int i = 0; i < articles; i++) {
            stream.addArticle(i);
        }
        for (int i = 0; i < BROKEN; i++) {
            byte[] broken = ("{\"id\":\"broken " + source + " " + i).getBytes(UTF_8);
            stream.add(random.nextDouble(), new Delivery(source + "-" + i, broken, null));
        }
        stream.placed.sort(Comparator.comparingDouble(Placed::at));
        return stream.placed.stream().map(Placed::delivery).toList();
    }

    private void addArticle(int number) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        // Two thirds have one revision.
        int revisions = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(MOST_REVISIONS - 1);
        boolean isWithdrawn = random.nextInt(16) == 0;
        long[] received = random.longs(revisions, 0, SPAN).sorted().distinct().toArray();
        double[] at = random.doubles(received.length).toArray();
        if (random.nextInt(8) > 0) {
            Arrays.sort(at);
        }
        for (int i = 0; i < received.length; i++) {
            boolean isLast = i == received.length - 1;
            Revision revision =
                    new Revision(
                            id,
                            FIRST.toEpochMilli() + received[i],
                            "%s %d/%d %s".formatted(source, number, i + 1, text.words(4)),
                            isLast && isWithdrawn);
            Instant first = FIRST.plusMillis(received[0]);
            byte[] value = text.article(source, number, i + 1, first, revision);
            Delivery delivery = new Delivery(id, value, revision);
            add(at[i], delivery);
            if (random.nextInt(12) == 0) {
                add(at[i] + random.nextDouble() * (1 - at[i]), delivery);
            }
        }
    }

    private void add(double at, Delivery delivery) {
        placed.add(new Placed(at, delivery));
    }
}
