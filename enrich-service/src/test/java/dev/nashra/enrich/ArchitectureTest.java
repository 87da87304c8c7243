package dev.nashra.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.nashra.enrich");

    @Test
    void stagesKnowNoKafkaAndNoQuarkus() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..revise..", "..language..", "..group..", "..tag..", "..emit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye..",
                        "co.elastic..")
                .check(CODE);
    }

    @Test
    void topologyKnowsNoQuarkus() {
        noClasses()
                .that()
                .resideInAPackage("..topology..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "io.micrometer..")
                .check(CODE);
    }

    @Test
    void timeIsReadOnlyAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..run..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void laterStagesAreUnknownToEarlierOnes() {
        classes()
                .that()
                .resideInAnyPackage("..revise..", "..language..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "..group..", "..tag..", "..emit..", "..topology..", "..run..")
                .check(CODE);
    }
}
