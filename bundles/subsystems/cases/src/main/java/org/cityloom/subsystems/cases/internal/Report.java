/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;

/**
 * What somebody found.
 *
 * @param source who found it
 * @param code which matter or fault
 * @param position where
 * @param address as somebody would describe the place, at most 256 characters; may be empty
 * @param description what is wrong, at most 2,000 characters; may be empty
 * @param sighting which camera saw it; null if none did, or nobody knows
 */
public record Report(
        Source source, Code code, Position position, String address, String description, @Nullable Sighting sighting) {
    /** Characters that an address may have (domain, matter attributes: place). */
    public static final int LONGEST_ADDRESS = 256;

    /** Characters that a description may have; default. */
    public static final int LONGEST_DESCRIPTION = 2000;

    /** One that no camera saw. */
    public Report(Source source, Code code, Position position, String address, String description) {
        this(source, code, position, address, description, null);
    }

    /**
     * What the case is about.
     *
     * @throws ImpossibleException if a text cannot be kept
     */
    Subject subject(AreaPath areas) {
        check("case-address", address, LONGEST_ADDRESS);
        check("case-description", description, LONGEST_DESCRIPTION);
        return new Subject(
                code.standard().id(),
                code.kind().id(),
                code.number(),
                position,
                areas,
                address.strip(),
                description.strip(),
                sighting);
    }

    private static void check(String type, String text, int longest) {
        if (text.length() > longest) {
            throw ImpossibleException.of(type, "最多 " + longest + " 字", "at most " + longest + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ImpossibleException.of(type, "文字中含有控制字符", "the text holds control characters");
        }
    }
}
