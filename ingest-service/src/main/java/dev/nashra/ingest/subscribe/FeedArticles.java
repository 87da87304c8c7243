package dev.nashra.ingest.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.RawArticle;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of one document, as a {@link Window} sees them. */
final class FeedArticles {
    private static final int KEY_LENGTH = 16;
    private static final int SUM_BYTES = 8;

    private final List<RawArticle> articles;
    private final ObjectMapper mapper;

    FeedArticles(List<RawArticle> articles, ObjectMapper mapper) {
        this.articles = articles;
        this.mapper = mapper;
    }

    /** Gives them newest first: by their times if all have one, else as the feed has them. */
    Window window() {
        boolean dated = articles.stream().allMatch(article -> time(article) != null);
        Stream<RawArticle> ordered =
                dated
                        ? articles.stream()
                                .sorted(Comparator.comparing(FeedArticles::required).reversed())
                        : articles.stream();
        return new Window(ordered.map(this::item).toList());
    }

    List<Instant> times() {
        return articles.stream().map(FeedArticles::time).filter(Objects::nonNull).toList();
    }

    /** Gives those that are new or changed, oldest first: of copies the older is the original. */
    List<RawArticle> news(Window.Glance glance) {
        return articles.reversed().stream().filter(a -> glance.isNews(key(a))).toList();
    }

    private static @Nullable Instant time(RawArticle article) {
        return article.firstcreated() == null ? article.versioncreated() : article.firstcreated();
    }

    private static Instant required(RawArticle article) {
        return Objects.requireNonNull(time(article));
    }

    private Window.Item item(RawArticle article) {
        return new Window.Item(key(article), sum(article));
    }

    private static String key(RawArticle article) {
        return article.id().substring(0, KEY_LENGTH);
    }

    private String sum(RawArticle article) {
        ObjectNode said = mapper.valueToTree(article);
        said.remove("received");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(said));
            return HexFormat.of().formatHex(digest, 0, SUM_BYTES);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("every platform has SHA-256, and a tree is JSON", e);
        }
    }
}
