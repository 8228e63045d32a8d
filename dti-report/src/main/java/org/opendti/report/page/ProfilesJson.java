package org.opendti.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendti.compare.Gap;
import org.opendti.compare.Peers;
import org.opendti.compare.Strengths;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** Of each unit its strengths and weaknesses, its peers, and its gap to the unit ranked next before it. */
final class ProfilesJson {

    private static final int PEERS = 5;
    private static final int MOST_PARTS = 8;
    private static final int DIGITS = 6;

    /** Of more units, strengths would take longer than the rest of the page. */
    private static final int MOST_UNITS = 500;

    private final Scoreboard board;
    private final String by;
    private final Map<String, Integer> elements;
    private final Map<Unit, Integer> units = new HashMap<>();
    private final List<Unit> order;

    ProfilesJson(Contents contents, Map<String, Integer> elements) {
        this.board = contents.board();
        this.by = contents.by();
        this.elements = elements;
        board.units().forEach(unit -> units.put(unit, units.size()));
        this.order = board.element(by).order();
    }

    void write(JsonGenerator json) throws IOException {
        if (board.units().size() > MOST_UNITS) {
            return;
        }
        Optional<Peers> peers = known(() -> Peers.of(board).at(by));
        json.writeArrayFieldStart("profiles");
        for (Unit unit : board.units()) {
            json.writeStartObject();
            Optional<Strengths> strengths = known(() -> Strengths.of(board, by, unit, Strengths.Rule.DEFAULT));
            if (strengths.isPresent()) {
                traits(json, "strengths", strengths.get().strengths());
                traits(json, "weaknesses", strengths.get().weaknesses());
            }
            if (peers.isPresent()) {
                peers(json, known(() -> peers.get().nearest(unit, PEERS)).orElse(List.of()));
            }
            gap(json, unit);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What can be said; nothing where the index judges units beside one another, or too little is known. */
    private static <T> Optional<T> known(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (DtiException e) {
            return Optional.empty();
        }
    }

    private void traits(JsonGenerator json, String name, List<Strengths.Trait> traits) throws IOException {
        json.writeArrayFieldStart(name);
        for (Strengths.Trait trait : traits) {
            json.writeStartArray();
            json.writeNumber(element(trait.part().element()));
            PageJson.number(json, trait.rank(), 2);
            json.writeNumber(trait.units());
            PageJson.number(json, trait.part().amount(), DIGITS);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private int element(String code) {
        Integer place = elements.get(code);
        if (place == null) {
            throw new IllegalStateException(code + " has no score");
        }
        return place;
    }

    private int place(Unit unit) {
        Integer place = units.get(unit);
        if (place == null) {
            throw new IllegalStateException(unit + " is not on the board");
        }
        return place;
    }

    private void peers(JsonGenerator json, List<Peers.Peer> peers) throws IOException {
        json.writeArrayFieldStart("peers");
        for (Peers.Peer peer : peers) {
            json.writeStartArray();
            json.writeNumber(place(peer.unit()));
            PageJson.number(json, peer.distance(), DIGITS);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** The gap to the nearest unit of a better rank, by what it lags most. */
    private void gap(JsonGenerator json, Unit unit) throws IOException {
        Optional<Unit> next = before(unit);
        Optional<Gap> gap = next.flatMap(other -> known(() -> Gap.between(board, by, unit, other)));
        if (gap.isEmpty()) {
            return;
        }
        List<Gap.Part> parts = new ArrayList<>(gap.get().parts());
        parts.removeIf(part -> part.amount() == 0 || Double.isNaN(part.amount()));
        parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.amount())));
        json.writeObjectFieldStart("next");
        json.writeNumberField("unit", place(next.orElseThrow()));
        json.writeFieldName("gap");
        PageJson.number(json, gap.get().amount(), DIGITS);
        json.writeNumberField("others", Math.max(0, parts.size() - MOST_PARTS));
        json.writeArrayFieldStart("parts");
        for (Gap.Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
            json.writeStartArray();
            json.writeNumber(element(part.element()));
            PageJson.number(json, part.score(), DIGITS);
            PageJson.number(json, part.otherScore(), DIGITS);
            PageJson.number(json, part.amount(), DIGITS);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Optional<Unit> before(Unit unit) {
        double rank = board.rank(unit, by);
        Unit better = null;
        for (Unit other : order) {
            if (board.rank(other, by) >= rank) {
                break;
            }
            better = other;
        }
        return Optional.ofNullable(better);
    }
}
