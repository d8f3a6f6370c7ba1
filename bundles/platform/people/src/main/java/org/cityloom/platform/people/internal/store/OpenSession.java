/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Instant;

/**
 * A session as it is stored.
 *
 * @param token SHA-256 of the token in hexadecimal digits; the token itself is never stored
 * @param person id of the person
 * @param opened when it was opened
 * @param used when it was last seen in use, exact to a minute
 * @param address from where it was opened
 */
public record OpenSession(String token, String person, Instant opened, Instant used, String address) {}
