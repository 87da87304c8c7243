package dev.nashra.enrich.tag;

/**
 * Arabic words in plain Latin letters, for ids: one way for each letter, so that no two names meet.
 * What no letter of its own is left for is doubled: ص is {@code ss}, ح {@code hh}, ع {@code aa}.
 */
final class Romanised {
    private static final String[] LETTERS = new String[0x700];

    static {
        String table =
                "ا=a ب=b ت=t ث=th ج=j ح=hh خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=ss ض=dd ط=tt ظ=zz"
                        + " ع=aa غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y پ=p چ=ch ژ=zh ڤ=v گ=g";
        for (String pair : table.split(" ")) {
            LETTERS[pair.charAt(0)] = pair.substring(2);
        }
    }

    private Romanised() {}

    /**
     * Gives a word in Latin letters; characters of other scripts stay.
     *
     * @param word folded
     */
    static String of(String word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String to = letter < LETTERS.length ? LETTERS[letter] : null;
            if (to == null) {
                latin.append(letter);
            } else {
                latin.append(to);
            }
        }
        return latin.toString();
    }
}
