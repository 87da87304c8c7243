package dev.nashra.local;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.local.stack.Member;
import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackPorts;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Kafka a command is about. */
final class KafkaOption {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker. Default: the one that up started.")
    private @Nullable String bootstrap;

    @Option(
            names = "--client",
            paramLabel = "FILE",
            description =
                    "How to show Kafka who calls: ssl.* and sasl.*, as its own tools take it.")
    private @Nullable Path client;

    KafkaAccess access() {
        String broker = bootstrap;
        if (broker == null) {
            int usual = StackPorts.of(System.getenv(StackPorts.BASE)).kafka();
            int port = new RunFolder(data.directory()).lastPort(Member.KAFKA).orElse(usual);
            broker = "127.0.0.1:" + port;
        }
        try {
            return KafkaAccess.of(broker, Optional.ofNullable(client));
        } catch (IllegalArgumentException e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }
}
