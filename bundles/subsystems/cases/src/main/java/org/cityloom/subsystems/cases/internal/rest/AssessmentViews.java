/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.Page;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.assessment.Category;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.assessment.Today;
import org.cityloom.subsystems.cases.internal.assessment.Weights;

/** What is answered about the assessment. */
public final class AssessmentViews {
    private AssessmentViews() {}

    /**
     * A formula as it is published.
     *
     * @param rate its id
     * @param title what people call it
     * @param numerator which cases of the denominator count
     * @param denominator which cases belong to a period
     * @param source where it comes from
     */
    public record RateText(
            Rate rate, LocalizedText title, LocalizedText numerator, LocalizedText denominator, LocalizedText source) {}

    /**
     * Who is scored.
     *
     * @param by value of the parameter 'by'
     * @param title what people call them
     * @param rates ids of the rates that are theirs
     */
    public record GroupingText(Grouping by, LocalizedText title, Set<Rate> rates) {}

    /**
     * All that is published.
     *
     * @param rates the formulas
     * @param groupings who is scored by which of them
     */
    public record Definitions(List<RateText> rates, List<GroupingText> groupings) {
        static Definitions all() {
            return new Definitions(
                    Arrays.stream(Rate.values())
                            .map(rate -> new RateText(
                                    rate,
                                    rate.title(),
                                    rate.numerator(),
                                    rate.basis().text(),
                                    rate.source()))
                            .toList(),
                    Arrays.stream(Grouping.values())
                            .map(grouping -> new GroupingText(grouping, grouping.title(), grouping.rates()))
                            .toList());
        }
    }

    /**
     * A rate in figures.
     *
     * @param numerator how many cases
     * @param denominator of how many
     * @param rate 0 to 1; null of nothing
     */
    public record Figure(long numerator, long denominator, @Nullable Double rate) {
        static Figure of(Count count) {
            return new Figure(count.numerator(), count.denominator(), count.rate());
        }
    }

    /**
     * One who is scored.
     *
     * @param key code of the area, id of the unit or category, or name of the person
     * @param name what people call it; null if nobody knows it any more
     * @param score points of the composite, 0 to 100; null if nothing had to be handled, and for posts
     * @param rates by id
     */
    public record GroupView(String key, @Nullable LocalizedText name, @Nullable Double score, Map<Rate, Figure> rates) {
        static GroupView of(Group group, @Nullable LocalizedText name, OptionalDouble score) {
            Map<Rate, Figure> rates = new EnumMap<>(Rate.class);
            group.counts().forEach((rate, count) -> rates.put(rate, Figure.of(count)));
            return new GroupView(group.key(), name, score.isPresent() ? score.getAsDouble() : null, rates);
        }
    }

    /**
     * Figures of a period.
     *
     * @param first its first day in the city
     * @param last its last day
     * @param to until when it was counted, exclusive: the end of the period, or the moment of asking
     * @param weights of the composite, in force on the first day
     * @param groups those who are scored, the best first, who has no score last
     */
    public record Assessment(LocalDate first, LocalDate last, Instant to, Weights weights, Page<GroupView> groups) {}

    /**
     * The counters of one category.
     *
     * @param category its id
     * @param title what people call it
     * @param counters its figures
     */
    public record CategoryCounters(Category category, LocalizedText title, Today counters) {}

    /**
     * The counters of the big screen.
     *
     * @param at when it was counted
     * @param all of all categories together
     * @param categories each of them
     */
    public record Counters(Instant at, Today all, List<CategoryCounters> categories) {
        static Counters of(Instant at, Map<Category, Today> counters) {
            return new Counters(
                    at,
                    counters.values().stream().reduce(Today.NOTHING, Today::plus),
                    counters.entrySet().stream()
                            .map(each -> new CategoryCounters(
                                    each.getKey(), each.getKey().title(), each.getValue()))
                            .toList());
        }
    }

    /**
     * What is set: points of each term of the composite, 0 to 100 and 100 together.
     *
     * @param handled for 处置率
     * @param handledInTime for 按期处置率
     * @param reworked for 1 − 返工率
     * @param overdue for 1 − 超期待处置率
     * @param postponed for 1 − 延期率
     */
    public record WeightsChange(int handled, int handledInTime, int reworked, int overdue, int postponed) {
        Weights from(LocalDate date) {
            return new Weights(date, handled, handledInTime, reworked, overdue, postponed);
        }
    }
}
