/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

/** A way in which muck comes into the city, changes and goes. Each returns when that is done, and fails when it failed. */
interface Installer {
    /** A version that is prepared where that can be done beforehand. */
    Change install() throws Exception;

    /** Puts a higher version in the place of the one that runs. */
    Change update() throws Exception;

    void remove() throws Exception;
}
