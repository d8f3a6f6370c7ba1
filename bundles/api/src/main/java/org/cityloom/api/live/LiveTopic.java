/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.live;

/**
 * A stream of live events, registered as an OSGi service by the bundle that publishes it.
 *
 * @param name unique in the platform: {@code muck-vehicles}
 * @param permission who may follow it
 */
public record LiveTopic(String name, String permission) {}
