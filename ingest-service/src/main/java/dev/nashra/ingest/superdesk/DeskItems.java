package dev.nashra.ingest.superdesk;

import dev.nashra.ingest.parse.NewsroomItem;
import dev.nashra.ingest.parse.NewsroomItem.Outcome;
import dev.nashra.ingest.parse.Refusal.Fault;
import dev.nashra.ingest.parse.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files items of Superdesk's ninjs: as revisions of the article that they go back to, under the
 * desk's publisher. Whatever an item says its {@code source} was stays unread.
 */
public final class DeskItems {
    private static final Set<String> TEXTS = Set.of("text", "preformatted");

    /** What Superdesk publishes besides texts; a text's pictures come along in it. */
    private static final Set<String> OTHERS =
            Set.of(
                    "composite",
                    "picture",
                    "video",
                    "audio",
                    "graphic",
                    "event",
                    "planning",
                    "planning_featured");

    private static final Set<String> BESIDE =
            Set.of("guid", "_id", "type", "evolvedfrom", "ancestors");

    private final Lineage lineage;
    private final InstantSource clock;

    /** Makes a filer that keeps lines of rewrites together. */
    public DeskItems(Lineage lineage, InstantSource clock) {
        this.lineage = lineage;
        this.clock = clock;
    }

    /**
     * Files an item.
     *
     * @param json as pushed
     * @param source publisher that it is filed under
     */
    public Filing file(byte[] json, String source) {
        return switch (NewsroomItem.read(json, BESIDE)) {
            case Outcome.Unreadable unreadable -> new Filing.Refused(unreadable.refusal());
            case Outcome.Readable readable -> file(readable.item(), source);
        };
    }

    private Filing file(NewsroomItem item, String source) {
        String type = first(item, "type");
        if (type != null && OTHERS.contains(type)) {
            return new Filing.Ignored("Only texts are kept; the item's type is " + type + ".");
        }
        if (type == null || !TEXTS.contains(type)) {
            String wrong = type == null ? "is required" : "must be text, or a type that is ignored";
            return refused(item, Fault.at("/type", wrong));
        }
        String guid =
                Stream.of(first(item, "guid"), item.uri(), first(item, "_id"))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(null);
        if (guid == null) {
            return refused(item, Fault.at("/guid", "is required and must not be blank"));
        }
        String root = root(item, source, guid);
        return switch (item.filed(source, root, clock.instant())) {
            case Verdict.Refused refused -> new Filing.Refused(refused.refusal());
            case Verdict.Accepted accepted -> {
                note(item, source, guid, root);
                yield new Filing.Revision(accepted.article());
            }
        };
    }

    /** Once filed under a root, an item stays there: its kill must find what it became. */
    private String root(NewsroomItem item, String source, String guid) {
        String known = lineage.rootOf(source, guid);
        if (!known.equals(guid)) {
            return known;
        }
        String ancestor = first(item, "ancestors");
        String before = ancestor == null ? first(item, "evolvedfrom") : ancestor;
        return before == null ? guid : lineage.rootOf(source, before);
    }

    /** Of the items between, some may never have come here; they can be killed all the same. */
    private void note(NewsroomItem item, String source, String guid, String root) {
        Stream.of(List.of(guid), item.texts("evolvedfrom"), item.texts("ancestors"))
                .flatMap(List::stream)
                .filter(known -> !known.equals(root))
                .filter(known -> lineage.rootOf(source, known).equals(known))
                .forEach(known -> lineage.note(source, known, root));
    }

    private static Filing refused(NewsroomItem item, Fault fault) {
        return new Filing.Refused(item.refusal(fault));
    }

    private static @Nullable String first(NewsroomItem item, String property) {
        List<String> texts = item.texts(property);
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
