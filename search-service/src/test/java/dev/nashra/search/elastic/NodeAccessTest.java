package dev.nashra.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeAccessTest {
    @TempDir Path folder;

    @Test
    void saysNothingToANodeThatAsksNobody() {
        assertThat(NodeAccess.OPEN.authorization()).isEmpty();
        assertThat(NodeAccess.OPEN.tls()).isEmpty();
    }

    @Test
    void showsItsUser() {
        assertThat(user("nashra-search", "s3cret").authorization())
                .contains("Basic bmFzaHJhLXNlYXJjaDpzM2NyZXQ=");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(user("nashra-search", "s3cret")).hasToString("nashra-search");
    }

    @Test
    void refusesAUserWithoutPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new NodeAccess(
                                        Optional.of("nashra"), Optional.empty(), Optional.empty()))
                .withMessageContaining("together");
    }

    @Test
    void saysWhichAuthoritiesItCannotUse() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        NodeAccess access = new NodeAccess(Optional.empty(), Optional.empty(), Optional.of(file));

        assertThatIllegalArgumentException()
                .isThrownBy(access::tls)
                .withMessageContaining("ca.pem");
    }

    private static NodeAccess user(String name, String password) {
        return new NodeAccess(Optional.of(name), Optional.of(password), Optional.empty());
    }
}
