package org.opendti.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Inputs of a model that are replaced together: what is asked about. A factor that takes one number is a group of one
 * input; noise of 63 units in 35 indicators is one of 2205.
 *
 * @param name the group's name in results, not empty
 * @param from its first input, from 0
 * @param to after its last input, above {@code from}
 */
public record InputGroup(String name, int from, int to) {

    /**
     * Checks the group.
     *
     * @param name as above
     * @param from as above
     * @param to as above
     * @throws IllegalArgumentException if the name is blank, or there is no input in the range
     */
    public InputGroup {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of an input group must not be blank");
        }
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("the inputs of " + name + " (" + from + " to before " + to
                    + ") must begin at 0 or later, and be at least one");
        }
    }

    /**
     * A group of one input for each name, in order: of "a", "b" the groups a = input 0 and b = input 1.
     *
     * @param names the names
     * @return the groups
     * @throws IllegalArgumentException if a name is blank
     */
    public static List<InputGroup> each(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(k -> new InputGroup(names[k], k, k + 1))
                .toList();
    }

    /** {@return how many inputs it has} */
    public int size() {
        return to - from;
    }
}
