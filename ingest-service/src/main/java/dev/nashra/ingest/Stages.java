package dev.nashra.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.ingest.fetch.AddressGuard;
import dev.nashra.ingest.fetch.DnsLookup;
import dev.nashra.ingest.fetch.FetchSettings;
import dev.nashra.ingest.fetch.Fetcher;
import dev.nashra.ingest.publish.KafkaLink;
import dev.nashra.ingest.publish.KafkaSettings;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.ArrivalClock;
import dev.nashra.ingest.repeat.FirstAnswers;
import dev.nashra.ingest.superdesk.Desk;
import dev.nashra.ingest.superdesk.DeskItems;
import dev.nashra.ingest.superdesk.Desks;
import dev.nashra.ingest.superdesk.Lineage;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes the parts that know nothing of the framework. */
final class Stages {
    /** Some forty thousand rewrites: days of a busy desk. */
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
    FirstAnswers firstAnswers(IngestConfig config) {
        IngestConfig.Repeat repeat = config.repeat();
        return new FirstAnswers(repeat.bytes().asLongValue(), repeat.keep(), System::nanoTime);
    }

    @Produces
    @Singleton
    Desks desks(IngestConfig config) {
        return new Desks(
                config.superdesk().entrySet().stream()
                        .map(desk -> desk(desk.getKey(), desk.getValue()))
                        .toList());
    }

    private static Desk desk(String name, IngestConfig.Desk desk) {
        return new Desk(name, desk.source(), desk.secret());
    }

    /** A desk that is set up wrongly ends the start, not its first call. */
    void check(@Observes StartupEvent start, Desks desks) {}

    @Produces
    @Singleton
    DeskItems deskItems(Lineage lineage, InstantSource clock) {
        return new DeskItems(lineage, clock);
    }

    @Produces
    @Singleton
    KafkaLink kafkaLink(IngestConfig config, ObjectMapper mapper) {
        IngestConfig.Publish publish = config.publish();
        return KafkaLink.open(
                new KafkaSettings(
                        KafkaAccess.of(publish.bootstrapServers(), publish.clientFile()),
                        publish.bufferBytes().asLongValue()),
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
