package dev.nashra.local.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Articles that travel together. */
final class Batch {
    private static final int MOST_LINES = 300;
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    private final List<Line> lines;
    private long bytes;

    Batch() {
        this(List.of());
    }

    Batch(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
        this.bytes = lines.stream().mapToLong(line -> line.json().length).sum();
    }

    /**
     * An article on its way.
     *
     * @param place where it stands in its file
     * @param json one line of NDJSON, without its end
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(Place place, byte[] json) {}

    void add(Line line) {
        lines.add(line);
        bytes += line.json().length;
    }

    /** Tells whether there is room for that many bytes more; a first line always has room. */
    boolean hasRoom(int length) {
        return lines.isEmpty() || lines.size() < MOST_LINES && bytes + length <= MOST_BYTES;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Line> lines() {
        return lines;
    }

    /** Gives what is left when these lines, counted from 0, are settled. */
    Batch without(BitSet settled) {
        return new Batch(
                IntStream.range(0, lines.size())
                        .filter(index -> !settled.get(index))
                        .mapToObj(lines::get)
                        .toList());
    }

    /** Gives the halves of a batch that was too large. */
    List<Batch> halves() {
        int middle = lines.size() / 2;
        return List.of(
                new Batch(lines.subList(0, middle)),
                new Batch(lines.subList(middle, lines.size())));
    }

    /** Gives the body of the request: NDJSON, gzipped. */
    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) bytes / 3 + 512);
        try (GZIPOutputStream gzip = new GZIPOutputStream(body, 8192)) {
            for (Line line : lines) {
                gzip.write(line.json());
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
