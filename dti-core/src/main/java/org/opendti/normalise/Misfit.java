package org.opendti.normalise;

/**
 * Why a method cannot be used on an indicator.
 *
 * @param trouble what is wrong
 * @param words the rule and the values, such as {@code min-max needs values that differ; all are 3.0}
 */
public record Misfit(Trouble trouble, String words) implements Fit {

    @Override
    public Line line() {
        throw new IllegalArgumentException(words);
    }
}
