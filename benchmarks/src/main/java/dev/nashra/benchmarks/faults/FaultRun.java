package dev.nashra.benchmarks.faults;

import dev.nashra.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Writes a seed's articles, lets its faults come, waits until all is settled, and checks. */
final class FaultRun {
    private static final String GROUP = "nashra-search";
    private static final Duration LOOK = Duration.ofMillis(250);

    /** A stall: nothing is settled any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** All is settled, but faults have not come: for so long one may still. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Stand stand;
    private final Plan plan;
    private final Duration freeze;
    private final Broker broker;
    private final Settlements settlements = new Settlements();
    private final SeenVersions seen = new SeenVersions();

    private FaultRun(Stand stand, Plan plan, Duration freeze) {
        this.stand = stand;
        this.plan = plan;
        this.freeze = freeze;
        this.broker = new Broker(stand.bootstrapServers());
    }

    /**
     * What came of it.
     *
     * @param records written
     * @param seconds from the first record until all was settled
     * @param struck faults that came
     */
    record Outcome(int records, double seconds, List<Fault> struck, Verdict verdict) {}

    /**
     * Runs a plan.
     *
     * @param freeze how long a frozen node stays so
     * @throws IllegalStateException if nothing goes on, or a process ends by itself
     */
    static Outcome of(Stand stand, Plan plan, Duration freeze)
            throws IOException, ExecutionException, InterruptedException {
        return new FaultRun(stand, plan, freeze).run();
    }

    @SuppressWarnings("try") // what is only kept going; interrupted only if all is
    private Outcome run() throws IOException, ExecutionException, InterruptedException {
        // Twins of a seed write other articles, with other ids: what they break stays broken.
        int twin = plan.twin().ordinal();
        Random random = Plan.random(-(plan.seed() * Twin.values().length + twin));
        String source = "faults-%d-%d".formatted(plan.seed(), twin);
        List<Delivery> deliveries = ArticleStream.draw(source, random, plan.articles());
        stand.run(plan.processes());
        long announcedBefore = broker.end(Topics.CHANGES);
        long putAsideBefore = broker.end(Topics.REJECTED);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stand.bootstrapServers()));
                StandMachine machine =
                        new StandMachine(stand, random, freeze, () -> seen.nodeDied(settlements));
                VersionWatch watch = VersionWatch.start(stand.node(), source, seen)) {
            Strikes strikes = new Strikes(plan.strikes(), machine::isBusy);
            stand.answerBy(
                    new FaultyExchange(
                            stand.node()::forward, machine, strikes, settlements, plan.twin()));
            OffsetWatch offsets = new OffsetWatch(settlements);
            long begin = System.nanoTime();
            broker.write(deliveries, offsets);
            try (EarlyCommits commits = commits(offsets)) {
                follow(admin, offsets, strikes, machine);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            stand.run(1);
            stand.answerBy(stand.node()::forward);

            Ledger ledger = new Ledger(deliveries);
            List<Found> found = Found.read(stand.node(), source);
            IndexCheck index = new IndexCheck(ledger, found);
            index.putAside(broker.putAside(putAsideBefore));
            int hidden = (int) (found.size() - Found.visible(stand.node(), source));
            Announcements changes = new Announcements(ledger, broker.announced(announcedBefore));
            return new Outcome(
                    deliveries.size(),
                    seconds,
                    strikes.struck(),
                    new Verdict(
                            index.lost() + hidden,
                            index.doubled(),
                            index.stale(),
                            seen.falling(),
                            offsets.early(),
                            changes.unsaid(),
                            changes.repeated()));
        }
    }

    private void follow(Admin admin, OffsetWatch offsets, Strikes strikes, StandMachine machine)
            throws ExecutionException, InterruptedException {
        int passed = -1;
        long last = System.nanoTime();
        while (!(offsets.isDone() && strikes.areOver()) || machine.isBusy()) {
            offsets.pass(
                    admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get());
            Duration still = Duration.ofNanos(System.nanoTime() - last);
            if (machine.isBusy() || offsets.passed() > passed) {
                last = System.nanoTime();
                passed = offsets.passed();
            } else if (offsets.isDone() && still.compareTo(REST) > 0) {
                break;
            } else if (still.compareTo(PATIENCE) > 0) {
                throw new IllegalStateException(
                        "nothing was settled for %s, after %d records; %s"
                                .formatted(PATIENCE, passed, stand.lastWords()));
            }
            // In this order: who was killed is dead before the machine is at rest again.
            boolean isAnyDead = stand.processes().stream().anyMatch(each -> !each.isAlive());
            if (isAnyDead && !machine.isBusy()) {
                throw new IllegalStateException("search has ended; " + stand.lastWords());
            }
            Thread.sleep(LOOK);
        }
    }

    private @Nullable EarlyCommits commits(OffsetWatch offsets) {
        return plan.twin() == Twin.COMMITS_FIRST
                ? EarlyCommits.start(stand.bootstrapServers(), GROUP, offsets.ends())
                : null;
    }
}
