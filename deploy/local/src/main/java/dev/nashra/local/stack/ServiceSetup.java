package dev.nashra.local.stack;

import dev.nashra.local.UsageError;
import dev.nashra.local.backends.Installation;
import dev.nashra.local.backends.JavaOptions;
import dev.nashra.local.process.ChildCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own services as a child: the jar that the build made, told by environment variables
 * where its neighbours are. All else is the operator's, from the environment or from
 * config/application.properties in the root, as Quarkus reads them.
 */
record ServiceSetup(Member member, StackPlan plan) {

    ChildCommand prepare() {
        Path root = plan.installation().root();
        Path target = root.resolve(member.label() + "-service/target");
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new UsageError(jar + " is missing; ./nashra up builds it");
        }
        List<String> argv = new ArrayList<>();
        argv.add(Installation.java().toString());
        argv.addAll(JavaOptions.of(64, heapMegabytes()));
        argv.addAll(JavaOptions.sharedClasses(target.resolve("shared-classes.jsa"), jar));
        argv.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        argv.addAll(JavaOptions.ofOperator(member.label()));
        argv.addAll(List.of("-jar", jar.toString()));
        return new ChildCommand(member.label(), argv, environment(), root, plan.data().log(member));
    }

    private int heapMegabytes() {
        return member == Member.ENRICH ? 1024 : 384;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(plan.ports().of(member)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", plan.bootstrapServers());
        environment.put("NASHRA_ELASTICSEARCH_URL", plan.address(Member.ELASTICSEARCH));
        environment.put("NASHRA_ENRICH_STATE_DIR", plan.data().of(Member.ENRICH).toString());
        environment.put("NASHRA_KEYS_ADMIN_SHA256", plan.adminKeyHash());
        // Its hash is enough for them.
        environment.put(AdminKey.VARIABLE, "");
        return environment;
    }
}
