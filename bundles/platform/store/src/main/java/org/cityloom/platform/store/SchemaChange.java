/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store;

import java.util.List;

import org.cityloom.api.text.LocalizedText;

/**
 * A change set that the database does not have yet.
 *
 * @param id file, id and author, as in {@code db/changelog.xml::muck-2::vendor}; only the file if all of it is meant
 * @param description what it does, as its author or else Liquibase says
 * @param objections why it must not be applied, each in a sentence; empty if it may
 */
public record SchemaChange(String id, String description, List<LocalizedText> objections) {
    public SchemaChange {
        objections = List.copyOf(objections);
    }
}
