/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * One thing that can be set. Values are Long, Double, Boolean or String by its type, and lists of them if it holds many.
 *
 * @param id key in the configuration
 * @param name what people read, without the unit
 * @param unit as the name told it in parentheses at its end; null if it told none
 * @param description what it does, and where the default comes from
 * @param many whether it holds a list
 * @param min null for none
 * @param max null for none
 * @param options the only values it may have; empty if any will do
 * @param fallback what holds while nothing is set; null if nothing does
 */
public record Attribute(
        String id,
        LocalizedText name,
        @Nullable LocalizedText unit,
        LocalizedText description,
        AttributeType type,
        boolean many,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Option> options,
        @Nullable Object fallback) {
    private static final int MOST_VALUES = 200;

    public Attribute {
        options = List.copyOf(options);
    }

    /** Whether its value must not be shown. */
    public boolean secret() {
        return type == AttributeType.SECRET;
    }

    /** What a configuration or a form holds, as a value of this attribute; a text that is none stays a text. */
    public Object read(Object held) {
        return many ? all(held).stream().map(this::one).toList() : one(held);
    }

    private Object one(Object held) {
        return type.read(String.valueOf(held)).orElseGet(() -> String.valueOf(held));
    }

    private static List<Object> all(Object held) {
        if (held instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        return held.getClass().isArray()
                ? IntStream.range(0, Array.getLength(held))
                        .mapToObj(i -> Array.get(held, i))
                        .toList()
                : List.of(held);
    }

    /** Why that cannot be set, for people; empty if it can. */
    public Optional<LocalizedText> refusal(Object wanted) {
        if (!many && (wanted instanceof Collection || wanted.getClass().isArray())) {
            return Optional.of(new LocalizedText("只能有一个值", "takes one value"));
        }
        List<Object> values = all(wanted);
        return values.size() > MOST_VALUES
                ? Optional.of(
                        new LocalizedText("最多 " + MOST_VALUES + " 个值", "takes at most " + MOST_VALUES + " values"))
                : values.stream()
                        .map(value -> refusalOf(String.valueOf(value)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<LocalizedText> refusalOf(String text) {
        Optional<Object> read = type.read(text);
        if (read.isEmpty()) {
            return Optional.of(unreadable());
        }
        if (!options.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(text))) {
            List<String> values = options.stream().map(Option::value).toList();
            return Optional.of(new LocalizedText(
                    "只能是 " + String.join("、", values) + " 之一", "must be one of " + String.join(", ", values)));
        }
        return read.get() instanceof Number number ? outside(new BigDecimal(number.toString())) : Optional.empty();
    }

    private Optional<LocalizedText> outside(BigDecimal number) {
        boolean low = min != null && number.compareTo(min) < 0;
        boolean high = max != null && number.compareTo(max) > 0;
        if (!low && !high) {
            return Optional.empty();
        }
        String zh = unit == null ? "" : " " + unit.zh();
        String en = unit == null ? "" : " " + unit.en();
        if (min != null && max != null) {
            return Optional.of(new LocalizedText(
                    "必须在 " + plain(min) + " 到 " + plain(max) + zh + " 之间",
                    "must be " + plain(min) + " to " + plain(max) + en));
        }
        return Optional.of(
                low
                        ? new LocalizedText("不能小于 " + plain(min) + zh, "must be at least " + plain(min) + en)
                        : new LocalizedText("不能大于 " + plain(max) + zh, "must be at most " + plain(max) + en));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private LocalizedText unreadable() {
        return switch (type) {
            case WHOLE -> new LocalizedText("必须是整数", "must be a whole number");
            case DECIMAL -> new LocalizedText("必须是数字", "must be a number");
            case BOOLEAN -> new LocalizedText("必须是 true 或 false", "must be true or false");
            default -> new LocalizedText("太长", "is too long");
        };
    }
}
