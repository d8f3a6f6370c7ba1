/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** The cases that whoever asks may see; of others nobody learns whether they are there. */
final class VisibleCases {
    private final CaseStore cases;
    private final CurrentPerson people;

    VisibleCases(CaseStore cases, CurrentPerson people) {
        this.cases = cases;
        this.people = people;
    }

    /** @throws ProblemException with 404 if there is none within the areas of whoever asks */
    CaseFile get(String number) {
        return cases.find(number)
                .filter(file ->
                        people.areas(Rights.VIEW).covers(file.subject().areas().grid()))
                .orElseThrow(() -> ProblemException.notFound("case", new LocalizedText("案件", "case"), number));
    }
}
