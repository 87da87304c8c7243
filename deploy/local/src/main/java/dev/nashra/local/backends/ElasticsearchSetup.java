package dev.nashra.local.backends;

import dev.nashra.local.analysis.LanguageAnalyzers;
import dev.nashra.local.process.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node that is its own cluster, on the loopback address, without security.
 *
 * <p>The server is started directly, as the last of the four JVMs that bin/elasticsearch goes
 * through would start it: that takes a third of the time, and the process we know is the node.
 *
 * @param installation where the distribution is
 * @param directory holds its configuration, data and log files
 * @param port for HTTP
 * @param transportPort for nodes of the same cluster, of which there are none
 * @param heapMegabytes fixed size of its heap
 * @param log where its output goes
 */
public record ElasticsearchSetup(
        Installation installation,
        Path directory,
        int port,
        int transportPort,
        int heapMegabytes,
        Path log) {

    private static final String MAIN =
            "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch";

    /** Gives where it answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Writes the configuration, hands the folders to whom it will run as, and gives the command.
     */
    public ChildCommand prepare() {
        Path home = installation.elasticsearchHome();
        try {
            for (String folder : List.of("config", "data", "logs", "tmp")) {
                Files.createDirectories(directory.resolve(folder));
            }
            Files.createDirectories(log.toAbsolutePath().getParent());
            Path config = directory.resolve("config");
            Files.write(
                    config.resolve("log4j2.properties"),
                    Resource.bytes("elasticsearch-log4j2.properties"));
            Files.writeString(config.resolve("elasticsearch.yml"), "");
            Files.writeString(config.resolve("java.options"), javaOptions(home));
            Path plugin = LanguageAnalyzers.install(home.resolve("plugins"), version(home));
            return command(home, plugin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildCommand command(Path home, Path plugin) {
        Path java = Installation.java();
        Path options = directory.resolve("config/java.options");
        Map<String, String> environment =
                Map.of("LIBFFI_TMPDIR", directory.resolve("tmp").toString());
        List<String> argv =
                Unprivileged.wrap(launch(java, options), directory, List.of(java, options, plugin));
        return new ChildCommand(
                "elasticsearch", argv, environment, directory, log, arguments(home));
    }

    private static List<String> launch(Path java, Path options) {
        List<String> argv = new ArrayList<>();
        argv.add(java.toString());
        argv.add("@" + options);
        argv.addAll(JavaOptions.ofOperator("elasticsearch"));
        argv.add("--module=" + MAIN);
        return argv;
    }

    private String javaOptions(Path home) {
        return new String(Resource.bytes("elasticsearch.java.options"), StandardCharsets.UTF_8)
                .replace("${home}", home.toString())
                .replace("${directory}", directory.toString())
                .replace("${version}", version(home))
                .replace("${heap}", Integer.toString(heapMegabytes));
    }

    private byte[] arguments(Path home) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cluster.name", "nashra-local");
        settings.put("node.name", "local");
        settings.put("discovery.type", "single-node");
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", Integer.toString(port));
        settings.put("transport.port", Integer.toString(transportPort));
        settings.put("path.home", home.toString());
        settings.put("path.data", directory.resolve("data").toString());
        settings.put("path.logs", directory.resolve("logs").toString());
        // A laptop's disk is fuller than a server's; the last 2 GB are still kept.
        settings.put("cluster.routing.allocation.disk.watermark.low", "4gb");
        settings.put("cluster.routing.allocation.disk.watermark.high", "3gb");
        settings.put("cluster.routing.allocation.disk.watermark.flood_stage", "2gb");
        return ServerArguments.encode(
                settings, directory.resolve("config"), directory.resolve("logs"));
    }

    static String version(Path home) {
        String name = home.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1);
    }
}
