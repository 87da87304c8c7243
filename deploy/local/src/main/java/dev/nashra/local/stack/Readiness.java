package dev.nashra.local.stack;

import dev.nashra.local.backends.ElasticsearchNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.process.HttpProbe;
import java.net.URI;
import java.time.Duration;

/** Whether a member can do its work, asked of the member itself. */
public final class Readiness {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private Readiness() {}

    /** Asks a member that should listen on this port of 127.0.0.1; takes up to 5 s. */
    public static boolean of(Member member, int port) {
        URI url = URI.create("http://127.0.0.1:" + port);
        return switch (member) {
            case KAFKA -> KafkaTopics.answers("127.0.0.1:" + port, BOUND);
            case ELASTICSEARCH -> ElasticsearchNode.answers(url, BOUND);
            case INGEST, ENRICH, SEARCH -> HttpProbe.isOk(url.resolve("/q/health/ready"), BOUND);
        };
    }
}
