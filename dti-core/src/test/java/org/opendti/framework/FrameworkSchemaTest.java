package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.aggregate.Aggregation;
import org.opendti.rank.TiePolicy;
import org.opendti.vietnam.Editions;

class FrameworkSchemaTest {

    private static final String TEXT = FrameworkJsonTest.resource("editions/framework.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    static List<String> editions() {
        return Editions.ids();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void schema_ofABuiltInEdition_findsNothing(String id) {
        assertThat(errors(FrameworkJsonTest.resource("editions/" + id + ".json")))
                .isEmpty();
    }

    @Test
    void schema_ofAFrameworkThatSaysEverything_findsNothing() {
        assertThat(errors(MadeUp.json(MadeUp.framework()))).isEmpty();
    }

    /** Each change makes the made-up framework one that reader and schema both refuse. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "\"id\" : \"made-up\"            | \"id\" : \"made-up\", \"colour\" : 1",
                "\"vi\" : \"Bịa ra\"             | \"vi\" : \"Bịa ra\", \"fr\" : \"x\"",
                "\"decision\" : \"Quyết định 1\" | \"decision\" : 1",
                "\"decision\" :                  | \"decisions\" :",
                "2024-02-29                      | 29/2/2024",
                "[ 2024, 2025 ]                  | [ 2024, \"2025\" ]",
                "[ 2024, 2025 ]                  | [ 2024.5 ]",
                "\"digits\" : 2                  | \"digits\" : 13",
                "\"digits\" : 2                  | \"digits\" : 2.5",
                "\"digits\" : 2                  | \"digits\" : 2, \"x\" : 2",
                "\"ties\" : \"average\"          | \"ties\" : \"mean\"",
                "\"type\" : \"flag\"             | \"type\" : \"boolean\"",
                "\"unit\" : \"người\"            | \"unit\" : \"người\", \"x\" : 1",
                "\"direction\" : \"less\"        | \"direction\" : \"up\"",
                "\"maxPoints\" : 0.1             | \"maxPoints\" : \"0.1\"",
                "\"maxPoints\" : 0.1             | \"maxPoints\" : -1",
                "\"maxPoints\" : 0.1             | \"maxPoints\" : null",
                "\"number\" : \"1.1\"            | \"number\" : 1.1",
                "\"type\" : \"not-scored\"       | \"type\" : \"none\"",
                "\"type\" : \"not-scored\"       | \"typ\" : \"share\"",
                "\"kind\" : \"inferred\"         | \"kind\" : \"rumoured\"",
                "\"kind\" : \"pillar\"           | \"kind\" : \"column\"",
                "\"kind\" : \"pillar\",          | ~~",
                "\"aggregation\" : \"arithmetic\"| \"aggregation\" : \"sum\"",
                "\"scale\" : \"log\"           | \"scale\" : \"square\"",
                "\"p\" : 0.5                     | \"p\" : \"0.5\"",
                "\"p\" : 0.5                     | \"q\" : 0.5",
                "\"type\" : \"power\"            | \"type\" : \"vikor\"",
                "\"weight\" : 0.7                | \"weight\" : -0.7",
                "\"weight\" : 0.7                | \"weight\" : 0.7, \"note\" : \"\"",
                "\"parts\" : [ \"G\", {          | \"parts\" : [ 7, {",
                "\"code\" : \"A.3\"              | \"code\" : \"A@3\"",
                "\"code\" : \"A.3\"              | \"code\" : \" A.3\"",
                "\"code\" : \"A.3\"              | \"code\" : \"\"",
                "\"code\" : \"A.3\",             | ~~",
                "\"headline\" : \"I\"            | \"headlin\" : \"I\""
            })
    void schema_ofWhatTheReaderRefuses_refusesItToo(String from, String to) {
        String json = MadeUp.json(MadeUp.framework());
        assertThat(json).contains(from);
        String changed = json.replaceFirst(java.util.regex.Pattern.quote(from), to);

        assertThat(errors(changed)).isNotEmpty();
        assertThat(org.opendti.Told.by(() -> MadeUp.read(changed))).isNotEmpty();
    }

    @Test
    void schema_ofEveryObject_takesNoOtherKey() throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        gather(new ObjectMapper().readTree(TEXT), objects);

        assertThat(objects)
                .hasSizeGreaterThan(8)
                .allSatisfy(object -> assertThat(object.has("minProperties") // names of levels are free
                                || object.path("additionalProperties")
                                        .toString()
                                        .equals("false"))
                        .as(object.toString())
                        .isTrue());
    }

    @Test
    void schema_enums_areTheWordsOfTheReader() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(TEXT);

        assertThat(words(schema, "/properties/ranking/properties/ties"))
                .isEqualTo(Arrays.stream(TiePolicy.values()).map(TiePolicy::id).toList());
        assertThat(words(schema, "/$defs/input/properties/type"))
                .isEqualTo(
                        Arrays.stream(Input.Type.values()).map(Input.Type::id).toList());
        assertThat(words(schema, "/$defs/indicator/properties/direction"))
                .isEqualTo(Arrays.stream(Direction.values()).map(Direction::id).toList());
        assertThat(schema.findValues("scale"))
                .filteredOn(scale -> scale.has("enum"))
                .singleElement()
                .extracting(scale -> words(scale, ""))
                .isEqualTo(Arrays.stream(GoalpostsRule.Scale.values())
                        .map(GoalpostsRule.Scale::id)
                        .toList());
        assertThat(schema.at("/$defs/indicator/properties/rule/oneOf"))
                .extracting(rule -> rule.at("/properties/type/const").asText())
                .containsExactlyInAnyOrderElementsOf(MadeUp.framework().indicators().stream()
                        .map(indicator -> indicator.rule().type())
                        .distinct()
                        .toList());
        assertThat(words(schema, "/$defs/aggregate/properties/kind"))
                .isEqualTo(Arrays.stream(Aggregate.Kind.values())
                        .map(Aggregate.Kind::id)
                        .toList());
        assertThat(words(schema, "/$defs/aggregate/properties/aggregation/oneOf/0"))
                .isEqualTo(Aggregation.all().stream().map(Aggregation::id).toList());
        assertThat(types(schema.at("/$defs/aggregate/properties/aggregation/oneOf")))
                .isEqualTo(AggregationJson.READERS.keySet());
        assertThat(words(schema, "/$defs/provenance/properties/kind"))
                .isEqualTo(Arrays.stream(Provenance.Kind.values())
                        .map(Provenance.Kind::id)
                        .toList());
    }

    private static List<String> words(JsonNode schema, String at) {
        return StreamSupport.stream(schema.at(at).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> types(JsonNode objects) {
        Set<String> types = new HashSet<>();
        for (JsonNode object : objects) {
            JsonNode type = object.at("/properties/type");
            type.path("enum").forEach(word -> types.add(word.asText()));
            if (type.has("const")) {
                types.add(type.path("const").asText());
            }
        }
        return types;
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && object.path("type").asText().equals("object")) {
            objects.add(object);
        }
        node.forEach(child -> gather(child, objects));
    }

    static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
