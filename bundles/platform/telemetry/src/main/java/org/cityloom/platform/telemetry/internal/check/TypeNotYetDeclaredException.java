/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

/**
 * The type of a device is not declared at the moment. Shortly after its handler came that is no fault of the message: the
 * subsystem is still introducing itself.
 */
public final class TypeNotYetDeclaredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TypeNotYetDeclaredException(String type) {
        super("the device type " + type + " is not declared yet");
    }
}
