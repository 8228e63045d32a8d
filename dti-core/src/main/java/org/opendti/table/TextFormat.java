package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.io.TextFiles;

/** A format of text: which files are of it, and how their rows are found. */
record TextFormat(Predicate<Path> files, Opening opening) implements TableFormat {

    /** Finds the rows of a text. */
    @FunctionalInterface
    interface Opening {
        TableRows open(Reader reader, String source, TableOptions options, Findings findings) throws IOException;
    }

    @Override
    public boolean reads(Path file) {
        return files.test(file);
    }

    @Override
    public <T> T read(Path file, TableOptions options, Findings findings, Reading<T> reading) {
        if (options.sheet().isPresent() || options.range().isPresent()) {
            throw new DtiException(FindingCode.SHEET_OF_TEXT, Place.file(file.toString()), "file", file);
        }
        return TextFiles.read(
                file,
                options.limits(),
                options.charset(),
                reader -> reading.from(opening.open(reader, file.toString(), options, findings)));
    }

    IndicatorTable read(Reader reader, String source, Framework framework, UnitList units, TableOptions options)
            throws IOException {
        Findings findings = new Findings();
        TableRows rows = opening.open(reader, source, options, findings);
        IndicatorTable table = new TableReader(framework, units, options, findings).read(rows);
        findings.throwIfErrors();
        return table;
    }
}
