package dev.nashra.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that may do everything.
 *
 * @param value what clients send; never logged, never given to a child
 */
public record AdminKey(String value) {
    /** The environment variable that sets it. */
    public static final String VARIABLE = "NASHRA_API_KEY";

    private static final int RANDOM_BYTES = 32;

    /**
     * Gives the key that is told, else the one in the file, else a new one, which is then kept
     * there for the owner's eyes only.
     *
     * @param told what the variable holds; null or empty if it is not set
     */
    public static AdminKey findOrMake(@Nullable String told, Path file) {
        return find(told, file).orElseGet(() -> make(file));
    }

    /** Gives the key that is told, else the one in the file, if there is either. */
    public static Optional<AdminKey> find(@Nullable String told, Path file) {
        if (told != null && !told.isBlank()) {
            return Optional.of(new AdminKey(told.strip()));
        }
        try {
            return Files.exists(file)
                    ? Optional.of(new AdminKey(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Gives what the services know of it: SHA-256 in lower-case hex. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hides the value, which must not end up in a log. */
    @Override
    public String toString() {
        return "AdminKey[hidden]";
    }

    private static AdminKey make(Path file) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String value = "nsk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the admin key in " + file, e);
        }
        return new AdminKey(value);
    }
}
