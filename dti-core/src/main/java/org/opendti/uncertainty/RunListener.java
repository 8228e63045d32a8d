package org.opendti.uncertainty;

/** Follows runs, and may end them early. Called between groups of runs, one call at a time, from the threads that do the work. */
@FunctionalInterface
public interface RunListener {

    /** Follows nothing. */
    RunListener NONE = (done, of) -> {
        // nobody watches
    };

    /**
     * So many runs are done.
     *
     * @param done how many
     * @param of how many there are at the most
     */
    void progress(long done, long of);

    /** {@return whether no more runs are wanted, so that {@link MonteCarlo} ends with a {@link java.util.concurrent.CancellationException}} */
    default boolean isCancelled() {
        return false;
    }
}
