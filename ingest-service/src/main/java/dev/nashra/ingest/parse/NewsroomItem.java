package dev.nashra.ingest.parse;

import dev.nashra.ingest.parse.Refusal.Fault;
import dev.nashra.ingest.parse.Refusal.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of a newsroom system's own ninjs, whose publisher and identifier are decided by whoever
 * received it.
 */
public final class NewsroomItem {
    private final Reading.Read read;

    private NewsroomItem(Reading.Read read) {
        this.read = read;
    }

    /** What came of reading one. */
    public sealed interface Outcome {
        /** It is an object. */
        record Readable(NewsroomItem item) implements Outcome {}

        /** It is none. */
        record Unreadable(Refusal refusal) implements Outcome {}
    }

    /**
     * Reads an item.
     *
     * @param bytes ninjs JSON in UTF-8
     * @param beside names of further properties to read, texts or lists of texts
     */
    public static Outcome read(byte[] bytes, Set<String> beside) {
        return switch (ArticleParser.read(bytes, 0, bytes.length, beside)) {
            case Reading.Unreadable unreadable -> new Outcome.Unreadable(unreadable.refusal());
            case Reading.Read read -> new Outcome.Readable(new NewsroomItem(read));
        };
    }

    /** The identifier that it has by itself; null if none. */
    public @Nullable String uri() {
        return read.article().text(TextField.URI);
    }

    /** What a further property holds, blanks left out; empty if it is absent. */
    public List<String> texts(String property) {
        return read.beside().getOrDefault(property, List.of());
    }

    /** Refuses it for one more fault than its reading found. */
    public Refusal refusal(Fault fault) {
        List<Fault> faults = new ArrayList<>(read.faults());
        if (faults.stream().noneMatch(known -> known.pointer().equals(fault.pointer()))) {
            faults.add(fault);
        }
        return new Refusal(Reason.INVALID_ARTICLE, Faults.sentence(faults), faults, null);
    }

    /** Judges it as an article of the publisher and identifier given. */
    public Verdict filed(String source, String uri, Instant received) {
        Map<TextField, String> texts = new EnumMap<>(TextField.class);
        texts.putAll(read.article().texts());
        texts.put(TextField.SOURCE, source);
        texts.put(TextField.URI, uri);
        if (texts.containsKey(TextField.BODY_HTML)) {
            // What stands beside markup is the caption of a picture.
            texts.remove(TextField.BODY_TEXT);
        }
        texts.computeIfPresent(TextField.PUBSTATUS, (_, status) -> pubstatus(status));
        ClaimedArticle article =
                new ClaimedArticle(texts, read.article().concepts(), read.article().version());
        return new ArticleCheck(new Reading.Read(article, faults()), Set.of()).verdict(received);
    }

    /** What was wrong with properties that are not used does not matter. */
    private List<Fault> faults() {
        return read.faults().stream()
                .filter(fault -> !fault.pointer().equals(TextField.SOURCE.pointer()))
                .filter(fault -> !fault.pointer().equals(TextField.URI.pointer()))
                .toList();
    }

    private static String pubstatus(String status) {
        return switch (status) {
            case "withhold" -> "withheld";
            case "cancelled" -> "canceled";
            default -> status;
        };
    }
}
