package org.opendti.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opendti.table.Row;

/** Rows that are judged beside one another: of one year and one status, and perhaps of one group of units. */
final class Peers {

    private Peers() {}

    private record Key(OptionalInt year, String status, String group) {}

    /** The positions of each set of peers. A unit without that kind of group is nobody's peer. */
    static List<int[]> of(List<Row> rows, Optional<String> kind) {
        Map<Key, List<Integer>> peers = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            Optional<String> group = kind.isEmpty()
                    ? Optional.of("")
                    : Optional.ofNullable(row.unit().groups().get(kind.get()));
            if (group.isPresent()) {
                peers.computeIfAbsent(new Key(row.year(), row.status(), group.get()), key -> new ArrayList<>())
                        .add(r);
            }
        }
        return peers.values().stream()
                .map(positions -> positions.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The entries at some positions. */
    static double[] pick(double[] values, int[] positions) {
        double[] picked = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }
}
