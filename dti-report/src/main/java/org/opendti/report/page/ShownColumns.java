package org.opendti.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;

/** Which scores the ranking shows beside the one that is ranked by. */
final class ShownColumns {

    private static final int FITTING = 8;

    private ShownColumns() {}

    /** The ranked element, then the others; of many the aggregates above main indices, and of few of these the aggregates. */
    static List<Element> of(Contents contents) {
        List<Element> others = contents.elements().stream()
                .filter(element -> !element.code().equals(contents.by()))
                .toList();
        List<Element> aggregates =
                others.stream().filter(Aggregate.class::isInstance).toList();
        List<Element> shown = Stream.of(
                        others,
                        aggregates,
                        aggregates.stream()
                                .filter(element -> ((Aggregate) element).kind() != Aggregate.Kind.MAIN_INDEX)
                                .toList())
                .filter(list -> list.size() <= FITTING)
                .findFirst()
                .orElseGet(List::of);
        return Stream.concat(Stream.of(contents.board().framework().element(contents.by())), shown.stream())
                .toList();
    }
}
