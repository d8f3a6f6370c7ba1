/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.body;

import java.io.IOException;

/** The client's connection ended while the request was read or the answer was written, whoever ended it: nothing is wrong in here. */
public final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(IOException cause) {
        super("the connection was lost: " + cause.getMessage(), cause);
    }
}
