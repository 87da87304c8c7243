package dev.nashra.enrich.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Article ids in stores and messages: the 32 hex digits as a one and 16 bytes; any other text as a
 * zero and modified UTF-8.
 */
final class Ids {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");
    private static final int DIGEST_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private Ids() {}

    static void write(String id, DataOutputStream out) throws IOException {
        boolean digest = DIGEST.matcher(id).matches();
        out.writeBoolean(digest);
        if (digest) {
            out.write(HEX.parseHex(id));
        } else {
            out.writeUTF(id);
        }
    }

    static String read(DataInputStream in) throws IOException {
        return in.readBoolean() ? HEX.formatHex(in.readNBytes(DIGEST_BYTES)) : in.readUTF();
    }
}
