package dev.nashra.search.life;

/** What was asked of the index cannot be done as it is now. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * Makes one.
     *
     * @param code stable word in snake case
     * @param detail one sentence
     */
    Refusal(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable word in snake case. */
    public String code() {
        return code;
    }

    /** One sentence for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
