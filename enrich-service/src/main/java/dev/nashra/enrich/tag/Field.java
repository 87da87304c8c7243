package dev.nashra.enrich.tag;

/** Where in an article something stands. */
public enum Field {
    /** The headline; read first, and what stands there counts most. */
    HEADLINE("headline"),

    /** The text below it. */
    BODY("body_text");

    private final String wireName;

    Field(String wireName) {
        this.wireName = wireName;
    }

    /** Gives the name of the field in an article. */
    public String wireName() {
        return wireName;
    }
}
