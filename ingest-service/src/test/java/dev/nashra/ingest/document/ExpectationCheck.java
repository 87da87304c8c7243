package dev.nashra.ingest.document;

import dev.nashra.ingest.dates.PublishedTime;
import dev.nashra.ingest.parse.HtmlText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Holds what was found in a feed against what its author expects of the fields that news has. */
final class ExpectationCheck {
    private ExpectationCheck() {}

    /** What came of one comparison. */
    enum Outcome {
        AGREES,
        DIFFERS,
        NOT_NEWS
    }

    static Outcome of(Expectation expected, FeedHead head, List<Found> found) {
        if (expected.entry() < 0) {
            return expected.field().equals("language")
                    ? agrees(language(expected.value()), language(head.language()))
                    : Outcome.NOT_NEWS;
        }
        if (expected.value() == null || !isNews(expected.field())) {
            return Outcome.NOT_NEWS;
        }
        if (expected.entry() >= found.size()) {
            return Outcome.DIFFERS;
        }
        Found entry = found.get(expected.entry());
        return agrees(wanted(expected), got(expected.field(), entry, expected));
    }

    private static boolean isNews(String field) {
        return switch (field) {
            case "title",
                    "title_detail.value",
                    "link",
                    "links.0.href",
                    "id",
                    "guid",
                    "published",
                    "published_parsed",
                    "updated",
                    "updated_parsed",
                    "date",
                    "date_parsed",
                    "created_parsed",
                    "summary",
                    "description",
                    "summary_detail.value",
                    "content.0.value",
                    "author",
                    "author_detail.name",
                    "content.0.language" ->
                    true;
            default -> false;
        };
    }

    private static Object wanted(Expectation expected) {
        String field = expected.field();
        return switch (expected.value()) {
            case List<?> tuple -> time(tuple);
            case String text when isDate(field) ->
                    PublishedTime.parse(text).<Object>map(time -> time).orElse("unreadable");
            case String text when isText(field) -> reduced(text);
            case String text when field.startsWith("author") -> Authors.printed(text);
            case String text when field.equals("content.0.language") -> language(text);
            default -> expected.value();
        };
    }

    private static Object got(String field, Found entry, Expectation expected) {
        return switch (field) {
            case "title", "title_detail.value" ->
                    entry.headline == null ? null : reduced(entry.headline.text());
            case "link", "links.0.href" -> entry.url;
            case "id", "guid" -> entry.id == null ? entry.url : entry.id;
            case "published", "published_parsed", "created_parsed" -> entry.published;
            case "updated", "updated_parsed", "date", "date_parsed" ->
                    entry.updated == null ? entry.published : entry.updated;
            case "summary", "description", "summary_detail.value" ->
                    closest(expected, entry.summary, entry.content);
            case "content.0.value" -> closest(expected, entry.content, entry.summary);
            case "author", "author_detail.name" -> entry.byline;
            case "content.0.language" -> language(entry.language);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** What one reader calls summary the other calls content where an entry has only one. */
    private static Object closest(Expectation expected, Written first, Written second) {
        Written one = first == null ? second : first;
        return one == null ? "" : reduced(one.text());
    }

    private static boolean isDate(String field) {
        return field.startsWith("published")
                || field.startsWith("updated")
                || field.startsWith("date")
                || field.startsWith("created");
    }

    private static boolean isText(String field) {
        return field.contains("title")
                || field.startsWith("summary")
                || field.equals("description")
                || field.equals("content.0.value");
    }

    private static Instant time(List<?> tuple) {
        return LocalDateTime.of(
                        (int) tuple.get(0),
                        (int) tuple.get(1),
                        (int) tuple.get(2),
                        (int) tuple.get(3),
                        (int) tuple.get(4),
                        Math.min(59, (int) tuple.get(5)))
                .toInstant(ZoneOffset.UTC);
    }

    /** As a reader sees it: how markup is made harmless is not compared. */
    private static String reduced(String text) {
        return HtmlText.of(text).replaceAll("\\s+", " ").strip();
    }

    private static String language(Object tag) {
        return tag == null ? null : tag.toString().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static Outcome agrees(Object wanted, Object got) {
        return Objects.equals(
                        Optional.ofNullable(wanted).map(Object::toString),
                        Optional.ofNullable(got).map(Object::toString))
                ? Outcome.AGREES
                : Outcome.DIFFERS;
    }
}
