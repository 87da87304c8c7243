package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's character set: byte order mark, XML declaration, meta element, header of the
 * call, then the bytes themselves. What is declared is believed only if the bytes can be read so.
 */
final class TextDecoder {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** Where declarations are looked for: HTML wants its meta within 1024, few pages obey. */
    private static final int HEAD_BYTES = 8192;

    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final Pattern XML_DECLARATION =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)");
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");
    private static final int SURE = 30;

    private final byte[] bytes;
    private final @Nullable String headerCharset;

    private TextDecoder(byte[] bytes, @Nullable String headerCharset) {
        this.bytes = bytes;
        this.headerCharset = headerCharset;
    }

    static DecodedText decode(byte[] bytes, @Nullable String headerCharset) {
        return new TextDecoder(bytes, headerCharset).decode();
    }

    private DecodedText decode() {
        DecodedText marked = byMark();
        if (marked != null) {
            return marked;
        }
        List<Charset> declared = declared();
        String utf8 = strictly(UTF_8);
        if (utf8 != null) {
            // Text in another character set does not happen to be well-formed UTF-8.
            boolean plain = utf8.length() == bytes.length;
            boolean said = declared.isEmpty() || declared.getFirst().equals(UTF_8);
            return new DecodedText(utf8, !plain && !said);
        }
        for (Charset charset : declared) {
            String text = strictly(charset);
            if (text != null) {
                return new DecodedText(text, !charset.equals(declared.getFirst()));
            }
        }
        if (mostlyUtf8()) {
            return new DecodedText(new String(bytes, UTF_8), false);
        }
        return new DecodedText(new String(bytes, guessed(declared)), !declared.isEmpty());
    }

    private @Nullable DecodedText byMark() {
        if (starts(0xef, 0xbb, 0xbf)) {
            return marked(UTF_8, 3);
        }
        if (starts(0, 0, 0xfe, 0xff)) {
            return marked(UTF_32BE, 4);
        }
        if (starts(0xff, 0xfe, 0, 0)) {
            return marked(UTF_32LE, 4);
        }
        if (starts(0xfe, 0xff)) {
            return marked(UTF_16BE, 2);
        }
        if (starts(0xff, 0xfe)) {
            return marked(UTF_16LE, 2);
        }
        return byZeros();
    }

    /** Appendix F of XML 1.0: what any document begins with shows the width of its units. */
    private @Nullable DecodedText byZeros() {
        if (bytes.length < 4) {
            return null;
        }
        boolean[] zero = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
        if (zero[0] && zero[1] && zero[2] && !zero[3]) {
            return marked(UTF_32BE, 0);
        }
        if (!zero[0] && zero[1] && zero[2] && zero[3]) {
            return marked(UTF_32LE, 0);
        }
        if (zero[0] && !zero[1]) {
            return marked(UTF_16BE, 0);
        }
        return !zero[0] && zero[1] ? marked(UTF_16LE, 0) : null;
    }

    private boolean starts(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private DecodedText marked(Charset charset, int markLength) {
        return new DecodedText(
                new String(bytes, markLength, bytes.length - markLength, charset), false);
    }

    private List<Charset> declared() {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), ISO_8859_1);
        List<Charset> declared = new ArrayList<>();
        add(declared, first(XML_DECLARATION, head));
        add(declared, first(META, head));
        add(declared, headerCharset);
        return declared;
    }

    private static @Nullable String first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** UTF-16 and UTF-32 would have shown in the first bytes: who declares them here errs. */
    private static void add(List<Charset> declared, @Nullable String name) {
        if (name == null) {
            return;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("utf-16")
                || plain.startsWith("utf-32")
                || plain.startsWith("utf_")
                || plain.startsWith("utf16")
                || plain.startsWith("u16")) {
            return;
        }
        try {
            declared.add(wider(Charset.forName(plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Named so by nobody else: as good as not declared.
        }
    }

    /** What is declared as Latin 1 or ASCII is Windows' superset of it (WHATWG Encoding). */
    private static Charset wider(Charset charset) {
        return switch (charset.name()) {
            case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
            case "GB2312" -> Charset.forName("GB18030");
            default -> charset;
        };
    }

    private @Nullable String strictly(Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * A few broken bytes among many sequences that are right: still UTF-8, and the few are lost.
     */
    private boolean mostlyUtf8() {
        String text = new String(bytes, UTF_8);
        int broken = 0;
        int whole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                broken++;
            } else if (c > 0x7f) {
                whole++;
            }
        }
        return whole > 4 * broken;
    }

    private Charset guessed(List<Charset> declared) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample());
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
                return wider(Charset.forName(match.getName()));
            }
        }
        return declared.isEmpty() ? Charset.forName("windows-1252") : declared.getFirst();
    }

    private byte[] sample() {
        return bytes.length <= SAMPLE_BYTES ? bytes : Arrays.copyOf(bytes, SAMPLE_BYTES);
    }
}
