/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import javax.security.auth.Subject;

import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** Who is at the other end of a connection: a core service, which may do everything, or a device. */
final class Caller extends UserPrincipal {
    private static final long serialVersionUID = 1L;

    private final boolean core;

    private Caller(String name, boolean core) {
        super(name);
        this.core = core;
    }

    static Caller core(String name) {
        return new Caller(name, true);
    }

    static Caller device(String id) {
        return new Caller(id, false);
    }

    boolean isCore() {
        return core;
    }

    Subject subject() {
        Subject subject = new Subject();
        subject.getPrincipals().add(this);
        subject.setReadOnly();
        return subject;
    }
}
