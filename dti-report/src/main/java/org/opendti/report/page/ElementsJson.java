package org.opendti.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.index.MissingParts;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.table.Unit;

/** The elements: what they are, what they are made of, and their figures for each unit. */
final class ElementsJson {

    /** The methods that the page's script knows. */
    private static final Set<String> KNOWN = Set.of("arithmetic", "geometric", "harmonic");

    private static final int MOST_CARDS = 500;
    private static final int IN_FULL = -1;

    private final Contents contents;
    private final Scoreboard board;
    private final List<Element> elements;
    private final Map<String, Integer> places;
    private final PageTexts texts;
    private final List<Scorecard> cards;

    ElementsJson(Contents contents, List<Element> elements, Map<String, Integer> places, PageTexts texts) {
        this.contents = contents;
        this.board = contents.board();
        this.elements = elements;
        this.places = places;
        this.texts = texts;
        this.cards = board.units().size() > MOST_CARDS
                ? List.of()
                : board.units().stream().map(unit -> board.card(unit.code())).toList();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeBooleanField("sliders", canRankAgain());
        json.writeArrayFieldStart("elements");
        for (Element element : elements) {
            json.writeStartObject();
            json.writeStringField("code", element.code());
            json.writeStringField("number", element.number());
            json.writeStringField("name", element.name().in(texts.locale()));
            OptionalDouble most = board.index().maxPoints(element.code());
            if (most.isPresent()) {
                json.writeNumberField("max", most.getAsDouble());
            }
            if (element instanceof Aggregate aggregate) {
                aggregate(json, aggregate);
            } else {
                raw(json, element);
            }
            json.writeFieldName("scores");
            PageJson.numbers(json, board.scores(element.code()), IN_FULL);
            json.writeStringField("marks", marks(element.code()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void aggregate(JsonGenerator json, Aggregate aggregate) throws IOException {
        Map<String, Double> weights = board.weights(aggregate.code());
        json.writeStringField("method", method(aggregate));
        json.writeArrayFieldStart("parts");
        for (Map.Entry<String, Double> part : weights.entrySet()) {
            Integer place = places.get(part.getKey());
            if (place != null) {
                json.writeStartArray();
                json.writeNumber(place);
                PageJson.number(json, part.getValue(), IN_FULL);
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeStringField("origins", origins(aggregate.code()));
        given(json, aggregate.code());
    }

    private String method(Aggregate aggregate) {
        return board.index().recipe().aggregating().method(aggregate).id();
    }

    /** A letter a unit: computed, given, averaged, missing. */
    private String origins(String code) {
        return board.units().stream()
                .map(unit -> switch (board.origin(unit, code)) {
                    case COMPUTED -> "c";
                    case GIVEN -> "g";
                    case AVERAGED -> "a";
                    case MISSING -> "m";
                })
                .collect(Collectors.joining());
    }

    /** What stands in the table beside what is computed; it counts where parts come to lack. */
    private void given(JsonGenerator json, String code) throws IOException {
        boolean none = true;
        double[] given = new double[cards.size()];
        for (int u = 0; u < given.length; u++) {
            boolean computed = board.origin(board.units().get(u), code) == Origin.COMPUTED;
            given[u] = computed ? cards.get(u).entry(code).given().orElse(Double.NaN) : Double.NaN;
            none &= Double.isNaN(given[u]);
        }
        if (!none) {
            json.writeFieldName("given");
            PageJson.numbers(json, given, IN_FULL);
        }
    }

    /** An indicator's raw values as they stand in the table. */
    private void raw(JsonGenerator json, Element element) throws IOException {
        if (!(element instanceof Indicator) || cards.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("raw");
        for (Scorecard card : cards) {
            json.writeString(card.entry(element.code()).cells().stream()
                    .map(cell -> cell.column().header() + " = " + texts.mark(cell.value()))
                    .collect(Collectors.joining("; ")));
        }
        json.writeEndArray();
    }

    private String marks(String code) {
        String marks = board.units().stream().map(unit -> mark(unit, code)).collect(Collectors.joining());
        return marks.isBlank() ? "" : marks;
    }

    private String mark(Unit unit, String code) {
        String mark = RankingHtml.mark(board, unit, code);
        return mark.isEmpty() ? " " : mark;
    }

    /** Whether the page's sums can be the library's: every aggregate is a mean of its parts, by weights that all units share. */
    private boolean canRankAgain() {
        Optional<Aggregate> foreign = board.framework().aggregates().stream()
                .filter(aggregate -> !board.weights(aggregate.code()).isEmpty())
                .filter(aggregate -> !KNOWN.contains(method(aggregate)))
                .findFirst();
        boolean own = elements.stream()
                .filter(Aggregate.class::isInstance)
                .anyMatch(element -> board.weights(element.code()).isEmpty()
                        && board.units().stream()
                                .anyMatch(unit -> board.origin(unit, element.code()) == Origin.COMPUTED));
        return foreign.isEmpty()
                && !own
                && board.index().recipe().missing().policy() == MissingParts.Policy.FAIL
                && !board.weights(contents.by()).isEmpty();
    }
}
