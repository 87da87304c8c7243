package dev.nashra.search.changes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Changes as server-sent events (WHATWG HTML, section 9.2). */
public final class StreamFrames {
    private static final byte[] END = {'\n', '\n'};

    private StreamFrames() {}

    /**
     * Gives what a stream begins with: how long to wait before a reconnect, and where the reader
     * stands, so that one that is cut before its first event misses none.
     *
     * @param cursor null if the reader knows it
     */
    public static byte[] beginning(@Nullable ChangeCursor cursor) {
        String id = cursor == null ? "" : "id: " + cursor.encode() + "\n";
        return ("retry: 1000\n" + id + "\n").getBytes(US_ASCII);
    }

    /** Gives the comment that keeps an idle connection open. */
    static byte[] heartbeat() {
        return ":\n\n".getBytes(US_ASCII);
    }

    /** Gives a change; the article is one line, since JSON escapes line ends. */
    static byte[] of(Change change, String log) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(change.article().length + 128);
        String head =
                "id: "
                        + new ChangeCursor(log, change.offset() + 1).encode()
                        + "\nevent: "
                        + change.event().word()
                        + "\ndata: ";
        frame.writeBytes(head.getBytes(US_ASCII));
        frame.writeBytes(change.article());
        frame.writeBytes(END);
        return frame.toByteArray();
    }
}
