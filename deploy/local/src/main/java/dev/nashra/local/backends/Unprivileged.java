package dev.nashra.local.backends;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Elasticsearch refuses to run as root, so root starts it as nobody. */
final class Unprivileged {
    /** The user "nobody" of Linux; setpriv needs no entry in the user database. */
    private static final int NOBODY = 65534;

    private static final List<String> DROP =
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--no-new-privs");

    /**
     * What nobody may need in order to come through a folder that is only root's, such as a home
     * folder. Read and search if the container has it to give, else the wider one that most have.
     */
    private static final List<String> CAPABILITIES = List.of("dac_read_search", "dac_override");

    private Unprivileged() {}

    /**
     * Gives the command as it has to be run by the user that we are.
     *
     * @param argv program and arguments
     * @param owned folder that the program must be able to write; handed over to nobody by root
     * @param readable files that the program must be able to read
     * @throws IllegalStateException if we are root and cannot become nobody
     */
    static List<String> wrap(List<String> argv, Path owned, List<Path> readable) {
        if (new UnixSystem().getUid() != 0) {
            return argv;
        }
        handOver(owned);
        for (List<String> prefix : prefixes()) {
            if (reads(prefix, readable)) {
                return concat(prefix, argv);
            }
        }
        throw new IllegalStateException(
                "Elasticsearch does not run as root, and setpriv (util-linux) cannot start it as"
                        + " nobody with access to "
                        + readable
                        + "; start as an ordinary user");
    }

    private static List<List<String>> prefixes() {
        List<List<String>> prefixes = new ArrayList<>();
        prefixes.add(DROP);
        for (String capability : CAPABILITIES) {
            prefixes.add(
                    concat(
                            DROP,
                            List.of(
                                    "--inh-caps=-all,+" + capability,
                                    "--ambient-caps=+" + capability,
                                    "--bounding-set=-all,+" + capability,
                                    // Else access(2) would still say no.
                                    "--securebits=+no_setuid_fixup")));
        }
        return prefixes;
    }

    private static boolean reads(List<String> prefix, List<Path> files) {
        List<String> probe = concat(prefix, List.of("head", "-c", "1", "--"));
        files.forEach(file -> probe.add(file.toString()));
        try {
            return new ProcessBuilder(probe)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void handOver(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.toList()) {
                Files.setAttribute(entry, "unix:uid", NOBODY);
                Files.setAttribute(entry, "unix:gid", NOBODY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
