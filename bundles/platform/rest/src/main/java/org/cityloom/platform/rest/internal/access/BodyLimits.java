/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

/**
 * How much is read, as it is configured.
 *
 * @param undeclared most bytes where a method does not declare it
 * @param open most bytes of somebody who is not signed in, whatever the method declares
 */
public record BodyLimits(long undeclared, long open) {}
