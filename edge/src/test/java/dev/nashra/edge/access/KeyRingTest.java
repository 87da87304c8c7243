package dev.nashra.edge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    // printf desk-key | sha256sum
    private static final String DESK =
            "fd501e4e4eabb3b62f313e4d323048dfbddebb4d702c7b63512125b3fa21dd28";
    // printf wire-key | sha256sum
    private static final String WIRE =
            "bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5";

    @TempDir Path folder;
    private final AtomicLong nanoTime = new AtomicLong();

    private record Config(
            Optional<String> adminSha256,
            Optional<Path> file,
            OptionalInt requestsPerSecond,
            OptionalLong articlesPerDay)
            implements KeysConfig {
        @Override
        public Duration refresh() {
            return Duration.ofSeconds(1);
        }
    }

    @Test
    void adminKeyHasEveryScopeAndSource() {
        KeyRing ring = ring(Optional.of(DESK.toUpperCase(java.util.Locale.ROOT)), Optional.empty());

        ApiKey key = ring.find("desk-key").orElseThrow();

        assertThat(key.name()).isEqualTo("admin");
        assertThat(key.scopes()).containsExactlyInAnyOrder(Scope.values());
        assertThat(key.mayUse("anybody")).isTrue();
        assertThat(ring.find("wire-key")).isEmpty();
        assertThat(ring.find(DESK)).isEmpty();
    }

    @Test
    void adminHashThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> ring(Optional.of("desk-key"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("desk-key");
    }

    @Test
    void fileBindsKeysToScopesAndSources() throws IOException {
        KeyRing ring = ring(Optional.empty(), Optional.of(write(wire("[\"marsad\"]"))));

        ApiKey key = ring.find("wire-key").orElseThrow();

        assertThat(key.scopes()).isEqualTo(Set.of(Scope.INGEST));
        assertThat(key.mayUse("marsad")).isTrue();
        assertThat(key.mayUse("barid")).isFalse();
    }

    @Test
    void changedFileIsReadAgainAfterTheRefreshInterval() throws IOException {
        KeyRing ring = ring(Optional.of(DESK), Optional.of(write("[]")));
        write(wire("null"));

        assertThat(ring.find("wire-key")).isEmpty();
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ring.find("wire-key")).isPresent();
        assertThat(ring.find("desk-key")).isPresent();
    }

    @Test
    void keyHasItsOwnLimitsElseTheUsualOnesAndTheAdminNone() throws IOException {
        KeyRing ring =
                ring(
                        new Config(
                                Optional.of(DESK),
                                Optional.of(write(limited("\"requests_per_second\": 5"))),
                                OptionalInt.of(7),
                                OptionalLong.of(100)));

        assertThat(policy(ring, "wire-key")).contains("\"burst\";q=5;w=1, \"day\";q=100;w=86400");
        assertThat(policy(ring, "desk-key")).isEmpty();
    }

    @Test
    void keyThatKeepsItsNameKeepsWhatItHasUsed() throws IOException {
        KeyRing ring =
                ring(Optional.empty(), Optional.of(write(limited("\"articles_per_day\": 9"))));
        ApiKey before = ring.find("wire-key").orElseThrow();
        before.allowance().article().orElseThrow();
        write(limited("\"articles_per_day\": 4, \"requests_per_second\": 1"));
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        ApiKey after = ring.find("wire-key").orElseThrow();

        before.allowance().article().orElseThrow();
        assertThat(after.allowance().left().orElseThrow()).contains("\"day\";r=2;");
    }

    private static Optional<String> policy(KeyRing ring, String key) {
        return ring.find(key).orElseThrow().allowance().policy();
    }

    private static String limited(String limits) {
        return """
        [{"name": "wire", "sha256": "%s", "scopes": ["ingest"], %s}]"""
                .formatted(WIRE, limits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"x\"", "1000001", "99999999999999999999"})
    void limitThatIsNoneMakesTheFileBroken(String limit) throws IOException {
        KeyRing ring =
                ring(
                        Optional.empty(),
                        Optional.of(write(limited("\"requests_per_second\": " + limit))));

        assertThat(ring.find("wire-key")).isEmpty();
    }

    @Test
    void usualLimitThatIsNoneEndsTheStart() {
        Config config =
                new Config(
                        Optional.of(DESK),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.of(0));

        assertThatThrownBy(() -> ring(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("articles_per_day must be 1 to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{",
                "{}",
                "[null]",
                "[{\"name\": \"a\"}]",
                "[{\"name\": \"a\", \"sha256\": \"bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5\"}]",
                "[{\"name\": \"a\", \"sha256\": \"bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5\", \"scopes\": []}]",
                "[{\"name\": \"a\", \"sha256\": \"bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5\", \"scopes\": [\"root\"]}]",
                "[{\"name\": \"a\", \"sha256\": \"bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5\", \"scopes\": [\"admin\"], \"sources\": []}]",
                "[{\"name\": \"a\", \"sha256\": \"12\", \"scopes\": [\"admin\"]}]",
                "[{\"sha256\": \"bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5\", \"scopes\": [\"admin\"]}]"
            })
    void brokenFileLeavesTheKeysAsTheyWere(String broken) throws IOException {
        KeyRing ring = ring(Optional.empty(), Optional.of(write(wire("[\"marsad\"]"))));
        write(broken);
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        ApiKey key = ring.find("wire-key").orElseThrow();

        assertThat(key.scopes()).isEqualTo(Set.of(Scope.INGEST));
        assertThat(key.sources()).isEqualTo(Set.of("marsad"));
    }

    @Test
    void removedFileLeavesTheKeysAsTheyWere() throws IOException {
        Path file = write(wire("null"));
        KeyRing ring = ring(Optional.empty(), Optional.of(file));
        Files.delete(file);
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(ring.find("wire-key")).isPresent();
    }

    @Test
    void fileThatComesLaterIsFound() throws IOException {
        KeyRing ring = ring(Optional.empty(), Optional.of(folder.resolve("keys.json")));
        write(wire("null"));
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(ring.find("wire-key")).isPresent();
    }

    @Test
    void nameTwiceMakesTheFileBroken() throws IOException {
        String one = wire("null");
        KeyRing ring =
                ring(
                        Optional.empty(),
                        Optional.of(
                                write(
                                        one.substring(0, one.length() - 1)
                                                + ","
                                                + one.substring(1))));

        assertThat(ring.find("wire-key")).isEmpty();
    }

    private KeyRing ring(Optional<String> admin, Optional<Path> file) {
        return ring(new Config(admin, file, OptionalInt.empty(), OptionalLong.empty()));
    }

    private KeyRing ring(Config config) {
        return new KeyRing(
                config, WireFormat.mapper(), nanoTime::get, () -> Instant.ofEpochSecond(86_400));
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), json);
    }

    private static String wire(String sources) {
        return """
        [{"name": "wire", "sha256": "%s", "scopes": ["ingest"], "sources": %s}]"""
                .formatted(WIRE, sources);
    }
}
