package dev.nashra.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a search takes, by the names of the API; the service checks it. */
final class SearchOptions {
    private static final int MOST = 100;

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most hits, from 1 to 100. Default: 20.")
    private int most;

    @Option(names = "--language", paramLabel = "TAG", description = "Language, such as ar.")
    private List<String> language = new ArrayList<>();

    @Option(names = "--not-language", paramLabel = "TAG", description = "None of these languages.")
    private List<String> notLanguage = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Publisher.")
    private List<String> source = new ArrayList<>();

    @Option(names = "--not-source", paramLabel = "NAME", description = "None of these publishers.")
    private List<String> notSource = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "ID", description = "Tag, such as country:EG.")
    private List<String> tag = new ArrayList<>();

    @Option(names = "--not-tag", paramLabel = "ID", description = "None of these tags.")
    private List<String> notTag = new ArrayList<>();

    @Option(names = "--group", paramLabel = "ID", description = "Group of copies.")
    private List<String> group = new ArrayList<>();

    @Option(names = "--not-group", paramLabel = "ID", description = "None of these groups.")
    private List<String> notGroup = new ArrayList<>();

    @Option(
            names = "--start-date",
            paramLabel = "TIME",
            description = "Earliest publication: a date, or a time of ISO 8601.")
    private @Nullable String startDate;

    @Option(names = "--end-date", paramLabel = "TIME", description = "Latest, inclusive.")
    private @Nullable String endDate;

    @Option(
            names = "--duplicates",
            paramLabel = "WHAT",
            description = "collapse lists copies once, keep all, only the copies alone.")
    private @Nullable String duplicates;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "relevance, published or received.")
    private @Nullable String sort;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "IANA name, of dates and of what is printed. Default: UTC.")
    private @Nullable String timezone;

    @Option(
            names = "--facet",
            paramLabel = "FACET",
            description = "Counts by source, language, tag or time.")
    private List<String> facet = new ArrayList<>();

    @Option(
            names = "--interval",
            paramLabel = "SPAN",
            description = "Of the facet time: 1m, 1h, 1d or 7d.")
    private @Nullable String interval;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where to go on.")
    private @Nullable String cursor;

    @Option(names = "--fields", paramLabel = "FIELD", description = "body_text, for --format.")
    private List<String> fields = new ArrayList<>();

    @Option(names = "--highlight", description = "Passages that match, for --format.")
    private boolean highlight;

    @Option(names = "--bom", description = "A byte order mark, for --format csv.")
    private boolean bom;

    @Option(names = "--partial", description = "Rather a part of the answer than none.")
    private boolean partial;

    @Nullable String timezone() {
        return timezone;
    }

    /**
     * Gives the parameters of the call.
     *
     * @param query blank to list all
     * @param format null for what the service gives by itself
     */
    List<Map.Entry<String, String>> parameters(String query, @Nullable String format) {
        if (most < 1 || most > MOST) {
            throw new UsageError("-n must be from 1 to " + MOST + ", was " + most);
        }
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, "q", query.isBlank() ? null : query);
        add(parameters, "page_size", Integer.toString(most));
        addAll(parameters, "language", language);
        addAll(parameters, "not_language", notLanguage);
        addAll(parameters, "source", source);
        addAll(parameters, "not_source", notSource);
        addAll(parameters, "tag", tag);
        addAll(parameters, "not_tag", notTag);
        addAll(parameters, "group", group);
        addAll(parameters, "not_group", notGroup);
        add(parameters, "start_date", startDate);
        add(parameters, "end_date", endDate);
        add(parameters, "duplicates", duplicates);
        add(parameters, "sort", sort);
        add(parameters, "timezone", timezone);
        addAll(parameters, "facet", facet);
        add(parameters, "interval", interval);
        add(parameters, "cursor", cursor);
        addAll(parameters, "fields", fields);
        add(parameters, "highlight", highlight ? "true" : null);
        add(parameters, "bom", bom ? "true" : null);
        add(parameters, "partial", partial ? "true" : null);
        add(parameters, "format", format);
        return parameters;
    }

    private static void addAll(
            List<Map.Entry<String, String>> parameters, String name, List<String> values) {
        values.forEach(value -> add(parameters, name, value));
    }

    private static void add(
            List<Map.Entry<String, String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(Map.entry(name, value));
        }
    }
}
