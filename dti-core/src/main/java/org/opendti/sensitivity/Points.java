package org.opendti.sensitivity;

/** Where the base points of a {@link Sobol} design lie. */
public enum Points {
    /**
     * Points of the Sobol sequence, which fill the cube evenly, in several copies: each copy is moved by its own random
     * digital shift (every digit of every coordinate exchanged with chance ½, the same for all points of the copy). The
     * first point, all 0, is kept, since without it the points are no longer balanced, and a shift moves it elsewhere. Of
     * 1024 points in 16 copies, each copy is the first 64 points of the sequence.
     *
     * <p>The sequence has 1000 dimensions and every input takes two, one for each of the two matrices. Where there are
     * more than 500 inputs, the groups with the fewest inputs come first; the inputs beyond take pseudo-random numbers.
     * Sources: Sobol' (1967); Joe and Kuo (2008), <i>Constructing Sobol sequences with better two-dimensional
     * projections</i>; Owen (2022), <i>On dropping the first Sobol' point</i>.
     */
    QUASI_RANDOM,

    /** Independent pseudo-random points: 1024 base points are 1024 independent draws of every input. */
    RANDOM
}
