package org.opendti.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Element;
import org.opendti.framework.Provenance;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.table.Basis;
import org.opendti.table.Unit;

/** What must be said beside figures: what they rest on, what is inferred, and of what they are a part. */
final class Remarks {

    private static final int MOST_CODES = 12;

    private Remarks() {}

    /** The mark of a figure that rests on less than published ones. */
    static String mark(Optional<Basis> basis) {
        return basis.map(b -> switch (b) {
                    case PUBLISHED -> "";
                    case BACK_CALCULATED -> "*";
                    case ASSUMED -> "~";
                })
                .orElse("");
    }

    /** What the marks mean, and how many units have them in an element. */
    static List<String> marks(Scoreboard board, String code, Texts texts) {
        List<String> remarks = new ArrayList<>();
        for (Basis basis : List.of(Basis.BACK_CALCULATED, Basis.ASSUMED)) {
            long count = board.units().stream()
                    .filter(unit -> board.basis(unit, code).equals(Optional.of(basis)))
                    .count();
            int size = board.units().size();
            if (count > 0) {
                String key = "remark." + basis.id();
                remarks.add(texts.of(key) + (size == 1 ? "" : texts.of("remark.count", "count", count, "size", size)));
            }
        }
        MissingParts.Policy policy = board.index().recipe().missing().policy();
        long lacking = board.units().stream()
                .filter(unit -> board.reported(unit, code) < 1 - 1e-9)
                .count();
        if (lacking > 0) {
            remarks.add(texts.of(
                    "remark.missing-" + policy.id(),
                    "count",
                    lacking,
                    "size",
                    board.units().size()));
        }
        return remarks;
    }

    /** "63 provinces", "among 2 of 63". */
    static String among(Scoreboard board, Texts texts) {
        String key = board.isPartOfList() ? "among.part" : "among.all";
        String place = board.group()
                .map(group -> texts.of("among.group", "group", group))
                .orElse("");
        return texts.of(key, "count", board.units().size(), "size", board.listSize(), "place", place);
    }

    /** What of a framework is not official, a line a source. */
    static List<String> provenance(Scoreboard board, Texts texts) {
        Map<Provenance, List<String>> codes = new LinkedHashMap<>();
        for (Element element : board.framework().inOrder()) {
            if (element.provenance().kind() != Provenance.Kind.OFFICIAL) {
                codes.computeIfAbsent(element.provenance(), key -> new ArrayList<>())
                        .add(element.code());
            }
        }
        List<String> remarks = new ArrayList<>();
        if (isByRecipe(board)) {
            remarks.add(texts.of("remark.recipe"));
        }
        codes.forEach((provenance, list) -> remarks.add(texts.of(
                "remark." + provenance.kind().id(),
                "codes",
                listed(list),
                "source",
                provenance.source().in(texts.locale()).isEmpty()
                        ? texts.of("remark.unstated")
                        : provenance.source().in(texts.locale()))));
        return remarks;
    }

    /** Whether methods other than the framework's own were chosen, missing parts aside. */
    static boolean isByRecipe(Scoreboard board) {
        Recipe recipe = board.index().recipe();
        Recipe own = Recipe.defaults().withMissing(recipe.missing()).withTolerance(recipe.tolerance());
        return !recipe.equals(own);
    }

    /** A few codes in full, of many the first, the last and how many they are. */
    private static String listed(List<String> codes) {
        int size = codes.size();
        return size <= MOST_CODES
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, 2)) + ", …, " + codes.get(size - 1) + "; " + size;
    }

    /** The title of a result: framework, year, how many units. */
    static String title(Scoreboard board, Texts texts) {
        return board.framework().title().in(texts.locale())
                + (board.year().isPresent() ? " · " + board.year().getAsInt() : "")
                + " · " + among(board, texts);
    }

    /** How ranks came about. */
    static String rule(Scoreboard board, String code, Texts texts) {
        String digits = board.index().ranking().digits().isPresent()
                ? texts.of(
                        "rule.digits",
                        "digits",
                        board.index().ranking().digits().getAsInt())
                : texts.of("rule.unrounded");
        return texts.of(
                "rule",
                "code",
                code,
                "digits",
                digits,
                "ties",
                texts.of("ties." + board.index().ranking().ties().id()));
    }

    /** Warnings and notes of scoring, to standard error. */
    static void tell(Scoreboard board, Context context) {
        board.findings().forEach(context::tell);
    }

    /** What CSV has no place for, to standard error: that a table is a part of its list. */
    static void tellPart(Scoreboard board, Texts texts, Context context) {
        if (board.isPartOfList()) {
            context.note(among(board, texts) + ". " + texts.of("remark.part"));
        }
    }

    /** A unit's name for a terminal. */
    static String name(Unit unit) {
        return TextTable.plain(unit.name(), 40);
    }
}
