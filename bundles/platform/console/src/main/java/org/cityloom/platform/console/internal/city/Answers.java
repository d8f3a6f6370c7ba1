/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.List;
import java.util.stream.Stream;

import javax.management.openmbean.CompositeData;
import javax.management.openmbean.SimpleType;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.console.internal.jmx.Shape;
import org.cityloom.platform.console.internal.jmx.Shape.Column;
import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;

/** What the operations answer, in open types. */
final class Answers {
    static final Shape OPERATION = new Shape(
            "Operation",
            "How an operation on a subsystem stands",
            List.of(
                    new Column("id", "Its number, or -1 if it did not begin", SimpleType.LONG),
                    new Column("kind", "What was asked for", SimpleType.STRING),
                    new Column("subsystem", "Of which subsystem", SimpleType.STRING),
                    new Column("by", "Who asked", SimpleType.STRING),
                    new Column("state", "How far it is", SimpleType.STRING),
                    new Column("ended", "Whether nothing more will happen", SimpleType.BOOLEAN),
                    new Column("step", "The step in hand or the last one", SimpleType.STRING),
                    new Column("code", "Kind of refusal or failure; null if there is none", SimpleType.STRING),
                    new Column("outcomeZh", "A sentence in Chinese", SimpleType.STRING),
                    new Column("outcomeEn", "A sentence in English", SimpleType.STRING)),
            List.of("id"));

    static final Shape PREVIEW = new Shape(
            "ArchivePreview",
            "What would happen if an archive were installed now",
            List.of(
                    new Column("digest", "With which it is named; empty if it was refused at once", SimpleType.STRING),
                    new Column("subsystem", "What it brings", SimpleType.STRING),
                    new Column("titleZh", "Its name in Chinese", SimpleType.STRING),
                    new Column("titleEn", "Its name in English", SimpleType.STRING),
                    new Column("vendor", "Who made it", SimpleType.STRING),
                    new Column("version", "Of the archive", SimpleType.STRING),
                    new Column("running", "The version that runs now; null if none does", SimpleType.STRING),
                    new Column("blastRadius", "Bundles outside the archive that would restart", InstalledTable.TEXTS),
                    new Column("refusedZh", "Why it would be refused, in Chinese", InstalledTable.TEXTS),
                    new Column("refusedEn", "Why it would be refused, in English", InstalledTable.TEXTS)),
            List.of("digest"));

    private Answers() {}

    static CompositeData of(OperationReport report) {
        String step = report.steps().stream()
                .reduce((one, other) -> other)
                .map(OperationReport.StepReport::step)
                .map(Step::name)
                .orElse(null);
        return OPERATION.row(
                report.id(),
                report.kind().name(),
                report.subsystem(),
                report.by(),
                report.state().name(),
                report.state().ended(),
                step,
                report.code(),
                report.outcome().zh(),
                report.outcome().en());
    }

    /** It did not begin. */
    static CompositeData refused(String kind, String subsystem, String by, RefusedException refusal) {
        return OPERATION.row(
                -1L,
                kind,
                subsystem,
                by,
                OperationState.REJECTED.name(),
                true,
                null,
                refusal.code(),
                refusal.reason().zh(),
                refusal.reason().en());
    }

    static CompositeData of(ArchivePreview preview) {
        return PREVIEW.row(
                preview.digest(),
                preview.subsystem(),
                preview.title().zh(),
                preview.title().en(),
                preview.vendor(),
                preview.version(),
                preview.running(),
                preview.blastRadius().toArray(String[]::new),
                reasons(preview).map(LocalizedText::zh).toArray(String[]::new),
                reasons(preview).map(LocalizedText::en).toArray(String[]::new));
    }

    private static Stream<LocalizedText> reasons(ArchivePreview preview) {
        return preview.refusals().stream().map(ArchivePreview.Refusal::reason);
    }

    /** It could not even be staged. */
    static CompositeData refused(RefusedException refusal) {
        return PREVIEW.row(
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                new String[0],
                new String[] {refusal.reason().zh()},
                new String[] {refusal.reason().en()});
    }
}
