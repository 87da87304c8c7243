package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * The tripwire below the topology's own checks: a record that trips a bug goes to the rejected
 * topic with the cause, and the partition goes on (KIP-1034).
 *
 * <p>What Kafka itself throws is no bug of the record, a full disk above all: it stops the thread,
 * and the record is read again.
 */
public final class RejectBugs implements ProcessingExceptionHandler {
    private static final ObjectWriter OUTCOMES = WireFormat.mapper().writerFor(Outcome.class);
    private static final Logger LOG = Logger.getLogger(RejectBugs.class);

    /** Made by Kafka Streams. */
    public RejectBugs() {}

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception cause) {
        if (cause instanceof KafkaException) {
            return Response.fail();
        }
        LOG.errorf(
                cause,
                "Bug in %s: rejected %s-%d@%d",
                context.processorNodeId(),
                context.topic(),
                context.partition(),
                context.offset());
        Rejection rejection =
                new Rejection(
                        "enrich",
                        "internal_error",
                        cause.getClass().getSimpleName() + " in " + context.processorNodeId(),
                        context.topic(),
                        context.partition(),
                        context.offset());
        ProducerRecord<byte[], byte[]> rejected =
                new ProducerRecord<>(
                        Topics.REJECTED,
                        context.sourceRawKey(),
                        Rejection.kept(context.sourceRawValue()));
        rejection
                .headers()
                .forEach((name, value) -> rejected.headers().add(name, value.getBytes(UTF_8)));
        List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
        letters.add(rejected);
        if (isArticle(context)) {
            letters.add(outcome(context));
        }
        return Response.resume(letters);
    }

    /** What fails further on may have been handed on before: only here is it the last word. */
    private static boolean isArticle(ErrorHandlerContext context) {
        return Topics.RAW.equals(context.topic())
                && ReviseProcessor.isArticle(ReviseProcessor.typeOf(context.headers()));
    }

    private static ProducerRecord<byte[], byte[]> outcome(ErrorHandlerContext context) {
        String source = Receipts.source(context.sourceRawKey());
        Outcome outcome =
                new Outcome(
                        source,
                        Receipts.id(context.headers()),
                        Outcome.Result.REJECTED,
                        "internal_error",
                        context.partition(),
                        context.offset(),
                        null,
                        null,
                        Instant.ofEpochMilli(context.timestamp()));
        try {
            return new ProducerRecord<>(
                    Topics.OUTCOMES,
                    null,
                    context.timestamp(),
                    source.getBytes(UTF_8),
                    OUTCOMES.writeValueAsBytes(outcome));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome is always writable", e);
        }
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // It has no settings.
    }
}
