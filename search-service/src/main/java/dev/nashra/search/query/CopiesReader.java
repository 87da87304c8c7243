package dev.nashra.search.query;

import dev.nashra.contract.ArticleId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which articles to compare one with, the same from a URL as from a JSON body. */
public final class CopiesReader {
    private CopiesReader() {}

    /**
     * Reads the parameters.
     *
     * @param id of the article that the others are compared with
     * @param values by name
     */
    public static ReadCopies read(String id, Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values);
        parameters.allowOnly(Set.of("with", "page_size", "cursor"));
        List<String> with =
                parameters
                        .all(
                                "with",
                                v -> ArticleId.isId(v) && !v.equals(id) ? v : null,
                                "the id of another article, 32 lower-case hex digits")
                        .stream()
                        .distinct()
                        .toList();
        if (with.size() > CopiesQuery.MAX_WITH) {
            parameters.fault(
                    "too_many_values",
                    "with",
                    "with has more than " + CopiesQuery.MAX_WITH + " values");
        }
        CopiesQuery query =
                new CopiesQuery(
                        id, with, QueryReader.pageSize(parameters), parameters.one("cursor"));
        for (String paging : List.of("page_size", "cursor")) {
            if (values.containsKey("with") && values.containsKey(paging)) {
                parameters.fault(
                        "invalid_parameter",
                        paging,
                        paging + " has no meaning beside with, which names all that is listed");
            }
        }
        return parameters.faults().isEmpty()
                ? new ReadCopies.Accepted(query)
                : new ReadCopies.Refused(parameters.faults());
    }
}
