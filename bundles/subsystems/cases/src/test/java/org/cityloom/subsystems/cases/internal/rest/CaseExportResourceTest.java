/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CaseExportResourceTest {
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://evil\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "#N/A");

    @TempDir
    Path folder;

    private CaseOffice office;
    private CaseExportResource resource;

    @BeforeEach
    void open() {
        office = new CaseOffice(TestDatabase.H2, folder);
        resource =
                new CaseExportResource(office.store, office.views, office.desk, office.signedIn(), new OneCalendar());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Response export(String text, String language, String format) {
        return resource.export(null, null, null, null, null, text, null, null, "due", language, format);
    }

    private byte[] workbook(String text, String language) throws IOException {
        Response response = export(text, language, "xlsx");
        assertThat(response.getMediaType()).hasToString(CaseExportResource.XLSX);
        assertThat(response.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"cases.xlsx\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            return read.getFirstSheet().read();
        }
    }

    @Test
    void writesTextsNumbersAndTimesOfTheCityAsWhatTheyAre() throws IOException {
        CaseFile file = office.report("𠮷祥路 12 号 😀", "井盖\n<缺失> & \"松动\"");
        List<Row> rows = rows(workbook("", "zh"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("案件编号");
        Row row = rows.get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).isEqualTo(file.number());
        assertThat(row.getCellText(2)).isEqualTo("热线");
        assertThat(row.getCellAsNumber(6)).contains(BigDecimal.valueOf(OnePlace.MIDDLE.latitude()));
        assertThat(row.getCellText(8)).isEqualTo("𠮷祥路 12 号 😀");
        assertThat(row.getCellText(9)).isEqualTo("井盖\n<缺失> & \"松动\"");
        LocalDateTime reported = LocalDateTime.ofInstant(file.reportedAt(), ZoneId.of("Asia/Shanghai"));
        assertThat(row.getCellAsDate(11).orElseThrow()).isCloseTo(reported, within(1, ChronoUnit.SECONDS));
        assertThat(row.getCell(12).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getOptionalCell(13)).isEmpty();
        assertThat(row.getCell(11).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
    }

    @Test
    void hasNoFormulaWhateverATextBeginsWith() throws IOException {
        FORMULAS.forEach(text -> office.report("", "x " + text));
        for (String text : FORMULAS) {
            office.report(text, text);
        }
        byte[] workbook = workbook("", "en");
        assertThat(rows(workbook).stream().skip(1).map(row -> row.getCellText(9)))
                .containsAll(FORMULAS.stream().map(String::strip).toList());
        assertThat(rows(workbook).get(0).getCellText(0)).isEqualTo("number");
        assertThat(rows(workbook).stream().flatMap(Row::stream).filter(Objects::nonNull))
                .noneMatch(cell -> cell.getType() == CellType.FORMULA)
                .filteredOn(cell -> FORMULAS.contains(cell.getText()))
                .isNotEmpty()
                .allMatch(cell -> cell.getType() == CellType.STRING);
    }

    @Test
    void holdsTheSameRowsAsTheCsvFileAndOnlyThoseThatAreAskedFor() throws IOException {
        for (int i = 0; i < 5; i++) {
            office.report("路 " + i, i % 2 == 0 ? "crack" : "hole");
        }
        List<Row> rows = rows(workbook("crack", "en"));
        String[] lines = ((String) export("crack", "en", "csv").getEntity()).split("\r\n");
        assertThat(rows).hasSize(4);
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .containsExactly(Arrays.stream(lines)
                        .map(line -> line.replace("\ufeff", "").split(",")[0])
                        .toArray(String[]::new));
    }

    @Test
    void standsInTheOrderThatIsAskedFor() {
        String first = office.report("", "").number();
        String second = office.report("", "").number();
        assertThat(numbers("earliest")).containsExactly(first, second);
        assertThat(numbers("latest")).containsExactly(second, first);
        assertThat(numbers("due")).containsExactly(first, second);
        assertThat(numbers("due_last")).containsExactly(second, first);
        assertThatThrownBy(() -> numbers("matter"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'order' must be one of");
    }

    private List<String> numbers(String order) {
        Response csv = resource.export(null, null, null, null, null, "", null, null, order, "zh", "csv");
        return Arrays.stream(((String) csv.getEntity()).split("\r\n"))
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    @Test
    void tellsNothingOfOtherAreas() throws IOException {
        office.report("", "");
        office.person = new Person("stranger", "", List.of(new Grant("second", "430503", Set.of(Rights.VIEW))));
        assertThat(rows(workbook("", "zh"))).hasSize(1);
    }

    @Test
    void refusesAKindOfFileThatItCannotWrite() {
        assertThatThrownBy(() -> export("", "zh", "doc"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'format' must be one of");
    }
}
