package org.opendti.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Spelling;
import org.opendti.rank.RankingRule;

/**
 * The rule book of one edition: its indicators and aggregates as a directed acyclic graph, and the aggregate that is the
 * headline. Immutable; checked once, when it is built.
 */
public final class Framework {

    private final String id;
    private final Label title;
    private final EditionInfo edition;
    private final RankingRule ranking;
    private final List<Input> inputs;
    private final List<Indicator> indicators;
    private final List<Aggregate> aggregates;
    private final String headline;
    private final Map<String, Element> byCode;
    private final List<Element> inOrder;

    private Framework(Builder from, FrameworkCheck checked) {
        this.id = from.id;
        this.title = from.title;
        this.edition = from.edition;
        this.ranking = from.ranking;
        this.inputs = List.copyOf(from.inputs);
        this.indicators = List.copyOf(from.indicators);
        this.aggregates = List.copyOf(from.aggregates);
        this.headline = from.headline;
        this.byCode = checked.byCode();
        this.inOrder = checked.inOrder();
    }

    /**
     * Starts a framework.
     *
     * @param id its name in files and commands, such as {@code dti-province-2022}
     * @return a builder without elements, which ranks unrounded
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return its name in files and commands} */
    public String id() {
        return id;
    }

    /** {@return its title} */
    public Label title() {
        return title;
    }

    /** {@return the decision and the years} */
    public EditionInfo edition() {
        return edition;
    }

    /** {@return how scores become ranks} */
    public RankingRule ranking() {
        return ranking;
    }

    /** {@return what is reported, as far as it has columns of its own} */
    public List<Input> inputs() {
        return inputs;
    }

    /** {@return the observed elements, in the edition's order} */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** {@return the computed elements, in the edition's order} */
    public List<Aggregate> aggregates() {
        return aggregates;
    }

    /** {@return the aggregate that the edition ranks by} */
    public Aggregate headline() {
        return (Aggregate) Objects.requireNonNull(byCode.get(headline));
    }

    /** {@return all elements, each after its parts} */
    public List<Element> inOrder() {
        return inOrder;
    }

    /**
     * The element of a code.
     *
     * @param code the code
     * @return the element, if there is one
     */
    public Optional<Element> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The element of a code that should be there.
     *
     * @param code the code
     * @return the element
     * @throws DtiException if there is none; it names the nearest codes
     */
    public Element element(String code) {
        Element element = byCode.get(code);
        if (element == null) {
            throw new DtiException(
                    FindingCode.UNKNOWN_ELEMENT,
                    Place.of("", code),
                    "code",
                    code,
                    "framework",
                    id,
                    "nearest",
                    String.join(", ", Spelling.nearest(code, byCode.keySet(), 3)));
        }
        return element;
    }

    /**
     * The weight of a part: its own, else its max points.
     *
     * @param part a part of one of the aggregates
     * @return the weight, at least 0
     */
    public double weight(Part part) {
        Element element = Objects.requireNonNull(byCode.get(part.code()), part.code());
        return part.weight().orElseGet(() -> element.maxPoints().orElseThrow());
    }

    /**
     * This framework with another indicator in the place of the one of its code, such as one with another rule.
     *
     * @param indicator the indicator
     * @return the framework
     * @throws DtiException if there is no indicator of this code, or the framework would be none: see {@link Builder#build()}
     */
    public Framework with(Indicator indicator) {
        if (!(element(indicator.code()) instanceof Indicator)) {
            throw new DtiException(
                    FindingCode.NOT_AN_INDICATOR, Place.of("", indicator.code()), "code", indicator.code());
        }
        Builder builder =
                new Builder(id).title(title).edition(edition).ranking(ranking).headline(headline);
        inputs.forEach(builder::input);
        indicators.forEach(own -> builder.indicator(own.code().equals(indicator.code()) ? indicator : own));
        aggregates.forEach(builder::aggregate);
        return builder.build();
    }

    /** Two frameworks are equal when all that they say is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Framework that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return id;
    }

    private List<Object> content() {
        return List.of(id, title, edition, ranking, inputs, indicators, aggregates, headline);
    }

    /** Gathers a framework; not for use by several threads. */
    public static final class Builder {

        final String id;
        Label title;
        EditionInfo edition = EditionInfo.NONE;
        RankingRule ranking = RankingRule.unrounded();
        final List<Input> inputs = new ArrayList<>();
        final List<Indicator> indicators = new ArrayList<>();
        final List<Aggregate> aggregates = new ArrayList<>();
        String headline = "";

        private Builder(String id) {
            this.id = id;
            this.title = Label.of(id);
        }

        /**
         * Sets the title.
         *
         * @param newTitle the title
         * @return this builder
         */
        public Builder title(Label newTitle) {
            title = newTitle;
            return this;
        }

        /**
         * Sets the decision and the years.
         *
         * @param newEdition the decision and the years
         * @return this builder
         */
        public Builder edition(EditionInfo newEdition) {
            edition = newEdition;
            return this;
        }

        /**
         * Sets how scores become ranks.
         *
         * @param newRanking the rule
         * @return this builder
         */
        public Builder ranking(RankingRule newRanking) {
            ranking = newRanking;
            return this;
        }

        /**
         * Adds an input.
         *
         * @param input the input
         * @return this builder
         */
        public Builder input(Input input) {
            inputs.add(input);
            return this;
        }

        /**
         * Adds an indicator.
         *
         * @param indicator the indicator
         * @return this builder
         */
        public Builder indicator(Indicator indicator) {
            indicators.add(indicator);
            return this;
        }

        /**
         * Adds an aggregate.
         *
         * @param aggregate the aggregate
         * @return this builder
         */
        public Builder aggregate(Aggregate aggregate) {
            aggregates.add(aggregate);
            return this;
        }

        /**
         * Sets the aggregate that the edition ranks by.
         *
         * @param code its code
         * @return this builder
         */
        public Builder headline(String code) {
            headline = code;
            return this;
        }

        /**
         * Checks the framework and builds it.
         *
         * @return the framework
         * @throws DtiException naming all of: an empty code, a code that stands twice, an unknown part or input, a part
         *     named twice in one aggregate, a part without weight, points or weights that are negative or not finite,
         *     points above 0 with all weights 0, an indicator that no aggregate uses, a cycle, no headline
         */
        public Framework build() {
            return build(new Findings(), (code, detail) -> Place.of("", code));
        }

        Framework build(Findings findings, FrameworkCheck.Locator places) {
            FrameworkCheck check = new FrameworkCheck(this, findings, places);
            findings.throwIfErrors();
            return new Framework(this, check);
        }
    }
}
