package dev.nashra.local.backends;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What Elasticsearch's server reads from its standard input before it starts, in the node's own
 * stream format (org.elasticsearch.bootstrap.ServerArgs of 9.5; ElasticsearchNodeIT holds it to
 * that).
 */
final class ServerArguments {
    private static final String NO_SECRETS =
            "org.elasticsearch.common.settings.SecureClusterStateSettings";
    private static final int TYPE_STRING = 0;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ServerArguments() {}

    static byte[] encode(Map<String, String> settings, Path config, Path logs) {
        ServerArguments arguments = new ServerArguments();
        arguments.flag(false); // daemonize: it would not end with its input then
        arguments.flag(false); // quiet
        arguments.flag(false); // no pid file follows
        arguments.string(NO_SECRETS);
        arguments.number(0); // of them
        arguments.number(settings.size());
        settings.forEach(
                (name, value) -> {
                    arguments.string(name);
                    arguments.out.write(TYPE_STRING);
                    arguments.string(value);
                });
        arguments.string(config.toString());
        arguments.string(logs.toString());
        return arguments.out.toByteArray();
    }

    private void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    /** Seven bits a byte, lowest first, the high bit set on all but the last. */
    private void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Count of UTF-16 units, then each in one to three bytes. */
    private void string(String value) {
        number(value.length());
        for (char unit : value.toCharArray()) {
            if (unit <= 0x7F) {
                out.write(unit);
            } else if (unit <= 0x7FF) {
                out.write(0xC0 | unit >> 6);
                out.write(0x80 | unit & 0x3F);
            } else {
                out.write(0xE0 | unit >> 12);
                out.write(0x80 | unit >> 6 & 0x3F);
                out.write(0x80 | unit & 0x3F);
            }
        }
    }
}
