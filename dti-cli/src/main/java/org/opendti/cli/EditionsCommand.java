package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendti.excel.FrameworkWorkbook;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Part;
import org.opendti.vietnam.Editions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the built-in editions, or shows one, or hands it out as a file to change. */
@Command(
        name = "editions",
        description =
                "Lists the built-in editions, or shows what one is made of; writes it as JSON or a workbook to start a framework of your own from.",
        footer = {
            "  dti editions",
            "  dti editions dti-province-2024",
            "  dti editions dti-province-2022 --format json --output my-framework.json",
            "  dti editions dti-province-2022 --output my-framework.xlsx"
        })
final class EditionsCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The edition to show.")
    private @Nullable String id;

    EditionsCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        if (id == null) {
            List<String> lines = list(texts);
            onlyText("wrong.text");
            output.write(context, writer -> writer.write(String.join("\n", lines) + "\n"));
            return;
        }
        Framework framework = edition(id);
        if (output.workbook().isPresent() && output.format() == Format.TEXT) {
            FrameworkWorkbook.write(framework, output.workbook().get());
            return;
        }
        if (output.format() == Format.JSON) {
            output.write(context, writer -> FrameworkJson.write(framework, writer));
            return;
        }
        onlyText("wrong.text-or-json");
        output.write(context, writer -> writer.write(String.join("\n", show(framework, texts)) + "\n"));
    }

    private void onlyText(String otherwise) {
        if (output.format() != Format.TEXT) {
            throw new WrongUsage(spec, otherwise, "what", "editions", "format", output.format());
        }
    }

    private Framework edition(String name) {
        try {
            return Editions.get(name);
        } catch (DtiException e) {
            throw new WrongUsage(spec, e);
        }
    }

    private static List<String> list(Texts texts) {
        TextTable table = new TextTable(List.of(TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT));
        for (String id : Editions.ids()) {
            Framework framework = Editions.get(id);
            table.line(List.of(
                    id,
                    framework.title().in(texts.locale()),
                    framework.edition().decision()));
        }
        return table.lines();
    }

    private static List<String> show(Framework framework, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(framework.title().in(texts.locale()));
        lines.add(texts.of(
                "editions.years",
                "decision",
                framework.edition().decision().isEmpty()
                        ? "–"
                        : framework.edition().decision(),
                "years",
                framework.edition().years().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        lines.add("");
        TextTable table = new TextTable(List.of(
                TextTable.Align.LEFT,
                TextTable.Align.LEFT,
                TextTable.Align.LEFT,
                TextTable.Align.RIGHT,
                TextTable.Align.LEFT,
                TextTable.Align.LEFT));
        table.line(List.of(
                texts.of("column.code"),
                texts.of("column.number"),
                texts.of("column.element"),
                texts.of("column.points"),
                texts.of("column.parts"),
                texts.of("column.provenance")));
        framework.indicators().forEach(element -> table.line(line(framework, element, texts)));
        framework.aggregates().forEach(element -> table.line(line(framework, element, texts)));
        lines.addAll(table.lines());
        return lines;
    }

    private static List<String> line(Framework framework, Element element, Texts texts) {
        String points = element.maxPoints().isPresent()
                ? texts.number(element.maxPoints().getAsDouble())
                : "–";
        String parts = element instanceof Aggregate aggregate
                ? aggregate.parts().stream()
                        .map(part -> part(framework, part, texts))
                        .collect(Collectors.joining(" + "))
                : "";
        return List.of(
                element.code(),
                element.number(),
                element.name().in(texts.locale()),
                points,
                parts,
                texts.of("provenance." + element.provenance().kind().id()) + ": "
                        + element.provenance().source().in(texts.locale()));
    }

    private static String part(Framework framework, Part part, Texts texts) {
        return texts.number(framework.weight(part)) + " " + part.code();
    }
}
