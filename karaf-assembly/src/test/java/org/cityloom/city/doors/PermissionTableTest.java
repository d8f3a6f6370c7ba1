/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionTableTest {
    private static final List<String> KIND = List.of("TOPIC");

    @Test
    void saysWhatToDoAboutADoorWithoutARowAndARowWithoutADoor() {
        PermissionTable table = PermissionTable.read();
        assertThat(table.differences(List.of("NONE"), Map.of("NONE /new", "muck:view")))
                .singleElement()
                .asString()
                .startsWith("add the row 'NONE /new muck:view'");
        assertThat(table.differences(KIND, Map.of()))
                .contains("take the row 'TOPIC alarms' out of permissions.txt: the city has no such door any more");
        assertThat(table.differences(KIND, Map.of("TOPIC alarms", "alarms:handle")))
                .contains("'TOPIC alarms' asks for alarms:handle, but permissions.txt says alarms:view: correct the one"
                        + " that is wrong");
    }
}
