package dev.nashra.local.backends;

import dev.nashra.contract.Topics;
import dev.nashra.local.process.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker and controller in one process, on the loopback address.
 *
 * @param installation where its jars are
 * @param directory holds its configuration and data
 * @param port for clients
 * @param controllerPort for itself
 * @param heapMegabytes most it may use
 * @param log where its output goes
 */
public record KafkaSetup(
        Installation installation,
        Path directory,
        int port,
        int controllerPort,
        int heapMegabytes,
        Path log) {

    /** Gives what clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Writes the configuration and gives the command that runs it. */
    public ChildCommand prepare() {
        Path config = directory.resolve("server.properties");
        Path logging = directory.resolve("log4j2.properties");
        try {
            Files.createDirectories(directory.resolve("data"));
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.writeString(config, serverProperties());
            Files.write(logging, Resource.bytes("kafka-log4j2.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> argv = new ArrayList<>();
        argv.add(Installation.java().toString());
        argv.addAll(JavaOptions.of(heapMegabytes / 2, heapMegabytes));
        argv.addAll(
                JavaOptions.sharedClasses(
                        installation.sharedClasses("kafka"), installation.launcherJar()));
        argv.add("-Dlog4j2.configurationFile=" + logging);
        argv.addAll(JavaOptions.ofOperator("kafka"));
        argv.addAll(List.of("-cp", installation.kafkaClassPath()));
        argv.addAll(List.of(KafkaBroker.class.getName(), config.toString()));
        return new ChildCommand("kafka", argv, Map.of(), directory, log);
    }

    private String serverProperties() {
        return new String(Resource.bytes("server.properties"), StandardCharsets.UTF_8)
                .replace("${port}", Integer.toString(port))
                .replace("${controller.port}", Integer.toString(controllerPort))
                .replace("${data}", directory.resolve("data").toString())
                .replace("${record.bytes}", Integer.toString(Topics.MAX_RECORD_BYTES));
    }
}
