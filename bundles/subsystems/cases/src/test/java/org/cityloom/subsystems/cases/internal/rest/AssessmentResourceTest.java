/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.people.Units;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Part;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.Assessment;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.GroupView;
import org.cityloom.subsystems.cases.internal.store.AssessmentFixture;
import org.cityloom.subsystems.cases.internal.store.Scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssessmentResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-20T00:00:00Z"), ZoneOffset.UTC);
    private static final String STEPS =
            "02 09:10 ACCEPT by shou, 02 09:20 REGISTER by zhi, 02 09:30 DISPATCH by pai to ";

    @TempDir
    Path folder;

    private interface Check {
        void run(AssessmentResource resource);
    }

    private void as(String area, Check check) {
        as(area, Set.of(Rights.VIEW, Rights.ASSESS), check);
    }

    private void as(String area, Set<String> rights, Check check) {
        try (AssessmentFixture fixture = new AssessmentFixture(TestDatabase.H2, folder)) {
            Scripts scripts = new Scripts(fixture.cases());
            scripts.play("01 | 430502001001001 | 06010 | COLLECTOR | 02 09:00, " + STEPS + "env, 02 10:00 ASSIGN,"
                    + " 02 11:00 FEED_BACK, 02 11:10 CONFIRM_DONE");
            scripts.play("02 | 430502002001001 | 06010 | COLLECTOR | 02 09:00, " + STEPS + "firm");
            scripts.play("03 | 430503001001001 | 06010 | COLLECTOR | 02 09:00, " + STEPS + "env");
            Person person = new Person("kao", "考评员", List.of(new Grant("", area, rights)));
            CurrentPerson current = () -> Optional.of(person);
            check.run(new AssessmentResource(
                    fixture.assessment(),
                    fixture.weights(),
                    fixture.calendars(),
                    current,
                    new GroupNames(new TwoDistricts(), new TwoUnits(), new Nobody()),
                    NOW));
        }
    }

    private static final class TwoUnits implements Units {
        @Override
        public Optional<Unit> unit(String id) {
            return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public List<Unit> all() {
            return List.of(
                    new Unit(
                            "env",
                            new LocalizedText("环卫所", "sanitation"),
                            UnitKind.DEPARTMENT,
                            null,
                            "",
                            Side.HANDLING),
                    new Unit("firm", new LocalizedText("某公司", "a firm"), UnitKind.CONTRACTOR, null, "", Side.HANDLING));
        }

        @Override
        public List<Unit> path(String id) {
            return unit(id).stream().toList();
        }
    }

    private static final class Nobody implements Persons {
        @Override
        public Optional<Person> person(String id) {
            return Optional.empty();
        }

        @Override
        public List<Person> holding(String permission, @Nullable String areaCode) {
            return List.of();
        }
    }

    private static Assessment week(AssessmentResource resource, Grouping by) {
        return resource.assessment(by, Period.Length.WEEK, DAY, null, 0, 1000);
    }

    @Test
    void ranksWhoIsScoredAndNamesThem() {
        as("", resource -> {
            Assessment districts = week(resource, Grouping.DISTRICT);
            assertThat(districts.groups().items()).extracting(GroupView::key).containsExactly("430502", "430503");
            GroupView best = districts.groups().items().get(0);
            assertThat(best.name()).isEqualTo(new LocalizedText("双清区", "Shuangqing"));
            assertThat(best.rates().get(Rate.HANDLED).rate()).isEqualTo(0.5);
            assertThat(districts.last()).isEqualTo(LocalDate.of(2026, 3, 8));
            assertThat(week(resource, Grouping.CONTRACTOR).groups().items())
                    .extracting(GroupView::key)
                    .containsExactly("firm");
            assertThat(week(resource, Grouping.UNIT).groups().items())
                    .extracting(GroupView::key)
                    .containsExactly("env");
            GroupView dispatcher =
                    week(resource, Grouping.DISPATCHER).groups().items().get(0);
            assertThat(dispatcher.score()).isNull();
            assertThat(dispatcher.name()).isNull(); // nobody of that name is there any more
        });
    }

    @Test
    void leavesOutWhatLiesOnlyInPartWithinOnesAreas() {
        as("430502001", resource -> {
            assertThat(week(resource, Grouping.DISTRICT).groups().items()).isEmpty();
            assertThat(week(resource, Grouping.STREET).groups().items())
                    .extracting(GroupView::key)
                    .containsExactly("430502001");
            assertThat(resource.cases(
                                    Grouping.CITY,
                                    Period.Length.WEEK,
                                    DAY,
                                    null,
                                    "430500",
                                    Rate.HANDLED,
                                    Part.DENOMINATOR,
                                    0,
                                    10)
                            .items())
                    .extracting(scored -> scored.number())
                    .containsExactly("01");
            assertThat(resource.today().all().overdue()).isZero();
        });
    }

    @Test
    void tellsWhoWorksAtAPostOnlyToThoseWhoAssess() {
        as("", Set.of(Rights.VIEW), resource -> {
            assertThat(week(resource, Grouping.DISPATCHER).groups().items()).isEmpty();
            assertThat(week(resource, Grouping.UNIT).groups().items()).hasSize(1);
        });
    }

    @Test
    void refusesWhatCannotBeMeant() {
        as("", resource -> {
            assertThatThrownBy(() -> resource.assessment(null, null, LocalDate.of(2999, 1, 1), null, 0, 10))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("years");
            assertThatThrownBy(() -> resource.assessment(null, null, null, "43%", 0, 10))
                    .hasMessageContaining("'area'");
            assertThatThrownBy(() -> resource.cases(null, null, null, null, null, null, null, 0, 10))
                    .hasMessageContaining("'key'");
            AssessmentViews.WeightsChange equal = new AssessmentViews.WeightsChange(20, 20, 20, 20, 20);
            assertThatThrownBy(() -> resource.setWeights(LocalDate.of(2026, 3, 20), equal))
                    .hasMessageContaining("tomorrow or later");
            assertThat(resource.setWeights(LocalDate.of(2026, 3, 21), equal).handled())
                    .isEqualTo(20);
            assertThat(resource.weights()).hasSize(2);
            assertThat(resource.today().all().overdue()).isEqualTo(2);
        });
    }

    @Test
    void publishesEveryFormula() {
        as("", resource -> {
            assertThat(resource.definitions().rates()).hasSize(20);
            assertThat(resource.definitions().groupings()).hasSize(Grouping.values().length);
        });
    }
}
