/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a case came from that another platform handed over.
 *
 * @param platform its name
 * @param number of the case there
 * @param caseNumber here
 * @param created when it was reported there
 * @param due when it had to be solved there; null if that was not told
 * @param closed when it was solved there; null if it was not
 * @param takenAt when it was handed over
 * @param by who handed it over
 */
public record Transfer(
        String platform,
        String number,
        String caseNumber,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant closed,
        Instant takenAt,
        String by) {}
