/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;

/** What the catalogue knows of the subjects of cases. Answers come from memory. */
@Component(service = Matters.class)
public final class Matters {
    private final Catalogues catalogues;

    @Activate
    public Matters(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The code of what was found. */
    public static Code code(Subject subject) {
        return new Code(Standard.of(subject.standard()), Kind.of(subject.kind()), subject.code());
    }

    /** What was found; empty if the catalogue no longer knows it. */
    public Optional<Entry> entry(Subject subject) {
        return catalogues.now().entry(code(subject));
    }

    /** Whether that can be reported on that date. */
    public boolean isReportable(Code code, LocalDate date) {
        return catalogues.now().isReportable(code, date);
    }

    /** Under what it can be filed, in order. */
    public List<Condition> conditions(Subject subject) {
        return catalogues.now().conditions(code(subject));
    }
}
