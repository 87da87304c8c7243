package dev.nashra.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages with the article text that a person marked, in the form of Scrapinghub's article extraction
 * benchmark: {@code ground-truth.json} and {@code html/ID.html.gz}.
 */
public final class AnnotatedPages {
    private AnnotatedPages() {}

    /**
     * One page.
     *
     * @param id hash of its address, in hexadecimal digits
     * @param articleBody the expected text
     */
    public record AnnotatedPage(String id, String url, String html, String articleBody) {
        /**
         * Says in which half of the set it is: rules were found on the first and only checked on
         * the other.
         */
        public boolean isInFirstHalf() {
            return Integer.parseInt(id.substring(0, 2), 16) % 2 == 0;
        }
    }

    /**
     * Gives the folder that {@code NASHRA_EXTRACTION} names, or else the one beside the repository.
     *
     * @return null if it is not there
     */
    public static @Nullable Path folder(Path root) {
        String named = System.getenv("NASHRA_EXTRACTION");
        Path folder =
                named != null ? Path.of(named) : root.resolveSibling("shared/data/extraction");
        return Files.exists(folder.resolve("ground-truth.json")) ? folder : null;
    }

    /**
     * Reads all pages of a folder.
     *
     * @throws IOException if one cannot be read
     */
    public static List<AnnotatedPage> read(Path folder) throws IOException {
        JsonNode truth =
                new JsonMapper().readTree(Files.readString(folder.resolve("ground-truth.json")));
        List<AnnotatedPage> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            pages.add(
                    new AnnotatedPage(
                            page.getKey(),
                            page.getValue().path("url").asText(),
                            html(folder.resolve("html/" + page.getKey() + ".html.gz")),
                            page.getValue().path("articleBody").asText()));
        }
        return pages;
    }

    private static String html(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
