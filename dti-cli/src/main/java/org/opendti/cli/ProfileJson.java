package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Gap;
import org.opendti.compare.Peers;
import org.opendti.compare.Strengths;

/** A unit beside others as JSON, {@code dti.profile/1}. */
final class ProfileJson {

    private final UnitProfile profile;
    private final Json json;
    private final JsonGenerator out;

    private ProfileJson(UnitProfile profile, Json json) {
        this.profile = profile;
        this.json = json;
        this.out = json.generator();
    }

    static void write(UnitProfile profile, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.profile/1")) {
            json.board("board", profile.board(), texts);
            ProfileJson made = new ProfileJson(profile, json);
            made.out.writeStringField("by", profile.code());
            json.unit(profile.unit());
            json.number("rank", profile.board().rank(profile.unit(), profile.code()));
            json.number("score", profile.board().score(profile.unit(), profile.code()));
            made.traits();
            made.gap();
            made.peers();
        }
    }

    private void traits() throws IOException {
        out.writeObjectFieldStart("rule");
        json.number("places", profile.strengths().rule().places());
        json.number("share", profile.strengths().rule().share());
        out.writeEndObject();
        traits("strengths", profile.strengths().strengths());
        traits("weaknesses", profile.strengths().weaknesses());
    }

    private void traits(String key, List<Strengths.Trait> traits) throws IOException {
        out.writeArrayFieldStart(key);
        for (Strengths.Trait trait : traits) {
            out.writeStartObject();
            out.writeStringField("element", trait.part().element());
            json.number("score", trait.part().score());
            json.number("rank", trait.rank());
            json.number("headlineRank", trait.headlineRank());
            json.number("of", trait.units());
            json.number("aheadOfMean", trait.part().amount());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void gap() throws IOException {
        out.writeObjectFieldStart("gap");
        out.writeStringField("to", profile.with().isPresent() ? "unit" : profile.region() ? "region" : "all");
        if (profile.with().isPresent()) {
            out.writeStringField("unit", profile.with().get().code());
            out.writeStringField("name", profile.with().get().name());
        } else {
            out.writeStringField("region", profile.region() ? profile.regionName() : "");
            out.writeNumberField("units", profile.size());
        }
        json.number("scoreOther", profile.gap().otherScore());
        json.number("ahead", profile.gap().amount());
        out.writeStringField("split", profile.gap().splitting().id());
        out.writeArrayFieldStart("elements");
        for (Gap.Part part : profile.gap().parts()) {
            out.writeStartObject();
            out.writeStringField("element", part.element());
            out.writeBooleanField("partsUnknown", part.partsUnknown());
            json.number("score", part.score());
            json.number("scoreOther", part.otherScore());
            json.number("share", part.share());
            json.number("ahead", part.amount());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void peers() throws IOException {
        out.writeBooleanField("standardised", profile.standardised());
        out.writeArrayFieldStart("peers");
        for (Peers.Peer peer : profile.peers()) {
            out.writeStartObject();
            json.unit(peer.unit());
            json.number("distance", peer.distance());
            out.writeNumberField("elements", peer.elements());
            json.number("rank", profile.board().rank(peer.unit(), profile.code()));
            json.number("score", profile.board().score(peer.unit(), profile.code()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
