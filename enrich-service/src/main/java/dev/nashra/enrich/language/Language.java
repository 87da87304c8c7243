package dev.nashra.enrich.language;

/**
 * A decision on a text's language.
 *
 * @param code BCP 47; {@link #UNDECIDED} if the text does not say
 * @param confidence 0 to 1
 */
public record Language(String code, double confidence) {
    /** BCP 47 for "undetermined". */
    public static final String UNDECIDED = "und";

    /** Gives the language without region and script: {@code pt} for {@code pt-BR}. */
    public String primary() {
        int dash = code.indexOf('-');
        return dash < 0 ? code : code.substring(0, dash);
    }
}
