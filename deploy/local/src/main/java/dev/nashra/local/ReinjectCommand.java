package dev.nashra.local;

import dev.nashra.local.rejected.Reinjection;
import dev.nashra.local.rejected.RejectedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends repaired records again. */
@Command(
        name = "reinject",
        description = {
            "Sends the records of a file that rejected --write has written, and somebody has"
                    + " repaired, to the topics where they stood. What is right now is indexed, what"
                    + " is not is rejected again.",
            "",
            "Sending a file twice does no harm: an article that is known is unchanged. Nothing is"
                    + " sent if a line cannot be read. Ends with 1 if Kafka did not confirm all."
        })
final class ReinjectCommand implements Callable<Integer> {
    @Mixin private KafkaOption kafka = new KafkaOption();

    @Parameters(paramLabel = "FILE", description = "A record a line.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        try {
            List<RejectedRecord> records = Reinjection.read(Files.readAllLines(file));
            new Reinjection(kafka.access()).send(records);
            System.out.println(records.size() + " sent again, all confirmed by Kafka");
            return 0;
        } catch (IllegalArgumentException e) {
            throw new UsageError(file + ", " + e.getMessage() + ". Nothing was sent.");
        } catch (IOException e) {
            System.err.println("nashra: cannot read " + file + ": " + e);
            return 1;
        } catch (ExecutionException | KafkaException e) {
            System.err.println(
                    "nashra: not all was confirmed, send the file again: " + e.getMessage());
            return 1;
        }
    }
}
