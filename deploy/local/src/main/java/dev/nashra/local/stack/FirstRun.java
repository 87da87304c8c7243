package dev.nashra.local.stack;

import dev.nashra.local.backends.Await;
import dev.nashra.local.backends.FreePorts;
import dev.nashra.local.backends.Installation;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.HttpProbe;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Runs Kafka and the services once after a build, on free ports and an empty folder that goes
 * again, so that each leaves the archive of its classes: the first start of the stack then takes no
 * longer than any other. Elasticsearch, which keeps no such archive, stays out of it.
 */
public final class FirstRun {
    private static final Duration START_BOUND = Duration.ofSeconds(90);
    private static final Duration STOP_BOUND = Duration.ofSeconds(60);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(3);
    private static final List<Member> MEMBERS =
            List.of(Member.KAFKA, Member.INGEST, Member.ENRICH, Member.SEARCH);

    private final StackPlan plan;
    private final Map<Member, ChildProcess> children = new EnumMap<>(Member.class);

    private FirstRun(StackPlan plan) {
        this.plan = plan;
    }

    /**
     * Takes about as long as a start of the stack.
     *
     * @throws IllegalStateException with the log's last lines if a process does not start
     */
    public static void run() {
        int[] p = FreePorts.take(7);
        StackPorts ports = new StackPorts(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        try (TemporaryFolder folder = TemporaryFolder.create("nashra-first-run")) {
            DataDirectory data = new DataDirectory(folder.path());
            data.renewLogs();
            AdminKey key = AdminKey.findOrMake(null, data.adminKey());
            new FirstRun(new StackPlan(Installation.find(), data, ports, key.sha256())).runOnce();
        }
    }

    private void runOnce() {
        try {
            MEMBERS.forEach(m -> children.put(m, ChildProcess.start(plan.prepare(m))));
            await(Member.KAFKA, () -> isReady(Member.KAFKA));
            KafkaTopics.create(plan.bootstrapServers());
            await(Member.INGEST, () -> isReady(Member.INGEST));
            await(Member.ENRICH, () -> isReady(Member.ENRICH));
            // It is never ready without Elasticsearch, but has loaded what it can when it lives.
            URI alive = URI.create(plan.address(Member.SEARCH)).resolve("/q/health/live");
            await(Member.SEARCH, () -> HttpProbe.isOk(alive, PROBE_BOUND));
        } finally {
            MEMBERS.reversed().forEach(this::stop);
        }
    }

    private boolean isReady(Member member) {
        return Readiness.of(member, plan.ports().of(member));
    }

    private void await(Member member, BooleanSupplier condition) {
        Await.ready(Objects.requireNonNull(children.get(member)), START_BOUND, condition);
    }

    private void stop(Member member) {
        ChildProcess child = children.get(member);
        if (child != null) {
            child.stop(STOP_BOUND);
        }
    }
}
