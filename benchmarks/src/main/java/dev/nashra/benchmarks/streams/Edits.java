package dev.nashra.benchmarks.streams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** What a house does to a report that it takes over: the text remains that of the original. */
final class Edits {
    private final Writer writer;
    private final Random random;

    Edits(Writer writer, Random random) {
        this.writer = writer;
        this.random = random;
    }

    /**
     * Edits a text.
     *
     * @param other another article, for {@link Kind#APPEND}
     */
    Draft apply(Kind kind, Draft draft, Draft other) {
        return switch (kind) {
            case HEADLINE -> headline(draft);
            case SPELL -> Spelling.write(draft, EnumSet.allOf(Spelling.Habit.class), random);
            case DROP -> draft.saying(drop(draft.paragraphs()));
            case REORDER -> draft.saying(reorder(draft.paragraphs()));
            case EXCERPT -> draft.saying(head(draft.paragraphs(), .35 + random.nextDouble() * .3));
            case LEAD -> draft.saying(head(draft.paragraphs(), .2));
            case SUBST05 -> substitute(draft, .05);
            case SUBST10 -> substitute(draft, .1);
            case SUBST20 -> substitute(draft, .2);
            case EXTEND -> draft.saying(extend(draft));
            case UPDATE -> substitute(draft.saying(extend(draft)), .02);
            case COMBO -> combo(draft);
            case APPEND -> draft.saying(append(draft, other));
            default -> draft;
        };
    }

    private Draft headline(Draft draft) {
        return draft.titled(writer.headline(draft.paragraphs().get(0), random));
    }

    private Draft combo(Draft draft) {
        Draft edited = headline(substitute(draft.saying(drop(draft.paragraphs())), .08));
        return Spelling.write(edited, Spelling.habits(.5, random), random);
    }

    private List<String> drop(List<String> paragraphs) {
        List<String> left = new ArrayList<>(paragraphs);
        int most = 1 + random.nextInt(Math.max(1, paragraphs.size() / 4));
        for (int i = 0; i < most && left.size() > 2; i++) {
            left.remove(1 + random.nextInt(left.size() - 1));
        }
        return left;
    }

    private List<String> reorder(List<String> paragraphs) {
        List<String> tail = new ArrayList<>(paragraphs.subList(1, paragraphs.size()));
        Collections.shuffle(tail, random);
        tail.addFirst(paragraphs.getFirst());
        return tail;
    }

    private static List<String> head(List<String> paragraphs, double share) {
        return paragraphs.subList(0, Math.max(1, (int) Math.ceil(share * paragraphs.size())));
    }

    private List<String> extend(Draft draft) {
        List<String> longer = new ArrayList<>(draft.paragraphs());
        int more = 1 + random.nextInt(Math.max(1, draft.paragraphs().size() / 3));
        for (int i = 0; i < more; i++) {
            longer.add(writer.paragraph(draft.names(), random));
        }
        return longer;
    }

    private static List<String> append(Draft draft, Draft other) {
        List<String> page = new ArrayList<>(draft.paragraphs());
        page.add(other.title());
        page.addAll(other.paragraphs());
        return page;
    }

    private Draft substitute(Draft draft, double share) {
        return draft.saying(draft.paragraphs().stream().map(p -> substitute(p, share)).toList());
    }

    private String substitute(String paragraph, double share) {
        String[] words = paragraph.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = writer.lexicon().word(random);
            }
        }
        return String.join(" ", words);
    }
}
