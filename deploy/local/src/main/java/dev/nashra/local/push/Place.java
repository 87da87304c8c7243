package dev.nashra.local.push;

import java.nio.file.Path;

/**
 * Where an article stands.
 *
 * @param file as the caller named it
 * @param line from 1
 */
record Place(Path file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
