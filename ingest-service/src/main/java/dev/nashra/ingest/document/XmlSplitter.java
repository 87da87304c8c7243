package dev.nashra.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts markup that is not well-formed before each of its entries, so that whatever is left open in
 * one ends with it.
 */
final class XmlSplitter {
    private static final Pattern STOP =
            Pattern.compile(
                    "<!\\[CDATA\\[|<!--|<(?:[A-Za-z][\\w.-]{0,63}:)?(?:item|entry)(?=[\\s>])",
                    Pattern.CASE_INSENSITIVE);

    private XmlSplitter() {}

    /** Gives what stands before the first entry, and then each entry to the next one's start. */
    static List<String> split(String markup) {
        List<String> pieces = new ArrayList<>();
        Sections sections = new Sections(markup);
        Matcher stop = STOP.matcher(markup);
        int from = 0;
        int at = 0;
        while (stop.find(at)) {
            at = stop.end();
            if (stop.group().startsWith("<!")) {
                at = Math.max(at, sections.endOf(stop.start()));
            } else {
                pieces.add(markup.substring(from, stop.start()));
                from = stop.start();
            }
        }
        pieces.add(markup.substring(from));
        return pieces;
    }
}
