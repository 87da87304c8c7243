package dev.nashra.search.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The spans of articles: one from receipt to index, and below it one for each hop, from the end of
 * the hop before, so that its length is waiting and work together. Ids follow from the article, so
 * that what is sent twice is one span. No text of an article is in them.
 */
final class ArticleSpans {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int INTERNAL = 1;
    private static final int SERVER = 2;
    private static final int CONSUMER = 5;

    private ArticleSpans() {}

    /**
     * An article that the index has.
     *
     * @param article as it stands there, its way to the index included
     * @param context of the push that brought it
     */
    record Indexed(EnrichedArticle article, TraceContext context) {}

    /** Gives the body of a request to a collector. */
    static byte[] request(Collection<Indexed> articles) {
        Map<String, ArrayNode> byService = new TreeMap<>();
        articles.forEach(each -> add(each, byService));
        ObjectNode request = JSON.createObjectNode();
        ArrayNode resources = request.putArray("resourceSpans");
        byService.forEach(
                (service, spans) -> {
                    ObjectNode resource = resources.addObject();
                    attribute(
                            resource.putObject("resource").putArray("attributes"),
                            "service.name",
                            service);
                    ObjectNode scope = resource.putArray("scopeSpans").addObject();
                    scope.putObject("scope").put("name", "dev.nashra");
                    scope.set("spans", spans);
                });
        return request.toString().getBytes(UTF_8);
    }

    private static void add(Indexed each, Map<String, ArrayNode> byService) {
        EnrichedArticle article = each.article();
        List<Hop> hops = article.trace();
        if (hops.isEmpty()) {
            return;
        }
        String root = id(article, "article");
        ObjectNode whole =
                span(each, root, each.context().parent(), "article", SERVER, byService, "ingest");
        times(whole, hops.getFirst().at(), hops.getLast().at());
        ArrayNode of = whole.putArray("attributes");
        attribute(of, "nashra.article.id", article.id());
        attribute(of, "nashra.source", article.source());
        attribute(of, "nashra.revision", Integer.toString(article.revision()));
        Instant before = hops.getFirst().at();
        for (Hop hop : hops.subList(1, hops.size())) {
            String stage = hop.stage().name().toLowerCase(Locale.ROOT);
            boolean last = hop.stage() == Hop.Stage.INDEXED;
            int kind = hop.topic() == null ? INTERNAL : CONSUMER;
            ObjectNode span =
                    span(
                            each,
                            id(article, stage),
                            root,
                            stage,
                            kind,
                            byService,
                            last ? "search" : "enrich");
            times(span, before, hop.at());
            describe(hop, span.putArray("attributes"));
            before = hop.at();
        }
    }

    private static void describe(Hop hop, ArrayNode attributes) {
        if (hop.topic() != null) {
            attribute(attributes, "messaging.system", "kafka");
            attribute(attributes, "messaging.destination.name", hop.topic());
            attribute(
                    attributes,
                    "messaging.destination.partition.id",
                    String.valueOf(hop.partition()));
            attribute(attributes, "messaging.kafka.offset", String.valueOf(hop.offset()));
        }
        if (hop.outcome() != null) {
            attribute(attributes, "nashra.outcome", hop.outcome());
        }
    }

    private static ObjectNode span(
            Indexed of,
            String id,
            String parent,
            String name,
            int kind,
            Map<String, ArrayNode> byService,
            String service) {
        ObjectNode span =
                byService
                        .computeIfAbsent("nashra-" + service, s -> JSON.createArrayNode())
                        .addObject();
        return span.put("traceId", of.context().traceId())
                .put("spanId", id)
                .put("parentSpanId", parent)
                .put("name", name)
                .put("kind", kind);
    }

    /** Clocks of services may differ by a little; a span never ends before it begins. */
    private static void times(ObjectNode span, Instant from, Instant to) {
        span.put("startTimeUnixNano", nanos(from));
        span.put("endTimeUnixNano", nanos(to.isBefore(from) ? from : to));
    }

    private static String nanos(Instant time) {
        return "%d%09d".formatted(time.getEpochSecond(), time.getNano());
    }

    private static void attribute(ArrayNode attributes, String key, String value) {
        attributes.addObject().put("key", key).putObject("value").put("stringValue", value);
    }

    private static String id(EnrichedArticle article, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String named = article.id() + "/" + article.version() + "/" + name;
            return HexFormat.of().formatHex(digest.digest(named.getBytes(UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
