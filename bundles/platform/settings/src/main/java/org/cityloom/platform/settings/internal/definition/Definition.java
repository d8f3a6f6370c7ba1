/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.text.LocalizedText;

/**
 * One configuration of a subsystem.
 *
 * @param pid where Configuration Admin keeps it
 * @param subsystem id of the subsystem whose it is
 * @param subsystemTitle what people call the subsystem
 * @param title what people call the configuration
 * @param description what it is for
 * @param attributes in the order of the description
 */
public record Definition(
        String pid,
        String subsystem,
        LocalizedText subsystemTitle,
        LocalizedText title,
        LocalizedText description,
        List<Attribute> attributes) {
    public Definition {
        attributes = List.copyOf(attributes);
    }

    /** Its attribute of that id. */
    public Optional<Attribute> attribute(String id) {
        return attributes.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
