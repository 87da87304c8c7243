package dev.nashra.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.ingest.publish.KafkaLink;
import dev.nashra.ingest.publish.KafkaSettings;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.ArrivalClock;
import dev.nashra.ingest.repeat.FirstAnswers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

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
    FirstAnswers firstAnswers(IngestConfig config) {
        IngestConfig.Repeat repeat = config.repeat();
        return new FirstAnswers(repeat.bytes().asLongValue(), repeat.keep(), System::nanoTime);
    }

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
