package dev.nashra.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.nashra.rules");

    @Test
    void isAFunctionOfTextsAndRulesAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.nashra.rules..",
                        "dev.nashra.text..",
                        "dev.nashra.contract..",
                        "org.apache.lucene.analysis..",
                        "org.tartarus.snowball..",
                        "org.jspecify..",
                        "java.io",
                        "java.lang..",
                        "java.text",
                        "java.util..")
                .check(CODE);
    }

    @Test
    void queriesAreReadThenCompiledThenMatched() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("parse")
                .definedBy("..rules.parse..")
                .layer("analyse")
                .definedBy("..rules.analyse..")
                .layer("compile")
                .definedBy("..rules.compile..")
                .layer("match")
                .definedBy("..rules.match..")
                .whereLayer("match")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compile")
                .mayOnlyBeAccessedByLayers("match")
                .whereLayer("parse")
                .mayOnlyBeAccessedByLayers("compile", "match")
                .whereLayer("analyse")
                .mayOnlyBeAccessedByLayers("compile", "match")
                .check(CODE);
    }
}
