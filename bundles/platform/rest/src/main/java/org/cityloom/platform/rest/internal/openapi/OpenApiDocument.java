/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.openapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.rest.internal.Routes;

/** The document over everything that is published, made when it is asked for and kept until something changes. */
@Component(service = OpenApiDocument.class)
public final class OpenApiDocument {
    private static final Logger LOG = LoggerFactory.getLogger(OpenApiDocument.class);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Routes routes;
    private final String version;
    private final Map<Class<?>, JsonNode> parts = new HashMap<>();
    private List<Class<?>> described = List.of();
    private byte[] document = new byte[0];

    @Activate
    public OpenApiDocument(BundleContext context, @Reference Routes routes) {
        this(context.getBundle().getVersion().toString(), routes);
    }

    /** For a given version of the platform. */
    public OpenApiDocument(String version, Routes routes) {
        this.version = version;
        this.routes = routes;
    }

    /** The document as JSON. */
    public synchronized byte[] json() throws IOException {
        List<Class<?>> now = routes.classes();
        if (document.length == 0 || !now.equals(described)) {
            parts.keySet().retainAll(now);
            List<Class<?>> ordered = new ArrayList<>(now);
            ordered.sort(Comparator.comparing(Class::getName));
            MergedDocument merged = new MergedDocument(version);
            for (Class<?> resource : ordered) {
                describe(resource, merged);
            }
            document = mapper.writeValueAsBytes(merged.tree());
            described = now;
        }
        return document.clone();
    }

    private void describe(Class<?> resource, MergedDocument merged) {
        try {
            merged.add(parts.computeIfAbsent(resource, ResourceReader::read));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("resource {} is left out of the OpenAPI document", resource.getName(), e);
        }
    }
}
