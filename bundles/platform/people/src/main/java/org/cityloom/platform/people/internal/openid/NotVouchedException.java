/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

/** What came back does not prove who somebody is. */
final class NotVouchedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotVouchedException(String what, Throwable cause) {
        super(what, cause);
    }

    NotVouchedException(String what) {
        super(what);
    }
}
