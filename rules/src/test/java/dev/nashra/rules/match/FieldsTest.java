package dev.nashra.rules.match;

import static dev.nashra.rules.match.Given.finds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final RuleText TEXT =
            new RuleText(
                    "ar-EG",
                    "al-marsad.example",
                    "https://news.example/sport/2026/11/match-report",
                    "لقاء الوزير الروسي",
                    "وصل وزير الدفاع سيرغي شويغو إلى طهران",
                    List.of(
                            tag("country:RU", "Russian Federation", Tag.Kind.PLACE),
                            tag("country:IR", "إيران", Tag.Kind.PLACE),
                            tag("medtop:16000000", "Conflict", Tag.Kind.TOPIC),
                            tag("desk:energy", "Energy", Tag.Kind.CUSTOM)));

    private static Tag tag(String id, String label, Tag.Kind kind) {
        return new Tag(id, label, kind, "test:1", 1, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source:al-marsad.example",
                "source:AL-MARSAD.example",
                "source:al-m*",
                "language:ar",
                "language:ar-EG",
                "url:news.example",
                "url:\"sport/2026\"",
                "url:match*",
                "url:\"https://news.example/sport\"",
                "place:country\\:RU",
                "place:\"country:ru\"",
                "place:RU",
                "place:russian",
                "place:\"Russian Federation\"",
                "place:ايران",
                "topic:medtop\\:16000000",
                "topic:16000000",
                "topic:conflict",
                "headline:روسيه",
                "body:شويغو AND place:RU",
                "دفاع",
                "الدفاع",
                "شويغ*",
                "دفا*",
                "headline:(روسي لقاء)@2",
                "(place:RU OR place:FR) AND NOT source:other"
            })
    void fieldIsFound(String query) {
        assertThat(finds(query, TEXT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source:marsad",
                "language:en",
                "url:\"news sport\"",
                "place:\"Federation ايران\"",
                "place:conflict",
                "topic:RU",
                "topic:energy",
                "body:لقاء",
                "headline:شويغو",
                "\"الروسي وصل\"",
                "\"الروسي وصل\"~50",
                "RU",
                "marsad",
                "دفاع AND NOT language:ar"
            })
    void fieldIsNotFound(String query) {
        assertThat(finds(query, TEXT)).isFalse();
    }
}
