package dev.nashra.benchmarks.determinism;

import dev.nashra.benchmarks.instance.ServiceInstance;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backlog;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Pushes articles through instances of the service, on a broker of this run's own. */
final class ServiceRun {
    /** A stall: nothing comes out and yet not all is done. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final Case how;
    private final List<ServiceInstance> instances = new ArrayList<>();
    private final List<Integer> kills = new ArrayList<>();

    private ServiceRun(Path root, Case how) {
        this.root = root;
        this.how = how;
    }

    /**
     * What came of it.
     *
     * @param groups as they were said last
     * @param doubles see {@link Emitted}
     * @param kills number of articles that were out when an instance was killed
     * @param seconds from the first push until all was done
     */
    record Outcome(Groups groups, int doubles, List<Integer> kills, double seconds) {}

    /**
     * Runs a case.
     *
     * @param root of the checkout
     * @param expected number of different articles that will come out
     * @throws IllegalStateException if an instance ends by itself, or nothing goes on
     */
    static Outcome of(Path root, Case how, int expected) throws IOException {
        return new ServiceRun(root, how).run(expected);
    }

    private Outcome run(int expected) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("nashra-determinism");
                KafkaNode kafka = KafkaNode.start()) {
            String servers = kafka.bootstrapServers();
            KafkaTopics.create(servers, how.partitions());
            try (Emitted emitted = new Emitted(servers);
                    Backlog backlog = new Backlog(servers, ServiceInstance.ENRICH)) {
                for (int i = 0; i < how.instances(); i++) {
                    Path own = Files.createDirectory(folder.path().resolve("enrich-" + i));
                    instances.add(ServiceInstance.enrich(root, servers, own, Map.of()));
                }
                instances.forEach(ServiceInstance::awaitReady);
                long begin = System.nanoTime();
                push(servers);
                follow(emitted, backlog, expected);
                double seconds = (System.nanoTime() - begin) / 1e9;
                emitted.readTo(backlog.ends(Topics.ENRICHED));
                return new Outcome(emitted.groups(), emitted.doubles(), kills, seconds);
            } finally {
                instances.forEach(ServiceInstance::close);
            }
        }
    }

    private void follow(Emitted emitted, Backlog backlog, int expected) throws IOException {
        long last = System.nanoTime();
        while (true) {
            if (emitted.read() > 0) {
                last = System.nanoTime();
            } else if (backlog.isEmpty(ServiceInstance.ENRICH_TOPICS)) {
                return;
            } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "nothing came for %s, after %d of %d articles"
                                .formatted(PATIENCE, emitted.articles(), expected));
            }
            int due = expected * (kills.size() + 1) / (how.instances() + 1);
            if (how.areKilled() && kills.size() < how.instances() && emitted.articles() >= due) {
                instances.get(kills.size()).killAndStart();
                kills.add(emitted.articles());
            }
            instances.forEach(ServiceInstance::check);
        }
    }

    private void push(String servers) throws IOException {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (RawArticle article : how.arrivals().articles()) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.RAW,
                                null,
                                article.received().toEpochMilli(),
                                article.source(),
                                WireFormat.mapper().writeValueAsBytes(article)));
            }
        }
    }
}
