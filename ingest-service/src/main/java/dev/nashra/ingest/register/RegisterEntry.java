package dev.nashra.ingest.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.Topics;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@link Topics#REGISTER}. Both of a feed stand on its partition, under keys of their
 * own.
 */
sealed interface RegisterEntry {
    /** Which feed. */
    String id();

    /** What it says; null if the feed has none any more. */
    @Nullable Object value();

    /** Name of the kind, as keys have it. */
    String kind();

    /** A feed as a person wants it. */
    record Wanted(String id, @Nullable Feed value) implements RegisterEntry {
        @Override
        public String kind() {
            return "feed";
        }
    }

    /** What is known of a feed. */
    record Known(String id, @Nullable FeedStatus value) implements RegisterEntry {
        @Override
        public String kind() {
            return "status";
        }
    }

    /**
     * What a Superdesk item goes back to.
     *
     * @param id source, a line feed, the item's guid
     * @param value guid of the first of its line
     */
    record Rooted(String id, @Nullable String value) implements RegisterEntry {
        static Rooted of(String source, String guid, String root) {
            return new Rooted(source + "\n" + guid, root);
        }

        /** Without a line feed, which nobody writes, there is no source. */
        String source() {
            return id.substring(0, Math.max(0, id.indexOf('\n')));
        }

        String guid() {
            return id.substring(id.indexOf('\n') + 1);
        }

        @Override
        public String kind() {
            return "root";
        }
    }

    /** The partition of a feed: whoever has it polls the feed. */
    static int partition(String id, int partitions) {
        return Math.floorMod(id.hashCode(), partitions);
    }

    /** The key. */
    default byte[] key() {
        return (kind() + ":" + id()).getBytes(UTF_8);
    }

    /** The value in JSON; null for none. */
    default byte @Nullable [] json(ObjectMapper mapper) {
        try {
            return value() == null ? null : mapper.writeValueAsBytes(value());
        } catch (IOException e) {
            throw new UncheckedIOException("what we made ourselves is always writable", e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws IOException if it is none of these
     */
    static RegisterEntry read(byte[] key, byte @Nullable [] json, ObjectMapper mapper)
            throws IOException {
        String[] parts = new String(key, UTF_8).split(":", 2);
        String kind = parts[0];
        String id = parts.length == 2 ? parts[1] : "";
        return switch (kind) {
            case "feed" -> new Wanted(id, json == null ? null : mapper.readValue(json, Feed.class));
            case "status" ->
                    new Known(id, json == null ? null : mapper.readValue(json, FeedStatus.class));
            case "root" ->
                    new Rooted(id, json == null ? null : mapper.readValue(json, String.class));
            default -> throw new IOException("neither a feed nor a status nor a root: " + kind);
        };
    }
}
