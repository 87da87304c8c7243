package dev.nashra.text;

import java.util.Arrays;

/** A growing run of UTF-16 code units that is used again for the next word. */
final class Letters {
    private static final int FIRST_CAPACITY = 32;

    char[] units = new char[FIRST_CAPACITY];
    int length;

    void clear() {
        length = 0;
    }

    /** Makes room for units yet to be appended. */
    void reserve(int more) {
        if (length + more > units.length) {
            units = Arrays.copyOf(units, Math.max(length + more, units.length * 2));
        }
    }

    void append(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), units, length);
        length += text.length();
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }
}
