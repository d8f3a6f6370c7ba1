/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Part;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.assessment.ScoredCase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases that wander through the life cycle at random: what is counted is what is listed. */
class AssessmentListsPropertyTest {
    private static final int CASES = 60;
    private static final int LONGEST_WALK = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final List<String> CODES = List.of("06010", "09006", "07001", "01001", "02013", "04013", "10001");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFigureIsTheLengthOfItsList(TestDatabase database) {
        long seed = new Random().nextLong();
        try (AssessmentFixture fixture = new AssessmentFixture(database, folder)) {
            wander(fixture, new Random(seed));
            long compared = 0;
            for (Grouping grouping : Grouping.values()) {
                for (Period.Length length : List.of(Period.Length.WEEK, Period.Length.MONTH)) {
                    Question question = AssessmentFixture.question(grouping, length, DAY);
                    for (Group group : fixture.assessment().groups(question)) {
                        compared += compare(fixture.assessment(), question, group, "seed " + seed);
                    }
                }
            }
            assertThat(compared).as("seed " + seed).isPositive();
        }
    }

    private static long compare(AssessmentStore assessment, Question question, Group group, String seed) {
        long cases = 0;
        for (Rate rate : question.grouping().rates()) {
            Count count = group.counts().get(rate);
            String what = seed + ": " + question.grouping() + " " + group.key() + " " + rate;
            Set<String> met = numbers(assessment, question, group, rate, Part.NUMERATOR, what);
            Set<String> all = numbers(assessment, question, group, rate, Part.DENOMINATOR, what);
            assertThat(met).as(what).hasSize(Math.toIntExact(count.numerator()));
            assertThat(all)
                    .as(what)
                    .hasSize(Math.toIntExact(count.denominator()))
                    .containsAll(met);
            Set<String> rest = new HashSet<>(all);
            rest.removeAll(met);
            assertThat(numbers(assessment, question, group, rate, Part.MISSED, what))
                    .as(what)
                    .isEqualTo(rest);
            cases += all.size();
        }
        return cases;
    }

    private static Set<String> numbers(
            AssessmentStore assessment, Question question, Group group, Rate rate, Part part, String what) {
        Page<ScoredCase> page = assessment.cases(question, group.key(), rate, part, new PageRequest(0, 1000));
        Set<String> numbers = new HashSet<>();
        page.items()
                .forEach(each -> assertThat(numbers.add(each.number())).as(what).isTrue());
        assertThat(page.total()).as(what).isEqualTo(numbers.size());
        return numbers;
    }

    private static void wander(AssessmentFixture fixture, Random random) {
        Scripts scripts = new Scripts(fixture.cases());
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        for (int i = 0; i < CASES; i++) {
            Instant at = monday.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            String grid = "43050" + (2 + random.nextInt(2)) + "00" + (1 + random.nextInt(2)) + "001001";
            CaseFile file = scripts.report(
                    "c" + i, grid, pick(random, CODES), pick(random, Arrays.asList(Source.values())), at);
            for (int step = 0; step < LONGEST_WALK; step++) {
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(random.nextInt(4) == 0 ? 2000 : 50)));
                file = step(scripts, file, at, random);
            }
            if (random.nextBoolean()) {
                fixture.assessment().rate(file.number(), 1 + random.nextInt(5), "", "zhang", at);
            }
        }
    }

    /** Does one of the things that are possible; ends of cases are rare, so that walks are long. */
    private static CaseFile step(Scripts scripts, CaseFile file, Instant at, Random random) {
        List<Action> possible = Arrays.stream(Action.values())
                .filter(action -> action.isPossibleIn(file.state()))
                .filter(action -> action.from(file.state()) != file.state())
                .filter(action -> action.from(file.state()).isOpen() || random.nextInt(4) == 0)
                .toList();
        if (possible.isEmpty()) {
            return file;
        }
        try {
            return scripts.act(
                    file,
                    pick(random, possible),
                    random.nextBoolean() ? "li" : "wang",
                    random.nextBoolean() ? "env" : "road",
                    at);
        } catch (ImpossibleException e) {
            return file; // a guard that speaks against it: overdue, twice, or by the wrong one
        }
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
