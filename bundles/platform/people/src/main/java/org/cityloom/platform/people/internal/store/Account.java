/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param passwordHash as {@code Passwords} encodes it
 * @param permissions what that person was granted
 */
public record Account(String id, String name, String passwordHash, Set<String> permissions) {}
