/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

/**
 * A role that a person holds.
 *
 * @param role id of the role
 * @param unit id of the unit within which it is held
 */
public record Holding(String role, String unit) {}
