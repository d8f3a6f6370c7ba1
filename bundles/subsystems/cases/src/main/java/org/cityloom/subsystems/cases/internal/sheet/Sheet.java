/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.sheet;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is printed of a case, in one language.
 *
 * @param language as browsers write it, {@code zh-CN}
 * @param city whose case it is, at the head of each page
 * @param title of the sheet
 * @param number of the case
 * @param printed when it is printed, as a sentence
 * @param pages says the number of a page and how many there are, with two {@code %d}
 * @param sections what stands on it, in order
 */
public record Sheet(
        String language,
        String city,
        String title,
        String number,
        String printed,
        String pages,
        List<Section> sections) {
    public Sheet {
        sections = List.copyOf(sections);
    }

    /** Something under a heading. */
    public sealed interface Section {
        String heading();
    }

    /** Names and values. */
    public record Facts(String heading, List<Fact> facts) implements Section {}

    /**
     * A name and its value.
     *
     * @param wide whether it has a line of its own
     */
    public record Fact(String name, String value, boolean wide) {}

    /** What happened, or holds, one after the other. */
    public record Entries(String heading, List<Entry> entries) implements Section {}

    /**
     * Something that happened, or holds.
     *
     * @param label when it happened, or what it is about
     * @param text what
     * @param detail more about it; may be empty
     */
    public record Entry(String label, String text, String detail) {}

    /** Small pictures. */
    public record Pictures(String heading, List<Picture> pictures) implements Section {}

    /**
     * A small picture.
     *
     * @param jpeg its file; null if there is none, then only the caption is printed
     */
    public record Picture(@Nullable Path jpeg, String caption) {}
}
