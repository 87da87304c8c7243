package dev.nashra.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/**
 * What a service is to the launcher: a jar that answers on its port, or fails when it is told to.
 */
public final class StandInService {
    /** The environment variable with the port of the service that is to fail. */
    static final String FAILING_PORT = "STAND_IN_FAILING_PORT";

    private StandInService() {}

    /** Answers until it is killed. */
    public static void main(String[] arguments) throws Exception {
        String port = System.getenv("QUARKUS_HTTP_PORT");
        if (port.equals(System.getenv(FAILING_PORT))) {
            System.out.println("cannot go on: bad luck");
            System.exit(3);
        }
        String host = System.getenv("QUARKUS_HTTP_HOST");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(host, Integer.parseInt(port)), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        System.out.println(
                "knows key "
                        + System.getenv("NASHRA_API_KEY")
                        + " hash "
                        + System.getenv("NASHRA_KEYS_ADMIN_SHA256")
                        + " kafka "
                        + System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
    }
}
