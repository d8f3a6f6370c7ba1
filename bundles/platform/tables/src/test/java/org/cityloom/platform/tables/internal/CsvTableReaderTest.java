/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTableReaderTest {
    private static final TableForm FORM = TableForm.of("id", "watts").with("note");

    private final CsvTableReader reader = new CsvTableReader();
    private final List<String> taken = new ArrayList<>();

    @Test
    void readsAByteOrderMarkBothLineEndsAndEmptyLines() {
        TableReport report = read("\ufeffid,watts,note\r\n\r\na,1,\"x, \"\"y\"\"\"\r\n\nb , 2 , z\n\n", FORM);
        assertThat(report).isEqualTo(new TableReport(2, List.of()));
        assertThat(taken).containsExactly("3 a 1 x, \"y\"", "5 b 2 z");
    }

    @Test
    void findsColumnsInAnyOrderAndCaseAndLeavesOthersAlone() {
        read("Colour,WATTS,ID,,\nred,1,a,,\nred,2,b\n", FORM);
        assertThat(taken).containsExactly("2 a 1 ", "3 b 2 ");
    }

    @Test
    void tellsTheLineOnWhichARefusedRowBeginsAlsoBehindQuotedLineBreaks() {
        TableReport report =
                read("id,watts,note\na,1,\"two\nlines\"\nb,x,\nc,2,\"three\r\nlines\r\n\"\n\nd,,\"\n\"\ne,y,\n", FORM);
        assertThat(taken).hasSize(2);
        assertThat(lines(report)).containsExactly(4L, 9L, 11L);
        assertThat(report.refusals().get(0).reason().en())
                .isEqualTo("'watts' must be a number from 0 to 99.5, got 'x'");
        assertThat(report.refusals().get(1).reason().zh()).isEqualTo("缺少“watts”");
    }

    @Test
    void leavesRemarksOutWhereTheFormSaysSoAndCountsTheirLines() {
        String file = "# one\n# \"two\nid,watts\n#\n\n# three\n#four\na,1\n#b,2\nc,x\n";
        TableReport report = read(file, FORM.withRemarks());
        assertThat(taken).containsExactly("8 a 1 ");
        assertThat(lines(report)).containsExactly(10L);
        read("id,watts\n#9,1\n", FORM);
        assertThat(taken).contains("2 #9 1 ");
    }

    @Test
    void aRowMayBeRefusedInBothLanguagesOrByWhatChecksItsValues() {
        TableReport report = reader.read("id,watts\na,1\nb,1\nc,1\n", FORM, row -> {
            switch (row.get("id")) {
                case "a" -> throw new RefusedRowException("不要", "not wanted");
                case "b" -> throw new IllegalArgumentException("no such thing");
                default -> LocalDate.parse(row.get("id"));
            }
        });
        assertThat(report.refusals()).extracting(row -> row.reason().zh()).startsWith("不要", "无法接收：no such thing");
        assertThat(report.refusals()).extracting(row -> row.reason().en()).startsWith("not wanted", "no such thing");
        assertThat(report.refused()).isEqualTo(3);
    }

    @Test
    void whatIsNoRefusalEndsTheReading() {
        assertThatThrownBy(() -> reader.read("id,watts\na,1\n", FORM, row -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
    }

    @Test
    void takesTheRowsBeforeBrokenQuotingAndTellsWhereItIs() {
        for (String broken : List.of("c,3,\"never closed\nd,4,\n", "c,3,\"closed\" twice\"\nd,4,\n")) {
            taken.clear();
            TableReport report = read("id,watts,note\na,1,\"x\ny\"\n\nb,2,\n" + broken, FORM);
            assertThat(taken).hasSize(2);
            assertThat(report.taken()).isEqualTo(2);
            assertThat(lines(report)).containsExactly(6L);
            assertThat(report.refusals().get(0).reason().en()).contains("quoting");
            assertThat(report.complete()).isFalse();
        }
    }

    @Test
    void namesWhatIsWrongWithTheColumns() {
        assertUnreadable("\"id,watts\na,1\n", FORM, "quoting is broken in the first line");
        assertUnreadable("", FORM, "the column 'id' is missing");
        assertUnreadable("id,note\na,1\n", FORM, "the column 'watts' is missing");
        assertUnreadable("id,watts,Watts\na,1,2\n", FORM, "the column 'watts' is there twice");
        assertUnreadable(
                "id,watts,colour\na,1,red\n", FORM.strictly(), "unknown column 'colour'; known are id, watts, note");
    }

    @Test
    void refusesRowsWithTooManyCellsAndIfStrictWithTooFew() {
        String file = "id,watts,note\na,1\nb,1,x\nc,1,x,y\n";
        assertThat(lines(read(file, FORM))).containsExactly(4L);
        assertThat(lines(read(file, FORM.strictly()))).containsExactly(2L, 4L);
    }

    @Test
    void refusesWhatIsTooLargeOrNotUtf8() {
        assertUnreadable("id,watts\n", FORM.atMost(1, 8), "more than 8 bytes");
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> reader.read("id,watts\n".getBytes(UTF_16), FORM, row -> {}))
                .satisfies(e -> assertThat(e.reason().zh()).contains("UTF-8"));
    }

    @Test
    void refusesAMillionShortRowsBeforeItHandsOverOne() {
        AtomicInteger handedOver = new AtomicInteger();
        String file = "id,watts\n" + "a\n".repeat(1_000_000);
        assertThatThrownBy(() -> reader.read(file, FORM, row -> handedOver.incrementAndGet()))
                .hasMessage("more than 10000 rows");
        assertThat(handedOver).hasValue(0);
    }

    @Test
    void keepsSomeRefusalsAndCountsAllTheBrokenOneIsAmongThem() {
        TableReport report = read("id,watts\n" + "a,x\n".repeat(7) + "a,\"", FORM.keeping(3));
        assertThat(report.refused()).isEqualTo(8);
        assertThat(lines(report)).containsExactly(2L, 3L, 9L);
    }

    private void assertUnreadable(String csv, TableForm form, String why) {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> read(csv, form))
                .withMessageContaining(why);
        assertThat(taken).isEmpty();
    }

    private TableReport read(String csv, TableForm form) {
        return reader.read(csv, form, row -> {
            double watts = row.number("watts", 0, 99.5);
            taken.add(row.line() + " " + row.needed("id", 5) + " " + (int) watts + " " + row.get("note"));
        });
    }

    private static List<Long> lines(TableReport report) {
        return report.refusals().stream().map(TableReport.Refusal::line).toList();
    }
}
