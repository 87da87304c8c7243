package dev.nashra.search.life;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How many articles a version has, and a checksum of them that no order changes. */
final class Tally {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private long articles;
    private BigInteger sum = BigInteger.ZERO;

    void add(@Nullable Entry entry) {
        if (entry != null) {
            articles++;
            sum = sum.add(entry.digest()).mod(MODULUS);
        }
    }

    void remove(@Nullable Entry entry) {
        if (entry != null) {
            articles--;
            sum = sum.subtract(entry.digest()).mod(MODULUS);
        }
    }

    long articles() {
        return articles;
    }

    /** The checksum, as 64 hex digits. */
    String checksum() {
        return "%064x".formatted(sum);
    }
}
