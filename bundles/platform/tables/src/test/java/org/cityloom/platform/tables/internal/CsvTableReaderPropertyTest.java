/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReport;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableReaderPropertyTest {
    private static final TableForm FORM = TableForm.of("id", "note");

    private final CsvTableReader reader = new CsvTableReader();

    @Property(tries = 300)
    void whatWasQuotedIsReadAgainAndEachRowKnowsItsLine(@ForAll("cells") List<String> notes) {
        StringBuilder file = new StringBuilder("id,note\n");
        List<String> expected = new ArrayList<>();
        for (String note : notes) {
            expected.add(lineOf(file) + " " + note.strip());
            file.append("x,\"").append(note.replace("\"", "\"\"")).append("\"\n");
        }
        List<String> read = new ArrayList<>();
        TableReport report = reader.read(file.toString(), FORM, row -> read.add(row.line() + " " + row.get("note")));
        assertThat(report).isEqualTo(new TableReport(notes.size(), List.of()));
        assertThat(read).isEqualTo(expected);
    }

    @Property(tries = 300)
    void aQuotationMarkThatIsNeverClosedCostsNoRowBeforeIt(
            @ForAll("cells") List<String> notes, @ForAll @IntRange(max = 20) int at) {
        List<String> rows = notes.stream()
                .map(note -> "x,\"" + note.replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.toCollection(ArrayList::new));
        int broken = Math.min(at, rows.size());
        String before = "id,note\n" + String.join("", rows.subList(0, broken));
        TableReport report = reader.read(before + "x,\"never closed\n\nx,y\n", FORM, row -> {});
        assertThat(report.taken()).isEqualTo(broken);
        assertThat(report.complete()).isFalse();
        assertThat(report.refusals()).extracting(TableReport.Refusal::line).containsExactly(lineOf(before));
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefusedAndItsRowsAreCounted(@ForAll("texts") String text) {
        List<Long> lines = new ArrayList<>();
        TableReport report = reader.read("id,note\n" + text, FORM.withRemarks(), row -> lines.add(row.line()));
        assertThat(report.taken()).isEqualTo(lines.size());
        report.refusals().forEach(refusal -> lines.add(refusal.line()));
        assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line > 1 && line <= lineOf("id,note\n" + text));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return texts().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '桥', ',', '"', ' ', '\n', '#', '\ufeff')
                .ofMaxLength(30);
    }

    private static long lineOf(CharSequence before) {
        return 1 + before.chars().filter(c -> c == '\n').count();
    }
}
