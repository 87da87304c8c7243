package dev.nashra.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * News as it comes in: reports, what others make of them, and what only looks like that. In
 * constant memory and, from one seed, always the same.
 */
public final class CopyStream {
    private static final int SITES = 40;
    private static final int REMEMBERED = 200;
    private static final double TEMPLATES = .145;
    private static final double FOLLOWUPS = .04;
    private static final double DIGESTS = .01;
    private static final double ORIGINS = .33;
    private static final double ARABIC = .67;
    private static final long SECONDS_BETWEEN = 20;
    private static final long LONGEST_LAG = 1_800;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;
    private final Forms forms = new Forms();
    private final Map<String, Writer> writers;
    private final Map<String, List<Site>> sites;
    private final Map<String, List<Report>> recent =
            Map.of("ar", new ArrayList<>(), "en", new ArrayList<>());
    private final Plans plans = new Plans();
    private long place;

    /**
     * Starts a stream.
     *
     * @param sentences of the sample, by language: {@code ar} and {@code en}
     */
    CopyStream(Map<String, List<String>> sentences, long seed) {
        random = new Random(seed);
        writers = Map.of("ar", writer("ar", sentences, seed), "en", writer("en", sentences, seed));
        sites =
                Map.of(
                        "ar",
                        sites("ar", 0, SITES * 2 / 3),
                        "en",
                        sites("en", SITES * 2 / 3, SITES));
    }

    /**
     * Starts a stream over the sample of a checkout.
     *
     * @param root of the checkout
     * @param seed the same seed gives the same lines
     * @throws IOException if the sample cannot be read
     */
    public static CopyStream of(Path root, long seed) throws IOException {
        return new CopyStream(Sample.sentences(root), seed);
    }

    /** Gives the next line. */
    public Line next() {
        if (plans.isDue(place)) {
            return copy(plans.take());
        }
        String language = random.nextDouble() < ARABIC ? "ar" : "en";
        double drawn = random.nextDouble();
        List<Report> known = Objects.requireNonNull(recent.get(language));
        if (drawn < TEMPLATES) {
            return original(Kind.TEMPLATE, forms.fill(language, lexicon(language), random));
        }
        if (known.size() > 5 && drawn < TEMPLATES + FOLLOWUPS) {
            return original(Kind.FOLLOWUP, followUp(language, any(known)));
        }
        if (known.size() > 5 && drawn < TEMPLATES + FOLLOWUPS + DIGESTS) {
            return original(Kind.DIGEST, digest(language, known));
        }
        boolean isOrigin = drawn < TEMPLATES + FOLLOWUPS + DIGESTS + ORIGINS;
        return original(isOrigin ? Kind.ORIGIN : Kind.SINGLE, article(language));
    }

    private Line original(Kind kind, Draft draft) {
        Site site = any(Objects.requireNonNull(sites.get(draft.language())));
        String id = id();
        Report report = new Report(id, site, url(site), draft);
        Line line = line(report, site, report.url(), draft, kind);
        if (kind == Kind.ORIGIN) {
            plans.add(report, place, random);
        }
        if (kind == Kind.ORIGIN || kind == Kind.SINGLE) {
            remember(report);
        }
        return line;
    }

    private Line copy(Plans.Plan plan) {
        Report original = plan.original();
        String language = original.draft().language();
        boolean isUpdate = plan.kind() == Kind.UPDATE;
        Site site = isUpdate ? original.site() : any(Objects.requireNonNull(sites.get(language)));
        Draft other = any(Objects.requireNonNull(recent.get(language))).draft();
        Edits edits = new Edits(Objects.requireNonNull(writers.get(language)), random);
        Draft edited = edits.apply(plan.kind(), original.draft(), other);
        return line(original, site, isUpdate ? original.url() : url(site), edited, plan.kind());
    }

    private Line line(Report original, Site site, String url, Draft draft, Kind kind) {
        Draft spelled = Spelling.write(draft, site.habits(), random);
        List<Report> known = Objects.requireNonNull(recent.get(draft.language()));
        String related = known.isEmpty() ? draft.title() : any(known).draft().title();
        Line line =
                new Line(
                        id(),
                        site.name(),
                        url,
                        spelled.title(),
                        site.page(spelled, related, kind == Kind.BOILER),
                        draft.language(),
                        FIRST.plusSeconds(place * SECONDS_BETWEEN - random.nextLong(LONGEST_LAG)),
                        original.id(),
                        kind.label());
        place++;
        return line;
    }

    private Draft article(String language) {
        return Objects.requireNonNull(writers.get(language)).article(random);
    }

    private Draft followUp(String language, Report earlier) {
        Draft fresh = article(language);
        List<String> background = earlier.draft().paragraphs();
        List<String> paragraphs = new ArrayList<>(fresh.paragraphs());
        int shared = Math.min(background.size(), Math.max(1, paragraphs.size() / 2));
        // A third of the whole at most, by words too: the longest paragraphs stay away.
        int words = paragraphs.stream().mapToInt(CopyStream::words).sum() / 2;
        for (String paragraph : background.subList(background.size() - shared, background.size())) {
            words -= words(paragraph);
            if (words >= 0) {
                paragraphs.add(paragraph);
            }
        }
        return fresh.saying(paragraphs);
    }

    private Draft digest(String language, List<Report> known) {
        List<String> paragraphs = new ArrayList<>();
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Draft one = any(known).draft();
            paragraphs.add(one.title());
            paragraphs.add(one.paragraphs().getFirst());
        }
        String title = language.equals("ar") ? "موجز أنباء اليوم " : "News in brief ";
        return article(language).titled(title + place).saying(paragraphs);
    }

    private void remember(Report report) {
        List<Report> known = Objects.requireNonNull(recent.get(report.draft().language()));
        if (known.size() < REMEMBERED) {
            known.add(report);
        } else {
            known.set(random.nextInt(REMEMBERED), report);
        }
    }

    private Writer writer(String language, Map<String, List<String>> sentences, long seed) {
        List<String> mine = Objects.requireNonNull(sentences.get(language));
        return new Writer(language, mine, new Lexicon(language, mine, seed));
    }

    private List<Site> sites(String language, int from, int to) {
        List<Site> invented = new ArrayList<>();
        for (int number = from; number < to; number++) {
            invented.add(Site.invent(number, language, random));
        }
        return invented;
    }

    private Lexicon lexicon(String language) {
        return Objects.requireNonNull(writers.get(language)).lexicon();
    }

    private String id() {
        return "s-%07d".formatted(place);
    }

    private String url(Site site) {
        return "https://%s.example/2026/%d".formatted(site.name(), place);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }
}
