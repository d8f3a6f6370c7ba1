/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

/** Whether a device is let in to the broker. */
public enum Admission {
    /** It proved to be the device it says it is. */
    ADMITTED,

    /** There is no such device, or its secret is wrong; which of the two, nobody is told. */
    UNKNOWN,

    /** It proved to be the device, but somebody has blocked the device. */
    BLOCKED,

    /** The secret is right, but this device has to show its certificate too. */
    CERTIFICATE_MISSING,

    /** The certificate that it showed is another's. */
    CERTIFICATE_FOREIGN
}
