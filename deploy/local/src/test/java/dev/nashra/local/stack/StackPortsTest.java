package dev.nashra.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.local.UsageError;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StackPortsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void usesTheUsualPortsWithoutABase(String base) {
        StackPorts ports = StackPorts.of(base);

        assertThat(inOrder(ports)).containsExactly(9092, 9200, 8081, 8082, 8080);
    }

    @Test
    void movesAllPortsByABase() {
        StackPorts ports = StackPorts.of("20000");

        assertThat(inOrder(ports)).containsExactly(20092, 20020, 20081, 20082, 20080);
        assertThat(ports.kafkaController()).isEqualTo(20093);
        assertThat(ports.elasticsearchTransport()).isEqualTo(20021);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "80", "65500", "20000.5"})
    void refusesABaseWithoutRoom(String base) {
        assertThatThrownBy(() -> StackPorts.of(base))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("NASHRA_PORT_BASE")
                .hasMessageContaining(base);
    }

    @Test
    void namesATakenPortItsPurposeAndItsHolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackPorts ports = StackPorts.of(Integer.toString(taken.getLocalPort() - 92));

            List<String> complaints = ports.complaints();

            assertThat(complaints)
                    .anySatisfy(
                            complaint ->
                                    assertThat(complaint)
                                            .contains("port " + taken.getLocalPort())
                                            .contains("wanted for kafka")
                                            .contains("pid " + ProcessHandle.current().pid()));
        }
    }

    private static List<Integer> inOrder(StackPorts ports) {
        return Arrays.stream(Member.values()).map(ports::of).toList();
    }
}
