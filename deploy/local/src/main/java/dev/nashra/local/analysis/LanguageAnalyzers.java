package dev.nashra.local.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The plugin that gives the minimal distribution the analyzers of the full one, under the same
 * names, from the Lucene library that the node has anyway.
 */
public final class LanguageAnalyzers {
    private static final String NAME = "language-analyzers";

    private LanguageAnalyzers() {}

    /**
     * Installs the plugin unless it is there.
     *
     * @param plugins the node's folder of plugins
     * @param elasticsearchVersion the node's version: a plugin serves one only
     * @return the plugin's jar
     */
    public static Path install(Path plugins, String elasticsearchVersion) throws IOException {
        Path jar = plugins.resolve(NAME).resolve(NAME + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        Files.createDirectories(plugins);
        Path unfinished = Files.createTempDirectory(plugins.getParent(), NAME);
        write(unfinished, elasticsearchVersion);
        unfinished.toFile().setReadable(true, false);
        unfinished.toFile().setExecutable(true, false);
        try {
            Files.move(unfinished, jar.getParent());
        } catch (IOException e) {
            if (!Files.exists(jar)) {
                throw e;
            }
            // Somebody else has just installed it.
            delete(unfinished);
        }
        return jar;
    }

    private static void write(Path folder, String elasticsearchVersion) throws IOException {
        List<AnalyzerFactoryClass> factories = factories();
        try (OutputStream file = Files.newOutputStream(folder.resolve(NAME + ".jar"));
                ZipOutputStream jar = new ZipOutputStream(file)) {
            for (AnalyzerFactoryClass factory : factories) {
                jar.putNextEntry(new ZipEntry(factory.entryName()));
                jar.write(factory.bytes());
            }
        }
        Files.writeString(
                folder.resolve("stable-plugin-descriptor.properties"),
                """
                name=%s
                description=The language analyzers of the full distribution
                version=1
                java.version=21
                elasticsearch.version=%s
                """
                        .formatted(NAME, elasticsearchVersion));
        Files.writeString(
                folder.resolve("named_components.json"),
                factories.stream()
                        .map(
                                factory ->
                                        "\""
                                                + factory.name()
                                                + "\":\""
                                                + factory.className()
                                                + "\"")
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{\"org.elasticsearch.plugin.analysis.AnalyzerFactory\":{",
                                        "}}")));
    }

    private static List<AnalyzerFactoryClass> factories() throws IOException {
        Properties table = new Properties();
        try (InputStream in = LanguageAnalyzers.class.getResourceAsStream("analyzers.properties")) {
            if (in == null) {
                throw new FileNotFoundException("analyzers.properties");
            }
            table.load(new java.io.InputStreamReader(in, UTF_8));
        }
        return table.stringPropertyNames().stream()
                .sorted()
                .map(name -> new AnalyzerFactoryClass(name, table.getProperty(name)))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
