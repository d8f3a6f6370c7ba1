/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.ObjectClassDefinition;

import org.cityloom.api.text.LocalizedText;

/** Reads what a bundle of a subsystem describes by Metatype, in Chinese and in English. */
final class DefinitionReader {
    /** By convention a name ends with its unit: {@code Speed limit (km/h)}. */
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[(（]([^()（）]+)[)）]");

    private static final Pattern PID = Pattern.compile("[\\w.~-]{1,200}");

    private final Bundle bundle;
    private final MetaTypeInformation described;
    private final String subsystem;
    private final LocalizedText subsystemTitle;
    private final Map<String, Bounds> bounds;

    DefinitionReader(Bundle bundle, MetaTypeInformation described, String subsystem, LocalizedText subsystemTitle) {
        this.bundle = bundle;
        this.described = described;
        this.subsystem = subsystem;
        this.subsystemTitle = subsystemTitle;
        this.bounds = BoundsReader.of(bundle);
    }

    /** The configurations that carry the name of the subsystem as a word of their pid; others are not the subsystem's to describe. */
    List<Definition> read() {
        return Optional.ofNullable(described.getPids()).stream()
                .flatMap(Arrays::stream)
                .filter(pid -> PID.matcher(pid).matches()
                        && Arrays.asList(pid.split("\\.")).contains(subsystem))
                .map(this::definition)
                .toList();
    }

    private Definition definition(String pid) {
        ObjectClassDefinition zh = described.getObjectClassDefinition(pid, "zh");
        ObjectClassDefinition en = described.getObjectClassDefinition(pid, "en");
        AttributeDefinition[] chinese = attributes(zh);
        AttributeDefinition[] english = attributes(en);
        return new Definition(
                pid,
                subsystem,
                subsystemTitle,
                text(zh.getName(), en.getName(), bundle.getSymbolicName()),
                text(zh.getDescription(), en.getDescription(), pid),
                IntStream.range(0, Math.min(chinese.length, english.length))
                        .mapToObj(i -> attribute(zh.getID(), chinese[i], english[i]))
                        .toList());
    }

    private static AttributeDefinition[] attributes(ObjectClassDefinition definition) {
        AttributeDefinition[] attributes = definition.getAttributeDefinitions(ObjectClassDefinition.ALL);
        return attributes == null ? new AttributeDefinition[0] : attributes;
    }

    private Attribute attribute(String objectClass, AttributeDefinition zh, AttributeDefinition en) {
        LocalizedText full = text(zh.getName(), en.getName(), zh.getID());
        Matcher chinese = WITH_UNIT.matcher(full.zh());
        Matcher english = WITH_UNIT.matcher(full.en());
        boolean unit = chinese.matches() && english.matches();
        AttributeType type = AttributeType.of(zh.getType());
        Bounds within = bounds.getOrDefault(objectClass + " " + zh.getID(), Bounds.NONE);
        boolean numeric = type == AttributeType.WHOLE || type == AttributeType.DECIMAL;
        Attribute plain = new Attribute(
                zh.getID(),
                unit ? new LocalizedText(chinese.group(1), english.group(1)) : full,
                unit ? new LocalizedText(chinese.group(2), english.group(2)) : null,
                text(zh.getDescription(), en.getDescription(), full.en()),
                type,
                zh.getCardinality() != 0,
                numeric ? least(within.min(), zh.getType()) : null,
                numeric ? greatest(within.max(), zh.getType()) : null,
                options(zh, en),
                null);
        return withFallback(plain, zh.getDefaultValue());
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal told, int metatype) {
        return told == null && metatype == AttributeDefinition.INTEGER ? BigDecimal.valueOf(Integer.MIN_VALUE) : told;
    }

    private static @Nullable BigDecimal greatest(@Nullable BigDecimal told, int metatype) {
        return told == null && metatype == AttributeDefinition.INTEGER ? BigDecimal.valueOf(Integer.MAX_VALUE) : told;
    }

    private static Attribute withFallback(Attribute plain, String @Nullable [] fallback) {
        if (fallback == null || plain.secret() || (fallback.length == 0 && !plain.many())) {
            return plain;
        }
        Object value = plain.many() ? plain.read(List.of((Object[]) fallback)) : plain.read(fallback[0]);
        return new Attribute(
                plain.id(),
                plain.name(),
                plain.unit(),
                plain.description(),
                plain.type(),
                plain.many(),
                plain.min(),
                plain.max(),
                plain.options(),
                value);
    }

    private static List<Option> options(AttributeDefinition zh, AttributeDefinition en) {
        String[] values = zh.getOptionValues();
        String[] chinese = zh.getOptionLabels();
        String[] english = en.getOptionLabels();
        return values == null
                ? List.of()
                : IntStream.range(0, values.length)
                        .mapToObj(i -> new Option(
                                values[i],
                                text(
                                        chinese == null ? null : chinese[i],
                                        english == null ? null : english[i],
                                        values[i])))
                        .toList();
    }

    private static LocalizedText text(@Nullable String zh, @Nullable String en, String otherwise) {
        String english = en == null || en.isBlank() ? otherwise : en;
        return new LocalizedText(zh == null || zh.isBlank() ? english : zh, english);
    }
}
