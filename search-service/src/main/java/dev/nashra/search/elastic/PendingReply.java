package dev.nashra.search.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An answer that is awaited for a while and no longer. */
final class PendingReply implements ResponseListener {
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    private @Nullable Cancellable request;

    /** Says what to give up when it takes too long. */
    void cancelledBy(Cancellable sent) {
        request = sent;
    }

    @Override
    public void onSuccess(Response response) {
        answer.complete(response);
    }

    @Override
    public void onFailure(Exception failure) {
        if (failure instanceof ResponseException refused) {
            answer.complete(refused.getResponse());
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** Gives the answer, of whatever status. */
    Response await(Duration patience) throws IOException {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp();
            throw new NoAnswerYetException("no answer within " + patience);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while an answer was awaited");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failed) {
                throw failed;
            }
            // Made anew, since the one from an I/O thread does not say who asked.
            throw new IOException("no answer: " + cause, cause);
        }
    }

    private void giveUp() {
        if (request != null) {
            request.cancel();
        }
    }
}
