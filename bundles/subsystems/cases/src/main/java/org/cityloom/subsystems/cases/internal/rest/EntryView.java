/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;

/**
 * An entry of the catalogue.
 *
 * @param code what identifies it
 * @param title what it is called
 * @param group 大类, the class it belongs to
 */
public record EntryView(CodeView code, LocalizedText title, LocalizedText group) {
    /**
     * What identifies an entry.
     *
     * @param standard of which catalogue
     * @param kind component, fault or matter
     * @param number its digits
     */
    public record CodeView(String standard, String kind, String number) {
        static CodeView of(Code code) {
            return new CodeView(code.standard().id(), code.kind().id(), code.number());
        }
    }

    static EntryView of(Entry entry) {
        return new EntryView(CodeView.of(entry.code()), entry.title(), entry.group());
    }
}
