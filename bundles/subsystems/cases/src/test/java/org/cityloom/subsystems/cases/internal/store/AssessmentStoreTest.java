/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Category;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Part;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.assessment.ScoredCase;
import org.cityloom.subsystems.cases.internal.assessment.Today;
import org.cityloom.subsystems.cases.internal.assessment.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Fourteen cases of the week from Monday the 2nd of March 2026, and their rates as one computes them by hand. */
class AssessmentStoreTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    // Deadlines: dispatched at 09:30 on a weekday means due at 09:30 on the next; steps of the centre an hour.
    private static final List<String> CASES = List.of(
            // handled and closed on the same day
            "01 | 430502001001001 | 06010 | COLLECTOR | 02 09:00, 02 09:10 ACCEPT by shou, 02 09:20 REGISTER by zhi,"
                    + " 02 09:30 DISPATCH by pai, 02 10:00 ASSIGN, 02 11:00 FEED_BACK, 02 11:10 CONFIRM_DONE,"
                    + " 02 11:20 SEND_TO_CHECK by he, 02 11:40 PASS by he, 02 11:50 CLOSE",
            // due 03 09:30, handled at 15:10; its check was due at 16:20
            "02 | 430502001001001 | 09006 | COLLECTOR | 02 09:00, 02 09:10 ACCEPT by shou, 02 09:20 REGISTER by zhi,"
                    + " 02 09:30 DISPATCH by pai, 02 10:00 ASSIGN, 03 15:00 FEED_BACK, 03 15:10 CONFIRM_DONE,"
                    + " 03 15:20 SEND_TO_CHECK by he, 03 16:30 PASS by he, 03 16:40 CLOSE",
            // due 03 10:00, nobody handles it
            "03 | 430502001002001 | 09006 | COLLECTOR | 02 09:00, 02 09:10 ACCEPT by shou, 02 09:20 REGISTER by zhi,"
                    + " 02 10:00 DISPATCH by pai, 02 10:30 ASSIGN",
            // done again within its time
            "04 | 430502001002001 | 07001 | COLLECTOR | 02 13:30, 02 13:40 ACCEPT by shou, 02 13:50 REGISTER by zhi,"
                    + " 02 14:00 DISPATCH by pai, 02 14:10 ASSIGN, 02 14:50 FEED_BACK, 02 15:00 CONFIRM_DONE,"
                    + " 02 15:10 SEND_TO_CHECK by he, 02 15:30 REWORK by he, 02 15:40 ASSIGN, 02 16:00 FEED_BACK,"
                    + " 02 16:10 CONFIRM_DONE, 02 16:20 SEND_TO_CHECK by he, 02 16:30 PASS by he, 02 16:40 CLOSE",
            // postponed from 04 09:00 to 05 09:00
            "05 | 430502002001001 | 02013 | COLLECTOR | 03 08:30, 03 08:40 ACCEPT by shou, 03 08:50 REGISTER by zhi,"
                    + " 03 09:00 DISPATCH by pai to road, 03 10:00 ASK_TO_POSTPONE, 03 10:30 POSTPONE by pai,"
                    + " 03 11:00 ASSIGN, 05 08:20 FEED_BACK, 05 08:30 CONFIRM_DONE, 05 08:40 SEND_TO_CHECK by he,"
                    + " 05 08:50 PASS by he, 05 09:00 CLOSE",
            // returned by one unit; with the other one due 04 09:40
            "06 | 430502002001001 | 04013 | COLLECTOR | 03 08:30, 03 08:40 ACCEPT by shou, 03 08:50 REGISTER by zhi,"
                    + " 03 09:00 DISPATCH by pai to road, 03 09:20 RETURN, 03 09:40 DISPATCH by pei to env,"
                    + " 03 10:00 ASSIGN, 04 09:50 FEED_BACK, 04 10:00 CONFIRM_DONE, 04 10:10 SEND_TO_CHECK by he,"
                    + " 04 10:20 PASS by he, 04 10:30 CLOSE",
            // registered wrongly
            "07 | 430503001001001 | 06010 | COLLECTOR | 03 09:00, 03 09:10 ACCEPT by shou, 03 09:20 REGISTER by zhi,"
                    + " 03 09:40 RETURN_TO_REGISTER, 03 10:00 MAKE_VOID",
            "08 | 430503001001001 | 06010 | COLLECTOR | 04 09:00, 04 09:30 REFUSE by shou",
            // its verification was due at 10:10
            "09 | 430503001001001 | 06010 | CITIZEN | 04 09:00, 04 09:10 SEND_TO_VERIFY by yan, 04 10:20 DENY by yan,"
                    + " 04 10:30 REFUSE by shou",
            // dispatching was due at 10:50; handled at the last moment; closed a week later
            "10 | 430503001001001 | 01001 | CITIZEN | 05 09:00, 05 09:05 SEND_TO_VERIFY by yan, 05 09:35 CONFIRM by yan,"
                    + " 05 09:50 REGISTER by zhi, 05 11:00 DISPATCH by pai, 05 11:10 ASSIGN, 06 10:50 FEED_BACK,"
                    + " 06 11:00 CONFIRM_DONE, 09 08:30 SEND_TO_CHECK by he, 09 08:40 PASS by he, 09 09:00 CLOSE",
            // due 03 09:30, handled on the 4th, but the appeal was upheld
            "11 | 430503001001001 | 06010 | COLLECTOR | 02 09:00, 02 09:10 ACCEPT by shou, 02 09:20 REGISTER by zhi,"
                    + " 02 09:30 DISPATCH by pai, 02 10:00 ASSIGN, 04 08:50 FEED_BACK, 04 09:00 CONFIRM_DONE,"
                    + " 04 09:10 SEND_TO_CHECK by he, 04 09:30 PASS by he, 04 10:00 CLOSE, 04 11:00 APPEAL,"
                    + " 04 12:00 UPHOLD by kao, 04 13:00 UPHOLD_FINALLY by ping",
            // would have been due 06 09:00
            "12 | 430503001001001 | 06010 | COLLECTOR | 05 08:30, 05 08:40 ACCEPT by shou, 05 08:50 REGISTER by zhi,"
                    + " 05 09:00 DISPATCH by pai, 05 09:10 ASSIGN, 05 10:00 FORCE_CLOSE",
            // intake was due at 17:00; handling is due on Monday the 9th at 17:20
            "13 | 430503001001001 | 10001 | COLLECTOR | 06 16:00, 06 16:10 ACCEPT by shou, 06 16:20 SEND_BACK,"
                    + " 06 16:30 ACCEPT by shou, 06 17:10 REGISTER by zhi, 06 17:20 DISPATCH by pai, 06 17:30 ASSIGN",
            "14 | 430503001001001 | 06010 | COLLECTOR | 06 17:30");

    @TempDir
    Path folder;

    private void with(TestDatabase database, Check check) {
        try (AssessmentFixture fixture = new AssessmentFixture(database, folder)) {
            Scripts scripts = new Scripts(fixture.cases());
            CASES.forEach(scripts::play);
            fixture.assessment().rate("01", 5, "", "zhang", Instant.parse("2026-03-03T00:00:00Z"));
            fixture.assessment().rate("02", 3, "", "zhang", Instant.parse("2026-03-04T00:00:00Z"));
            fixture.assessment().rate("05", 4, "", "zhang", Instant.parse("2026-03-06T00:00:00Z"));
            check.run(fixture.assessment());
        }
    }

    private interface Check {
        void run(AssessmentStore assessment);
    }

    private static Question week(Grouping grouping, LocalDate day) {
        return AssessmentFixture.question(grouping, Period.Length.WEEK, day);
    }

    private static Map<Rate, Count> counts(List<Group> groups, String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    @ParameterizedTest
    @EnumSource
    void countsAWeekAsOneDoesByHand(TestDatabase database) {
        with(database, assessment -> {
            List<Group> groups = assessment.groups(week(Grouping.CITY, MONDAY));
            assertThat(groups).hasSize(1);
            assertThat(counts(groups, "430500"))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry(Rate.VALID, new Count(11, 14)), // not 07, 08, 09
                            Map.entry(Rate.UNCLOSED, new Count(4, 14)), // 03, 10, 13, 14
                            Map.entry(Rate.REGISTERED, new Count(10, 11)), // not 14
                            Map.entry(Rate.REGISTERED_IN_TIME, new Count(10, 11)), // not 13
                            Map.entry(Rate.REGISTERED_RIGHT, new Count(10, 11)), // not 07
                            Map.entry(Rate.ACCEPTED_RIGHT, new Count(9, 11)), // not 07, 13
                            Map.entry(Rate.VERIFIED_IN_TIME, new Count(1, 2)), // not 09
                            Map.entry(Rate.DISPATCHED_IN_TIME, new Count(9, 10)), // not 10
                            Map.entry(Rate.DISPATCHED_RIGHT, new Count(9, 10)), // not 06
                            Map.entry(Rate.RETURNED, new Count(1, 10)), // 06
                            Map.entry(Rate.HANDLED, new Count(7, 9)), // of 01-06, 10-12 not 03, 12
                            Map.entry(Rate.HANDLED_IN_TIME, new Count(5, 9)), // 01, 04, 05, 10, 11
                            Map.entry(Rate.POSTPONED, new Count(1, 9)), // 05
                            Map.entry(Rate.OVERDUE, new Count(1, 9)), // 03
                            Map.entry(Rate.CHECKED_IN_TIME, new Count(5, 6)), // not 02
                            Map.entry(Rate.CLOSED, new Count(7, 9)), // not 03, 10
                            Map.entry(Rate.CLOSED_IN_TIME, new Count(4, 9)), // 01, 04, 05, 11
                            Map.entry(Rate.CLOSED_LATE, new Count(3, 9)), // 02, 06, 12
                            Map.entry(Rate.REWORKED, new Count(1, 9)), // 04
                            Map.entry(Rate.SATISFIED, new Count(2, 3)))); // not 02
            // (30 × 7 + 20 × 5 + 20 × 8 + 20 × 8 + 10 × 8) / 9
            assertThat(Weights.SHIPPED.score(counts(groups, "430500")).orElseThrow())
                    .isEqualTo(710.0 / 9, within(1e-9));
        });
    }

    @ParameterizedTest
    @EnumSource
    void countsForEachWhoIsScored(TestDatabase database) {
        with(database, assessment -> {
            List<Group> districts = assessment.groups(week(Grouping.DISTRICT, MONDAY));
            assertThat(counts(districts, "430502").get(Rate.HANDLED)).isEqualTo(new Count(5, 6));
            assertThat(counts(districts, "430503").get(Rate.HANDLED)).isEqualTo(new Count(2, 3));
            List<Group> streets = assessment.groups(week(Grouping.STREET, MONDAY));
            assertThat(counts(streets, "430502002").get(Rate.HANDLED_IN_TIME)).isEqualTo(new Count(1, 2));
            List<Group> communities = assessment.groups(week(Grouping.COMMUNITY, MONDAY));
            assertThat(counts(communities, "430502001002").get(Rate.OVERDUE)).isEqualTo(new Count(1, 2));
            List<Group> units = assessment.groups(week(Grouping.UNIT, MONDAY));
            assertThat(units).extracting(Group::key).containsExactly("env", "road");
            assertThat(counts(units, "road").get(Rate.POSTPONED)).isEqualTo(new Count(1, 1));
            assertThat(counts(units, "env").get(Rate.HANDLED_IN_TIME)).isEqualTo(new Count(4, 8));
            List<Group> categories = assessment.groups(week(Grouping.CATEGORY, MONDAY));
            assertThat(counts(categories, "STREET_ORDER").get(Rate.HANDLED)).isEqualTo(new Count(1, 2));
            assertThat(counts(categories, "SANITATION").get(Rate.VALID)).isEqualTo(new Count(4, 7));
            assertThat(counts(categories, "OTHER").get(Rate.UNCLOSED)).isEqualTo(new Count(1, 1));
            List<Group> dispatchers = assessment.groups(week(Grouping.DISPATCHER, MONDAY));
            assertThat(dispatchers).extracting(Group::key).containsExactly("pai");
            assertThat(counts(dispatchers, "pai"))
                    .isEqualTo(Map.of(
                            Rate.DISPATCHED_IN_TIME, new Count(9, 10),
                            Rate.DISPATCHED_RIGHT, new Count(9, 10),
                            Rate.RETURNED, new Count(1, 10)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensExactlyTheCasesBehindARate(TestDatabase database) {
        with(database, assessment -> {
            assertThat(numbers(assessment, Rate.HANDLED_IN_TIME, Part.MISSED)).containsExactly("02", "03", "06", "12");
            assertThat(numbers(assessment, Rate.HANDLED_IN_TIME, Part.NUMERATOR))
                    .containsExactly("01", "04", "11", "05", "10");
            assertThat(numbers(assessment, Rate.CLOSED_LATE, Part.NUMERATOR)).containsExactly("02", "06", "12");
            assertThat(numbers(assessment, Rate.SATISFIED, Part.DENOMINATOR)).containsExactly("01", "02", "05");
            assertThat(assessment
                            .cases(
                                    week(Grouping.CITY, MONDAY),
                                    "430500",
                                    Rate.HANDLED,
                                    Part.DENOMINATOR,
                                    new PageRequest(0, 100))
                            .items())
                    .filteredOn(ScoredCase::exempt)
                    .extracting(ScoredCase::number)
                    .containsExactly("11");
        });
    }

    private static List<String> numbers(AssessmentStore assessment, Rate rate, Part part) {
        return assessment
                .cases(week(Grouping.CITY, MONDAY), "430500", rate, part, new PageRequest(0, 100))
                .items()
                .stream()
                .map(ScoredCase::number)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void countsEachCaseInOnePeriodAndNothingBeforeItHappens(TestDatabase database) {
        with(database, assessment -> {
            List<Group> next = assessment.groups(week(Grouping.CITY, MONDAY.plusWeeks(1)));
            assertThat(counts(next, "430500").get(Rate.HANDLED)).isEqualTo(new Count(0, 1)); // 13
            assertThat(counts(next, "430500").get(Rate.CHECKED_IN_TIME)).isEqualTo(new Count(1, 1)); // 10
            assertThat(counts(next, "430500").get(Rate.CLOSED))
                    .isEqualTo(new Count(0, 1)); // 13, since 10 counted before
            Question asked = week(Grouping.CITY, MONDAY);
            Question early = new Question(
                    asked.grouping(),
                    asked.period(),
                    Instant.parse("2026-03-03T01:45:00Z"), // 09:45 on Tuesday
                    asked.scope(),
                    asked.area());
            assertThat(counts(assessment.groups(early), "430500"))
                    .containsEntry(Rate.HANDLED, new Count(3, 4)) // 01, 04, and 11, which is exempt by now; not 02
                    .containsEntry(Rate.CLOSED, new Count(2, 4)) // of 01, 04, 02, 11
                    .containsEntry(Rate.VALID, new Count(8, 8)); // 07 is not void yet
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsNobodyWhatLiesElsewhere(TestDatabase database) {
        with(database, assessment -> {
            Question asked = week(Grouping.DISTRICT, MONDAY);
            AreaScope district = AreaScope.of(List.of("430503"));
            Question mine = new Question(asked.grouping(), asked.period(), asked.now(), district, asked.area());
            assertThat(assessment.groups(mine)).extracting(Group::key).containsExactly("430503");
            Question street = new Question(
                    asked.grouping(), asked.period(), asked.now(), district, AreaScope.of(List.of("430502001")));
            assertThat(assessment.groups(street)).isEmpty();
            Question nowhere =
                    new Question(asked.grouping(), asked.period(), asked.now(), AreaScope.NOWHERE, asked.area());
            assertThat(assessment.groups(nowhere)).isEmpty();
            assertThat(assessment
                            .cases(mine, "430502", Rate.HANDLED, Part.DENOMINATOR, new PageRequest(0, 10))
                            .total())
                    .isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void countsTodayByCategory(TestDatabase database) {
        with(database, assessment -> {
            Map<Category, Today> today = assessment.today(
                    Instant.parse("2026-03-03T16:00:00Z"), Instant.parse("2026-03-04T08:00:00Z"), AreaScope.EVERYWHERE);
            assertThat(today.get(Category.SANITATION)).isEqualTo(new Today(2, 0, 1, 0)); // 08, 09; 11
            assertThat(today.get(Category.STREET_ORDER)).isEqualTo(new Today(0, 0, 0, 1)); // 03
            assertThat(today.get(Category.GREENERY)).isEqualTo(new Today(0, 0, 1, 0)); // 06
            assertThat(today.get(Category.TRAFFIC)).isEqualTo(Today.NOTHING);
            assertThat(today).hasSize(Category.values().length);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesARatingThatIsNone(TestDatabase database) {
        with(database, assessment -> {
            Instant at = Instant.parse("2026-03-03T00:00:00Z");
            assertThatThrownBy(() -> assessment.rate("01", 6, "", "zhang", at)).hasMessageContaining("1 to 5");
            assertThatThrownBy(() -> assessment.rate("none", 5, "", "zhang", at))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }
}
