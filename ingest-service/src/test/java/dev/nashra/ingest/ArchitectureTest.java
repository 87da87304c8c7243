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
                        "..ingest.document..",
                        "..ingest.dates..",
                        "..ingest.extract..",
                        "..ingest.subscribe..")
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
    void onlyPublishAndRegisterKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ingest.publish..", "..ingest.register..")
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
                        "..ingest.document..",
                        "..ingest.dates..",
                        "..ingest.extract..",
                        "..ingest.publish..",
                        "..ingest.subscribe..",
                        "..ingest.register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.api..", "..ingest.health..")
                .check(CLASSES);
    }
}
