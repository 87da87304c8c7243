package dev.nashra.edge.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key behind the call being answered, for resources to inject. */
@RequestScoped
public class Caller {
    private @Nullable ApiKey key;

    /**
     * The key that the call was let in with.
     *
     * @throws NullPointerException if the resource is not {@link Scoped}
     */
    public ApiKey key() {
        return Objects.requireNonNull(key, "only a @Scoped resource has a caller");
    }

    void letIn(ApiKey admitted) {
        this.key = admitted;
    }
}
