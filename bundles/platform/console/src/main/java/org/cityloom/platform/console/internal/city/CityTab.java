/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * The files of the tab City. Hawtio's page names them itself: its loader of plugins puts scripts into the page as text, which the policy of
 * the page forbids. The tab comes and goes with this bundle, at the next load of the page.
 */
@Component(service = CityTab.class)
@HttpWhiteboardResource(pattern = "/console/*", prefix = "/console")
public final class CityTab {}
