package dev.nashra.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.ingest.fetch.AddressGuard;
import dev.nashra.ingest.fetch.DnsLookup;
import dev.nashra.ingest.fetch.FetchSettings;
import dev.nashra.ingest.fetch.Fetcher;
import dev.nashra.ingest.publish.KafkaLink;
import dev.nashra.ingest.publish.KafkaSettings;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.ArrivalClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes the parts that know nothing of the framework. */
final class Stages {
    @Produces
    @Singleton
    InstantSource clock() {
        return new ArrivalClock(InstantSource.system());
    }

    @Produces
    @Singleton
    Admission admission(IngestConfig config) {
        return new Admission(
                config.receive().admittedBytes().asLongValue(), config.receive().admissionWait());
    }

    @Produces
    @Singleton
    Fetcher fetcher(IngestConfig config, InstantSource clock) {
        IngestConfig.Fetch fetch = config.fetch();
        FetchSettings settings =
                new FetchSettings(
                        fetch.userAgent(),
                        fetch.connectTimeout(),
                        fetch.totalTime(),
                        fetch.bodyBytes().asLongValue(),
                        fetch.ratio(),
                        fetch.redirects());
        return new Fetcher(settings, guard(fetch), DnsLookup.system(), clock);
    }

    private static AddressGuard guard(IngestConfig.Fetch fetch) {
        try {
            return AddressGuard.allowing(fetch.allowedNetworks().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "nashra.ingest.fetch.allowed-networks: " + e.getMessage(), e);
        }
    }

    void stopFetching(@Disposes Fetcher fetcher) {
        fetcher.close();
    }

    /** Wrong networks are found at the start, not with the first feed. */
    void makeFetcher(@Observes StartupEvent start, Fetcher fetcher) {}

    @Produces
    @Singleton
    KafkaLink kafkaLink(IngestConfig config, ObjectMapper mapper) {
        IngestConfig.Publish publish = config.publish();
        return KafkaLink.open(
                new KafkaSettings(publish.bootstrapServers(), publish.bufferBytes().asLongValue()),
                mapper);
    }

    void disconnect(@Disposes KafkaLink link) {
        link.close();
    }

    @Produces
    @Singleton
    RawArticlePublisher publisher(KafkaLink link) {
        return link.publisher();
    }

    /** Kafka is looked for from the start, not from the first article on. */
    void connect(@Observes StartupEvent start, KafkaLink link) {}
}
