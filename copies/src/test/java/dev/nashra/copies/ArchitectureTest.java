package dev.nashra.copies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.nashra.copies");

    @Test
    void isAFunctionOfTextsAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.nashra.copies..",
                        "dev.nashra.text..",
                        "dev.nashra.contract..",
                        "org.apache.lucene.analysis..",
                        "org.jspecify..",
                        "java.lang..",
                        "java.nio",
                        "java.time",
                        "java.util..")
                .check(CODE);
    }

    @Test
    void fingerprintsAreMadeBeforeTheyAreCompared() {
        classes()
                .that()
                .resideInAPackage("..fingerprint..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("..verify..", "..passage..")
                .check(CODE);
    }
}
