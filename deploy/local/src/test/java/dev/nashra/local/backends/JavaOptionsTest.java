package dev.nashra.local.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaOptionsTest {
    private static final FileTime NOON = FileTime.fromMillis(1_793_620_800_000L);

    @TempDir private Path folder;
    private Path jar;
    private Path archive;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(folder.resolve("service.jar"));
        Files.setLastModifiedTime(jar, NOON);
        archive = folder.resolve("made/service.jsa");
    }

    @Test
    void keepsTheClassesOfThisJar() throws IOException {
        write(archive, 1);

        assertThat(JavaOptions.sharedClasses(archive, jar))
                .contains("-XX:SharedArchiveFile=" + archive);
        assertThat(archive).exists();
    }

    @Test
    void forgetsTheClassesOfAnOlderJar() throws IOException {
        write(archive, -1);

        JavaOptions.sharedClasses(archive, jar);

        assertThat(archive).doesNotExist();
    }

    @Test
    void makesTheFolderOfAFirstArchive() {
        JavaOptions.sharedClasses(archive, jar);

        assertThat(archive.getParent()).isDirectory();
    }

    private static void write(Path file, int secondsAfterNoon) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(NOON.toMillis() + 1_000L * secondsAfterNoon));
    }
}
