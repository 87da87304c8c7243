package dev.nashra.enrich.tag.name;

/** What an Arabic word says of the words beside it; a section of {@code cues-arabic.txt} each. */
enum Cue {
    TITLE("title"),
    SAY("say"),
    PLACE("place"),
    ORGANISATION("organisation"),
    THING("thing"),
    PLACE_BEFORE("place-before"),
    COMPOUND("compound"),
    KUNYA("kunya"),
    SON("son"),
    FOREIGN_PARTICLE("foreign-particle"),
    SPORT("sport"),
    HEAD("head"),
    ANNOUNCER("announcer"),
    OFFICE("office");

    private final String section;

    Cue(String section) {
        this.section = section;
    }

    String section() {
        return section;
    }
}
