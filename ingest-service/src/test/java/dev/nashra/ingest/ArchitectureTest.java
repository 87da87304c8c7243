package dev.nashra.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    @Test
    void whatReadsKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..ingest.parse..",
                        "..ingest.receive..",
                        "..ingest.repeat..",
                        "..ingest.superdesk..",
                        "..ingest.document..",
                        "..ingest.dates..",
                        "..ingest.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.quarkus..",
                        "jakarta..",
                        "io.vertx..",
                        "io.smallrye..")
                .check(CLASSES);
    }

    @Test
    void onlyPublishKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void stagesDoNotLookBack() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..ingest.parse..",
                        "..ingest.receive..",
                        "..ingest.repeat..",
                        "..ingest.superdesk..",
                        "..ingest.document..",
                        "..ingest.dates..",
                        "..ingest.extract..",
                        "..ingest.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.api..", "..ingest.health..")
                .check(CLASSES);
    }
}
