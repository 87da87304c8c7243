package dev.nashra.local.backends;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The back ends as containers of the images that the project deploys on. */
final class Containers {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");
    private static final DockerImageName ELASTICSEARCH =
            DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:9.5.3");

    private Containers() {}

    static String kafka() {
        // The advertised address has to be known before the broker starts, so the port is fixed.
        int port = FreePorts.take(1)[0];
        FixedPort container = new FixedPort(KAFKA, port, 9092);
        container
                .withEnv("KAFKA_NODE_ID", "1")
                .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
                .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093,BROKER://:9094")
                // The broker verifies transactions by a connection to itself, from inside.
                .withEnv(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "PLAINTEXT://127.0.0.1:" + port + ",BROKER://localhost:9094")
                .withEnv("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER")
                .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                .withEnv(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT")
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
                .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withStartupTimeout(Duration.ofMinutes(2))
                .start();
        removeAtExit(container);
        return "127.0.0.1:" + port;
    }

    static URI elasticsearch() {
        GenericContainer<?> container =
                new GenericContainer<>(ELASTICSEARCH)
                        .withEnv("discovery.type", "single-node")
                        .withEnv("xpack.security.enabled", "false")
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                        .withExposedPorts(9200)
                        .waitingFor(Wait.forHttp("/_cluster/health").forPort(9200))
                        .withStartupTimeout(Duration.ofMinutes(3));
        container.start();
        removeAtExit(container);
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(9200));
    }

    /** Testcontainers' own reaper is one more image, which not everybody can pull. */
    private static void removeAtExit(GenericContainer<?> container) {
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    }

    private static final class FixedPort extends GenericContainer<FixedPort> {
        FixedPort(DockerImageName image, int hostPort, int containerPort) {
            super(image);
            addFixedExposedPort(hostPort, containerPort);
        }
    }
}
