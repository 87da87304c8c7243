package dev.nashra.benchmarks.peers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * SimHash of 64 bits over words weighted by their count (Charikar 2002), found through tables of
 * blocks: of two hashes that differ in three bits or fewer, one of four blocks is equal (Manku,
 * Jain and Das Sarma 2007).
 */
final class SimHashPeer implements Peer {
    private static final int BITS = 64;
    private static final int BLOCKS = 4;
    private static final int BLOCK_BITS = BITS / BLOCKS;
    private static final int MOST_DIFFERENT = 3;

    private final Postings tables = new Postings(Integer.MAX_VALUE - 2);
    private final List<Long> hashes = new ArrayList<>();

    @Override
    public String name() {
        return "SimHash-64";
    }

    @Override
    public double[] thresholds() {
        return Peer.steps(1 - (double) MOST_DIFFERENT / BITS, 1, 1.0 / BITS);
    }

    @Override
    public double usualThreshold() {
        return 1 - (double) MOST_DIFFERENT / BITS;
    }

    @Override
    public void accept(int article, List<String> words, Neighbours neighbours) {
        long hash = hash(words);
        Set<Integer> seen = new HashSet<>();
        for (int block = 0; block < BLOCKS; block++) {
            long key = (long) block << BLOCK_BITS | block(hash, block);
            tables.visit(key, seen::add);
            tables.add(key, article);
        }
        hashes.add(hash);
        for (int earlier : seen) {
            int different = Long.bitCount(hash ^ hashes.get(earlier));
            if (different <= MOST_DIFFERENT) {
                neighbours.found(earlier, 1 - (double) different / BITS);
            }
        }
    }

    static long hash(List<String> words) {
        int[] sums = new int[BITS];
        for (String word : words) {
            long hash = Hashes.of(word);
            for (int bit = 0; bit < BITS; bit++) {
                sums[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long simHash = 0;
        for (int bit = 0; bit < BITS; bit++) {
            simHash |= sums[bit] > 0 ? 1L << bit : 0;
        }
        return simHash;
    }

    private static long block(long hash, int block) {
        return hash >>> block * BLOCK_BITS & (1L << BLOCK_BITS) - 1;
    }
}
