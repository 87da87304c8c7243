package dev.nashra.ingest.document;

import dev.nashra.contract.Concept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry as it was found in a document, to be filled in by its reader. */
final class Found {
    @Nullable String id;
    @Nullable String url;
    @Nullable Written headline;
    @Nullable Written summary;
    @Nullable Written content;

    /** Plain text beside the content; wins over it. */
    @Nullable String plain;

    @Nullable String byline;
    @Nullable String language;
    @Nullable Instant published;
    @Nullable Instant updated;
    @Nullable String pubstatus;

    /** What relative links in the markup refer to. */
    @Nullable String base;

    int version;
    List<Concept> subjects = new ArrayList<>();
    List<Concept> places = new ArrayList<>();
    List<Concept> people = new ArrayList<>();
    List<Concept> organisations = new ArrayList<>();
    final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

    /** The whole text where there is one, else the summary. */
    @Nullable Written body() {
        return content == null || content.isBlank() ? summary : content;
    }
}
