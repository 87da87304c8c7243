package dev.nashra.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.local.rejected.RejectedFile;
import dev.nashra.local.rejected.RejectedRecord;
import dev.nashra.local.rejected.RejectedTable;
import dev.nashra.local.rejected.RejectedTopic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was put aside as unusable. */
@Command(
        name = "rejected",
        description = {
            "Lists what was put aside as unusable in the last 30 days: when, by whom, why, where it"
                    + " stood, and what it is of. Reading changes nothing.",
            "",
            "With --write it goes to a file, a record a line, to be repaired and given to reinject."
        })
final class RejectedCommand implements Callable<Integer> {
    @Mixin private KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            description = "Only these, such as invalid_utf8.")
    private List<String> reasons = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only later ones: a time of ISO 8601, such as 2026-11-02T08:00:00Z.")
    private @Nullable String since;

    @Option(names = "--write", paramLabel = "FILE", description = "Writes them to a new file.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Instant from = from();
        RejectedTable table = new RejectedTable();
        try (RejectedFile to = file == null ? null : RejectedFile.create(file)) {
            new RejectedTopic(kafka.access())
                    .read(
                            record -> {
                                if (isMeant(record, from)) {
                                    table.add(record);
                                    if (to != null) {
                                        to.write(record);
                                    }
                                }
                            });
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            if (file == null) {
                table.print(out);
            } else {
                out.println(table.summary() + ", written to " + file);
            }
            return 0;
        } catch (IOException | KafkaException e) {
            System.err.println("nashra: " + e.getMessage());
            return 1;
        }
    }

    private boolean isMeant(RejectedRecord record, @Nullable Instant from) {
        return (reasons.isEmpty() || reasons.contains(record.why().reason()))
                && (from == null || !record.at().isBefore(from));
    }

    private @Nullable Instant from() {
        try {
            return since == null ? null : Instant.parse(since);
        } catch (DateTimeException e) {
            throw new UsageError("--since must be a time such as 2026-11-02T08:00:00Z");
        }
    }
}
