/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** What was refused and why. Safe for all threads; bounded in number and age by configuration. */
@ProviderType
public interface DeadLetters {
    /** Records a refused message; takes part in the transaction of the calling thread if there is one. */
    void record(DeadLetter letter);

    /** Refused messages, newest first. */
    Page<DeadLetter> list(PageRequest page);
}
