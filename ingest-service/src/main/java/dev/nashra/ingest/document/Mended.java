package dev.nashra.ingest.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that is not well-formed, as well as it can be put right: ampersands that begin nothing are
 * escaped, and the starts of CDATA sections and comments that never end are dropped, which would
 * swallow all that follows.
 *
 * @param markup to be parsed by a lenient parser
 * @param depth of its elements at the deepest
 */
record Mended(String markup, int depth) {
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?!#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");
    private static final Pattern STOP = Pattern.compile("<!\\[CDATA\\[|<!--");
    private static final Pattern TAG = Pattern.compile("<(/?)[A-Za-z_][^<>]*?(/?)>");

    static Mended of(String broken) {
        StringBuilder mended = new StringBuilder(broken.length());
        Depth depth = new Depth();
        Sections sections = new Sections(broken);
        Matcher stop = STOP.matcher(broken);
        int from = 0;
        while (stop.find(from)) {
            mended.append(markup(broken, from, stop.start(), depth));
            int end = sections.endOf(stop.start());
            from = end < 0 ? stop.end() : end;
            if (end >= 0) {
                mended.append(broken, stop.start(), end);
            }
        }
        mended.append(markup(broken, from, broken.length(), depth));
        return new Mended(mended.toString(), depth.most);
    }

    private static String markup(String broken, int from, int to, Depth depth) {
        String markup = broken.substring(from, to);
        depth.follow(markup);
        return AMPERSAND.matcher(markup).replaceAll("&amp;");
    }

    private static final class Depth {
        private int now;
        private int most;

        void follow(String markup) {
            Matcher tag = TAG.matcher(markup);
            while (tag.find()) {
                if (tag.group(2).isEmpty()) {
                    now += tag.group(1).isEmpty() ? 1 : -1;
                    most = Math.max(most, now);
                }
            }
        }
    }
}
