/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.tables.internal.CsvTableReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpecialDaysCsvTest {
    @Test
    void readsWhatASpreadsheetWrites() {
        assertThat(read("\ufeffdate,kind,name\r\n2027-01-01,休,元旦\r\n2027-01-03,workday,调休\r\n"))
                .containsExactly(
                        new SpecialDay(LocalDate.of(2027, 1, 1), new LocalizedText("元旦", "元旦"), false),
                        new SpecialDay(LocalDate.of(2027, 1, 3), new LocalizedText("调休", "调休"), true));
    }

    @Test
    void namesEveryRowThatItCannotTake() {
        assertThatThrownBy(
                        () -> read(
                                "date,kind,name\n2027-13-01,holiday,x\n2027-01-01,maybe,x\n1850-01-01,holiday,x\n2027-01-02,holiday,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2: date must be like")
                .hasMessageContaining("line 3: kind must be")
                .hasMessageContaining("line 4: the year")
                .hasMessageContaining("line 5: name must");
        assertThatThrownBy(() -> read("date,name\n2027-01-01,x\n")).hasMessageContaining("'kind' is missing");
        assertThatThrownBy(() -> read("date,kind,name\n2027-01-01,holiday,x\n2027-01-01,workday,y\n"))
                .hasMessageContaining("twice");
    }

    @Test
    void shipsTheHolidaysOfTheYear() {
        WorkingCalendar shipped = ShippedCalendar.read(new CsvTableReader());
        assertThat(shipped.day(LocalDate.of(2026, 10, 1)).isWorking()).isFalse();
        assertThat(shipped.day(LocalDate.of(2026, 10, 10)).isWorking()).isTrue(); // a Saturday
        assertThat(shipped.day(LocalDate.of(2026, 11, 25)).sessions()).hasSize(2);
    }

    private static List<SpecialDay> read(String csv) {
        return SpecialDaysCsv.read(new CsvTableReader(), csv.getBytes(StandardCharsets.UTF_8));
    }
}
