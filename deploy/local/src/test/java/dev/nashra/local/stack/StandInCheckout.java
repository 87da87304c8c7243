package dev.nashra.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.local.Nashra;
import dev.nashra.local.backends.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A checkout with the real back ends and stand-ins for the services, and the launcher's commands.
 */
final class StandInCheckout {
    private final Path root;
    private final int portBase;

    StandInCheckout(Path root) throws IOException {
        this.root = root;
        this.portBase = freeBase();
        Path local = Files.createDirectories(root.resolve("deploy/local"));
        Files.createSymbolicLink(
                local.resolve("target"), Installation.find().root().resolve("deploy/local/target"));
        for (String service : List.of("ingest", "enrich", "search")) {
            writeJar(root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar"));
        }
    }

    record Outcome(int exitCode, String output) {}

    StackPorts ports() {
        return StackPorts.of(Integer.toString(portBase));
    }

    Path data() {
        return root.resolve("data");
    }

    RunFolder run() {
        return new RunFolder(new DataDirectory(data()));
    }

    Outcome nashra(String... arguments) throws Exception {
        return nashra(Map.of(), arguments);
    }

    Outcome nashra(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Installation.java().toString());
        command.add("-Dnashra.root=" + root);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Nashra.class.getName());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(StackPorts.BASE, Integer.toString(portBase));
        builder.environment().remove(AdminKey.VARIABLE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static void writeJar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream in = StandInService.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            in.transferTo(jar);
        }
    }

    /** Finds a base whose ports are all free, near one that the system gives. */
    private static int freeBase() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int base = socket.getLocalPort() - 50;
                if (base > 1000
                        && base < 65_000
                        && StackPorts.of(Integer.toString(base)).complaints().isEmpty()) {
                    return base;
                }
            }
        }
    }
}
