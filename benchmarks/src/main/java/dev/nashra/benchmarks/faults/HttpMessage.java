package dev.nashra.benchmarks.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request of HTTP/1.1.
 *
 * @param method such as POST
 * @param target path and query
 * @param headers by name in lower case
 * @param body empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpMessage(String method, String target, Map<String, String> headers, byte[] body) {
    /** Reads one; null if the caller has hung up. */
    static @Nullable HttpMessage read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException("only bodies of a known length are read");
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the request broke off");
        }
        return new HttpMessage(words[0], words[1], headers, body);
    }

    /** Gives the path without the query. */
    String path() {
        return target.split("\\?")[0];
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
