/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardResource;

/** The files of the panel and the desk, served from the folder {@code ui} of the bundle. */
@Component(service = ScreenFiles.class)
@HttpWhiteboardResource(pattern = "/ui/parks/*", prefix = "/ui")
public final class ScreenFiles {}
