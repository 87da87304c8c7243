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

    void append(char unit) {
        if (length == units.length) {
            units = Arrays.copyOf(units, length * 2);
        }
        units[length++] = unit;
    }

    void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }
}
