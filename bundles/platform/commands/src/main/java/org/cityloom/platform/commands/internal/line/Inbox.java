/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.line;

/** Takes what devices say of commands; when it returns, it is kept. */
public interface Inbox {
    /** Blocks until it is kept; what it throws ends the connection, and the broker delivers the message again. */
    void acknowledged(String device, Acknowledgement acknowledgement);

    /** Takes a message that is none. */
    void malformed(String topic, byte[] payload);
}
