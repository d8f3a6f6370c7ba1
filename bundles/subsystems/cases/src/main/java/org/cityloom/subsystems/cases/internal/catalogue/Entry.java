/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import org.cityloom.api.text.LocalizedText;

/**
 * An entry of a catalogue.
 *
 * @param code what identifies it
 * @param title what it is called
 * @param group 大类, the class it belongs to
 */
public record Entry(Code code, LocalizedText title, LocalizedText group) {}
