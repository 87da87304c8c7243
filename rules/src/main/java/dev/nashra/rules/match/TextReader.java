package dev.nashra.rules.match;

import dev.nashra.contract.Tag;
import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.analyse.Word;
import dev.nashra.rules.compile.Vocabulary;
import dev.nashra.rules.parse.RuleField;
import dev.nashra.text.TextLanguage;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads articles of one language: divides them into words and looks these up. Thread-safe. */
final class TextReader {
    private static final int FIELDS = RuleField.values().length - 1;

    /** Places between two values of a field: no phrase reaches from one into the next. */
    private static final int GAP = 1000;

    private final Analysis analysis;
    private final Vocabulary vocabulary;

    TextReader(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
    }

    ReadText read(RuleText text) {
        List<Token> tokens = new ArrayList<>();
        int[] ends = new int[FIELDS];
        for (RuleField field : RuleField.values()) {
            if (field != RuleField.TEXT) {
                tokens.addAll(tokens(text, field));
                ends[Integer.numberOfTrailingZeros(field.mask())] = tokens.size();
            }
        }
        Occurrences occurrences = new Occurrences(tokens.size());
        int lengths = vocabulary.prefixLengths();
        for (int i = 0; i < tokens.size(); i++) {
            lookUp(tokens.get(i), i, occurrences, lengths);
        }
        return new ReadText(text, tokens, ends, occurrences);
    }

    private void lookUp(Token token, int index, Occurrences into, int lengths) {
        boolean isName = isName(token);
        Word word = token.word();
        int id = isName ? vocabulary.name(word.term()) : vocabulary.term(word.term());
        if (id != Vocabulary.UNKNOWN) {
            into.add(id, index);
        }
        for (int rest = lengths; rest != 0; rest &= rest - 1) {
            int length = Integer.numberOfTrailingZeros(rest);
            int before = Vocabulary.UNKNOWN;
            for (String form : word.forms()) {
                int prefix =
                        form.length() < length
                                ? Vocabulary.UNKNOWN
                                : vocabulary.prefix(form.substring(0, length));
                if (prefix != Vocabulary.UNKNOWN && prefix != before) {
                    into.add(prefix, index);
                    before = prefix;
                }
            }
        }
    }

    private List<Token> tokens(RuleText text, RuleField field) {
        return switch (field) {
            case TEXT -> List.of();
            case HEADLINE -> text.headline() == null ? List.of() : analysis.tokens(text.headline());
            case BODY -> text.body() == null ? List.of() : analysis.tokens(text.body());
            case SOURCE -> List.of(name(text.source()));
            case LANGUAGE ->
                    List.of(name(text.language()), name(TextLanguage.primary(text.language())));
            case URL -> text.url() == null ? List.of() : url(text.url());
            case PLACE -> labels(text, Tag.Kind.PLACE);
            case PERSON -> labels(text, Tag.Kind.PERSON);
            case ORGANISATION -> labels(text, Tag.Kind.ORGANISATION);
            case TOPIC -> labels(text, Tag.Kind.TOPIC);
        };
    }

    private static List<Token> url(String url) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(name(url));
        addWords(url, 0, tokens);
        return tokens;
    }

    private static List<Token> labels(RuleText text, Tag.Kind kind) {
        List<Token> tokens = new ArrayList<>();
        int value = 0;
        for (Tag tag : text.tags()) {
            if (tag.kind() == kind) {
                tokens.add(name(tag.id()));
                tokens.add(name(tag.id().substring(tag.id().indexOf(':') + 1)));
                addWords(tag.label(), GAP * value++, tokens);
            }
        }
        return tokens;
    }

    private static void addWords(String text, int from, List<Token> tokens) {
        int position = from;
        for (Words.Word word : Words.of(text)) {
            Word plain = Word.plain(word.text());
            tokens.add(new Token(plain, position++, word.start(), word.end()));
        }
    }

    private static boolean isName(Token token) {
        return token.position() < 0;
    }

    /** Makes a token of a whole value: it stands in no row. */
    private static Token name(String value) {
        return new Token(Word.plain(value), -1, 0, value.length());
    }
}
