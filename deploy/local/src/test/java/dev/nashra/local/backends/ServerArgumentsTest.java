package dev.nashra.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServerArgumentsTest {
    @Test
    void countsUnitsAndWritesThemAsTheNodeReadsThem() {
        String name = "é" + "x".repeat(199);

        String bytes = hex(ServerArguments.encode(Map.of("k", name), Path.of("c"), Path.of("l")));

        String key = "01" + hex("k".getBytes(UTF_8));
        String value = "00" + "c801" + "c3a9" + "78".repeat(199);
        assertThat(bytes).endsWith("01" + key + value + "0163" + "016c");
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
