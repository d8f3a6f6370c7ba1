/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.tables.TableReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableRowsTest {
    private final List<String> taken = new ArrayList<>();

    @Test
    void tellsTheLineOfEachRowThatIsRefusedAndTakesTheOthers() {
        TableReport report = read("\ufeffid,name\na,1\n\nb,x\nc,3\n");
        assertThat(taken).containsExactly("a", "c");
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(4);
            assertThat(refusal.reason().en()).contains("\"x\"");
            assertThat(refusal.reason().zh()).startsWith("无法接收：");
        });
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> read("id\na\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the column 'name' is missing");
        assertThatThrownBy(() -> read("")).hasMessage("the column 'id' is missing");
    }

    @Test
    void takesNoMoreRowsThanItSays() {
        String rows = "a,1\n".repeat(TableRows.MOST_ROWS);
        assertThat(read("id,name\n" + rows).taken()).isEqualTo(TableRows.MOST_ROWS);
        assertThatThrownBy(() -> read("id,name\n" + rows + "b,1\n")).hasMessage("more than 10000 rows");
    }

    private TableReport read(String csv) {
        return TableRows.each(csv, List.of("id", "name"), row -> {
            Integer.parseInt(row.get("name"));
            taken.add(row.get("id"));
        });
    }
}
