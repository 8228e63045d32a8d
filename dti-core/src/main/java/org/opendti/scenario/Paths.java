package org.opendti.scenario;

import java.util.List;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Part;

/** Ways upward in a framework. */
final class Paths {

    private Paths() {}

    /** The aggregates that an element is a part of. */
    static List<Aggregate> above(Framework framework, String code) {
        return framework.aggregates().stream()
                .filter(aggregate -> aggregate.parts().stream().map(Part::code).anyMatch(code::equals))
                .toList();
    }

    /** Whether an element is the target, or below it. */
    static boolean lead(Framework framework, String code, String target) {
        return code.equals(target)
                || above(framework, code).stream().anyMatch(aggregate -> lead(framework, aggregate.code(), target));
    }
}
