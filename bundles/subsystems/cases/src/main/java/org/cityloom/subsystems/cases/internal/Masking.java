/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.List;

import org.cityloom.api.people.Person;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

/**
 * From whom it is hidden who collected: from those who handle cases, so that nobody can follow or bribe a collector. Source: domain,
 * "Complaints" and "Fair load: masked identity to handlers".
 */
public final class Masking {
    private static final List<String> HANDLING = List.of(Rights.ASSIGN, Rights.WORK);
    private static final List<String> SUPERVISING = List.of(Rights.ACCEPT, Rights.FILE, Rights.CHECK, Rights.ASSESS);

    private Masking() {}

    /** Whether this person may know who reported, verified, checked or took a photo. */
    public static boolean seesCollectors(Person person) {
        return HANDLING.stream().noneMatch(person::may) || SUPERVISING.stream().anyMatch(person::may);
    }
}
