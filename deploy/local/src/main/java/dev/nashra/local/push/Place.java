package dev.nashra.local.push;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where an article stands.
 *
 * @param file as the caller named it
 * @param line from 1
 */
record Place(Path file, long line) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingLong(Place::line);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
