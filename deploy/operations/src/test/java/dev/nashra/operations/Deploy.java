package dev.nashra.operations;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where what operators are given lies. */
final class Deploy {
    private Deploy() {}

    /** Gives a file or folder of {@code deploy}, from any folder of the checkout. */
    static Path path(String relative) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("deploy/kubernetes"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("not run inside a checkout");
            }
        }
        return at.resolve("deploy").resolve(relative);
    }
}
