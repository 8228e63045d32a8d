package org.opendti.notebook.kernel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands the value of an expression from a cell to the kernel, which run in the same process. Called by cells, not by users. */
public final class Shown {

    private static final AtomicReference<@Nullable Object> LAST = new AtomicReference<>();

    private Shown() {}

    /**
     * Keeps a value until the kernel takes it.
     *
     * @param value the value
     */
    public static void keep(@Nullable Object value) {
        LAST.set(value);
    }

    static void clear() {
        LAST.set(null);
    }

    static Optional<Object> take() {
        return Optional.ofNullable(LAST.getAndSet(null));
    }
}
