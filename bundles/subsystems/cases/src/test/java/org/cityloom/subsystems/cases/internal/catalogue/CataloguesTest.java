/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Lists;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lists.BadRow;
import org.cityloom.subsystems.cases.internal.lists.BadRowsException;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CataloguesTest {
    private static final Code RUBBISH = new Code(Standard.GBT_47678_5_2026, Kind.MATTER, "06010");
    private static final Code LAMP = new Code(Standard.GBT_47678_5_2026, Kind.FAULT, "01037");
    private static final LocalizedText ANY = new LocalizedText("任意😀", "any");
    private static final String HEADER = "standard,kind,code,zh,en,amount,clock,closing_zh,closing_en,source\n";

    @TempDir
    Path folder;

    private static Condition condition(Code code, int number, long version, int hours) {
        return new Condition(code, number, version, ANY, new Limit(hours, ClockType.WORK_HOURS), ANY, "our council");
    }

    private static List<Integer> amounts(Catalogue catalogue, Code code) {
        return catalogue.conditions(code).stream()
                .map(each -> each.limit().amount())
                .toList();
    }

    private static byte[] csv(String rows) {
        return ("\ufeff" + HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void makesOfAChangedConditionANewVersion(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            Condition shipped = catalogues.now().conditions(RUBBISH).get(0);
            assertThat(shipped.version()).isZero();
            catalogues.change(condition(RUBBISH, 1, 0, 7), null);
            assertThat(catalogues.now().conditions(RUBBISH).get(0))
                    .isEqualTo(condition(RUBBISH, 1, 1, 7))
                    .isNotEqualTo(shipped);
            catalogues.change(condition(RUBBISH, 1, 1, 8), null);
            assertThat(amounts(catalogues.now(), RUBBISH)).first().isEqualTo(8);
            assertThat(catalogues.changes(RUBBISH))
                    .extracting(change -> change.condition().version())
                    .containsExactly(1L, 2L);
            assertThat(lists.openCatalogues().now().conditions(RUBBISH))
                    .isEqualTo(catalogues.now().conditions(RUBBISH));
            assertThat(lists.openCatalogues().changes(RUBBISH)).isEqualTo(catalogues.changes(RUBBISH));
            assertThat(lists.audit().entries()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAChangeFromItsDayOn(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            LocalDate day = catalogues.day();
            List<Integer> before = amounts(catalogues.now(), RUBBISH);
            int next = before.size() + 1;
            catalogues.change(condition(RUBBISH, next, 0, 9), day.plusDays(10));
            assertThat(amounts(catalogues.now(), RUBBISH)).isEqualTo(before);
            assertThat(amounts(catalogues.on(day.plusDays(9)), RUBBISH)).isEqualTo(before);
            assertThat(amounts(catalogues.on(day.plusDays(10)), RUBBISH))
                    .hasSize(next)
                    .last()
                    .isEqualTo(9);
            catalogues.change(condition(RUBBISH, next, 1, 6), day.plusDays(5));
            assertThat(amounts(catalogues.on(day.plusDays(10)), RUBBISH)).last().isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBe(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            catalogues.change(condition(RUBBISH, 1, 0, 7), null);
            assertThatThrownBy(() -> catalogues.change(condition(RUBBISH, 1, 0, 7), null))
                    .isInstanceOf(StaleException.class);
            assertThatThrownBy(() -> catalogues.change(condition(RUBBISH, 40, 0, 7), null))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> catalogues.change(
                            condition(RUBBISH, 1, 1, 7), catalogues.day().minusDays(1)))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> catalogues.change(condition(RUBBISH, 1, 1, 7), LocalDate.of(2100, 1, 1)))
                    .isInstanceOf(RefusedException.class);
            Code nothing = new Code(Standard.GBT_47678_5_2026, Kind.MATTER, "06099");
            assertThatThrownBy(() -> catalogues.change(condition(nothing, 1, 0, 7), null))
                    .isInstanceOf(RefusedException.class);
            assertThat(catalogues.changes(RUBBISH)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItExportsAndChangesNothingByIt(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            byte[] exported = catalogues.exportCsv().getBytes(StandardCharsets.UTF_8);
            assertThat(catalogues.importCsv(exported, null)).isZero();
            catalogues.change(condition(LAMP, 2, 0, 7), null);
            assertThat(catalogues.importCsv(exported, null)).isEqualTo(1);
            assertThat(catalogues.exportCsv().getBytes(StandardCharsets.UTF_8)).isEqualTo(exported);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesAnEntryTheConditionsOfTheFileAndNoOthers(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            assertThat(amounts(catalogues.now(), LAMP)).hasSize(4);
            catalogues.change(condition(LAMP, 5, 0, 9), catalogues.day().plusDays(5));
            List<Integer> others = amounts(catalogues.now(), RUBBISH);
            int changed = catalogues.importCsv(
                    csv("GB/T 47678.5-2026,fault,01037,灯灭,Lamp out,3,workdays,亮,Lit,our council\n"
                            + "GB/T 47678.5-2026,fault,01037,倾斜,Leaning,4,work-hours,扶正,Upright,our council\n"),
                    null);
            assertThat(changed).isEqualTo(5);
            assertThat(amounts(catalogues.now(), LAMP)).containsExactly(3, 4);
            assertThat(amounts(catalogues.on(catalogues.day().plusDays(9)), LAMP))
                    .containsExactly(3, 4);
            assertThat(amounts(catalogues.now(), RUBBISH)).isEqualTo(others);
            assertThat(amounts(lists.openCatalogues().now(), LAMP)).containsExactly(3, 4);
            assertThat(catalogues.changes(LAMP))
                    .filteredOn(ConditionChange::withdrawn)
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryBadRowAndTakesNone(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            BadRowsException refused = catchThrowableOfType(
                    BadRowsException.class,
                    () -> catalogues.importCsv(
                            csv("GB/T 47678.5-2026,fault,01037,灯灭,Lamp out,3,workdays,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,fault,99999,灯灭,Lamp out,3,workdays,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,fault,01037,,Lamp out,3,workdays,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,fault,01037,灯灭,Lamp out,0,workdays,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,fault,01037,灯灭,Lamp out,three,workdays,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,fault,01037,灯灭,Lamp out,3,weeks,亮,Lit,us\n"
                                    + "GB/T 47678.5-2026,component,01037,灯灭,Lamp out,3,workdays,亮,Lit,us\n"),
                            null));
            assertThat(refused.rows()).extracting(BadRow::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(refused.rows().get(5 - 1).reason().zh())
                    .contains("clock")
                    .contains("weeks");
            assertThat(catalogues.changes(LAMP)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTheCodesOfTheCityDownward(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Catalogues catalogues = lists.catalogues();
            LocalizedText appearance = new LocalizedText("市容环境", "Appearance");
            Entry first = catalogues.extend(Kind.MATTER, "06", new LocalizedText("宠物粪便", "Dog dirt"), appearance);
            Entry second =
                    catalogues.extend(Kind.MATTER, "06", new LocalizedText("烟花碎屑", "Firework litter"), appearance);
            assertThat(first.code().number()).isEqualTo("L06099");
            assertThat(second.code().number()).isEqualTo("L06098");
            assertThat(catalogues.now().reportable(catalogues.day())).contains(first, second);
            catalogues.change(condition(first.code(), 1, 0, 4), null);
            assertThat(amounts(lists.openCatalogues().now(), first.code())).containsExactly(4);
            assertThatThrownBy(() -> catalogues.extend(Kind.MATTER, "6", ANY, ANY))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> catalogues.extend(Kind.COMPONENT, "06", ANY, ANY))
                    .isInstanceOf(RefusedException.class);
        }
    }
}
