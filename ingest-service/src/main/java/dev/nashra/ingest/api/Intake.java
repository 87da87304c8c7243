package dev.nashra.ingest.api;

import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.Body;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.receive.BodyRefused;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Takes in the body of a call: only while Kafka takes articles and there is room, only within its
 * limits, and never leaving an unread rest on the connection.
 */
@Singleton
final class Intake {
    private final Admission admission;
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;

    Intake(Admission admission, RawArticlePublisher publisher, IngestMetrics metrics) {
        this.admission = admission;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** A call whose head has been read. */
    record Call(HttpHeaders head, InputStream arriving, RoutingContext route) {
        /** The path as it was sent. */
        String path() {
            return Objects.requireNonNullElse(route.request().path(), "/");
        }

        /** Gives the call with its body seen through something. */
        Call reading(InputStream through) {
            return new Call(head, through, route);
        }
    }

    /** What is done with a body. */
    interface Work<T> {
        T on(InputStream body) throws IOException, InterruptedException;
    }

    /**
     * Does something with the body of a call.
     *
     * @param limits of the body
     * @param heldBytes of the body that are held at once
     * @throws ProblemException if the body is not taken in, or the work throws it
     */
    <T> T take(Call call, BodyLimits limits, long heldBytes, Work<T> work)
            throws InterruptedException {
        return read(call, limits, heldBytes, this::requireKafka, work);
    }

    /**
     * Reads a body of which nothing is wanted, within the same limits.
     *
     * @throws ProblemException if it is not read to its end
     */
    void pass(Call call, BodyLimits limits) throws InterruptedException {
        read(call, limits, 0, () -> {}, body -> body.transferTo(OutputStream.nullOutputStream()));
    }

    /** Sees to the body of a call that is refused by its head; gives the refusal back. */
    ProblemException refuse(Call call, BodyLimits limits, ProblemException refusal) {
        clear(call, limits);
        return refusal;
    }

    private <T> T read(
            Call call, BodyLimits limits, long heldBytes, Runnable condition, Work<T> work)
            throws InterruptedException {
        try {
            boolean gzip = CallHead.isGzip(call.head());
            requireLength(call, gzip ? limits.compressed() : limits.plain());
            condition.run();
            try (Admission.Place _ =
                            admission.enter(heldBytes).orElseThrow(IngestProblems::overloaded);
                    InputStream body = Body.open(call.arriving(), gzip, limits, System::nanoTime)) {
                return work.on(body);
            }
        } catch (BodyRefused e) {
            metrics.bodyRefused(e.reason().code());
            clear(call, limits);
            throw new ProblemException(IngestProblems.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("a body fails only by being refused", e);
        } catch (ProblemException e) {
            clear(call, limits);
            throw e;
        }
    }

    private void requireKafka() {
        if (publisher.trouble().isPresent()) {
            throw IngestProblems.kafkaUnavailable();
        }
    }

    private static void requireLength(Call call, long maxBytes) {
        long declared = CallHead.length(call.head());
        if (declared > maxBytes) {
            String detail =
                    "The body is %d bytes long; at most %d are read.".formatted(declared, maxBytes);
            throw new ProblemException(
                    Problem.of(413, BodyRefused.Reason.BODY_TOO_LARGE.code(), detail)
                            .at(Fault.header(HttpHeaders.CONTENT_LENGTH, detail)));
        }
    }

    /**
     * Sees to the unread rest: dropped if it comes soon, else the connection ends with the answer.
     */
    private static void clear(Call call, BodyLimits limits) {
        boolean cleared =
                !CallHead.expectsContinue(call.head())
                        && Body.drain(call.arriving(), limits.rest(), System::nanoTime);
        if (!cleared) {
            call.route().response().putHeader("Connection", "close");
            call.route().addEndHandler(ended -> call.route().request().connection().close());
        }
    }
}
