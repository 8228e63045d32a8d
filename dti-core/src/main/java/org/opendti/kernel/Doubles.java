package org.opendti.kernel;

/** Numbers that nobody changes, handed from package to package without a copy. */
public final class Doubles {

    private final double[] numbers;

    /**
     * Takes an array over.
     *
     * @param numbers the numbers, which the caller will not change any more
     */
    public Doubles(double[] numbers) {
        this.numbers = numbers;
    }

    /** {@return the array itself, to be read and never changed} */
    public double[] shared() {
        return numbers;
    }
}
