package dev.nashra.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import org.jsoup.Jsoup;
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
                        "..ingest.extract..",
                        "..ingest.fetch..",
                        "..ingest.discover..",
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
                        "..ingest.repeat..",
                        "..ingest.superdesk..",
                        "..ingest.document..",
                        "..ingest.dates..",
                        "..ingest.extract..",
                        "..ingest.fetch..",
                        "..ingest.discover..",
                        "..ingest.publish..",
                        "..ingest.subscribe..",
                        "..ingest.register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.api..", "..ingest.health..")
                .check(CLASSES);
    }

    /** Whoever else opened a connection would pass by the check of its address. */
    @Test
    void onlyFetchGoesOut() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http..", "org.jsoup.helper..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|HttpURLConnection|URLConnection|InetAddress)")
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(Jsoup.class, "connect", String.class)
                .check(CLASSES);
    }

    @Test
    void fetchReadsNothingOfWhatItFetches() {
        noClasses()
                .that()
                .resideInAPackage("..ingest.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..ingest.parse..",
                        "..ingest.document..",
                        "..ingest.extract..",
                        "..ingest.discover..",
                        "..ingest.publish..",
                        "org.jsoup..")
                .check(CLASSES);
    }
}
