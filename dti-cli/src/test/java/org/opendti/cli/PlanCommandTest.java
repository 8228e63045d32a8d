package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    private static final Path PUBLISHED = Run.sample("dti-2022/published.csv");

    private static Run plan(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"plan", PUBLISHED, "--unit", "Bình Dương"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Run.of(all);
    }

    @Test
    void text_toARank_tellsStepsAndAlternatives() {
        Run run = plan("--rank", "10", "--lang", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Bình Dương: DTI 0.6321, rank 19 of 63 today.")
                .contains("The other units stay as they are in the table.")
                .contains("CHEAPEST PLAN to rank 10 or better, which takes a score of 0.6390: cost 6.85;")
                .contains("NTC*    Foundation group  0.74241  0.7562          +6.85  6.85")
                .contains("NEXT-CHEAPEST PLANS")
                .contains("  cost 6.85: HDKTS 0.4193 → 0.4650")
                .doesNotContain("EACH CELL");
    }

    @Test
    void text_inVietnamese_hasItsMarks() {
        Run run = plan("--top", "10", "--fix", "NTC,HDCQS", "--alternatives", "0", "--lang", "vi");

        assertThat(run.out())
                .contains("Bình Dương: hiện nay DTI 0,6321, hạng 19 trong 63.")
                .contains("PHƯƠNG ÁN RẺ NHẤT để đạt hạng 10")
                .contains("0,2924  0,3381")
                .doesNotContain("RẺ TIẾP THEO")
                .doesNotContain("{");
    }

    @Test
    void text_ofEachCell_tellsTheLeastChange() {
        Run run = plan("--each", "--bound", "HDXHS=0.2925", "--lang", "en");

        assertThat(run.out())
                .contains("HDKTS   Digital economy activity      0.4193   0.4323          +1.95  1.95  0.6341  18")
                .contains("19 =")
                .contains("cannot gain a rank alone")
                .doesNotContain("CHEAPEST");
    }

    @Test
    void text_thatCannotBe_givesTheProof() {
        Run run = plan("--score", "99%", "--bound", "NTC=80%", "--lang", "en");

        // 0.5 · 0.8 + 0.5
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "NO PLAN reaches a score of 0.99: even with every indicator at its bound, score 0.9000, rank 1.");
        assertThat(plan("--score", "0.7", "--fix", "NTC,HDCQS,HDKTS,HDXHS", "--lang", "en")
                        .out())
                .contains("nothing may move, so that it stays at score 0.6321, rank 19.");
    }

    @Test
    void text_thatIsReached_needsNoPlan() {
        assertThat(plan("--rank", "30", "--lang", "en").out())
                .contains("NO PLAN NEEDED: rank 30")
                .contains("cost 0.");
    }

    @Test
    void text_withWhatIsAssumedOfOthers_repeatsIt() {
        Run run = Run.of(
                "plan",
                Run.sample("dti-2023/published.csv"),
                "--unit",
                "74",
                "--rank",
                "5",
                "--others",
                "trend",
                "--previous",
                Run.sample("dti-2022/published.csv"),
                "--model",
                "mean-change");

        assertThat(run.out())
                .contains("if it stays as it is and the others move.")
                .contains("Assumed of the other units: the other units are in 2024 as forecast from 2022, 2023 by the")
                .doesNotContain("stay as they are")
                .doesNotContain("~");
        assertThat(run.out()).doesNotContain("rank 7 of 63");
    }

    @Test
    void csv_isALineAStepOfEachPlan() {
        Run run = plan("--rank", "10", "--cost", "2", "--cost", "HDKTS=100/raw", "--format", "csv");

        // 6.85 points of 150 are 0.045667 of the share: 4.57 at 100 each
        String[] lines = run.out().split("\n");
        assertThat(lines[0])
                .isEqualTo(
                        "plan,column,element,kind,from,to,attainment_from,attainment_to,points,cost,plan_cost,score,rank");
        assertThat(lines[1]).startsWith("0,HDKTS,HDKTS,amount,0.4193,0.46496").contains(",4.5666");
        assertThat(lines).hasSize(5);
        assertThat(lines[2]).startsWith("1,").contains(",13.69999");
    }

    @Test
    void csv_ofEachCellOrWithoutAPlan_saysSo() {
        assertThat(plan("--each", "--format", "csv-excel").out())
                .startsWith("\ufeffcolumn;element;kind;from;to;")
                .contains("NTC;NTC;amount;0,74241;0,7463")
                .contains(";true;");
        Run none = plan("--rank", "30", "--format", "csv");
        assertThat(none.out().lines()).hasSize(1);
        assertThat(none.err()).contains("NO PLAN NEEDED");
    }

    @Test
    void json_holdsAllInFull() {
        Run run = plan("--rank", "10", "--each", "--format", "json");

        assertThat(run.out())
                .contains("\"format\" : \"dti.plan/1\"")
                .doesNotContain("\"assumed\"")
                .contains("\"aim\" : {\n    \"rank\" : 10")
                .contains("\"outcome\" : \"plan\"")
                .contains("\"column\" : \"NTC\"")
                .contains("\"kind\" : \"amount\"")
                .contains("\"alternatives\" : [ {")
                .contains("\"each\" : [ {")
                .contains("\"gains\" : true");
        assertThat(plan("--score", "1", "--fix", "NTC", "--format", "json").out())
                .contains("\"outcome\" : \"infeasible\"")
                .contains("\"bounds\" : [ {");
        assertThat(plan("--rank", "63", "--format", "json").out()).contains("\"outcome\" : \"already-there\"");
    }

    @Test
    void rawTable_movesWordsAndCounts() {
        Run run = Run.of(
                "plan",
                Run.sample("dti-province-2022-illustrative/raw.csv"),
                "--framework",
                Run.sample("dti-province-2022-illustrative/framework.json"),
                "--unit",
                "74",
                "--rank",
                "10",
                "--fix",
                "HDCQS.10,HDKTS.8",
                "--cost",
                "5",
                "--cost",
                "TCS.1=1",
                "--whole",
                "--lang",
                "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("TCS.1.a").contains("drafted").contains("issued");
    }

    @ParameterizedTest
    @CsvSource({
        "--rank, 64, '', beyond the 63 units",
        "--rank, 0, '', must be at least 1",
        "--score, 1.2, '', not within 0 to 100 %",
        "--rank, 5, --cost NTC=0, a cost must be above 0",
        "--rank, 5, --cost NTC=-2, a cost must be above 0",
        "--rank, 5, --cost NTC=x, is no number",
        "--rank, 5, --cost NTC=2/unit, per point or per raw unit",
        "--rank, 5, --bound HDKTS, write CODE=X",
        "--rank, 5, --bound HDKTS=0.3, at least as good as today's 0.4193",
        "--rank, 5, --bound HTS=1, 'it lies inside NTC, which is given'",
        "--rank, 5, --fix HD, it is computed from",
        "--rank, 5, --cost XYZ=1, XYZ is no element",
        "--rank, 5, --score 0.7, name one of them",
        "--rank, 5, --alternatives -1, must be at least 0",
        "--rank, 5, --by XYZ, XYZ is no element",
        "--rank, 5, --within Đông_Nam_Bộ, leave out --merge and --within",
        "--lang, en, '', what is to be reached?"
    })
    void usage_thatIsWrong_isRefusedWithWhatToDo(String option, String value, String more, String words) {
        String[] further = more.isEmpty() ? new String[0] : more.split(" ");
        Object[] all = new Object[2 + further.length];
        all[0] = option;
        all[1] = value;
        for (int f = 0; f < further.length; f++) {
            all[2 + f] = further[f].replace('_', ' ');
        }
        Run run = plan(all);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
    }

    @Test
    void unit_thatIsNoneOrMissing_isRefused() {
        Run run = Run.of("plan", PUBLISHED, "--unit", "Bình Dung", "--rank", "3");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Bình Dung is no unit");
        assertThat(Run.of("plan", PUBLISHED, "--rank", "3").err()).contains("--unit");
    }

    @Test
    void help_hasExamples() {
        assertThat(Run.of("plan", "--help").out())
                .contains("dti plan sample-data/dti-2022/published.csv --unit \"Bình Dương\" --rank 10")
                .contains("measure: 0.8 or 80%.");
    }
}
