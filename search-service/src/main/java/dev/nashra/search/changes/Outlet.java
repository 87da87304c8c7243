package dev.nashra.search.changes;

import java.util.concurrent.CompletionStage;

/**
 * A reader's connection.
 *
 * @param <B> bytes as they are sent, so that many readers share them
 */
public interface Outlet<B> {
    /** Sends without waiting; what is given ends when the bytes are on their way. */
    CompletionStage<?> send(B bytes);

    /** Ends the stream in peace. */
    void end();

    /** Ends the connection, whatever is still to be sent. */
    void cut();
}
