package org.opendti.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/** From where each row of the table is. */
final class SourcesSheet extends ResultSheet {

    private static final Column SOURCE = Column.of("source");

    private final IndicatorTable table;

    SourcesSheet(ResultWorkbook result, IndicatorTable table, SheetTexts texts) {
        super(result, texts);
        this.table = table;
    }

    @Override
    String name() {
        return texts.of("sheet.sources");
    }

    @Override
    String about() {
        return texts.of("sources.about", "file", table.place().toString());
    }

    @Override
    List<String> columns() {
        return List.of(
                texts.of("column.code"),
                texts.of("column.name"),
                texts.of("column.year"),
                texts.of("column.status"),
                texts.of("column.source"),
                texts.of("column.place"));
    }

    @Override
    void lines(SheetWriter sheet) {
        List<Optional<String>> sources = table.textColumns().contains(SOURCE) ? table.texts(SOURCE) : new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            sheet.text(row.unit().code())
                    .text(row.unit().name())
                    .number(row.year().isPresent() ? row.year().getAsInt() : Double.NaN)
                    .text(row.status())
                    .text(r < sources.size() ? sources.get(r).orElse("") : "")
                    .text(table.place(r).position())
                    .endLine();
        }
    }
}
