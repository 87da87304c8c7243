package dev.nashra.ingest.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.superdesk.Lineage;

/** Everything of this package, running. */
public final class KafkaRegister implements AutoCloseable {
    private final RegisterTable table = new RegisterTable();
    private final RegisterReader reader;
    private final RegisterWriter writer;
    private final FeedRegister feeds;
    private final Lineage lineage;

    private KafkaRegister(RegisterSettings settings, ObjectMapper mapper) {
        this.reader = new RegisterReader(settings, mapper, table);
        this.writer = new RegisterWriter(settings, table, mapper);
        this.feeds = new KafkaFeedRegister(table, reader, writer);
        this.lineage = new KafkaLineage(table, reader, writer);
    }

    /** Begins to look for Kafka; returns at once, found or not. */
    public static KafkaRegister open(RegisterSettings settings, ObjectMapper mapper) {
        KafkaRegister register = new KafkaRegister(settings, mapper);
        register.reader.start();
        return register;
    }

    /** Feeds that are polled. */
    public FeedRegister feeds() {
        return feeds;
    }

    /** Which Superdesk items are rewrites of which. */
    public Lineage lineage() {
        return lineage;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
