/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvLinesTest {
    @Test
    void readsPlainAndQuotedFields() throws IOException {
        assertThat(rows("a, b ,\"c, d\",\"e \"\"f\"\"\",\r\n1,2,3,4,5"))
                .containsExactly(List.of("a", "b", "c, d", "e \"f\"", ""), List.of("1", "2", "3", "4", "5"));
    }

    @Test
    void knowsInWhichLineARowBeginsThoughFieldsSpanLinesAndLinesAreEmpty() throws IOException {
        CsvLines lines = new CsvLines(new StringReader("a,\"1\n2\n3\"\n\nb,c\n\n\nd,\"e\"\nf,g"));
        List<Integer> begins = new ArrayList<>();
        while (lines.next() != null) {
            begins.add(lines.line());
        }
        assertThat(begins).containsExactly(1, 5, 8, 9);
    }

    @Test
    void refusesAQuotationThatNeverEnds() {
        assertThatThrownBy(() -> rows("a,\"" + "x".repeat(4_000_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quotation");
        assertThatThrownBy(() -> rows(",".repeat(300))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<String>> rows(String text) throws IOException {
        CsvLines lines = new CsvLines(new StringReader(text));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = lines.next();
        while (row != null) {
            rows.add(row);
            row = lines.next();
        }
        return rows;
    }
}
