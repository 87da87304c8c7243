package dev.nashra.local.stack;

import dev.nashra.local.backends.ElasticsearchSetup;
import dev.nashra.local.backends.Installation;
import dev.nashra.local.backends.KafkaSetup;
import dev.nashra.local.process.ChildCommand;

/**
 * How each member is started.
 *
 * @param installation where the programs are
 * @param data where they keep what they keep
 * @param ports where they listen
 * @param adminKeyHash what the services know of the admin key
 */
public record StackPlan(
        Installation installation, DataDirectory data, StackPorts ports, String adminKeyHash) {
    private static final int KAFKA_HEAP_MEGABYTES = 384;
    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 768;

    /** Writes what a member needs on disk and gives its command. */
    public ChildCommand prepare(Member member) {
        ChildCommand command =
                switch (member) {
                    case KAFKA -> kafka().prepare();
                    case ELASTICSEARCH -> elasticsearch().prepare();
                    case INGEST, ENRICH, SEARCH -> new ServiceSetup(member, this).prepare();
                };
        return command;
    }

    /** Gives what Kafka's clients connect to. */
    public String bootstrapServers() {
        return kafka().bootstrapServers();
    }

    /** Gives where a member answers over HTTP, or host and port for the one that does not. */
    public String address(Member member) {
        return member == Member.KAFKA ? bootstrapServers() : "http://127.0.0.1:" + ports.of(member);
    }

    private KafkaSetup kafka() {
        return new KafkaSetup(
                installation,
                data.of(Member.KAFKA),
                ports.kafka(),
                ports.kafkaController(),
                KAFKA_HEAP_MEGABYTES,
                data.log(Member.KAFKA));
    }

    private ElasticsearchSetup elasticsearch() {
        return new ElasticsearchSetup(
                installation,
                data.of(Member.ELASTICSEARCH),
                ports.elasticsearch(),
                ports.elasticsearchTransport(),
                ELASTICSEARCH_HEAP_MEGABYTES,
                data.log(Member.ELASTICSEARCH));
    }
}
