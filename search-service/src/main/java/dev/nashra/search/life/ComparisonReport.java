package dev.nashra.search.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What two versions of the index differ in.
 *
 * @param formerArticles in the version that serves
 * @param latterArticles in the other
 * @param formerChecksum of all articles, in whatever order, as 64 hex digits
 * @param latterChecksum likewise
 * @param missing articles that the other lacks
 * @param surplus articles that only the other has
 * @param doubled articles of which they have different numbers of documents
 * @param version articles of which they have different versions
 * @param content articles of one version that say something else
 * @param untold articles that differ beside these, in whatever
 */
public record ComparisonReport(
        long formerArticles,
        long latterArticles,
        String formerChecksum,
        String latterChecksum,
        Finding missing,
        Finding surplus,
        Finding doubled,
        Finding version,
        Finding content,
        long untold) {
    private static final int EXAMPLES = 20;

    /** Articles that differ in the same way. */
    public static final class Finding {
        private final List<String> examples = new ArrayList<>();
        private long articles;

        void add(String id) {
            articles++;
            if (examples.size() < EXAMPLES) {
                examples.add(id);
            }
        }

        /** How many. */
        public long articles() {
            return articles;
        }

        /** Ids of the first of them. */
        public List<String> examples() {
            return List.copyOf(examples);
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("articles", articles);
            ArrayNode ids = json.putArray("examples");
            examples.forEach(ids::add);
            return json;
        }
    }

    /** Tells whether both have the same articles, each once or as often, and saying the same. */
    public boolean isEqual() {
        return untold == 0
                && missing.articles() == 0
                && surplus.articles() == 0
                && doubled.articles() == 0
                && version.articles() == 0
                && content.articles() == 0
                && formerChecksum.equals(latterChecksum);
    }

    /** Gives it as it is answered. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("equal", isEqual());
        json.put("articles_before", formerArticles).put("articles_after", latterArticles);
        json.put("checksum_before", formerChecksum).put("checksum_after", latterChecksum);
        json.set("missing", missing.json());
        json.set("surplus", surplus.json());
        json.set("doubled", doubled.json());
        json.set("version", version.json());
        json.set("content", content.json());
        return json.put("untold", untold);
    }
}
