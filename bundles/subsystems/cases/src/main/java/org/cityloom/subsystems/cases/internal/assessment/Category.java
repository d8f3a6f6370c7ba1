/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;

/** The six categories by which the city of the article counts its cases, and the rest. By classes of GB/T 47678.5-2026; default. */
@SuppressWarnings("ImmutableEnumChecker") // its classes are never changed after it was made
public enum Category {
    SANITATION("环境卫生", "sanitation", "06", "03"),
    STREET_ORDER("街面秩序", "street order", "09"),
    ADVERTISING("宣传广告", "advertising", "07"),
    UTILITIES("市政设施", "public utilities", "01"),
    TRAFFIC("道路交通", "roads and traffic", "02"),
    GREENERY("园林绿化", "parks and greenery", "04"),
    OTHER("其他", "other");

    private static final int CLASS_DIGITS = 2;
    private static final int MATTERS_MOVED_BY = 5; // domain, migration: event AA-BB of 2013 is (AA+5)0BB of 2026

    private final String zh;
    private final String en;
    private final Set<String> classes;

    Category(String zh, String en, String... classes) {
        this.zh = zh;
        this.en = en;
        this.classes = Set.of(classes);
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** To which an entry of a catalogue belongs. */
    public static Category of(String standard, String kind, String code) {
        String number = code.substring(0, Math.min(CLASS_DIGITS, code.length()));
        boolean moved = standard.equals(Standard.GBT_30428_2_2013.id()) && kind.equals(Kind.MATTER.id());
        String current = moved && number.matches("\\d{2}")
                ? String.format(Locale.ROOT, "%02d", Integer.parseInt(number) + MATTERS_MOVED_BY)
                : number;
        return Arrays.stream(values())
                .filter(category -> category.classes.contains(current))
                .findFirst()
                .orElse(OTHER);
    }
}
