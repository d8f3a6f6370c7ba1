/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.rest.PublicationReport;
import org.cityloom.platform.rest.SubsystemDoor;

/** Every resource it registered is published. */
final class ResourcesCheck implements Check {
    private final SubsystemDoor door;

    ResourcesCheck(SubsystemDoor door) {
        this.door = door;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        List<PublicationReport> reports = candidate.bundles().stream()
                .flatMap(bundle -> door.publications(bundle).stream())
                .toList();
        return reports.stream()
                .filter(report -> report.refusal() != null)
                .findFirst()
                .map(report -> new LocalizedText(
                        "REST 资源未发布：" + report.refusal(), "a REST resource is not published: " + report.refusal()))
                .or(() -> reports.stream()
                        .filter(PublicationReport::pending)
                        .findFirst()
                        .map(report -> new LocalizedText(
                                "REST 资源 " + report.resource() + " 正在发布",
                                "the REST resource " + report.resource() + " is still being published")));
    }
}
