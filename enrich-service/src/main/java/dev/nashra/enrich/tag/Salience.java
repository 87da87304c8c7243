package dev.nashra.enrich.tag;

/**
 * How much of a story something is, by where it is mentioned: news says first what it is about, and
 * what stands far below may be another story on the same page.
 */
public final class Salience {
    /** Words of the body after which a mention counts half as much. */
    static final double HALF = 120;

    /** What one mention in the first words of a body is worth. */
    static final double OPENING = .5;

    /** What weighs less than this is too far down, or mentioned too seldom, to be a tag. */
    public static final double LEAST = .05;

    private double rest = 1;

    /** Counts a mention: a headline's most, a body's by how many words stand before it. */
    public void mention(Field field, int wordsBefore) {
        mention(field, wordsBefore, 1);
    }

    /**
     * Counts a mention in part.
     *
     * @param share 0 to 1: how much of a full mention it is
     */
    public void mention(Field field, int wordsBefore, double share) {
        rest *= 1 - share * at(field, wordsBefore);
    }

    /**
     * Gives the weight of a single mention.
     *
     * @return 0 to 1
     */
    public static double at(Field field, int wordsBefore) {
        return field == Field.HEADLINE ? .8 : OPENING * Math.pow(2, -wordsBefore / HALF);
    }

    /**
     * Gives the weight of all mentions together.
     *
     * @return 0 for none, towards 1 for many; as if each were an independent witness
     */
    public double weight() {
        return 1 - rest;
    }
}
