package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoinrCommandTest {

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path meta = Path.of("");
    private Path made = Path.of("");

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(folder.resolve("iData.csv"), """
                uCode,uName,Time,Shore,People,Visits,Taxes
                A,Alpha,2020,sea,10,50,10
                B,Beta,2020,land,20,20,20.5
                C,Gamma,2020,land,30,40,NA
                """);
        meta = Files.writeString(folder.resolve("iMeta.csv"), """
                Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
                1,Visits,Visitors,1,2,people,90,People,Best,Indicator
                1,Taxes,Tax rate,-1,1,%,12.5,NA,Best,Indicator
                2,Best,Best town,1,1,Score,NA,NA,NA,Aggregate
                NA,Shore,By the sea,NA,NA,NA,NA,NA,NA,Group
                NA,People,Population,NA,NA,people,NA,NA,NA,Denominator
                """);
        made = folder.resolve("made").resolve("here");
    }

    private Run imported(Object... more) {
        Object[] arguments = new Object[6 + more.length];
        System.arraycopy(new Object[] {"import", "coinr", data, meta, "--output", made}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    /** The table would be written where the data lie, even if files there may be replaced. */
    @Test
    void importCoinr_ontoItsOwnInput_isRefused() throws IOException {
        Files.createDirectories(made);
        Path data = Files.writeString(made.resolve("table.csv"), "uCode,A\nx,1\n");
        Path meta = Files.writeString(made.resolve("meta.csv"), "iCode,Level\nA,1\n");
        Run run = Run.of("import", "coinr", data, meta, "--output", made, "--force");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("table.csv is one of the files that are read");
        assertThat(data).hasContent("uCode,A\nx,1\n");
    }

    @Test
    void importCoinr_writesThreeFilesAndSaysHowToScoreThem() throws IOException {
        Run run = imported();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Path framework = made.resolve("framework.json");
        Path table = made.resolve("table.csv");
        String command = "./dti rank " + table + " --framework " + framework + " --units any --recipe "
                + made.resolve("recipe.json");
        assertThat(run.lines())
                .containsExactly(
                        framework + ": 2 indicators, 1 aggregates, ranked by Best",
                        table + ": 3 rows, 1 missing figures",
                        made.resolve("recipe.json")
                                + ": 1 indicators are divided by their denominators; 2 targets are in none of these files",
                        "Score it: " + command);
        assertThat(Files.readString(table)).isEqualTo("""
                unit,name,year,group:Shore,People,Visits,Taxes
                A,Alpha,2020,sea,10,50,10
                B,Beta,2020,land,20,20,20.5
                C,Gamma,2020,land,30,40,
                """);
        Run rank = Run.of((Object[]) command.substring("./dti ".length()).split(" "));
        assertThat(rank.status()).as(rank.err()).isZero();
        assertThat(rank.line("1")).contains("Alpha", "1.0000");
        assertThat(rank.line("2")).contains("Gamma", "0.0833"); // (40/30 − 1) / (5 − 1), its tax rate left out
    }

    @Test
    void importCoinr_whereFilesAreThere_replacesThemByForceAlone() throws IOException {
        imported();
        Path table = Files.writeString(made.resolve("table.csv"), "mine");

        Run refused = imported();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("framework.json is there already; say --force");
        Files.delete(made.resolve("framework.json"));
        assertThat(imported().err()).contains("table.csv is there already");
        assertThat(Files.readString(table)).isEqualTo("mine");
        assertThat(made.resolve("framework.json")).doesNotExist();

        assertThat(imported("--force").status()).isZero();
        assertThat(Files.readString(table)).startsWith("unit,name");
    }

    @Test
    void importCoinr_ofMistakes_tellsThemAndWritesNothing() throws IOException {
        Files.writeString(meta, Files.readString(meta).replace("People,Best", "Pepole,Bset"));

        Run run = imported("--lang", "vi");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains("iMeta.csv:2:8: Denominator của Visits", "iMeta.csv:2:9: Parent của Visits là Bset");
        assertThat(made).doesNotExist();
    }

    @Test
    void exportCoinr_ofWhatWasImported_canBeImportedAgain() throws IOException {
        imported();
        Path back = folder.resolve("back");

        Run run = Run.of(
                "export",
                "coinr",
                made.resolve("table.csv"),
                "--framework",
                made.resolve("framework.json"),
                "--units",
                "any",
                "--output",
                back);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("Written: " + back.resolve("iData.csv") + ", " + back.resolve("iMeta.csv") + "\n");
        assertThat(Files.readString(back.resolve("iData.csv"))).isEqualTo(Files.readString(data));
        String table = Files.readString(made.resolve("table.csv"));
        String framework = Files.readString(made.resolve("framework.json"));
        data = back.resolve("iData.csv");
        meta = back.resolve("iMeta.csv");
        assertThat(imported("--force").status()).isZero();
        assertThat(Files.readString(made.resolve("table.csv"))).isEqualTo(table);
        assertThat(Files.readString(made.resolve("framework.json"))).isEqualTo(framework);
    }

    @Test
    void exportCoinr_ofAnEdition_saysWhatCoinrCannotHold() {
        Run run = Run.of("export", "coinr", Run.sample("dti-2022/published.csv"), "--output", made);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("NTC is a part of CQS, KTS, XHS, DTI, and in COINr each part has one Parent");
        assertThat(made).doesNotExist();
    }

    @Test
    void importAndExport_ofNoProgram_areWrongUsageWithHelp() {
        assertThat(Run.of("import").status()).isEqualTo(2);
        assertThat(Run.of("import").err()).contains("say of which program: coinr", "see dti import --help");
        assertThat(Run.of("import", "--help").out()).contains("coinr", "Takes an index over");
        assertThat(Run.of("import", "coinr", "--help").out()).contains("IDATA IMETA", "--force", "--decimal");
        assertThat(Run.of("export", "coinr", "x.csv").err()).contains("--output=FOLDER");
        assertThat(Run.of("export", "--help").status()).isZero();
    }
}
