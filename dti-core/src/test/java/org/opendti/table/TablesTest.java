package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.Told;
import org.opendti.finding.FindingCode;

class TablesTest {

    @TempDir
    Path folder;

    @Test
    void read_ofAnotherModulesFormat_tellsItsPlaces() {
        assertThat(Told.places(Told.by(() -> Tables.read(Path.of("t.knots"), Towns.FRAMEWORK, Towns.LIST))))
                .containsExactly("t.knots#Sheet1:3:2 share-above-one");
    }

    @Test
    void peek_ofAnotherModulesFormat_seesItsUnits() {
        TablePeek peek = TablePeek.of(Path.of("t.knots"), TableOptions.defaults());

        assertThat(peek.units()).containsExactly(new TablePeek.Named("01", ""), new TablePeek.Named("02", ""));
        assertThat(peek.matches(Towns.FRAMEWORK)).isEqualTo(2);
    }

    @Test
    void peek_ofALongTable_seesTheColumnsOfItsLines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("l.csv"),
                "Tỉnh;Năm;Chỉ số;Giá trị\nAlpha;2022;G;0,5\nAlpha;2022;files;1\nBeta;2023;G;\n");

        TablePeek peek = TablePeek.of(file, TableOptions.defaults());

        assertThat(peek.header()).containsExactly("Tỉnh", "Năm", "Chỉ số", "Giá trị", "G", "files");
        assertThat(peek.years()).isEqualTo(Set.of(2022, 2023));
        assertThat(peek.units())
                .containsExactly(new TablePeek.Named("Alpha", "Alpha"), new TablePeek.Named("Beta", "Beta"));
        assertThat(peek.matches(Towns.LIST)).isEqualTo(2);
        assertThat(peek.matches(Towns.FRAMEWORK)).isEqualTo(2);
    }

    @Test
    void format_ofAFileThatIsNotThere_isTold() {
        assertThat(Told.onceBy(() -> Tables.read(folder.resolve("no.csv"), Towns.FRAMEWORK, Towns.LIST))
                        .code())
                .isEqualTo(FindingCode.NO_FILE);
        assertThat(Told.onceBy(() -> Tables.read(folder, Towns.FRAMEWORK, Towns.LIST))
                        .code())
                .isEqualTo(FindingCode.FOLDER_NOT_FILE);
    }
}
