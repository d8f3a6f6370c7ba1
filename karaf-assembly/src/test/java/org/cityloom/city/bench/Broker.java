/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** A broker in a process of its own. */
interface Broker extends AutoCloseable {
    URI uri();

    /** Name of somebody who may read every topic; the password is {@link #secret}. */
    String user();

    String secret();

    /** The secrets of the devices by their ids. */
    Map<String, String> devices();

    long pid();

    @Override
    void close() throws IOException;
}
