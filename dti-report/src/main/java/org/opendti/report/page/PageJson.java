package org.opendti.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.rank.RankingRule;
import org.opendti.report.picture.TileMap;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/**
 * What the page knows, as JSON. Units and elements are told by their places in {@code units} and {@code elements}; a missing
 * figure is {@code null}.
 */
final class PageJson {

    static final String FORMAT = "dti.report/1";

    private final Contents contents;
    private final Scoreboard board;
    private final PageTexts texts;
    private final List<Element> elements;
    private final Map<String, Integer> places = new HashMap<>();

    PageJson(Contents contents, PageTexts texts) {
        this.contents = contents;
        this.board = contents.board();
        this.texts = texts;
        this.elements = contents.elements();
        elements.forEach(element -> places.put(element.code(), places.size()));
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            head(json);
            units(json);
            new ElementsJson(contents, elements, places, texts).write(json);
            earlier(json);
            intervals(json);
            new ProfilesJson(contents, places).write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void head(JsonGenerator json) throws IOException {
        PageWords words = new PageWords(contents, texts);
        RankingRule ranking = board.index().ranking();
        json.writeStringField("format", FORMAT);
        json.writeStringField("lang", texts.language());
        json.writeStringField("title", words.title());
        json.writeStringField("subtitle", words.subtitle());
        if (board.year().isPresent()) {
            json.writeNumberField("year", board.year().getAsInt());
        }
        json.writeNumberField("target", place(contents.by()));
        json.writeNumberField("digits", ranking.digits().orElse(-1));
        json.writeStringField("ties", ranking.ties().id());
        json.writeArrayFieldStart("columns");
        for (Element element : ShownColumns.of(contents)) {
            json.writeNumber(place(element.code()));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("texts");
        for (Map.Entry<String, String> text : texts.ofScripts().entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private int place(String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalStateException(code + " has no score");
        }
        return place;
    }

    private void units(JsonGenerator json) throws IOException {
        Optional<TileMap> map = TileMap.of(board.list());
        json.writeArrayFieldStart("units");
        for (Unit unit : board.units()) {
            json.writeStartObject();
            json.writeStringField("code", unit.code());
            json.writeStringField("name", unit.name());
            json.writeStringField("region", RankingHtml.region(unit));
            if (map.isPresent()) {
                TileMap.Tile tile = map.get().tile(unit);
                json.writeFieldName("tile");
                json.writeArray(new int[] {tile.column(), tile.row()}, 0, 2);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of each earlier year the score of every element and the rank by the one that is ranked by. */
    private void earlier(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("earlier");
        for (Scoreboard year : contents.earlier()) {
            json.writeStartObject();
            json.writeNumberField("year", Contents.year(year));
            json.writeStringField("title", year.framework().title().in(texts.locale()));
            json.writeBooleanField("sameEdition", year.framework().equals(board.framework()));
            json.writeFieldName("ranks");
            numbers(
                    json,
                    of(year, Contents.hasScores(year, contents.by()) ? year.ranks(contents.by()) : new double[0]),
                    2);
            json.writeObjectFieldStart("scores");
            for (Element element : elements) {
                if (Contents.hasScores(year, element.code())) {
                    json.writeFieldName(String.valueOf(place(element.code())));
                    numbers(json, of(year, year.scores(element.code())), RankingHtml.DIGITS);
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Figures of another board in the order of this one's units; NaN where it lacks the unit. */
    private double[] of(Scoreboard other, double[] figures) {
        Map<Unit, Integer> at = new HashMap<>();
        other.units().forEach(unit -> at.put(unit, at.size()));
        return board.units().stream()
                .mapToDouble(unit -> {
                    Integer u = at.get(unit);
                    return u == null || u >= figures.length ? Double.NaN : figures[u];
                })
                .toArray();
    }

    private void intervals(JsonGenerator json) throws IOException {
        if (contents.uncertainty().isEmpty()) {
            return;
        }
        RankDistribution ranks = contents.uncertainty().get();
        json.writeObjectFieldStart("intervals");
        json.writeNumberField("runs", ranks.runs());
        json.writeNumberField("seed", ranks.seed());
        json.writeArrayFieldStart("ranks");
        for (Unit unit : board.units()) {
            RankDistribution.Row row = ranks.row(unit.code());
            json.writeArray(new int[] {row.least(), row.low(), row.median(), row.high(), row.greatest()}, 0, 5);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Numbers in full, or on so many digits. */
    static void numbers(JsonGenerator json, double[] numbers, int digits) throws IOException {
        json.writeStartArray();
        for (double x : numbers) {
            number(json, x, digits);
        }
        json.writeEndArray();
    }

    static void number(JsonGenerator json, double x, int digits) throws IOException {
        if (Double.isNaN(x)) {
            json.writeNull();
        } else if (digits < 0) {
            json.writeRawValue(Numbers.shortest(x));
        } else {
            json.writeRawValue(Numbers.shortest(Numbers.key(x, digits) / Math.pow(10, digits)));
        }
    }
}
