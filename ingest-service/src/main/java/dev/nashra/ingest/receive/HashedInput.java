package dev.nashra.ingest.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A body as it arrives, hashed on its way. */
public final class HashedInput extends FilterInputStream {
    private final MessageDigest digest;
    private boolean ended;

    /** Begins where the body stands. */
    public HashedInput(InputStream arriving) {
        super(arriving);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Gives the SHA-256 of the body in hex, once; empty unless it was read to its end. */
    public Optional<String> sha256() {
        return ended ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read < 0) {
            ended = true;
        } else {
            digest.update((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = in.read(buffer, start, length);
        if (read < 0) {
            ended = true;
        } else {
            digest.update(buffer, start, read);
        }
        return read;
    }

    /** Passes over nothing unread: it would be missing from the hash. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] dropped = new byte[Math.clamp(bytes, 0, 8192)];
        return dropped.length == 0 ? 0 : Math.max(0, read(dropped, 0, dropped.length));
    }

    /** Going back would hash twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
