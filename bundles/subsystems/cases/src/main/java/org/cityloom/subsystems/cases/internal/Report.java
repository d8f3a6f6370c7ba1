/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

/**
 * What somebody found.
 *
 * @param source who found it
 * @param code which matter or fault
 * @param position where
 * @param address as somebody would describe the place, at most 256 characters; may be empty
 * @param description what is wrong, at most 2,000 characters; may be empty
 */
public record Report(Source source, Code code, Position position, String address, String description) {}
