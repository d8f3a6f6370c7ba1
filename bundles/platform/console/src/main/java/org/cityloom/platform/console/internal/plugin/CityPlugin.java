/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.plugin;

import java.util.List;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.SimpleType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardResource;

import org.cityloom.platform.console.internal.jmx.BeanServer;
import org.cityloom.platform.console.internal.jmx.OpenAttribute;
import org.cityloom.platform.console.internal.jmx.OpenBean;

/**
 * Tells Hawtio of our tab, and serves its files. Hawtio's page loads them itself: the loader of plugins puts scripts into the page as text, which
 * the policy of the page forbids. The tab comes and goes with this bundle, at the next load of the page.
 */
@Component(service = CityPlugin.class, immediate = true)
@HttpWhiteboardResource(pattern = "/console/*", prefix = "/console")
public final class CityPlugin {
    private static final String NAME = "hawtio:type=plugin,name=city";

    private final BeanServer server;

    @Activate
    public CityPlugin(@Reference BeanServer server) throws OpenDataException {
        this.server = server;
        server.show(
                NAME,
                new OpenBean(
                        "The tab City of Hawtio.",
                        List.of(
                                new OpenAttribute("Name", "Name of the plugin", SimpleType.STRING, () -> "city"),
                                new OpenAttribute(
                                        "Context", "Where its files are", SimpleType.STRING, () -> "/console"),
                                new OpenAttribute("Domain", "Not used", SimpleType.STRING, () -> ""),
                                new OpenAttribute(
                                        "Scripts",
                                        "Scripts that Hawtio loads as text: none, its page names ours",
                                        new ArrayType<String[]>(1, SimpleType.STRING),
                                        () -> new String[0])),
                        List.of()));
    }

    @Deactivate
    void close() {
        server.hide(NAME);
    }
}
