package dev.nashra.benchmarks.streams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A house: its habits, and what its pages say around each article.
 *
 * @param name source
 * @param language of all its articles
 * @param isClean true if its pages are read without what stands around the article
 * @param menu lines before the article
 * @param footer lines after it
 * @param habits of spelling
 */
record Site(
        String name,
        String language,
        boolean isClean,
        List<String> menu,
        List<String> footer,
        Set<Spelling.Habit> habits) {
    private static final int LINES = 12;
    private static final double CLEAN = .35;
    private static final double EACH_HABIT = .25;
    private static final List<String> ARABIC =
            List.of(
                    "الرئيسية",
                    "أخبار محلية",
                    "سياسة",
                    "اقتصاد ومال",
                    "ثقافة وفنون",
                    "رياضة",
                    "علوم",
                    "الأكثر قراءة اليوم",
                    "النشرة البريدية",
                    "البث المباشر",
                    "اتصل بنا",
                    "تابعونا على وسائل التواصل",
                    "جميع الحقوق محفوظة",
                    "شارك هذا الخبر",
                    "التعليقات تعبر عن رأي أصحابها",
                    "سجل الدخول للتعليق");
    private static final List<String> ENGLISH =
            List.of(
                    "Home",
                    "Local news",
                    "Politics",
                    "Business and money",
                    "Arts",
                    "Sport",
                    "Science",
                    "Most read today",
                    "Our newsletter",
                    "Live",
                    "Contact us",
                    "Follow us",
                    "All rights reserved",
                    "Share this story",
                    "Comments are the opinion of their authors",
                    "Sign in to comment");

    /** Invents a house. */
    static Site invent(int number, String language, Random random) {
        List<String> lines = new ArrayList<>(language.equals("ar") ? ARABIC : ENGLISH);
        Collections.shuffle(lines, random);
        boolean isClean = random.nextDouble() < CLEAN;
        int menu = 4 + random.nextInt(LINES - 4);
        return new Site(
                "house-%02d".formatted(number),
                language,
                isClean,
                lines.subList(0, menu),
                lines.subList(menu, lines.size()),
                Spelling.habits(EACH_HABIT, random));
    }

    /**
     * Gives the page's text.
     *
     * @param related headline of another article that the page points to
     * @param isFull true if menus are there even where they are usually left out
     */
    String page(Draft draft, String related, boolean isFull) {
        List<String> lines = new ArrayList<>(draft.paragraphs());
        if (isFull || !isClean) {
            String also = language.equals("ar") ? "اقرأ أيضا: " : "Read also: ";
            lines.add((lines.size() + 1) / 2, also + related);
            lines.addAll(0, menu);
            lines.addAll(footer);
        }
        return String.join("\n", lines);
    }
}
