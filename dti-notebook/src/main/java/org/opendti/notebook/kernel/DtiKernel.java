package org.opendti.notebook.kernel;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.notebook.Display;
import org.opendti.report.picture.Picture;

/** The kernel that Jupyter speaks to. */
final class DtiKernel extends BaseKernel {

    private static final int LONGEST = 2_000;

    private final Cells cells;

    DtiKernel(Cells cells) {
        this.cells = cells;
    }

    @Override
    public @Nullable DisplayData eval(String cell) throws CellException {
        return cells.run(cell).map(DtiKernel::shown).orElse(null);
    }

    private static DisplayData shown(Object value) {
        DisplayData data = new DisplayData();
        if (value instanceof Picture picture) {
            data.putSVG(picture.svg());
            data.putText(picture.title());
            return data;
        }
        Display.html(value).ifPresent(data::putHTML);
        String text =
                Display.frame(value).isPresent() ? Display.frame(value).get().shape() : String.valueOf(value);
        data.putText(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        return data;
    }

    @Override
    public @Nullable DisplayData inspect(String code, int at, boolean extra) {
        List<String> signatures = cells.document(code, at);
        return signatures.isEmpty() ? null : new DisplayData(String.join("\n", signatures));
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        Cells.Completions found = cells.complete(code, at);
        return new ReplacementOptions(found.texts(), found.start(), found.end());
    }

    @Override
    public String isComplete(String code) {
        return cells.isComplete(code) ? IS_COMPLETE_YES : "";
    }

    @Override
    public List<String> formatError(Exception e) {
        return e instanceof CellException
                ? List.of(String.valueOf(e.getMessage()))
                : List.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    @Override
    public void interrupt() {
        cells.stop();
    }

    @Override
    public void onShutdown(boolean restarting) {
        cells.close();
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("java")
                .build();
    }
}
