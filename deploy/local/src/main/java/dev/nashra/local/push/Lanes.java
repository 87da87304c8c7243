package dev.nashra.local.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Batches under way side by side. All that is said of one article goes down one lane, so that its
 * revisions stay in the order of the file.
 */
final class Lanes {
    private static final Batch END = new Batch();

    private final BulkClient client;
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicReference<@Nullable PushFailure> failure = new AtomicReference<>();

    /** Opens that many lanes. */
    Lanes(BulkClient client, int count) {
        this.client = client;
        for (int i = 0; i < count; i++) {
            lanes.add(new Lane());
        }
    }

    /**
     * Adds an article to its lane; waits while that is full.
     *
     * @param article what its lane is chosen by: the same for every revision
     */
    void add(String article, Batch.Line line) throws PushFailure, InterruptedException {
        lanes.get(Math.floorMod(article.hashCode(), lanes.size())).add(line);
    }

    /** Sends what is left and waits until all is settled. */
    void finish() throws PushFailure, InterruptedException {
        for (Lane lane : lanes) {
            lane.finish();
        }
        for (Lane lane : lanes) {
            lane.sender.join();
        }
        throwFailure();
    }

    private void throwFailure() throws PushFailure {
        PushFailure failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private final class Lane {
        private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(1);
        private final Thread sender = Thread.ofVirtual().start(this::send);
        private Batch filling = new Batch();

        void add(Batch.Line line) throws PushFailure, InterruptedException {
            if (!filling.hasRoom(line.json().length)) {
                pass(filling);
                filling = new Batch();
            }
            filling.add(line);
        }

        void finish() throws PushFailure, InterruptedException {
            if (!filling.isEmpty()) {
                pass(filling);
            }
            pass(END);
        }

        private void pass(Batch batch) throws PushFailure, InterruptedException {
            do {
                throwFailure();
            } while (!waiting.offer(batch, 200, TimeUnit.MILLISECONDS));
        }

        private void send() {
            try {
                for (Batch batch = waiting.take(); batch != END; batch = waiting.take()) {
                    client.send(batch);
                }
            } catch (PushFailure e) {
                failure.compareAndSet(null, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
