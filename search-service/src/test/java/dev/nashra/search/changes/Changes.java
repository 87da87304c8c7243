package dev.nashra.search.changes;

import static dev.nashra.search.index.ArticleBuilder.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.ChangeEvent;
import dev.nashra.contract.WireFormat;
import java.util.ArrayList;
import java.util.List;

/** Changes for tests. */
final class Changes {
    private Changes() {}

    /** A change of an article whose headline is a word. */
    static Change change(long offset, String word) {
        try {
            return new Change(
                    offset,
                    ChangeEvent.CREATED,
                    WireFormat.mapper()
                            .writeValueAsBytes(
                                    article("test", "" + offset).text("en", word, null).build()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes at the offsets from the first to before the last. */
    static List<Change> range(long from, long to) {
        List<Change> changes = new ArrayList<>();
        for (long offset = from; offset < to; offset++) {
            changes.add(new Change(offset, ChangeEvent.CREATED, new byte[36]));
        }
        return changes;
    }

    static List<Long> offsets(ChangePage page) {
        return page.changes().stream().map(Change::offset).toList();
    }
}
