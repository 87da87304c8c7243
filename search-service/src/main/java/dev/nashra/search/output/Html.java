package dev.nashra.search.output;

/** Plain text as HTML. */
final class Html {
    private Html() {}

    /** Each paragraph decides its own direction, since one article may hold both. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            html.append("<p dir=\"auto\">")
                    .append(escaped(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
