package dev.nashra.search.health;

import dev.nashra.search.rules.RuleKeeping;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when all rules are known that there were at the start, so that none seems to be missing. */
@Readiness
@Singleton
final class RulesReadiness implements HealthCheck {
    private final RuleKeeping rules;

    RulesReadiness(RuleKeeping rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rules").status(rules.isCaughtUp()).build();
    }
}
