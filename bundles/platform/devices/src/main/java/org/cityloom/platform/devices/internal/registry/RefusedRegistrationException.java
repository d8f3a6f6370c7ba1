/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import org.cityloom.api.text.LocalizedText;

/** A device that cannot be registered; its message is the English reason. */
public final class RefusedRegistrationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    /** Why, in one sentence each. */
    public RefusedRegistrationException(String zh, String en) {
        super(en);
        this.reason = new LocalizedText(zh, en);
    }

    /** Why, in one sentence. */
    public LocalizedText reason() {
        return reason;
    }
}
