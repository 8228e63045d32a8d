package org.opendti.cli;

import java.util.Comparator;
import java.util.List;
import org.opendti.kernel.Spelling;

/** The order in which figures are judged: by the province itself, by the appraisers, and as published. */
final class Statuses {

    private static final List<List<String>> KNOWN = List.of(
            List.of("self-assessed", "tự đánh giá"),
            List.of("appraised", "thẩm định"),
            List.of("final", "published", "chính thức", "công bố"));

    /** Those known in their order, then any others by the alphabet. */
    static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(Statuses::place).thenComparing(Comparator.naturalOrder());

    private Statuses() {}

    private static int place(String status) {
        String folded = Spelling.fold(status);
        for (int place = 0; place < KNOWN.size(); place++) {
            if (KNOWN.get(place).stream().map(Spelling::fold).anyMatch(folded::equals)) {
                return place;
            }
        }
        return KNOWN.size();
    }
}
