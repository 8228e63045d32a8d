package org.opendti.excel;

import java.util.List;
import java.util.stream.Stream;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;

/** By what the result came about: the notes, then every element with its weight and where it is from. */
final class MethodSheet extends ResultSheet {

    MethodSheet(ResultWorkbook result, SheetTexts texts) {
        super(result, texts);
    }

    @Override
    String name() {
        return texts.of("sheet.method");
    }

    @Override
    String about() {
        return texts.of(
                "method.about",
                "id",
                board.framework().id(),
                "decision",
                board.framework().edition().decision());
    }

    @Override
    List<String> columns() {
        return Stream.of("element", "element-name", "max-points", "parts", "method", "provenance", "source")
                .map(key -> texts.of("column." + key))
                .toList();
    }

    @Override
    void lines(SheetWriter sheet) {
        for (Element element : board.framework().inOrder()) {
            sheet.text(element.code())
                    .text(element.name().in(texts.locale()))
                    .number(board.index().maxPoints(element.code()).orElse(Double.NaN))
                    .text(
                            element instanceof Aggregate
                                    ? String.join(
                                            ", ", board.weights(element.code()).keySet())
                                    : "")
                    .text(
                            element instanceof Aggregate aggregate
                                    ? board.index()
                                            .recipe()
                                            .aggregating()
                                            .method(aggregate)
                                            .id()
                                    : "")
                    .text(texts.of("provenance." + element.provenance().kind().id()))
                    .text(element.provenance().source().in(texts.locale()))
                    .endLine();
        }
        sheet.endLine();
        result.notes().forEach(note -> sheet.text(note).endLine());
        board.findings()
                .forEach(finding -> sheet.text(finding.line(texts.locale())).endLine());
    }
}
