/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import java.util.List;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.Settings;
import org.cityloom.platform.settings.internal.definition.Definition;

/**
 * A configuration of a subsystem.
 *
 * @param snapshot number of the snapshot that holds what is set; to be told with a change
 */
public record SettingsView(
        String pid,
        String subsystem,
        LocalizedText subsystemTitle,
        LocalizedText title,
        LocalizedText description,
        long snapshot,
        List<AttributeView> attributes) {
    static SettingsView of(Settings.State state) {
        Definition definition = state.definition();
        return new SettingsView(
                definition.pid(),
                definition.subsystem(),
                definition.subsystemTitle(),
                definition.title(),
                definition.description(),
                state.snapshot().number(),
                definition.attributes().stream()
                        .map(attribute -> AttributeView.of(
                                attribute,
                                state.snapshot().values().get(attribute.id()),
                                state.secrets().contains(attribute.id())))
                        .toList());
    }
}
