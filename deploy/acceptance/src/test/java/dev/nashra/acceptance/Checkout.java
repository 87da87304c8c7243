package dev.nashra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is in the tree: everything but what builds and runs leave there. */
final class Checkout {
    private final Path root;
    private final Set<String> ignored;
    private final List<Path> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Checkout(Path root) throws IOException {
        this.root = root;
        try (Stream<String> lines = Files.lines(root.resolve(".gitignore"))) {
            ignored = new HashSet<>(lines.map(line -> line.replace("/", "")).toList());
        }
        ignored.add(".git");
        walk();
    }

    /** Finds the checkout that the test runs in, from any folder of it. */
    static Checkout find() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("nashra")) || !Files.exists(at.resolve(".gitignore"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("not run inside a checkout");
            }
        }
        return new Checkout(at);
    }

    Path root() {
        return root;
    }

    /** Gives the files whose path from the root ends like this. */
    List<Path> files(String ending) {
        return files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** Tells whether a document may call a file or folder by this path or bare name. */
    boolean has(Document document, String path) {
        return isIgnored(path)
                || Files.exists(root.resolve(path))
                || Files.exists(document.path().resolveSibling(path))
                || (!path.contains("/") && names.contains(path));
    }

    boolean hasClass(String simpleName) {
        return names.contains(simpleName + ".java");
    }

    /** Tells whether any source or script holds a text. */
    boolean mentions(String text) {
        return files.stream()
                .filter(file -> !file.toString().endsWith(".md"))
                .filter(file -> isSource(file.getFileName().toString()))
                .anyMatch(file -> read(file).contains(text));
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIgnored(String path) {
        return Stream.of(path.split("/")).anyMatch(ignored::contains);
    }

    private static boolean isSource(String name) {
        return name.equals("nashra") || name.matches(".*\\.(java|xml|properties|ya?ml)");
    }

    private void walk() throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        return ignored.contains(dir.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        files.add(file);
                        names.add(file.getFileName().toString());
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
