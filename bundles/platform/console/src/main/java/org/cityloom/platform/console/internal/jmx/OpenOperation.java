/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.util.List;
import java.util.function.Function;

import javax.management.openmbean.OpenType;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked for.
 *
 * @param name of the operation
 * @param description in one sentence
 * @param parameters in their order
 * @param result its type
 * @param changes whether something is different afterwards
 * @param work gets as many values as there are parameters
 */
public record OpenOperation(
        String name,
        String description,
        List<Parameter> parameters,
        OpenType<?> result,
        boolean changes,
        Function<Object[], @Nullable Object> work) {
    public OpenOperation {
        parameters = List.copyOf(parameters);
    }

    /**
     * What is asked with it.
     *
     * @param name of the parameter
     * @param description in one sentence
     * @param type of its value
     */
    public record Parameter(String name, String description, OpenType<?> type) {}
}
