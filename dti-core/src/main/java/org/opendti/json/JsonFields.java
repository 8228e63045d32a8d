package org.opendti.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Spelling;

/**
 * An object of a JSON file, read key by key. Whatever is wrong becomes a finding and an empty value, so that one run
 * tells all; {@link #end()} reports the keys that nobody asked for.
 */
public final class JsonFields {

    private final JsonValue value;
    private final Map<String, JsonValue> members;
    private final Findings findings;
    private final Set<String> asked = new HashSet<>();

    /**
     * Reads an object.
     *
     * @param value a value, which should be an object
     * @param findings where problems go
     */
    public JsonFields(JsonValue value, Findings findings) {
        this.value = value;
        this.findings = findings;
        this.members = value instanceof JsonValue.Members object ? object.members() : Map.of();
        if (!(value instanceof JsonValue.Members)) {
            wrongType(value, "object");
        }
    }

    /** {@return where the object begins} */
    public Place place() {
        return value.place();
    }

    /**
     * Where a key's value begins.
     *
     * @param key the key
     * @return its place; the object's where the key is absent
     */
    public Place place(String key) {
        JsonValue member = members.get(key);
        return member == null ? place() : member.place();
    }

    /**
     * A value of any type that may be absent.
     *
     * @param key the key
     * @return the value
     */
    public Optional<JsonValue> valueIfAny(String key) {
        return get(key);
    }

    /**
     * A text that must be there.
     *
     * @param key the key
     * @return the text; empty after a finding
     */
    public String text(String key) {
        require(key);
        return textIfAny(key).orElse("");
    }

    /**
     * A text that may be absent.
     *
     * @param key the key
     * @return the text
     */
    public Optional<String> textIfAny(String key) {
        return get(key).flatMap(this::asText);
    }

    /**
     * A finite number that may be absent.
     *
     * @param key the key
     * @return the number
     */
    public OptionalDouble numberIfAny(String key) {
        Optional<JsonValue> member = get(key);
        if (member.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = asNumber(member.get());
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /**
     * A finite number that must be there.
     *
     * @param key the key
     * @return the number; NaN after a finding
     */
    public double number(String key) {
        require(key);
        return numberIfAny(key).orElse(Double.NaN);
    }

    /**
     * An array of finite numbers that must be there.
     *
     * @param key the key
     * @return the numbers
     */
    public List<Double> numbers(String key) {
        require(key);
        List<Double> numbers = new ArrayList<>();
        for (JsonValue member : array(key)) {
            asNumber(member).ifPresent(numbers::add);
        }
        return numbers;
    }

    /**
     * An object of finite numbers that must be there.
     *
     * @param key the key
     * @return the numbers by their names, in their order
     */
    public Map<String, Double> numbersByName(String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        object(key)
                .ifPresent(object -> object.members.forEach(
                        (name, member) -> asNumber(member).ifPresent(number -> numbers.put(name, number))));
        return numbers;
    }

    /**
     * One of several words.
     *
     * @param key the key
     * @param words the words and what they stand for
     * @param otherwise what stands for an absent key, or after a finding
     * @param <T> what the words stand for
     * @return what the word stands for
     */
    public <T> T word(String key, Map<String, T> words, T otherwise) {
        Optional<String> word = textIfAny(key);
        if (word.isEmpty()) {
            return otherwise;
        }
        T meaning = words.get(word.get());
        if (meaning == null) {
            findings.add(
                    FindingCode.JSON_UNKNOWN_WORD,
                    place(key),
                    "key",
                    key,
                    "value",
                    word.get(),
                    "known",
                    String.join(", ", new TreeSet<>(words.keySet())));
            return otherwise;
        }
        return meaning;
    }

    /**
     * The words of an enum for {@link #word}.
     *
     * @param values the constants
     * @param id the word of each
     * @param <T> the enum
     * @return word → constant
     */
    public static <T> Map<String, T> words(T[] values, Function<T, String> id) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(id, value -> value));
    }

    /**
     * An object that must be there.
     *
     * @param key the key
     * @return its fields, if it is there
     */
    public Optional<JsonFields> object(String key) {
        require(key);
        return objectIfAny(key);
    }

    /**
     * An object that may be absent.
     *
     * @param key the key
     * @return its fields
     */
    public Optional<JsonFields> objectIfAny(String key) {
        return get(key).map(member -> new JsonFields(member, findings));
    }

    /**
     * The values of an array; an absent one has none.
     *
     * @param key the key
     * @return its values
     */
    public List<JsonValue> array(String key) {
        Optional<JsonValue> member = get(key);
        if (member.isEmpty()) {
            return List.of();
        }
        if (member.get() instanceof JsonValue.Values array) {
            return array.values();
        }
        wrongType(member.get(), "array");
        return List.of();
    }

    /**
     * The objects of an array; an absent one has none.
     *
     * @param key the key
     * @return the fields of each
     */
    public List<JsonFields> objects(String key) {
        return array(key).stream()
                .map(member -> new JsonFields(member, findings))
                .toList();
    }

    /**
     * The texts of an array; an absent one has none.
     *
     * @param key the key
     * @return the texts
     */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonValue member : array(key)) {
            asText(member).ifPresent(texts::add);
        }
        return texts;
    }

    /** Reports every key that was not asked for. To be called once all keys have been read. */
    public void end() {
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!asked.contains(member.getKey())) {
                findings.add(
                        FindingCode.JSON_UNKNOWN_KEY,
                        member.getValue().place(),
                        "key",
                        member.getKey(),
                        "known",
                        String.join(", ", Spelling.nearest(member.getKey(), asked, asked.size())));
            }
        }
    }

    private Optional<JsonValue> get(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key));
    }

    private void require(String key) {
        if (!members.containsKey(key) && value instanceof JsonValue.Members) {
            findings.add(FindingCode.JSON_MISSING_KEY, place(), "key", key);
        }
    }

    private Optional<String> asText(JsonValue member) {
        if (member instanceof JsonValue.Text text) {
            return Optional.of(text.text());
        }
        wrongType(member, "text");
        return Optional.empty();
    }

    private Optional<Double> asNumber(JsonValue member) {
        if (member instanceof JsonValue.Numeric number && Double.isFinite(number.number())) {
            return Optional.of(number.number());
        }
        wrongType(member, member instanceof JsonValue.Numeric ? "finite number" : "number");
        return Optional.empty();
    }

    private void wrongType(JsonValue member, String wanted) {
        findings.add(FindingCode.JSON_WRONG_TYPE, member.place(), "found", member.type(), "wanted", wanted);
    }
}
