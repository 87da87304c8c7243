package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Rejection;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Gives an unusable record its original bytes, and headers that say why. */
final class RefuseProcessor extends ContextualProcessor<String, Prepared.Refused, byte[], byte[]> {
    @Override
    public void process(Record<String, Prepared.Refused> record) {
        Prepared.Refused refused = record.value();
        Headers headers = new RecordHeaders(record.headers().toArray());
        refused.rejection()
                .headers()
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        context()
                .forward(
                        new Record<>(
                                refused.key(),
                                Rejection.kept(refused.value()),
                                record.timestamp(),
                                headers));
    }
}
