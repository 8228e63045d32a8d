package org.opendti.cli;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Entry;
import org.opendti.kernel.AddingUp;
import org.opendti.kernel.Numbers;

/** Points as they are shown: those of the parts sum to those of the whole, where the points do. */
final class ShownPoints {

    private static final int DIGITS = 2;

    private final Scorecard card;
    private final Texts texts;
    private final Map<String, String> shown = new HashMap<>();

    ShownPoints(Scorecard card, Texts texts) {
        this.card = card;
        this.texts = texts;
    }

    /** {@code 371.21 / 500}. */
    String of(Entry entry) {
        OptionalDouble most = entry.element().maxPoints();
        if (most.isEmpty()) {
            return "";
        }
        if (most.getAsDouble() == 0) {
            return texts.of("points.none");
        }
        if (entry.points().isEmpty() && entry.score().isPresent()) {
            return "";
        }
        return (entry.points().isPresent() ? texts.mark(won(entry)) : "–") + " / " + texts.number(most.getAsDouble());
    }

    /** The points won, once shown always the same. */
    private String won(Entry entry) {
        return shown.computeIfAbsent(
                entry.element().code(), code -> Numbers.fixed(entry.points().orElseThrow(), DIGITS));
    }

    /** Makes the parts of an entry, if none of them was shown before, add up to it. */
    void addingUp(Entry entry) {
        List<Entry> parts =
                entry.parts().stream().map(part -> card.entry(part.code())).toList();
        boolean all = entry.points().isPresent()
                && parts.stream().allMatch(part -> part.points().isPresent())
                && parts.stream()
                        .noneMatch(part -> shown.containsKey(part.element().code()));
        if (all) {
            String[] won = AddingUp.shown(
                    parts.stream()
                            .mapToDouble(part -> part.points().orElseThrow())
                            .toArray(),
                    new BigDecimal(won(entry)),
                    DIGITS);
            for (int k = 0; k < won.length; k++) {
                shown.put(parts.get(k).element().code(), won[k]);
            }
        }
    }
}
