package org.opendti.prepare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.opendti.finding.Findings;
import org.opendti.framework.Framework;
import org.opendti.json.JsonValue;

/**
 * Steps as JSON, an object with the step's name as {@code type} and its parameters:
 *
 * <pre>
 * {"type": "denominate", "by": {"VISITORS": "population"}, "scale": {"VISITORS": 1000}}
 * {"type": "screen", "units": {"available": 0.9}, "indicators": {"nonZero": 0.5}}
 * {"type": "impute-average", "average": "median", "group": "region"}
 * {"type": "impute-from-others", "columns": ["A", "B", "C"], "average": "mean"}
 * {"type": "impute-across-years", "filling": "linear", "longest": 3}
 * {"type": "impute-by-regression", "columns": ["A"], "predictors": ["B", "C"], "most": 1}
 * {"type": "impute-nearest", "k": 3}
 * {"type": "treat", "most": 5, "transform": "box-cox", "lambda": 0.5}
 * </pre>
 *
 * <p>Where a step names no {@code columns} it acts on the raw values of all indicators that are one number; predictors and
 * features are then the same. {@code treat} has {@code skewness} 2, {@code kurtosis} 3.5, {@code most} 5 (or {@code "limit":
 * "none"}), {@code transform} log-of-range-mirrored (or log-of-range, log-above-least, box-cox, none), {@code of} original (or
 * winsorised).
 */
public final class StepJson {

    private StepJson() {}

    /**
     * Reads a step.
     *
     * @param value the step
     * @param framework what the columns are
     * @param findings where problems go
     * @return the step; nothing after findings
     */
    public static Optional<Step> read(JsonValue value, Framework framework, Findings findings) {
        return new StepReader(framework, findings).read(value);
    }

    /**
     * Writes a step.
     *
     * @param step the step
     * @param framework what the columns are
     * @param json where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(Step step, Framework framework, JsonGenerator json) throws IOException {
        new StepWriter(framework, json).write(step);
    }
}
