package dev.nashra.local.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageAnalyzersTest {
    @TempDir private Path home;

    @Test
    void namesAClassInTheJarForEveryAnalyzer() throws Exception {
        Path jar = LanguageAnalyzers.install(home.resolve("plugins"), "9.9.9");

        JsonNode factories =
                new ObjectMapper()
                        .readTree(jar.resolveSibling("named_components.json").toFile())
                        .path("org.elasticsearch.plugin.analysis.AnalyzerFactory");
        assertThat(factories.size()).isEqualTo(38);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (JsonNode factory : factories) {
                assertThat(zip.getEntry(factory.asText().replace('.', '/') + ".class")).isNotNull();
            }
        }
        assertThat(Files.readString(jar.resolveSibling("stable-plugin-descriptor.properties")))
                .contains("elasticsearch.version=9.9.9\n");
    }

    @Test
    void writesClassesForTheOldestJavaThatTheNodeRunsOn() {
        byte[] bytes = new AnalyzerFactoryClass("arabic", "org.example.Arabic").bytes();

        ClassModel model = ClassFile.of().parse(bytes);

        assertThat(model.majorVersion()).isEqualTo(ClassFile.JAVA_21_VERSION);
        assertThat(model.thisClass().asInternalName()).isEqualTo("dev/nashra/analyzers/Arabic");
    }

    @Test
    void leavesAnInstalledPluginAlone() throws Exception {
        Path jar = LanguageAnalyzers.install(home.resolve("plugins"), "9.9.9");
        Files.writeString(jar, "changed");

        assertThat(LanguageAnalyzers.install(home.resolve("plugins"), "9.9.9"))
                .hasContent("changed");
        try (var entries = Files.list(home)) {
            assertThat(entries.toList()).isEqualTo(List.of(home.resolve("plugins")));
        }
    }
}
