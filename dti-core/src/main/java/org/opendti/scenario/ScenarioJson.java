package org.opendti.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonReading;

/**
 * Scenarios as JSON:
 *
 * <pre>
 * {"scenarios": [{"name": "shops online", "underGiven": "add", "changes": [
 *   {"change": "set", "unit": "Bình Dương", "column": "HDKTS", "to": 0.6},
 *   {"change": "set", "unit": "Bình Dương", "column": "TCS.1.a", "to": "chairman"},
 *   {"change": "add", "units": ["Hà Nội", "74"], "column": "HDXHS", "amount": 0.05},
 *   {"change": "multiply", "group": "Đông Nam Bộ", "column": "HTS.1.a", "factor": 1.1},
 *   {"change": "close-gap", "group": "all", "column": "HDCQS", "share": 0.5, "goal": "best"},
 *   {"change": "weights", "aggregate": "DTI", "weights": {"NTC": 1, "HD": 2}},
 *   {"change": "rule", "indicator": "HTS.6", "rule": {"type": "target", "target": 100}},
 *   {"change": "goalposts", "indicator": "HTS.6", "worst": 0, "best": 60},
 *   {"change": "aggregation", "aggregate": "DTI", "method": "geometric"},
 *   {"change": "normalisation", "indicator": "HTS.6", "method": {"type": "min-max"}},
 *   {"change": "leave-out", "element": "HTS.6"},
 *   {"change": "add-unit", "unit": "Hà Giang", "cells": {"NTC": 0.6}},
 *   {"change": "remove-unit", "unit": "Hà Giang"},
 *   {"change": "assume", "assumption": "the others follow their trend", "cells": {"01": {"NTC": 0.8}}}]}]}
 * </pre>
 *
 * <p>Of {@code unit}, {@code units} and {@code group} one is named; the group {@code all} has all units. A goal is {@code "target"}, {@code
 * "best"}, {@code {"value": 0.9}}, {@code {"unit": "Đà Nẵng"}} or {@code {"meanOf": "Đông Nam Bộ"}}. {@code underGiven} is {@code refuse} where
 * it is left out.
 */
public final class ScenarioJson {

    private ScenarioJson() {}

    /**
     * Reads scenarios from a UTF-8 file.
     *
     * @param file the file
     * @return the scenarios, in the order of the file
     * @throws DtiException naming file, line and column of every problem
     */
    public static List<Scenario> read(Path file) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> read(reader, file.toString()));
    }

    /**
     * Reads scenarios.
     *
     * @param reader the JSON text
     * @param source how findings name it
     * @return the scenarios, in the order of the text
     * @throws DtiException naming line and column of every problem
     * @throws IOException if the text cannot be read
     */
    public static List<Scenario> read(Reader reader, String source) throws IOException {
        Findings findings = new Findings();
        JsonFields json = new JsonFields(JsonReading.read(reader, source), findings);
        List<Scenario> scenarios = new ScenarioReader(findings).read(json);
        findings.throwIfErrors();
        return scenarios;
    }

    /**
     * Writes scenarios to a UTF-8 file. The file appears whole or not at all.
     *
     * @param scenarios the scenarios
     * @param file the file, replaced if it is there
     * @throws DtiException if it cannot be written
     */
    public static void write(List<Scenario> scenarios, Path file) {
        TextFiles.write(file, writer -> write(scenarios, writer));
    }

    /**
     * Writes scenarios, such that they are read back equal.
     *
     * @param scenarios the scenarios
     * @param writer where the JSON text goes; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(List<Scenario> scenarios, Writer writer) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new ScenarioWriter(json).write(scenarios);
            json.writeRaw('\n');
        }
    }
}
