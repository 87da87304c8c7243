package dev.nashra.ingest.superdesk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A lineage in memory: what was not asked for or noted for the longest time is forgotten first. */
public final class RecentLineage implements Lineage {
    /** About what an entry takes besides its two guids. */
    private static final int OVERHEAD = 200;

    private final long maxBytes;
    private final Map<Item, String> roots = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Item(String source, String guid) {}

    /**
     * Makes an empty one.
     *
     * @param maxBytes that it may take of the heap, about
     */
    public RecentLineage(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public synchronized String rootOf(String source, String guid) {
        return roots.getOrDefault(new Item(source, guid), guid);
    }

    @Override
    public synchronized void note(String source, String guid, String root) {
        String before = roots.put(new Item(source, guid), root);
        bytes += weight(guid, root) - (before == null ? 0 : weight(guid, before));
        Iterator<Map.Entry<Item, String>> oldest = roots.entrySet().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            Map.Entry<Item, String> next = oldest.next();
            bytes -= weight(next.getKey().guid(), next.getValue());
            oldest.remove();
        }
    }

    /** Two bytes a character: a guid need not be ASCII. */
    private static long weight(String guid, String root) {
        return OVERHEAD + 2L * (guid.length() + root.length());
    }
}
