package dev.nashra.benchmarks.copies;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The order in which the articles of a file arrive. */
sealed interface ArrivalOrder {
    /** Gives each article, in this order. */
    void read(LabelledFile file, Consumer<LabelledArticle> sink) throws IOException, BadInput;

    /** That of the file, which is not held in memory. */
    record OfFile() implements ArrivalOrder {
        @Override
        public void read(LabelledFile file, Consumer<LabelledArticle> sink)
                throws IOException, BadInput {
            file.read(sink);
        }
    }

    /** Any order; the revisions of one page keep theirs. */
    record Shuffled(long seed) implements ArrivalOrder {
        @Override
        public void read(LabelledFile file, Consumer<LabelledArticle> sink)
                throws IOException, BadInput {
            List<LabelledArticle> all = all(file);
            List<LabelledArticle> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            RevisionOrder.restore(all, shuffled).forEach(sink);
        }
    }

    /**
     * By time of publication with a random error; what has no time goes by the one before it. The
     * revisions of one page keep their order.
     *
     * @param most largest error, to either side
     */
    record Jittered(Duration most, long seed) implements ArrivalOrder {
        @Override
        public void read(LabelledFile file, Consumer<LabelledArticle> sink)
                throws IOException, BadInput {
            record Timed(LabelledArticle article, long at) {}

            Random random = new Random(seed);
            List<LabelledArticle> all = all(file);
            List<Timed> timed = new ArrayList<>();
            Instant last = Instant.EPOCH;
            for (LabelledArticle article : all) {
                last = article.published() == null ? last : article.published();
                double error = (2 * random.nextDouble() - 1) * most.toMillis();
                timed.add(new Timed(article, last.toEpochMilli() + Math.round(error)));
            }
            timed.sort(Comparator.comparingLong(Timed::at));
            RevisionOrder.restore(all, timed.stream().map(Timed::article).toList()).forEach(sink);
        }
    }

    private static List<LabelledArticle> all(LabelledFile file) throws IOException, BadInput {
        List<LabelledArticle> all = new ArrayList<>();
        file.read(all::add);
        return all;
    }
}
