package dev.nashra.search.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search, the same from a URL as from a JSON body. */
public final class QueryReader {
    /** Longest {@code q}, in UTF-16 code units. */
    public static final int MAX_TEXT = 1000;

    private static final Set<String> MATCHING =
            Set.of(
                    "q",
                    "language",
                    "not_language",
                    "source",
                    "not_source",
                    "tag",
                    "not_tag",
                    "group",
                    "not_group",
                    "start_date",
                    "end_date",
                    "timezone",
                    "duplicates",
                    "sort");
    private static final Set<String> PAGING =
            Set.of(
                    "page_size",
                    "cursor",
                    "fields",
                    "highlight",
                    "facet",
                    "interval",
                    "format",
                    "bom",
                    "partial");

    private static final List<Facet> FACETS = List.of(Facet.values());

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final String LANGUAGE_ALLOWED = "a BCP 47 tag such as ar or pt-BR";
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern TAG = Pattern.compile("\\S(.{0,198}\\S)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Parameters parameters;

    private QueryReader(Map<String, List<String>> values) {
        parameters = new Parameters(values);
    }

    /** Reads a search that is served in pages. */
    public static ReadQuery search(Map<String, List<String>> values) {
        QueryReader reader = new QueryReader(values);
        Set<String> names = new HashSet<>(MATCHING);
        names.addAll(PAGING);
        reader.parameters.allowOnly(names);
        return reader.read(Duplicates.COLLAPSE, null);
    }

    /** Reads an export: whatever matches, every copy by default, in no order by default. */
    public static ReadQuery export(Map<String, List<String>> values) {
        QueryReader reader = new QueryReader(values);
        reader.parameters.allowOnly(MATCHING);
        return reader.read(Duplicates.KEEP, Sort.INDEX);
    }

    /** Reads which changes to hand on as they come: those of every copy by default. */
    public static ReadQuery stream(Map<String, List<String>> values) {
        QueryReader reader = new QueryReader(values);
        Set<String> names = new HashSet<>(MATCHING);
        names.remove("sort");
        names.add("cursor");
        reader.parameters.allowOnly(names);
        return reader.read(Duplicates.KEEP, Sort.INDEX);
    }

    /** Reads among which articles to look for such as are like another. */
    public static ReadQuery similar(Map<String, List<String>> values) {
        QueryReader reader = new QueryReader(values);
        Set<String> names = new HashSet<>(MATCHING);
        names.removeAll(Set.of("q", "sort"));
        names.addAll(Set.of("page_size", "fields"));
        reader.parameters.allowOnly(names);
        return reader.read(Duplicates.COLLAPSE, Sort.INDEX);
    }

    /** Reads how to page through a group's members. */
    public static ReadQuery group(String id, Map<String, List<String>> values) {
        QueryReader reader = new QueryReader(values);
        reader.parameters.allowOnly(Set.of("page_size", "cursor", "fields"));
        return reader.accept(
                ArticleQuery.Match.ofGroup(id, null),
                Duplicates.KEEP,
                Sort.ARRIVAL,
                ZoneOffset.UTC);
    }

    private ReadQuery read(Duplicates duplicates, @Nullable Sort sort) {
        ZoneId zone = timezone();
        Expression text = text();
        ArticleQuery.Match match =
                new ArticleQuery.Match(
                        text,
                        filter("language", LANGUAGE, LANGUAGE_ALLOWED),
                        filter("source", SOURCE, "a publisher, [a-z0-9][a-z0-9._-]{0,63}"),
                        filter("tag", TAG, "a tag id such as country:EG, at most 200 characters"),
                        filter("group", ID, "32 lower-case hex digits"),
                        null,
                        time("start_date", false, zone),
                        time("end_date", true, zone));
        if (match.start() != null && match.end() != null && !match.start().isBefore(match.end())) {
            parameters.fault(
                    "invalid_parameter", "end_date", "end_date must not be before start_date");
        }
        return accept(
                match,
                choice("duplicates", duplicates, List.of(Duplicates.values())),
                sort(text, sort),
                zone);
    }

    private ReadQuery accept(
            ArticleQuery.Match match, Duplicates duplicates, Sort sort, ZoneId zone) {
        boolean withBody =
                parameters
                        .all("fields", v -> v.equals("body_text") ? v : null, "body_text")
                        .contains("body_text");
        Presentation as = presentation();
        ArticleQuery query =
                new ArticleQuery(
                        match,
                        duplicates,
                        sort,
                        pageSize(parameters),
                        parameters.one("cursor"),
                        withBody,
                        or(parameters.one("highlight", QueryReader::flag, "true or false"), false),
                        facets(),
                        or(
                                parameters.one(
                                        "interval", QueryReader::interval, "1m, 1h, 1d or 7d"),
                                Interval.DAY),
                        zone);
        return parameters.faults().isEmpty()
                ? new ReadQuery.Accepted(query, as)
                : new ReadQuery.Refused(parameters.faults());
    }

    private Presentation presentation() {
        return new Presentation(
                parameters.one("format", QueryReader::format, words(List.of(Format.values()))),
                or(parameters.one("bom", QueryReader::flag, "true or false"), false),
                or(parameters.one("partial", QueryReader::flag, "true or false"), false));
    }

    private Set<Facet> facets() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        facets.addAll(parameters.all("facet", v -> word(FACETS, v), words(FACETS)));
        return facets;
    }

