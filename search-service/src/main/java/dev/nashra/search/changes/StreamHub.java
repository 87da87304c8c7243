package dev.nashra.search.changes;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.LiveArticle;
import dev.nashra.search.query.LiveFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Hands every change to whoever wants it. A change is read and written down once, each distinct
 * query is asked once, and readers that ask the same share the bytes. Thread-safe.
 *
 * @param <B> see {@link Outlet}
 */
public final class StreamHub<B> implements ChangeFeed.Listener {
    private final ObjectReader json = WireFormat.mapper().readerFor(EnrichedArticle.class);
    private final Function<byte[], B> packing;
    private final Map<String, Channel> channels = new HashMap<>();
    private volatile String log = "";
    private BiConsumer<StreamReader<B>, ArticleQuery> lagging = (reader, query) -> reader.cut();
    private long position = -1;
    private int readers;
    private boolean ended;

    private final class Channel {
        private final ArticleQuery query;
        private final LiveFilter filter;
        private final Set<StreamReader<B>> readers = new LinkedHashSet<>();

        Channel(ArticleQuery query) {
            this.query = query;
            filter = new LiveFilter(query);
        }
    }

    /** A change that is read at most once, however many ask. */
    private final class Read {
        private final Change change;
        private final LiveArticle article;
        private final byte[] frame;

        Read(Change change) throws IOException {
            this.change = change;
            this.article = new LiveArticle(json.readValue(change.article()));
            this.frame = StreamFrames.of(change, log);
        }
    }

    /**
     * Makes a hub without readers.
     *
     * @param packing makes bytes ready to be sent to many
     */
    public StreamHub(Function<byte[], B> packing) {
        this.packing = packing;
    }

    /**
     * Says who sees to readers that are behind; they no longer count as joined.
     *
     * @param catchUp is not to wait
     */
    public synchronized void onLag(BiConsumer<StreamReader<B>, ArticleQuery> catchUp) {
        lagging = catchUp;
    }

    @Override
    public synchronized void begin(String id, long next) {
        // What the readers have had does not join what comes: they are to ask where they stand.
        cutAll();
        log = id;
        position = next;
    }

    @Override
    public synchronized void take(List<Change> changes, long next) {
        position = next;
        if (channels.isEmpty() || changes.isEmpty()) {
            return;
        }
        List<Read> read = read(changes);
        for (Channel channel : channels.values()) {
            send(channel, read, next);
        }
        sweep();
    }

    private void send(Channel channel, List<Read> read, long next) {
        List<Read> wanted =
                read.stream().filter(each -> channel.filter.matches(each.article)).toList();
        byte[] bytes = frames(wanted, 0);
        B packed = packing.apply(bytes);
        List<StreamReader<B>> behind = new ArrayList<>();
        for (StreamReader<B> reader : channel.readers) {
            boolean shares = wanted.isEmpty() || reader.from() <= wanted.getFirst().change.offset();
            byte[] own = shares ? bytes : frames(wanted, reader.from());
            if (own.length == 0 || reader.send(shares ? packed : packing.apply(own), own.length)) {
                reader.goOnAt(Math.max(next, reader.from()));
            } else {
                behind.add(reader);
            }
        }
        for (StreamReader<B> reader : behind) {
            channel.readers.remove(reader);
            if (!reader.isGone()) {
                lagging.accept(reader, channel.query);
            }
        }
    }

    private byte[] frames(List<Read> changes, long from) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (Read each : changes) {
            if (each.change.offset() >= from) {
                frames.writeBytes(each.frame);
            }
        }
        return frames.toByteArray();
    }

    private List<Read> read(List<Change> changes) {
        List<Read> read = new ArrayList<>(changes.size());
        for (Change change : changes) {
            try {
                read.add(new Read(change));
            } catch (IOException e) {
                // Not written by search: no reader can make anything of it.
                continue;
            }
        }
        return read;
    }

    /**
     * Hands a page to one reader, for it has still to catch up; all before was taken.
     *
     * @param idleNanos after how long without anything for it to say that the connection is open
     */
    public void replay(
            StreamReader<B> reader, LiveFilter filter, ChangePage page, long idleNanos) {
        List<Read> wanted =
                read(page.changes()).stream().filter(each -> filter.matches(each.article)).toList();
        byte[] bytes = frames(wanted, 0);
        if (bytes.length == 0 || reader.send(packing.apply(bytes), bytes.length)) {
            reader.goOnAt(page.next());
        }
        if (reader.isIdle(idleNanos)) {
            byte[] beat = StreamFrames.heartbeat();
            var unused = reader.send(packing.apply(beat), beat.length);
        }
    }

    /**
     * Lets a reader have what comes from now on, if it has had everything else.
     *
     * @return false if it has not, and is to catch up first
     */
    public synchronized boolean join(StreamReader<B> reader, ArticleQuery query) {
        if (ended) {
            reader.end();
            return true;
        }
        if (reader.from() < position) {
            return false;
        }
        channels.computeIfAbsent(query.listing(), listing -> new Channel(query))
                .readers
                .add(reader);
        readers++;
        return true;
    }

    /** Cuts who takes nothing, and keeps the connections of the others open. */
    public synchronized void beat(long idleNanos) {
        byte[] bytes = StreamFrames.heartbeat();
        B packed = packing.apply(bytes);
        for (Channel channel : channels.values()) {
            for (StreamReader<B> reader : channel.readers) {
                if (reader.isStuck()) {
                    reader.cut();
                } else if (reader.isIdle(idleNanos)) {
                    var unused = reader.send(packed, bytes.length);
                }
            }
        }
        sweep();
    }

    /** Gives the id of what is read. */
    public String log() {
        return log;
    }

    /** Counts the readers that are up to date. */
    public synchronized int readers() {
        return readers;
    }

    /** Ends all streams, and those that would still begin. */
    public synchronized void end() {
        ended = true;
        for (Channel channel : channels.values()) {
            channel.readers.forEach(StreamReader::end);
        }
        sweep();
    }

    private void cutAll() {
        for (Channel channel : channels.values()) {
            channel.readers.forEach(StreamReader::cut);
        }
        sweep();
    }

    private void sweep() {
        channels.values().forEach(channel -> channel.readers.removeIf(StreamReader::isGone));
        channels.values().removeIf(channel -> channel.readers.isEmpty());
        readers = channels.values().stream().mapToInt(channel -> channel.readers.size()).sum();
    }
}
