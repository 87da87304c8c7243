package dev.nashra.benchmarks.streams;

import java.time.Instant;

/**
 * A line of the stream.
 *
 * @param id of this line
 * @param source house
 * @param url page; an {@code update} has that of its original
 * @param title one line
 * @param body the page's text
 * @param language {@code ar} or {@code en}
 * @param published up to half an hour before its arrival
 * @param group id of the original's line; its own if it is one
 * @param kind label of a {@link Kind}
 */
public record Line(
        String id,
        String source,
        String url,
        String title,
        String body,
        String language,
        Instant published,
        String group,
        String kind) {}