    private @Nullable Expression text() {
        String q = parameters.one("q");
        if (q == null) {
            return null;
        }
        if (q.length() > MAX_TEXT) {
            parameters.fault(
                    "query_too_long", "q", "q must have at most " + MAX_TEXT + " characters");
            return null;
        }
        return switch (ExpressionReader.read(q)) {
            case ExpressionReader.Outcome.Read read -> read.expression();
            case ExpressionReader.Outcome.Blank blank ->
                    refuse("blank_query", "q has no word to search for; leave it out to list all");
            case ExpressionReader.Outcome.LeadingWildcard wildcard ->
                    refuse(
                            "leading_wildcard",
                            "q has a word that begins with *; an asterisk may only end a word");
            case ExpressionReader.Outcome.ShortPrefix prefix ->
                    refuse(
                            "short_prefix",
                            "q has a word of one letter before an asterisk; it takes two or more");
            case ExpressionReader.Outcome.TooManyTerms many ->
                    refuse(
                            "too_many_terms",
                            "q may have at most " + ExpressionReader.MAX_TERMS + " words");
        };
    }

    private @Nullable Expression refuse(String code, String detail) {
        parameters.fault(code, "q", detail);
        return null;
    }

    private Sort sort(@Nullable Expression text, @Nullable Sort without) {
        List<Sort> allowed = List.of(Sort.RELEVANCE, Sort.PUBLISHED, Sort.RECEIVED);
        Sort byDefault = without != null ? without : text != null ? Sort.RELEVANCE : Sort.PUBLISHED;
        Sort sort = choice("sort", byDefault, allowed);
        if (sort == Sort.RELEVANCE && text == null && parameters.one("q") == null) {
            parameters.fault(
                    "invalid_parameter",
                    "sort",
                    "sort must be published or received where there is no q: relevance to nothing"
                            + " orders nothing");
        }
        return sort;
    }

    private Filter filter(String name, Pattern shape, String allowed) {
        Function<String, @Nullable String> read = v -> shape.matcher(v).matches() ? v : null;
        return new Filter(
                parameters.all(name, read, allowed), parameters.all("not_" + name, read, allowed));
    }

    /** Reads BCP 47 tags of articles that are wanted. */
    static List<String> languages(Parameters parameters) {
        return parameters.all(
                "language", v -> LANGUAGE.matcher(v).matches() ? v : null, LANGUAGE_ALLOWED);
    }

    private ZoneId timezone() {
        return or(
                parameters.one(
                        "timezone", QueryReader::zone, "an IANA time zone such as Asia/Riyadh"),
                ZoneOffset.UTC);
    }

    private @Nullable Instant time(String name, boolean end, ZoneId zone) {
        return parameters.one(
                name,
                value -> Moments.read(value, end, zone),
                "a date such as 2026-11-23 or a time such as 2026-11-23T06:30:00+03:00");
    }

    private <E extends Enum<E>> E choice(String name, E byDefault, List<E> allowed) {
        E chosen = parameters.one(name, value -> word(allowed, value), words(allowed));
        return or(chosen, byDefault);
    }

    private static <E extends Enum<E>> @Nullable E word(List<E> allowed, String value) {
        for (E each : allowed) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> String words(List<E> allowed) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < allowed.size(); i++) {
            words.append(i == 0 ? "" : i == allowed.size() - 1 ? " or " : ", ")
                    .append(allowed.get(i).name().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** Reads the size of a page, the same in every call that has pages. */
    static int pageSize(Parameters parameters) {
        return or(parameters.one("page_size", QueryReader::pageSize, "from 1 to 100"), 20);
    }

    private static @Nullable Integer pageSize(String value) {
        if (!value.matches("[0-9]{1,3}")) {
            return null;
        }
        int size = Integer.parseInt(value);
        return size >= 1 && size <= ArticleQuery.MAX_PAGE_SIZE ? size : null;
    }

    private static @Nullable Format format(String value) {
        return word(List.of(Format.values()), value);
    }

    private static @Nullable Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static @Nullable Interval interval(String value) {
        for (Interval interval : Interval.values()) {
            if (interval.word().equals(value)) {
                return interval;
            }
        }
        return null;
    }

    private static @Nullable ZoneId zone(String value) {
        return ZoneId.getAvailableZoneIds().contains(value) ? ZoneId.of(value) : null;
    }

    private static <T> T or(@Nullable T value, T byDefault) {
        return Objects.requireNonNullElse(value, byDefault);
    }
}
