package dev.nashra.benchmarks.kernel;

import dev.nashra.benchmarks.corpus.Corpus;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.InMemoryGroupStore;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Each kernel over the same 2,000 articles, one article a call, and what they cost together. The
 * floor is splitting and folding alone, which every grouper needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class KernelBench {
    private static final int ARTICLES = 2_000;
    private static final long SEED = 5;

    private final LanguageDetector languages = new LanguageDetector();
    private final Tagging tagging = Tagging.standard();
    private List<String> bodies = List.of();
    private List<Fingerprint> fingerprints = List.of();
    private GroupAssigner assigner = assigner();
    private int next;
    private long arrivals;

    /** Made by JMH. */
    public KernelBench() {}

    /**
     * Runs all kernels with allocation rates.
     *
     * @throws RunnerException if a fork fails
     */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(
                        new OptionsBuilder()
                                .include(KernelBench.class.getName())
                                .jvmArgsPrepend(
                                        "-Dnashra.root=" + System.getProperty("nashra.root", "."))
                                .addProfiler(GCProfiler.class)
                                .build())
                .run();
    }

    /**
     * Makes the articles and fills the index with them.
     *
     * @throws IOException if the sample cannot be read
     */
    @Setup
    public void read() throws IOException {
        bodies = new Corpus(Path.of(System.getProperty("nashra.root", ".")), SEED).bodies(ARTICLES);
        fingerprints = bodies.stream().map(body -> Fingerprinter.of("ar", null, body)).toList();
        assigner = assigner();
        for (int i = 0; i < ARTICLES; i++) {
            arrive();
        }
    }

    /** The floor. */
    @Benchmark
    public Object tokeniseAndFold() {
        return Words.of(body());
    }

    /** Fold, code the words, choose nothing yet. */
    @Benchmark
    public Object fingerprint() {
        return Fingerprinter.of("ar", null, body());
    }

    /** Keys, look-up, verification and placing against 2,000 articles and growing. */
    @Benchmark
    public Object group() {
        return arrive();
    }

    /** Fold, keys, look-up, verification and placing: what an article costs in all. */
    @Benchmark
    public Object foldAndGroup() {
        long arrival = arrivals++;
        if (arrival % ARTICLES == 0) {
            assigner = assigner();
        }
        Fingerprint fingerprint = Fingerprinter.of("ar", null, body());
        return assigner.accept(new Arrival(Long.toString(arrival), "s", 1, arrival, fingerprint));
    }

    /** Language. */
    @Benchmark
    public Object detectLanguage() {
        return languages.detect(null, null, body());
    }

    /** All tags. */
    @Benchmark
    public Object tag() {
        return tagging.tags(Reading.of("ar", null, body()));
    }

    private Object arrive() {
        long arrival = arrivals++;
        Fingerprint fingerprint = fingerprints.get((int) (arrival % ARTICLES));
        if (arrival % ARTICLES == 0) {
            assigner = assigner();
        }
        return assigner.accept(new Arrival(Long.toString(arrival), "s", 1, arrival, fingerprint));
    }

    private String body() {
        next = (next + 1) % ARTICLES;
        return bodies.get(next);
    }

    private static GroupAssigner assigner() {
        return new GroupAssigner(new InMemoryGroupStore(), Duration.ofHours(72));
    }
}
