/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.audit;

import org.osgi.annotation.versioning.ProviderType;

/** Takes note of what is changed, by whom and from where. Safe for all threads. */
@ProviderType
public interface Audit {
    /**
     * Takes note of a change by {@link #actor()}, within the transaction of the calling thread: the entry is there if and only if
     * the change is. Without a transaction it is kept when this returns. Blocks.
     *
     * @throws IllegalArgumentException if a field, at any depth, is named as if it held a secret: password, secret, token and
     *     their like; leave it out
     * @throws org.cityloom.api.store.StoreException if there is no transaction and the entry cannot be kept; what is not
     *     audited must not be done
     */
    void record(AuditEntry entry);

    /**
     * Who acts in the calling thread: whom {@link #as} names, else who sent the request, else who is signed in to the shell or
     * the console, else {@link Actor#SYSTEM}.
     */
    Actor actor();

    /** Does the work in the name of the actor, in the calling thread: for what goes on after the request has been answered. */
    void as(Actor actor, Runnable work);
}
