package org.opendti.coinr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.framework.Part;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** What COINr's tables say of a framework beside its elements: Levels, and columns that are no part of it. */
final class Beside {

    private Beside() {}

    /** The Level of each element: 1 for one without parts, else one more than the highest of its parts. */
    static Map<String, Integer> levels(Framework framework) {
        Map<String, Integer> levels = new HashMap<>();
        for (Element element : framework.inOrder()) {
            int below = 0;
            if (element instanceof Aggregate aggregate) {
                for (Part part : aggregate.parts()) {
                    below = Math.max(below, levels.getOrDefault(part.code(), 0));
                }
            }
            levels.put(element.code(), below + 1);
        }
        return levels;
    }

    static List<CoinrColumn> columns(Framework framework, IndicatorTable table) {
        List<CoinrColumn> columns = new ArrayList<>();
        Set<String> groups = new TreeSet<>();
        for (Unit unit : table.rowUnits()) {
            groups.addAll(unit.groups().keySet());
        }
        groups.forEach(group -> columns.add(new CoinrColumn(group, group, CoinrType.GROUP, "")));
        Set<String> taken = new HashSet<>();
        framework.indicators().forEach(indicator -> taken.addAll(indicator.rawColumns()));
        for (Input input : framework.inputs()) {
            if (!taken.contains(input.code())) {
                boolean number = input.type() == Input.Type.NUMBER;
                CoinrType type = number ? CoinrType.DENOMINATOR : CoinrType.OTHER;
                columns.add(new CoinrColumn(input.code(), input.code(), type, input.unit()));
            }
        }
        return columns;
    }
}
