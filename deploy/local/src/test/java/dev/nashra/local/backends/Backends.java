package dev.nashra.local.backends;

import java.net.URI;

/**
 * Kafka and Elasticsearch for integration tests: one of each for a whole test JVM, started when
 * first asked for, gone when the JVM is.
 *
 * <p>Processes of this machine by default; containers, through Testcontainers, when the system
 * property {@code nashra.backends} is {@code containers}. Tests that kill or pause a back end take
 * a {@link KafkaNode} or {@link ElasticsearchNode} of their own instead.
 */
public final class Backends {
    private Backends() {}

    /** Gives the bootstrap servers of a broker on which the shared topics exist. */
    public static String kafka() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** Gives the URL of an Elasticsearch node. */
    public static URI elasticsearch() {
        return Elasticsearch.URL;
    }

    /** Tells whether the back ends are containers. */
    public static boolean areContainers() {
        return "containers".equals(System.getProperty("nashra.backends"));
    }

    private static final class Kafka {
        private static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            String servers;
            if (areContainers()) {
                servers = Containers.kafka();
            } else {
                KafkaNode node = KafkaNode.start();
                Runtime.getRuntime().addShutdownHook(new Thread(node::close));
                servers = node.bootstrapServers();
            }
            KafkaTopics.create(servers);
            return servers;
        }
    }

    private static final class Elasticsearch {
        private static final URI URL = start();

        private static URI start() {
            if (areContainers()) {
                return Containers.elasticsearch();
            }
            ElasticsearchNode node = ElasticsearchNode.start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            return node.url();
        }
    }
}
