package dev.nashra.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.nashra.search");

    @Test
    void indexingAndQueriesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..search.index..",
                        "..search.query..",
                        "..search.page..",
                        "..search.output..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.quarkus..", "io.smallrye..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatReadsAndWritesTopicsKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..search.consume..",
                        "..search.rules.keep..",
                        "..search.changes.keep..",
                        "..search.outcomes.keep..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void changesKnowNeitherFrameworkNorHowTheyAreKept() {
        noClasses()
                .that()
                .resideInAPackage("..search.changes")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "..search.changes.keep..",
                        "..search.elastic..",
                        "..search.api..")
                .check(CLASSES);
    }

    @Test
    void queriesSendNothing() {
        noClasses()
                .that()
                .resideInAPackage("..search.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..search.elastic..", "..search.page..", "..search.api..")
                .check(CLASSES);
    }

    @Test
    void outputsKnowNoIndex() {
        noClasses()
                .that()
                .resideInAPackage("..search.output..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..search.elastic..", "..search.api..", "co.elastic..")
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockByItself() {
        noClasses().should().callMethod(java.time.Instant.class, "now").check(CLASSES);
    }
}
