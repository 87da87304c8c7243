package dev.nashra.benchmarks.streams;

import java.util.Locale;
import java.util.Random;

/** How an article of the stream came about. The weight is its share among copies. */
enum Kind {
    /** An original that nobody takes over. */
    SINGLE(0),
    /** An original that others take over. */
    ORIGIN(0),
    /** Word for word. */
    EXACT(128),
    /** Under another headline. */
    HEADLINE(264),
    /** In the spelling of another house. */
    SPELL(147),
    /** Without some paragraphs. */
    DROP(149),
    /** With its tail in another order. */
    REORDER(116),
    /** The first third to two thirds of it. */
    EXCERPT(251),
    /** Its first fifth. */
    LEAD(127),
    /** One word in twenty replaced. */
    SUBST05(113),
    /** One word in ten replaced. */
    SUBST10(128),
    /** One word in five replaced. */
    SUBST20(119),
    /** With up to a third more. */
    EXTEND(117),
    /** Headline, spelling, paragraphs and words changed at once. */
    COMBO(248),
    /** Inside the site's menus and links, top and bottom. */
    BOILER(112),
    /** With another whole article under it. */
    APPEND(229),
    /** The page of the original once more, revised. */
    UPDATE(90),
    /** No copy: new, with up to a third of an earlier one as background. */
    FOLLOWUP(0),
    /** No copy: a form filled in. */
    TEMPLATE(0),
    /** No copy: the first paragraphs of several others. */
    DIGEST(0);

    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    /** Gives the label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Draws a way to copy. */
    static Kind ofCopy(Random random) {
        int all = 0;
        for (Kind kind : values()) {
            all += kind.weight;
        }
        int drawn = random.nextInt(all);
        for (Kind kind : values()) {
            drawn -= kind.weight;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
