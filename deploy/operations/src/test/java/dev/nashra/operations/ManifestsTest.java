package dev.nashra.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay can be built, follows the API's schemas, and keeps the rules of the guide. */
final class ManifestsTest {
    private static List<Overlay> overlays = List.of();

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assumeTrue(Overlay.canBuild(), "needs kubectl on the PATH");
        overlays =
                List.of(
                        Overlay.build("base"),
                        Overlay.build("overlays/dev"),
                        Overlay.build("overlays/production"),
                        Overlay.build("overlays/strimzi-eck"));
    }

    static Stream<Overlay> overlays() {
        return overlays.stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void manifestsFollowTheSchemas(Overlay overlay) {
        assertThat(overlay.manifests()).hasSizeGreaterThan(15);
        for (JsonNode manifest : overlay.manifests()) {
            assertThatCode(() -> Schemas.check(manifest))
                    .as("%s", manifest)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowFails() throws JsonProcessingException {
        JsonNode typo =
                new YAMLMapper()
                        .readTree(
                                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec:"
                                        + " {terminationGraceSeconds: 60}}}}");
        assertThatThrownBy(() -> Schemas.check(typo)).hasMessageContaining("terminationGrace");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsAreRestricted(Overlay overlay) {
        assertThat(overlay.workloads()).hasSizeGreaterThanOrEqualTo(3);
        for (JsonNode workload : overlay.workloads()) {
            JsonNode pod = Overlay.pod(workload);
            JsonNode security = pod.path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).as("%s", workload).isTrue();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("hostNetwork").asBoolean()).isFalse();
            for (JsonNode container : Overlay.containers(workload)) {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(own.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(own.path("privileged").asBoolean()).isFalse();
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
                assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            }
        }
        for (JsonNode namespace : overlay.all("Namespace")) {
            assertThat(
                            namespace
                                    .at("/metadata/labels")
                                    .path("pod-security.kubernetes.io/enforce")
                                    .asText())
                    .isEqualTo("restricted");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesCannotWriteToTheirImages(Overlay overlay) {
        for (JsonNode service : overlay.services()) {
            for (JsonNode container : Overlay.containers(service)) {
                assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                        .as("%s", container)
                        .isTrue();
            }
        }
    }

    /**
     * What liveness asks is the service's own affair; that it asks that, and not readiness, ours.
     */
    @ParameterizedTest
    @MethodSource("overlays")
    void probesAskWhatTheyAreFor(Overlay overlay) {
        assertThat(overlay.services()).hasSize(3);
        for (JsonNode service : overlay.services()) {
            JsonNode container = Overlay.pod(service).at("/containers/0");
            assertProbe(container, "startupProbe", "/q/health/started");
            assertProbe(container, "livenessProbe", "/q/health/live");
            assertProbe(container, "readinessProbe", "/q/health/ready");
            assertThat(
                            container.at("/startupProbe/periodSeconds").asInt()
                                    * container.at("/startupProbe/failureThreshold").asInt())
                    .isGreaterThanOrEqualTo(300);
        }
    }

    private static void assertProbe(JsonNode container, String probe, String path) {
        assertThat(container.path(probe).at("/httpGet/path").asText()).isEqualTo(path);
        assertThat(container.path(probe).path("timeoutSeconds").asInt()).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesHaveTimeToStop(Overlay overlay) {
        for (JsonNode service : overlay.services()) {
            JsonNode pod = Overlay.pod(service);
            int pause = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
            assertThat(pause).isPositive();
            // 20 s of Kafka Streams, 15 s of batches and 5 s of Quarkus' own, and some more.
            assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThanOrEqualTo(pause + 40);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void enrichKeepsItsStateAndItsName(Overlay overlay) {
        JsonNode enrich =
                overlay.all("StatefulSet").stream()
                        .filter(each -> Overlay.nameOf(each).equals("nashra-enrich"))
                        .findFirst()
                        .orElseThrow();
        String claim = enrich.at("/spec/volumeClaimTemplates/0/metadata/name").asText();
        String folder = "";
        for (JsonNode mount : Overlay.pod(enrich).at("/containers/0/volumeMounts")) {
            if (mount.path("name").asText().equals(claim)) {
                folder = mount.path("mountPath").asText();
            }
        }
        String set = "";
        for (JsonNode variable : Overlay.pod(enrich).at("/containers/0/env")) {
            if (variable.path("name").asText().equals("NASHRA_ENRICH_STATE_DIR")) {
                set = variable.path("value").asText();
            }
        }
        assertThat(folder).isNotEmpty().isEqualTo(set);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesAreSpreadAndAreNotDrainedAtOnce(Overlay overlay) {
        Set<String> kept = new HashSet<>();
        for (JsonNode budget : overlay.all("PodDisruptionBudget")) {
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
            assertThat(budget.at("/spec/unhealthyPodEvictionPolicy").asText())
                    .isEqualTo("AlwaysAllow");
            kept.add(budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name").asText());
        }
        for (JsonNode service : overlay.services()) {
            assertThat(kept).contains(Overlay.nameOf(service));
            assertThat(Overlay.pod(service).path("topologySpreadConstraints")).hasSize(2);
        }
        for (JsonNode deployment : overlay.all("Deployment")) {
            assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingGoesInOrOutUnsaid(Overlay overlay) {
        assertThat(overlay.all("NetworkPolicy"))
                .anySatisfy(
                        policy -> {
                            assertThat(policy.at("/spec/podSelector")).isEmpty();
                            assertThat(policy.at("/spec/policyTypes")).hasSize(2);
                            assertThat(policy.path("spec").has("ingress")).isFalse();
                            assertThat(policy.path("spec").has("egress")).isFalse();
                        });
        for (JsonNode policy : overlay.all("NetworkPolicy")) {
            policy.findParents("ipBlock")
                    .forEach(
                            peer -> {
                                if (peer.at("/ipBlock/cidr").asText().equals("0.0.0.0/0")) {
                                    assertThat(peer.at("/ipBlock/except").toString())
                                            .contains(
                                                    "10.0.0.0/8",
                                                    "169.254.0.0/16",
                                                    "172.16.0.0/12",
                                                    "192.168.0.0/16");
                                }
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void callersComeByTls(Overlay overlay) {
        assertThat(overlay.all("Ingress")).hasSize(2);
        for (JsonNode ingress : overlay.all("Ingress")) {
            Set<String> hosts = new HashSet<>();
            ingress.at("/spec/tls").forEach(tls -> hosts.add(tls.at("/hosts/0").asText()));
            for (JsonNode rule : ingress.at("/spec/rules")) {
                assertThat(hosts).contains(rule.path("host").asText());
            }
        }
        for (JsonNode service : overlay.all("Service")) {
            assertThat(service.at("/spec/type").asText("ClusterIP")).isEqualTo("ClusterIP");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void secretsAreOnlyNamed(Overlay overlay) {
        assertThat(overlay.all("Secret")).isEmpty();
        for (JsonNode workload : overlay.workloads()) {
            for (JsonNode variable : workload.findValues("env")) {
                variable.forEach(
                        each -> {
                            if (each.path("name").asText().matches(".*(PASSWORD|SECRET|TOKEN).*")) {
                                assertThat(each.has("value")).as("%s", each).isFalse();
                            }
                        });
            }
        }
    }

    /** A cluster without the operator of Prometheus does not know its kinds. */
    @ParameterizedTest
    @MethodSource("overlays")
    void alertsAreWhereTheirOperatorIs(Overlay overlay) {
        boolean dev = overlay.name().equals("overlays/dev");

        assertThat(overlay.all("PrometheusRule")).hasSize(dev ? 0 : 1);
        assertThat(overlay.all("ServiceMonitor")).hasSize(dev ? 0 : 1);
    }

    /** What is asked for by name is there, or is a secret, which whoever installs it makes. */
    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsNamedIsThere(Overlay overlay) {
        Set<String> workloads = new HashSet<>();
        overlay.workloads().forEach(each -> workloads.add(Overlay.nameOf(each)));
        Set<String> maps = new HashSet<>();
        overlay.all("ConfigMap").forEach(each -> maps.add(Overlay.nameOf(each)));
        Set<String> services = new HashSet<>();
        overlay.all("Service").forEach(each -> services.add(Overlay.nameOf(each)));
        for (JsonNode workload : overlay.workloads()) {
            workload.findValues("configMapRef")
                    .forEach(ref -> assertThat(maps).contains(ref.path("name").asText()));
            workload.findValues("configMap")
                    .forEach(ref -> assertThat(maps).contains(ref.path("name").asText()));
        }
        for (JsonNode scaler : overlay.all("HorizontalPodAutoscaler")) {
            assertThat(workloads).contains(scaler.at("/spec/scaleTargetRef/name").asText());
            assertThat(scaler.at("/spec/maxReplicas").asInt())
                    .isLessThanOrEqualTo(dev.nashra.contract.Topics.RAW_PARTITIONS);
        }
        for (JsonNode ingress : overlay.all("Ingress")) {
            ingress.findValues("service")
                    .forEach(ref -> assertThat(services).contains(ref.path("name").asText()));
        }
        for (JsonNode set : overlay.all("StatefulSet")) {
            assertThat(services).contains(set.at("/spec/serviceName").asText());
        }
    }
}
