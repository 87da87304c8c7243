package dev.nashra.search.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a version of the index has, in order of id, each id once. */
interface Entries {
    /** Gives the next; null at the end. */
    @Nullable Entry next() throws IOException;

    /** Reads them from a walk in order of id. */
    static Entries of(Walk walk) {
        return new Entries() {
            private JsonNode page = JsonNodeFactory.instance.arrayNode();
            private int at;
            private @Nullable Entry held;
            private boolean ended;

            @Override
            public @Nullable Entry next() throws IOException {
                Entry entry = held == null ? read() : held;
                held = null;
                if (entry == null) {
                    return null;
                }
                for (Entry more = read(); more != null; more = read()) {
                    if (!more.id().equals(entry.id())) {
                        held = more;
                        return entry;
                    }
                    entry = entry.and(more);
                }
                return entry;
            }

            private @Nullable Entry read() throws IOException {
                if (at == page.size() && !ended) {
                    page = walk.next();
                    at = 0;
                    ended = page.isEmpty();
                }
                return ended ? null : Entry.of(page.get(at++));
            }
        };
    }
}
