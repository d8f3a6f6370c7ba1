/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.definition.Attribute;
import org.cityloom.platform.settings.internal.definition.AttributeType;
import org.cityloom.platform.settings.internal.definition.Option;

/**
 * One thing that can be set.
 *
 * @param unit null if it has none
 * @param description what it does, and where the default comes from
 * @param many whether it holds a list
 * @param defaultValue what holds while nothing is set; null if nothing does
 * @param value what holds; null if nothing does, and always for a secret
 * @param changed whether what holds is not the default; of a secret, whether it is set
 */
public record AttributeView(
        String id,
        LocalizedText name,
        @Nullable LocalizedText unit,
        LocalizedText description,
        AttributeType type,
        boolean many,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Option> options,
        @Nullable Object defaultValue,
        @Nullable Object value,
        boolean changed) {
    /** @param set null if it is not */
    static AttributeView of(Attribute attribute, @Nullable Object set, boolean secretSet) {
        Object value = set == null ? attribute.fallback() : set;
        return new AttributeView(
                attribute.id(),
                attribute.name(),
                attribute.unit(),
                attribute.description(),
                attribute.type(),
                attribute.many(),
                attribute.min(),
                attribute.max(),
                attribute.options(),
                attribute.fallback(),
                attribute.secret() ? null : value,
                attribute.secret() ? secretSet : set != null && !set.equals(attribute.fallback()));
    }
}
