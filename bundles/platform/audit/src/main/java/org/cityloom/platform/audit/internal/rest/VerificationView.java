/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.audit.ChainReport;

/**
 * A verification.
 *
 * @param running whether it goes on
 * @param checked how many entries were recomputed
 * @param total how many there are
 * @param report how it ended, null while it runs or before there was one
 * @param failure why it could not be done, null if it could
 */
public record VerificationView(
        boolean running, long checked, long total, @Nullable ChainReport report, @Nullable String failure) {
    /** Nothing was verified yet. */
    static final VerificationView NONE = new VerificationView(false, 0, 0, null, null);
}
