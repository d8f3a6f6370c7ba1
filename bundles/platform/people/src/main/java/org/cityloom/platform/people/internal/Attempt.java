/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import org.cityloom.platform.people.internal.store.Account;

/** What came of an attempt to sign in. */
public sealed interface Attempt {
    /** Name, password and, if it is asked for, the code are right. */
    record Right(Account account) implements Attempt {}

    /** Name and password are right, but the code of the second factor is missing. */
    record CodeNeeded() implements Attempt {}

    /** Something is wrong, or it is too early; nobody is told which. */
    record Refused() implements Attempt {}
}
