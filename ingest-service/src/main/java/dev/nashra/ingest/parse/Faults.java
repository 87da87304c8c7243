package dev.nashra.ingest.parse;

import dev.nashra.ingest.parse.Refusal.Fault;
import java.util.List;

/** Words for what is wrong with an article. */
final class Faults {
    private Faults() {}

    /** Gives the first fault, and how many more there are. */
    static String sentence(List<Fault> faults) {
        String first = "The article is not valid: " + faults.getFirst().detail();
        int more = faults.size() - 1;
        return more == 0 ? first + "." : first + ", and %d more.".formatted(more);
    }

    /** Tells whether a pointer names one of the properties that an article lives by. */
    static boolean isText(String pointer) {
        return pointer.equals(TextField.HEADLINE.pointer())
                || pointer.equals(TextField.BODY_TEXT.pointer())
                || pointer.equals(TextField.BODY_HTML.pointer());
    }
}
