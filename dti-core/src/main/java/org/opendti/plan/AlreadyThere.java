package org.opendti.plan;

/**
 * The aim is reached today: no step, no cost.
 *
 * @param question what was asked
 */
public record AlreadyThere(Question question) implements Outcome {

    /** {@return where the unit stands today} */
    @Override
    public Standing reached() {
        return question.now();
    }
}
