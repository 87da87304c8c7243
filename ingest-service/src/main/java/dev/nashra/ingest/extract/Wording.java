package dev.nashra.ingest.extract;

import java.util.Locale;

/** Spellings of a line made one, so that a remark need be known in one only. */
final class Wording {
    private Wording() {}

    /**
     * Gives the line in lower case, without Arabic vowel signs and tatweel; alef, ya and ta marbuta
     * in one form each, as Arabic houses differ in them.
     */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        String lower = line.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
                case 'ى' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case '\u0640', '\u200e', '\u200f' -> {}
                default -> {
                    if (c < '\u064b' || c > '\u0652') {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** Takes marks, arrows and spaces off the beginning. */
    static String bareStart(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        return line.substring(start);
    }

    /** Takes them off both ends. */
    static String bare(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return bareStart(line.substring(0, end));
    }
}
