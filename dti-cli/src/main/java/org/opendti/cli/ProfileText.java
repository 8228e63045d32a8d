package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opendti.compare.Gap;
import org.opendti.compare.Peers;
import org.opendti.compare.Strengths;
import org.opendti.index.Scoreboard;

/** A unit beside others, for people. */
final class ProfileText {

    private static final int DIGITS = 4;

    private final UnitProfile profile;
    private final Scoreboard board;
    private final Texts texts;
    private final AuditPage page;
    private boolean unknown;

    private ProfileText(UnitProfile profile, Texts texts) {
        this.profile = profile;
        this.board = profile.board();
        this.texts = texts;
        this.page = new AuditPage(board, texts, Integer.MAX_VALUE);
    }

    static void write(UnitProfile profile, Texts texts, Writer writer) throws IOException {
        ProfileText text = new ProfileText(profile, texts);
        text.head();
        text.traits("profile.strengths", profile.strengths().strengths());
        text.traits("profile.weaknesses", profile.strengths().weaknesses());
        text.gap();
        text.peers();
        text.foot(writer);
    }

    private void head() {
        page.lines().add(Remarks.title(board, texts));
        page.lines().add(Remarks.rule(board, profile.code(), texts));
        page.blank();
        page.text(
                "profile.unit",
                "unit",
                Remarks.name(profile.unit()),
                "rank",
                texts.number(board.rank(profile.unit(), profile.code())),
                "among",
                Remarks.among(board, texts),
                "code",
                profile.code(),
                "score",
                score(board.score(profile.unit(), profile.code())));
    }

    private TextTable table(String alignments, String... keys) {
        TextTable table = TextTable.of(alignments);
        table.line(Arrays.stream(keys).map(texts::of).toList());
        return table;
    }

    private void add(TextTable table) {
        page.lines().addAll(table.lines());
    }

    private String score(double x) {
        return page.number(x, DIGITS);
    }

    private String element(Gap.Part part) {
        unknown |= part.partsUnknown();
        return page.code(part.element()) + (part.partsUnknown() ? "†" : "");
    }

    private void traits(String key, List<Strengths.Trait> traits) {
        page.blank();
        page.text(key, "places", profile.strengths().rule().places(), "code", profile.code());
        if (traits.isEmpty()) {
            page.text("profile.none");
            return;
        }
        TextTable table = table(
                "LLRRRR",
                "column.code",
                "column.element",
                "column.score",
                "column.rank",
                "column.of",
                "column.ahead-of-mean");
        for (Strengths.Trait trait : traits) {
            table.line(List.of(
                    element(trait.part()),
                    page.name(trait.part().element()),
                    score(trait.part().score()),
                    texts.number(trait.rank()),
                    String.valueOf(trait.units()),
                    page.change(trait.part().amount(), DIGITS)));
        }
        add(table);
    }

    private void gap() {
        Gap gap = profile.gap();
        page.blank();
        page.text(
                "profile.gap", "to", to(), "other", score(gap.otherScore()), "gap", page.change(gap.amount(), DIGITS));
        TextTable table = table(
                "LLRRRR",
                "column.code",
                "column.element",
                "column.score",
                "column.held-against",
                "column.share",
                "column.ahead");
        for (Gap.Part part : gap.parts()) {
            table.line(List.of(
                    element(part),
                    page.name(part.element()),
                    score(part.score()),
                    score(part.otherScore()),
                    part.share().isPresent() ? texts.percent(part.share().getAsDouble(), 2) : AuditPage.NONE,
                    page.change(part.amount(), DIGITS)));
        }
        double sum = gap.parts().stream().mapToDouble(Gap.Part::amount).sum();
        table.line(List.of(texts.of("causes.sum"), "", "", "", "", page.change(sum, DIGITS)));
        add(table);
        boolean weighted = gap.parts().stream().allMatch(part -> part.share().isPresent());
        page.text(weighted ? "profile.weighted" : "profile.averaged");
    }

    private String to() {
        if (profile.with().isPresent()) {
            return Remarks.name(profile.with().get());
        }
        return profile.region()
                ? texts.of("profile.to-region", "region", profile.regionName(), "count", profile.size())
                : texts.of("profile.to-all", "count", profile.size());
    }

    private void peers() {
        if (profile.peers().isEmpty()) {
            return;
        }
        page.blank();
        page.text(profile.standardised() ? "profile.peers-standardised" : "profile.peers");
        TextTable table = table(
                "LRRRR", "column.unit", "column.rank", "column.score", "column.distance", "column.elements-count");
        for (Peers.Peer peer : profile.peers()) {
            table.line(List.of(
                    Remarks.name(peer.unit()),
                    texts.number(board.rank(peer.unit(), profile.code())),
                    score(board.score(peer.unit(), profile.code())),
                    texts.number(peer.distance(), DIGITS),
                    String.valueOf(peer.elements())));
        }
        add(table);
    }

    private void foot(Writer writer) throws IOException {
        page.blank();
        if (unknown) {
            page.text("profile.unknown");
        }
        List<String> lines = new ArrayList<>(page.lines());
        lines.addAll(page.marked());
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }
}
