package org.opendti.coinr;

import java.util.HashMap;
import java.util.Map;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.Aggregate;
import org.opendti.kernel.Numbers;

/** The Levels of iMeta: 1 for an indicator, and one more for a parent than for its parts. */
final class Levels {

    private final Findings findings;
    private final Map<String, Double> levels = new HashMap<>();
    private final Meta meta;

    /** Reads the Level of each element. */
    Levels(Meta meta, Findings findings) {
        this.meta = meta;
        this.findings = findings;
        meta.types().forEach((code, type) -> {
            if (type.isElement()) {
                levels.put(code, read(meta.line(code), type));
            }
        });
    }

    /** A whole number from 1; NaN after a finding. */
    private double read(MetaTable.Line line, CoinrType type) {
        double level = line.number(MetaTable.LEVEL);
        boolean told = Double.isNaN(level) && !line.text(MetaTable.LEVEL).isEmpty();
        if (told) {
            return Double.NaN;
        }
        if (type == CoinrType.INDICATOR && level != 1) {
            line.unknown(MetaTable.LEVEL, "1");
            return Double.NaN;
        }
        if (!(level >= 1 && level == Math.rint(level))) {
            findings.add(
                    FindingCode.NOT_WHOLE,
                    line.place(MetaTable.LEVEL),
                    "column",
                    MetaTable.LEVEL,
                    "value",
                    line.text(MetaTable.LEVEL));
            return Double.NaN;
        }
        return level;
    }

    /** Tells where a part does not stand just below its parent. */
    void check(String code, String parent) {
        double level = level(code);
        double above = level(parent);
        if (!Double.isNaN(level) && !Double.isNaN(above) && above != level + 1) {
            findings.add(
                    FindingCode.LEVELS_APART,
                    meta.line(code).place(MetaTable.LEVEL),
                    "code",
                    code,
                    "level",
                    Numbers.shortest(level),
                    "parent",
                    parent,
                    "above",
                    Numbers.shortest(above));
        }
    }

    /** The Level of an element; NaN where it has been refused. */
    double level(String code) {
        return levels.getOrDefault(code, Double.NaN);
    }

    /** What an aggregate is: the index at the top, pillars of indicators, and groups of pillars between. */
    static Aggregate.Kind kind(double level, boolean headline) {
        if (headline) {
            return Aggregate.Kind.INDEX;
        }
        return level <= 2 ? Aggregate.Kind.PILLAR : Aggregate.Kind.GROUP;
    }
}
