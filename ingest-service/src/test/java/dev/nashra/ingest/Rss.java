package dev.nashra.ingest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented feeds. */
final class Rss {
    static final String TYPE = "application/rss+xml";

    private Rss() {}

    /** A feed of numbered items, newest first. */
    static String items(int newest, int oldest, String head) {
        String items =
                IntStream.rangeClosed(oldest, newest)
                        .map(i -> newest + oldest - i)
                        .mapToObj(Rss::item)
                        .collect(Collectors.joining());
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>مرصد الميناء</title><link>https://harbour.example/</link>%s%s</channel></rss>
        """
                .formatted(head, items);
    }

    static String hub(String hub, String self) {
        return "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
                .formatted(hub, self);
    }

    private static String item(int number) {
        return """
        <item><title>خبر الميناء رقم %1$d</title><guid isPermaLink="false">harbour-%1$d</guid>
        <link>https://harbour.example/%1$d</link>
        <description>وصلت السفينة رقم %1$d إلى الميناء صباح اليوم، وعلى متنها قمح.</description>
        </item>"""
                .formatted(number);
    }
}
