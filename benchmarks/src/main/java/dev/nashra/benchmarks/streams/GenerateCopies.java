package dev.nashra.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a stream of labelled articles to a file. */
@Command(
        name = "copies",
        description = {
            "Writes labelled articles as NDJSON, in order of arrival, for ./nashra evaluate copies:",
            "invented reports out of the sample's sentences, what other houses make of them, and what"
                    + " only looks like a copy. The same seed gives the same bytes."
        })
public final class GenerateCopies implements Callable<Integer> {
    @Option(
            names = "--articles",
            required = true,
            paramLabel = "N",
            description = "How many lines.")
    private long articles;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: 1.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; gzipped if it ends in .gz.")
    private Path out = Path.of("");

    /** Made by picocli. */
    public GenerateCopies() {}

    @Override
    public Integer call() throws IOException {
        if (articles < 1) {
            System.err.println("nashra: --articles must be at least 1, was " + articles);
            return 2;
        }
        Path root = Path.of(System.getProperty("nashra.root", "."));
        CopyStream stream = CopyStream.of(root, seed);
        JsonMapper mapper = WireFormat.mapper();
        try (Progress progress = Progress.of("articles", articles);
                OutputStream file = Files.newOutputStream(out);
                OutputStream packed =
                        out.toString().endsWith(".gz")
                                ? new GZIPOutputStream(file, 1 << 16)
                                : file;
                OutputStreamWriter lines = new OutputStreamWriter(packed, UTF_8)) {
            for (long i = 0; i < articles; i++) {
                lines.write(mapper.writeValueAsString(stream.next()));
                lines.write('\n');
                progress.step();
            }
        }
        System.out.printf("%,d articles with seed %d in %s%n", articles, seed, out);
        return 0;
    }
}
