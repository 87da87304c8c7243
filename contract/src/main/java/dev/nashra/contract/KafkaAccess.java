package dev.nashra.contract;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where Kafka is and how a client shows who it is. Nothing else can be said of a client here, so
 * that no operator weakens what a promise rests on, such as {@code acks}.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param security settings of Kafka's clients: {@code security.protocol}, {@code ssl.*}, {@code
 *     sasl.*}; empty for a broker that asks nobody
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> security) {
    private static final Pattern ALLOWED = Pattern.compile("security\\.protocol|(ssl|sasl)\\..+");

    /** Checks that only security is set. */
    public KafkaAccess {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        security = Map.copyOf(security);
        security.keySet().stream()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .sorted()
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    name
                                            + " cannot be set for a Kafka client, only"
                                            + " security.protocol, ssl.* and sasl.* can");
                        });
    }

    /** Gives access to a broker that asks nobody who they are. */
    public static KafkaAccess open(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of());
    }

    /**
     * Reads a client's file, in the form that Kafka's own tools take with {@code --command-config}.
     *
     * @param clientFile Java properties; empty for a broker that asks nobody
     * @throws IllegalArgumentException if it cannot be read, or sets more than security
     */
    public static KafkaAccess of(String bootstrapServers, Optional<Path> clientFile) {
        return clientFile
                .map(file -> new KafkaAccess(bootstrapServers, read(file)))
                .orElseGet(() -> open(bootstrapServers));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the Kafka client's file: " + e, e);
        }
        Map<String, String> security = new HashMap<>();
        properties.stringPropertyNames().forEach(n -> security.put(n, properties.getProperty(n)));
        return security;
    }

    /** Gives what every client is told, for more to be added. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** Gives these settings and others in one map, the others before ours where both have one. */
    public Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> settings = settings();
        settings.putAll(others);
        return settings;
    }

    /** Leaves out what is secret. */
    @Override
    public String toString() {
        return bootstrapServers + " " + security.getOrDefault("security.protocol", "PLAINTEXT");
    }
}
