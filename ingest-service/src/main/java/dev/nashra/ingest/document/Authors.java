package dev.nashra.ingest.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry, by name; by address where nothing else is said. */
final class Authors {
    private static final Pattern ADDRESS_AND_NAME =
            Pattern.compile(
                    "^\\S+@\\S+\\s*\\(([^()]+)\\)$|^([^<>]+?)\\s*<\\S+@\\S+>$|^([^()]+?)\\s*\\(\\S+@\\S+\\)$");

    /** Longer ones are no names; what is printed of them is cut anyway. */
    private static final int MAX_LENGTH = 1000;

    private Authors() {}

    static @Nullable String of(Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : new String[] {"author", "dc:creator", "dc:author", "itunes:author"}) {
            for (Element author : fields.all(field)) {
                String name = name(author);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    private static String name(Element author) {
        Fields parts = Fields.of(author);
        String said = parts.text("name", "email");
        return printed(said == null ? Fields.text(author) : said);
    }

    /** RSS wants an address, which nobody prints. */
    static String printed(String said) {
        String kept = said.length() > MAX_LENGTH ? said.substring(0, MAX_LENGTH) : said;
        String line = kept.replaceAll("\\s+", " ").strip();
        Matcher both = ADDRESS_AND_NAME.matcher(line);
        if (!both.matches()) {
            return line;
        }
        String name = both.group(1) != null ? both.group(1) : both.group(2);
        return (name == null ? both.group(3) : name).strip();
    }
}
