package dev.nashra.ingest.document;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A feed's markup, parsed.
 *
 * @param root of the document, with whatever stands before the first entry
 * @param parts its entries, in order
 */
record XmlTree(Element root, List<Part> parts) {
    /** One entry. */
    sealed interface Part {
        /**
         * It was parsed.
         *
         * @param repaired whether it was not well-formed
         */
        record Parsed(Element element, boolean repaired) implements Part {}

        /** It is nested deeper than is read. */
        record TooDeep() implements Part {}

        /** Nothing was left of it. */
        record Lost() implements Part {}
    }
}
