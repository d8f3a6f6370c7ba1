/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;

import org.apache.karaf.shell.api.console.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A session that remembers what was printed; its user is {@code wang}. */
final class Console {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, UTF_8);

    final Session session = (Session) Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getConsole" -> stream;
                case "get" -> "USER".equals(arguments[0]) ? "wang" : null;
                default -> throw new UnsupportedOperationException(method.getName());
            });

    String text() {
        return printed.toString(UTF_8);
    }
}
