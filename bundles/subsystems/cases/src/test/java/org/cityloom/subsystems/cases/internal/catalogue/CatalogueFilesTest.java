/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueFilesTest {
    private static final Standard NEW = Standard.GBT_47678_5_2026;
    private static final Standard OLD = Standard.GBT_30428_2_2013;

    private final Catalogue catalogue = CatalogueFiles.read(new CsvTableReader());

    private static Code matter(Standard standard, String number) {
        return new Code(standard, Kind.MATTER, number);
    }

    @Test
    void holdsAsManyEntriesAsTheStandard() {
        assertThat(catalogue.entries(NEW, Kind.COMPONENT)).hasSize(153);
        assertThat(catalogue.entries(NEW, Kind.FAULT)).hasSize(153);
        assertThat(catalogue.entries(NEW, Kind.MATTER)).hasSize(97);
    }

    @Test
    void lacksTheNumbersThatTheStandardLeftOut() {
        List<String> numbers = catalogue.entries(NEW, Kind.MATTER).stream()
                .map(entry -> entry.code().number())
                .toList();
        assertThat(numbers).doesNotContain("06031", "07005", "09007").contains("06010");
        assertThat(catalogue.entry(new Code(NEW, Kind.COMPONENT, "01016"))).isEmpty();
    }

    @Test
    void tellsTheMatterFromTheComponentOfTheSameNumber() {
        assertThat(catalogue
                        .entry(new Code(NEW, Kind.COMPONENT, "01001"))
                        .orElseThrow()
                        .title()
                        .zh())
                .isEqualTo("供水井盖");
        assertThat(catalogue
                        .entry(new Code(NEW, Kind.FAULT, "01001"))
                        .orElseThrow()
                        .title()
                        .en())
                .isEqualTo("Water supply manhole cover: fault");
    }

    @Test
    void offersWhatIsInForceOnTheDay() {
        List<Entry> before = catalogue.reportable(LocalDate.of(2026, 6, 30));
        List<Entry> after = catalogue.reportable(LocalDate.of(2026, 7, 1));
        assertThat(before).noneMatch(entry -> entry.code().standard() == NEW).anyMatch(entry -> entry.code()
                .equals(matter(OLD, "0110")));
        assertThat(after).noneMatch(entry -> entry.code().standard() == OLD).anyMatch(entry -> entry.code()
                .equals(matter(NEW, "06010")));
        assertThat(after).hasSize(97 + 153 + 8);
    }

    @Test
    void leadsFromTheOldCatalogueToTheNew() {
        assertThat(catalogue.successor(matter(OLD, "0110"))).contains(matter(NEW, "06010"));
        assertThat(catalogue.successor(matter(OLD, "0203"))).contains(matter(NEW, "07003"));
        assertThat(catalogue.successor(matter(OLD, "0311"))).contains(matter(NEW, "08011"));
        assertThat(catalogue.successor(matter(OLD, "0406"))).contains(matter(NEW, "09006"));
        assertThat(catalogue.successor(matter(OLD, "0602"))).contains(matter(NEW, "09013"));
        assertThat(catalogue.successor(matter(OLD, "0507"))).contains(matter(NEW, "10001"));
        assertThat(catalogue.successor(matter(OLD, "0131"))).isEmpty();
        assertThat(catalogue.successor(new Code(OLD, Kind.COMPONENT, "0506")))
                .contains(new Code(NEW, Kind.COMPONENT, "01069"));
    }

    @Test
    void hasAConditionWithALimitForEverythingThatCanBeReported() {
        assertThat(catalogue.reportable(LocalDate.of(2026, 7, 1)))
                .allSatisfy(
                        entry -> assertThat(catalogue.conditions(entry.code())).isNotEmpty());
        assertThat(catalogue.conditions(new Code(NEW, Kind.FAULT, "01037")))
                .extracting(Condition::limit)
                .containsExactly(
                        new Limit(1, ClockType.WORKDAYS),
                        new Limit(2, ClockType.WORKDAYS),
                        new Limit(2, ClockType.WORK_HOURS),
                        new Limit(3, ClockType.WORKDAYS));
        assertThat(catalogue
                        .conditions(new Code(Standard.LOCAL, Kind.MATTER, "L99003"))
                        .get(0)
                        .limit())
                .isEqualTo(new Limit(1, ClockType.URGENT_HOURS));
    }

    @Test
    void usesEachOfTheFourClocks() {
        assertThat(catalogue.reportable(LocalDate.of(2026, 7, 1)).stream()
                        .flatMap(entry -> catalogue.conditions(entry.code()).stream())
                        .map(condition -> condition.limit().clock())
                        .distinct())
                .containsExactlyInAnyOrder(
                        ClockType.URGENT_HOURS, ClockType.WORK_HOURS, ClockType.WORKDAYS, ClockType.URGENT_DAYS);
    }

    @Test
    void takesNoConditionOfAnEntryThatIsNotThere() {
        Entry entry = catalogue.entry(matter(NEW, "06010")).orElseThrow();
        Condition stray = catalogue.conditions(matter(NEW, "06011")).get(0);
        assertThatThrownBy(() -> new Catalogue(List.of(entry), List.of(stray), Map.of()))
                .hasMessageContaining("06011");
        assertThatThrownBy(() -> new Catalogue(List.of(entry, entry), List.of(), Map.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Code(NEW, Kind.MATTER, "6010a")).isInstanceOf(IllegalArgumentException.class);
    }
}
