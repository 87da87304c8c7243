package dev.nashra.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of an article's lines what the site put between, before and after them. A line goes for
 * what it says only where it says nothing else.
 */
final class Trimming {
    private static final double LINKED_ITEM = 0.3;

    private Trimming() {}

    static List<Line> trim(List<Line> lines, String headline) {
        return withoutTail(withoutHead(withoutRemarks(withoutRepeats(lines)), headline));
    }

    private static List<Line> withoutRemarks(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        boolean amongPointers = false;
        for (Line line : lines) {
            String folded = Wording.folded(line.text());
            amongPointers = Remarks.headsPointers(folded) || amongPointers && isItem(line);
            if (!amongPointers && !isRemark(folded, line) && !isBareLink(line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isItem(Line line) {
        return line.tag().equals("li") || line.linked() > line.length() * LINKED_ITEM;
    }

    private static boolean isRemark(String folded, Line line) {
        return Remarks.isLabel(folded)
                || Remarks.isPointer(folded, line)
                || Remarks.isRequest(folded)
                || Remarks.isCaption(folded)
                || Remarks.claimsRights(folded);
    }

    /**
     * A line that is one link leads elsewhere; headings head, and a spelled-out address is cited.
     */
    private static boolean isBareLink(Line line) {
        return line.isLink() && !line.isHeading() && !line.text().contains("://");
    }

    private static List<Line> withoutRepeats(List<Line> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().filter(line -> !line.isProse() || seen.add(line.text())).toList();
    }

    /** Before the first sentence: the headline once more, who wrote it and when. */
    private static List<Line> withoutHead(List<Line> lines, String headline) {
        List<Line> kept = new ArrayList<>();
        boolean begun = false;
        String title = Wording.bare(Wording.folded(headline));
        for (Line line : lines) {
            String folded = Wording.folded(line.text());
            if (begun || !Remarks.isByline(folded) && !Wording.bare(folded).equals(title)) {
                kept.add(line);
                begun |= line.isProse() && !line.isHeading();
            }
        }
        return kept;
    }

    /** After the last sentence: headings of nothing, links, and who helped. */
    private static List<Line> withoutTail(List<Line> lines) {
        int end = lines.size();
        while (end > 0 && isTail(lines.get(end - 1))) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean isTail(Line line) {
        String folded = Wording.folded(line.text());
        return line.isHeading() || Remarks.isSignOff(folded) || DateWords.isAll(folded);
    }
}
