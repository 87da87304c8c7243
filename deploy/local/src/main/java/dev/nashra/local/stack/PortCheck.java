package dev.nashra.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for taken ports before anything is started on them. */
final class PortCheck {
    private PortCheck() {}

    /**
     * Gives a sentence for every port that is taken, with who has it if that can be found out.
     *
     * @param purposes port to what it is wanted for
     */
    static List<String> complaints(Map<Integer, String> purposes) {
        List<String> complaints = new ArrayList<>();
        purposes.forEach(
                (port, purpose) -> {
                    if (!isFree(port)) {
                        complaints.add(
                                "port %d, wanted for %s, is taken by %s"
                                        .formatted(port, purpose, PortHolder.of(port)));
                    }
                });
        return complaints;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
