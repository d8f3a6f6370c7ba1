/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.figures;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one concern of the city can count. Register it as a service: it becomes the MBean {@code org.cityloom:type=<Concern>} and the
 * metrics {@code cityloom_<concern>_…}.
 */
@ConsumerType
public interface Figures {
    /** Name of the concern: lower case letters, the same at every call. */
    String concern();

    /** What the figures are about, in one English sentence. */
    String description();

    /** The figures, always the same ones in the same order. Reading them must be quick: they are asked for every few seconds. */
    List<Figure> figures();
}
