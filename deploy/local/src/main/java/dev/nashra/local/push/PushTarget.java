package dev.nashra.local.push;

import dev.nashra.local.UsageError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An ingest service to push to.
 *
 * @param ingest its base URL
 * @param key with scope ingest
 * @param isKept true if somebody restarts it, so that its absence is no reason to give up
 */
public record PushTarget(URI ingest, String key, boolean isKept) {
    private static final int CONNECT_MILLIS = 2_000;

    /**
     * Pushes files to the end.
     *
     * @param source publisher of everything; null if each article names its own
     * @param inFlight batches under way at a time
     * @param terminal true if somebody watches a progress bar
     * @throws PushFailure if not all could be sent; the message says how far it came
     */
    public PushReport push(
            List<Path> files, @Nullable String source, int inFlight, boolean terminal)
            throws IOException, PushFailure, InterruptedException {
        if (!isKept && !isThere()) {
            throw new UsageError("nothing answers at " + ingest + "; start it with ./nashra up");
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        Instant begin = Instant.now();
        Tally tally = new Tally();
        Supplier<Patience> patiences = () -> new Patience(InstantSource.system(), Thread::sleep);
        try (BulkClient client = new BulkClient(ingest, key, tally, patiences);
                DocumentClient documents = new DocumentClient(ingest, key, tally, patiences);
                PushProgress progress =
                        terminal
                                ? PushProgress.bar(bytes)
                                : PushProgress.lines(bytes, System.out)) {
            Lanes lanes = new Lanes(client, inFlight);
            new Push(new ArticleMapping(source), lanes, documents, tally, progress).all(files);
        } catch (PushFailure e) {
            throw new PushFailure(
                    "%s%nStopped after %d accepted and %d rejected; pushing the same files again"
                                    .formatted(
                                            e.getMessage(),
                                            tally.acceptedCount(),
                                            tally.rejectedCount())
                            + " does no harm.");
        }
        return new PushReport(tally, Duration.between(begin, Instant.now()));
    }

    private boolean isThere() {
        int port = ingest.getPort() >= 0 ? ingest.getPort() : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ingest.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
