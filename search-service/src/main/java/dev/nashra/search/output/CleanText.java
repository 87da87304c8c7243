package dev.nashra.search.output;

/** Text that every format can hold: whatever XML 1.0 has no character for is replaced. */
final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /** Control characters become spaces; half a character and what is none, the sign for such. */
    static String of(String text) {
        if (text.codePoints().allMatch(CleanText::isCharacter)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isCharacter(c) ? c : c < ' ' ? ' ' : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same on one line, for titles and labels. */
    static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** Production 2 of XML 1.0. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
