/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

/** The issuer does not answer, or not as it should; not the fault of whoever wants to sign in. */
final class IssuerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    IssuerAwayException(String what, Throwable cause) {
        super(what, cause);
    }

    IssuerAwayException(String what) {
        super(what);
    }
}
