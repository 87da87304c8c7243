package dev.nashra.search.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JoinedModulesTest {
    @Test
    void eachIsThereOnceBehindWhatItNeeds() {
        String joined =
                join(
                        Map.of(
                                "app.js",
                                "import { b } from './b.js';\nimport { a } from './a.js';\nb(a);\n",
                                "b.js",
                                "import { a } from './a.js';\nexport function b() {}\n",
                                "a.js",
                                "export const a = 1;\n"));

        assertThat(joined)
                .isEqualTo(
                        """
                        const $a = (() => {
                        const a = 1;
                        return { a };
                        })();
                        const $b = (() => {
                        const { a } = $a;
                        function b() {}
                        return { b };
                        })();
                        const $app = (() => {
                        const { b } = $b;
                        const { a } = $a;
                        b(a);
                        return {  };
                        })();
                        """);
    }

    @Test
    void whatComesFromElsewhereIsImportedOnce() {
        String joined =
                join(
                        Map.of(
                                "app.js",
                                "import { html, nothing } from 'lit';\nimport './part.js';\n",
                                "part.js",
                                "import {\n  LitElement,\n  html,\n} from 'lit';\nexport class Part extends LitElement {}\n"));

        assertThat(joined)
                .startsWith("import { LitElement, html, nothing } from 'lit';\n")
                .containsOnlyOnce("import ");
    }

    @Test
    void circlesAreRefused() {
        assertThatThrownBy(
                        () ->
                                join(
                                        Map.of(
                                                "app.js", "import './b.js';\n",
                                                "b.js", "import './app.js';\n")))
                .hasMessageContaining("circle");
    }

    @Test
    void whatCannotBeJoinedIsRefused() {
        assertThatThrownBy(() -> join(Map.of("app.js", "export default 1;\n")))
                .hasMessageContaining("export default");
        assertThatThrownBy(() -> join(Map.of("app.js", "export let a = 1;\n")))
                .hasMessageContaining("export let");
        assertThatThrownBy(() -> join(Map.of("app.js", "import * as a from './a.js';\n")))
                .hasMessageContaining("import *");
        assertThatThrownBy(() -> join(Map.of("app.js", "import { a as b } from './a.js';\n")))
                .hasMessageContaining("another name");
    }

    private static String join(Map<String, String> files) {
        return JoinedModules.of("app.js", name -> Objects.requireNonNull(files.get(name), name));
    }
}
