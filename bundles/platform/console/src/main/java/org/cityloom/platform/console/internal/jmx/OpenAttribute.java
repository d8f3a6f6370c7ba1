/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.util.function.Supplier;

import javax.management.openmbean.OpenType;

import org.jspecify.annotations.Nullable;

/**
 * A readable attribute.
 *
 * @param name as JMX writes it: {@code OpenAlarms}
 * @param description in one sentence
 * @param type of what the supplier gives
 * @param value of this moment
 */
public record OpenAttribute(String name, String description, OpenType<?> type, Supplier<@Nullable Object> value) {}
