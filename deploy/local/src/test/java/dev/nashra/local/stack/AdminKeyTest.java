package dev.nashra.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdminKeyTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("data/admin.key");
    }

    @Test
    void makesAKeyOnceForTheOwnersEyesOnly() throws Exception {
        AdminKey made = AdminKey.findOrMake(null, file);

        assertThat(made.value()).matches("nsk_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(AdminKey.findOrMake("", file)).isEqualTo(made);
        assertThat(AdminKey.find(null, file)).contains(made);
    }

    @Test
    void takesTheKeyThatIsToldAndKeepsNothing() {
        assertThat(AdminKey.findOrMake("nsk_told", file).value()).isEqualTo("nsk_told");
        assertThat(file).doesNotExist();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(AdminKey.find(null, file)).isEmpty();
    }

    @Test
    void hashesAsSha256sumDoes() {
        assertThat(new AdminKey("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void doesNotShowItselfInMessages() {
        assertThat(new AdminKey("nsk_secret").toString()).doesNotContain("secret");
    }
}
