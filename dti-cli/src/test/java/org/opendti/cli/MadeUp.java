package org.opendti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;

/** A small index, I = 0.5 M.1 + 0.5 M.2 of two shares, and tables for it, to run commands on. */
record MadeUp(Path folder, Path framework) {

    static MadeUp in(Path folder) throws IOException {
        Path framework = folder.resolve("framework.json");
        FrameworkJson.write(
                Framework.builder("made-up")
                        .indicator(Indicator.share("M.1", 20))
                        .indicator(Indicator.share("M.2", 20))
                        .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 40, "M.1", "M.2"))
                        .headline("I")
                        .build(),
                framework);
        return new MadeUp(folder, framework);
    }

    Path table(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(String.join("", rows).hashCode() + ".csv"),
                "unit,name,M.1,M.2\n" + String.join("\n", rows) + "\n");
    }

    Run run(String command, Path table, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of(command, table, "--framework", framework, "--units", "any"));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }
}
