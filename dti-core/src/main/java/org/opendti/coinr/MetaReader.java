package org.opendti.coinr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.kernel.Spelling;

/** Reads the lines of iMeta: their codes and types, denominators and targets. The structure is {@link MetaFramework}'s. */
final class MetaReader {

    private final Findings findings;

    /** All codes of the file, whatever their types. */
    private final Set<String> codes = new LinkedHashSet<>();

    private final Map<String, MetaTable.Line> lines = new LinkedHashMap<>();
    private final Map<String, CoinrType> types = new LinkedHashMap<>();

    private MetaReader(Findings findings) {
        this.findings = findings;
    }

    static Meta read(MetaTable table, Findings findings) {
        MetaReader reader = new MetaReader(findings);
        table.lines().forEach(reader::line);
        Meta meta = new Meta(
                table.source(),
                reader.codes,
                reader.lines,
                reader.types,
                reader.columns(),
                reader.denominators(),
                reader.targets(),
                Optional.empty());
        return meta.with(new MetaFramework(meta, findings).read());
    }

    private void line(MetaTable.Line line) {
        String code = line.code();
        if (code.isEmpty()) {
            findings.add(FindingCode.BAD_CODE, line.place(MetaTable.CODE), "code", code);
            return;
        }
        if (!codes.add(code)) {
            findings.add(FindingCode.DUPLICATE_CODE, line.place(MetaTable.CODE), "code", code);
            return;
        }
        Optional<CoinrType> type = CoinrType.named(line.text(MetaTable.TYPE));
        if (type.isEmpty()) {
            line.unknown(MetaTable.TYPE, CoinrType.known());
            return;
        }
        lines.put(code, line);
        types.put(code, type.get());
    }

    private List<CoinrColumn> columns() {
        List<CoinrColumn> columns = new ArrayList<>();
        forEach((code, line) -> {
            CoinrType type = type(code);
            if (!type.isElement()) {
                columns.add(new CoinrColumn(code, name(line), type, line.text(MetaTable.UNIT)));
            }
        });
        return columns;
    }

    static String name(MetaTable.Line line) {
        String name = line.text(MetaTable.NAME);
        return name.isEmpty() ? line.code() : name;
    }

    private Map<String, String> denominators() {
        Set<String> known = types.entrySet().stream()
                .filter(entry -> entry.getValue() == CoinrType.DENOMINATOR)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> denominators = new LinkedHashMap<>();
        forEach((code, line) -> {
            String denominator = line.text(MetaTable.DENOMINATOR);
            if (!denominator.isEmpty() && type(code) != CoinrType.INDICATOR) {
                line.unknown(MetaTable.DENOMINATOR, "NA");
            } else if (known.contains(denominator)) {
                denominators.put(code, denominator);
            } else if (!denominator.isEmpty() && (types.containsKey(denominator) || !codes.contains(denominator))) {
                findings.add(
                        FindingCode.UNKNOWN_DENOMINATOR,
                        line.place(MetaTable.DENOMINATOR),
                        "code",
                        code,
                        "denominator",
                        denominator,
                        "nearest",
                        String.join(", ", Spelling.nearest(denominator, known, 3)));
            }
        });
        return denominators;
    }

    private Map<String, Double> targets() {
        Map<String, Double> targets = new LinkedHashMap<>();
        forEach((code, line) -> {
            double target = type(code).isElement() ? line.number(MetaTable.TARGET) : Double.NaN;
            if (!Double.isNaN(target)) {
                targets.put(code, target);
            }
        });
        return targets;
    }

    private CoinrType type(String code) {
        return types.getOrDefault(code, CoinrType.OTHER);
    }

    private void forEach(BiConsumer<String, MetaTable.Line> action) {
        lines.forEach(action);
    }
}
