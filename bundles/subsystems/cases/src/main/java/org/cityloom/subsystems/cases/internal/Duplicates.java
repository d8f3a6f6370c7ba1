/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** Which reports may be of one problem: the same matter, near and recent (domain, closed loop: 50 m and 24 h). Reads the database. */
@Component(service = Duplicates.class)
public final class Duplicates {
    private final CaseStore store;
    private final Settings settings;

    @Activate
    public Duplicates(@Reference CaseStore store, @Reference Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Other open cases that may be the same problem, the oldest first. */
    public List<CaseFile> of(CaseFile file) {
        return store
                .near(
                        file.subject().code(),
                        file.subject().position(),
                        settings.duplicateMetres(),
                        file.reportedAt().minus(settings.duplicateTime()))
                .stream()
                .filter(other -> other.state().isOpen()
                        && !other.number().equals(file.number())
                        && other.subject().kind().equals(file.subject().kind())
                        && other.subject().standard().equals(file.subject().standard())
                        && other.reportedAt().isBefore(file.reportedAt().plus(settings.duplicateTime())))
                .toList();
    }
}
