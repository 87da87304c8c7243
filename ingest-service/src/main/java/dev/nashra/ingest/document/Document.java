package dev.nashra.ingest.document;

import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What came of one document. */
public sealed interface Document {
    /**
     * It was taken apart.
     *
     * @param entries in the document's order, at least one
     */
    record Parts(Format format, List<Entry> entries) implements Document {
        /** Makes the entries unmodifiable. */
        public Parts {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry, judged.
     *
     * @param position in the document, from 1
     * @param repairs what was put right; empty if nothing
     */
    record Entry(int position, Verdict verdict, Set<Repair> repairs) {
        /** Makes the repairs unmodifiable. */
        public Entry {
            repairs = Set.copyOf(repairs);
        }
    }

    /**
     * Nothing can be had from it.
     *
     * @param detail one sentence for a person, without text of the document
     * @param faults every property at fault, for formats in JSON
     */
    record Unusable(Reason reason, String detail, List<Refusal.Fault> faults) implements Document {
        /** Makes the faults unmodifiable. */
        public Unusable {
            faults = List.copyOf(faults);
        }

        static Unusable of(Reason reason, String detail) {
            return new Unusable(reason, detail, List.of());
        }
    }

    /** Every way in which a document as a whole can be refused. */
    enum Reason {
        /** A format that is not read. */
        UNKNOWN_FORMAT,
        /** No bytes but white space. */
        EMPTY_DOCUMENT,
        /** Markup or JSON out of which nothing can be made. */
        MALFORMED_DOCUMENT,
        /** Readable, without an entry. */
        NO_ENTRIES,
        /** Entries, none of which can be taken. */
        NO_USABLE_ENTRY,
        /** More entries than are answered. */
        TOO_MANY_ENTRIES,
        /** More tags or values than are read. */
        TOO_COMPLEX,
        /** Nested deeper than is read. */
        DOCUMENT_TOO_DEEP,
        /** In a format of articles, and not an article. */
        NOT_AN_ARTICLE,
        /** Against the rules of its format. */
        INVALID_DOCUMENT;

        /** The reason in snake case, as problems and metrics have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
