package org.opendti.sensitivity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All inputs of a model, in groups that follow one another: checked once. */
record Groups(List<InputGroup> list) {

    Groups {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one input group; there is none");
        }
        int next = 0;
        for (InputGroup group : list) {
            if (group.from() != next) {
                throw new IllegalArgumentException("input group " + group.name() + " begins at input " + group.from()
                        + " and must begin at " + next + ": groups follow one another without gap or overlap");
            }
            next = group.to();
        }
        distinct(names(list));
    }

    static void distinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the name " + name + " stands for two groups; names must differ");
            }
        }
    }

    private static List<String> names(List<InputGroup> groups) {
        return groups.stream().map(InputGroup::name).toList();
    }

    List<String> names() {
        return names(list);
    }

    int count() {
        return list.size();
    }

    InputGroup get(int g) {
        return list.get(g);
    }

    /** How many inputs the model takes. */
    int inputs() {
        return list.get(list.size() - 1).to();
    }
}
