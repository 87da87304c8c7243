package dev.nashra.search.rules.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EventType;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.rules.Retaggings;
import dev.nashra.search.rules.RulesUnavailableException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Requests on the raw topic, each keyed as its article is, so that both meet in one partition. */
public final class KafkaRetaggings implements Retaggings {
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final JsonMapper json = WireFormat.mapper();

    KafkaRetaggings(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    /** Makes one that sends to a broker. */
    public static KafkaRetaggings of(KafkaAccess kafka) {
        return new KafkaRetaggings(() -> RuleClients.plain(kafka));
    }

    @Override
    public void ask(List<Retagging> requests) {
        if (requests.isEmpty()) {
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = producers.get()) {
            for (Retagging request : requests) {
                var unused =
                        producer.send(
                                record(request),
                                (at, e) -> {
                                    if (e != null) {
                                        failure.set(e);
                                    }
                                });
            }
            producer.flush();
        } catch (KafkaException e) {
            failure.set(e);
        }
        Throwable cause = failure.get();
        if (cause != null) {
            throw new RulesUnavailableException("Kafka has not taken all requests", cause);
        }
    }

    private ProducerRecord<byte[], byte[]> record(Retagging request) {
        List<Header> headers =
                List.of(
                        header("ce_specversion", "1.0"),
                        header("ce_id", UUID.randomUUID().toString()),
                        header(EventType.HEADER, EventType.RETAGGED),
                        header("ce_source", "/rules"),
                        header("ce_subject", request.id()),
                        header("ce_time", request.asked().toString()),
                        header("content-type", "application/json"));
        return new ProducerRecord<>(
                Topics.RAW,
                null,
                request.asked().toEpochMilli(),
                request.source().getBytes(UTF_8),
                bytes(request),
                headers);
    }

    private byte[] bytes(Retagging request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is always writable", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
