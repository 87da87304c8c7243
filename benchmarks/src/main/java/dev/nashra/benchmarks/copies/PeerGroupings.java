package dev.nashra.benchmarks.copies;

import dev.nashra.benchmarks.peers.Peer;
import dev.nashra.benchmarks.peers.PeerRun;
import dev.nashra.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** What the peers make of a file. They know no revisions and get the last one of each page only. */
final class PeerGroupings {
    private final LabelledFile file;
    private final Labels labels;

    PeerGroupings(LabelledFile file, Labels labels) {
        this.file = file;
        this.labels = labels;
    }

    /** Gives the grouping of each peer, and splitting and folding alone as the floor of times. */
    List<Grouping> run() throws IOException, BadInput {
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(floor());
        for (Peer peer : Peer.all()) {
            List<Integer> pages = new ArrayList<>();
            try (PeerRun run = new PeerRun(peer);
                    Progress progress = Progress.of(peer.name(), labels.pages().size())) {
                read(
                        (page, text) -> {
                            pages.add(page);
                            run.accept(text);
                            progress.step();
                        });
                PeerRun.Best best =
                        labels.isLabelled() && !labels.hasEvents()
                                ? run.best(groups -> f1(byPage(pages, groups)))
                                : run.at(OptionalDouble.empty());
                int[] groups = best.groups().stream().mapToInt(Integer::intValue).toArray();
                groupings.add(
                        new Grouping(best.name(), byPage(pages, groups), run.microsPerArticle()));
            }
        }
        return groupings;
    }

    private Grouping floor() throws IOException, BadInput {
        long[] nanosAndWords = new long[2];
        read(
                (page, text) -> {
                    long begin = System.nanoTime();
                    nanosAndWords[1] += Words.of(text).size();
                    nanosAndWords[0] += System.nanoTime() - begin;
                });
        int[] alone = new int[labels.pages().size()];
        Arrays.setAll(alone, page -> page);
        return new Grouping("words only", alone, nanosAndWords[0] / 1e3 / alone.length);
    }

    private interface Sink {
        void accept(int page, String text);
    }

    private void read(Sink sink) throws IOException, BadInput {
        int[] line = new int[1];
        file.read(
                article -> {
                    int page = Objects.requireNonNull(labels.pageOfLine(article.id()));
                    if (labels.pages().get(page).lineNumber() == line[0]++) {
                        sink.accept(page, article.text());
                    }
                });
    }

    private double f1(int[] groups) {
        double f1 = new Agreement(labels.truth(), groups).f1();
        return Double.isNaN(f1) ? 0 : f1;
    }

    private static int[] byPage(List<Integer> pages, int[] byArrival) {
        int[] byPage = new int[byArrival.length];
        for (int i = 0; i < byArrival.length; i++) {
            byPage[pages.get(i)] = byArrival[i];
        }
        return byPage;
    }
}
