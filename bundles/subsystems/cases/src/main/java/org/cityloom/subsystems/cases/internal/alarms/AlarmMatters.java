/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.alarms;

import java.util.Map;

import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.catalogue.CatalogueFiles;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;

/** Which matter an alarm of which kind is; from a file of the bundle. */
final class AlarmMatters {
    /** What an alarm is whose kind the file does not name. */
    static final Code OTHER = new Code(Standard.LOCAL, Kind.MATTER, "L99008");

    private final Map<String, Code> matters;

    AlarmMatters(TableReader tables) {
        this.matters = CatalogueFiles.alarms(tables);
    }

    Code of(String alarmKind) {
        return matters.getOrDefault(alarmKind, OTHER);
    }
}
