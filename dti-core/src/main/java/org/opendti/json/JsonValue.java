package org.opendti.json;

import java.util.List;
import java.util.Map;
import org.opendti.finding.Place;

/** A value of a JSON file and where it begins. */
public sealed interface JsonValue {

    /** {@return where it begins} */
    Place place();

    /** {@return what it is, as people call it: object, array, text, number, true or false, null} */
    String type();

    /**
     * An object.
     *
     * @param place where it begins
     * @param members its members in their order
     */
    record Members(Place place, Map<String, JsonValue> members) implements JsonValue {
        @Override
        public String type() {
            return "object";
        }
    }

    /**
     * An array.
     *
     * @param place where it begins
     * @param values its values
     */
    record Values(Place place, List<JsonValue> values) implements JsonValue {
        @Override
        public String type() {
            return "array";
        }
    }

    /**
     * A text.
     *
     * @param place where it begins
     * @param text the text
     */
    record Text(Place place, String text) implements JsonValue {
        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * A number.
     *
     * @param place where it begins
     * @param number the number
     */
    record Numeric(Place place, double number) implements JsonValue {
        @Override
        public String type() {
            return "number";
        }
    }

    /**
     * True, false or null.
     *
     * @param place where it begins
     * @param type the word
     */
    record Word(Place place, String type) implements JsonValue {}
}
