package dev.nashra.local.stack;

import dev.nashra.local.UsageError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the processes listen, on 127.0.0.1.
 *
 * @param search the search service
 * @param ingest the ingest service
 * @param enrich the enrich service
 * @param kafka the broker, for clients
 * @param kafkaController the broker, for itself
 * @param elasticsearch the index node's HTTP
 * @param elasticsearchTransport the index node, for nodes that there are none of
 */
public record StackPorts(
        int search,
        int ingest,
        int enrich,
        int kafka,
        int kafkaController,
        int elasticsearch,
        int elasticsearchTransport) {
    /** The environment variable that moves all ports. */
    public static final String BASE = "NASHRA_PORT_BASE";

    private static final StackPorts USUAL =
            new StackPorts(8080, 8081, 8082, 9092, 9093, 9200, 9300);
    private static final int LOWEST_BASE = 1000;
    private static final int HIGHEST_BASE = 65_535 - 93;

    /**
     * Gives the ports for a base.
     *
     * @param base what the variable holds; null or empty for the usual ports
     * @throws UsageError if that is not a number that leaves room for them
     */
    public static StackPorts of(@Nullable String base) {
        if (base == null || base.isBlank()) {
            return USUAL;
        }
        int n = number(base.strip());
        return new StackPorts(n + 80, n + 81, n + 82, n + 92, n + 93, n + 20, n + 21);
    }

    /** Gives the port that clients of a member use. */
    public int of(Member member) {
        return switch (member) {
            case KAFKA -> kafka;
            case ELASTICSEARCH -> elasticsearch;
            case INGEST -> ingest;
            case ENRICH -> enrich;
            case SEARCH -> search;
        };
    }

    /** Gives a sentence for every port that somebody else has, with who it is if that is known. */
    public List<String> complaints() {
        return PortCheck.complaints(purposes());
    }

    private Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        for (Member member : Member.values()) {
            purposes.put(of(member), member.label());
        }
        purposes.put(kafkaController, "kafka's controller");
        purposes.put(elasticsearchTransport, "elasticsearch's transport");
        return purposes;
    }

    private static int number(String base) {
        try {
            int n = Integer.parseInt(base);
            if (n >= LOWEST_BASE && n <= HIGHEST_BASE) {
                return n;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new UsageError(
                "%s must be a number from %d to %d, was \"%s\""
                        .formatted(BASE, LOWEST_BASE, HIGHEST_BASE, base));
    }
}
