package org.opendti.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.opendti.sensitivity.Model;
import org.opendti.uncertainty.RunListener;

/** A model whose runs somebody follows. */
final class Watched implements Model {

    private final Model model;
    private final long all;
    private final RunListener listener;
    private final AtomicLong done = new AtomicLong();

    /**
     * A model to be followed.
     *
     * @param model what runs
     * @param all how many runs there will be
     * @param listener who follows
     */
    Watched(Model model, long all, RunListener listener) {
        this.model = model;
        this.all = all;
        this.listener = listener;
    }

    @Override
    public void evaluate(double[][] points, int runs, double[] y) {
        model.evaluate(points, runs, y);
        listener.progress(done.addAndGet(runs), all);
    }
}
