/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.openapi;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.DefaultSerializerProvider;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;

import org.cityloom.platform.rest.internal.access.AccessRule;
import org.cityloom.platform.rest.internal.access.AccessRules;

/** Describes one resource class as an OpenAPI document of its own. For one thread at a time. */
final class ResourceReader {
    /** Under which an operation names the permission that it needs. */
    static final String PERMISSION = "x-permission";

    /** Under which an operation says that a part of the city is not enough for its permission. */
    static final String WHOLE_CITY = "x-whole-city";

    /** Under which an operation names the bytes of the largest body that it reads. */
    static final String BODY_LIMIT = "x-body-limit";

    private static final ObjectMapper TREES = new ObjectMapper();

    private ResourceReader() {}

    /** The document of the class, as a tree that holds on to no class. */
    static JsonNode read(Class<?> resource) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Reader.class.getClassLoader()); // swagger looks its parts up there
        List<OpenAPIExtension> usual = OpenAPIExtensions.getExtensions();
        try {
            List<OpenAPIExtension> extensions = new ArrayList<>(usual);
            extensions.add(0, new Permissions(resource));
            OpenAPIExtensions.setExtensions(extensions);
            OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(new OpenAPI())).read(resource);
            return TREES.readTree(Json.mapper().writeValueAsBytes(described));
        } catch (IOException e) {
            throw new IllegalStateException("the description of " + resource.getName() + " cannot be read back", e);
        } finally {
            OpenAPIExtensions.setExtensions(usual);
            forgetClasses();
            thread.setContextClassLoader(before);
        }
    }

    /** Empties the caches that would keep the class loader of a bundle that went. */
    private static void forgetClasses() {
        ModelConverters.reset();
        Json.mapper().getTypeFactory().clearCache();
        TypeFactory.defaultInstance().clearCache();
        if (Json.mapper().getSerializerProvider() instanceof DefaultSerializerProvider serializers) {
            serializers.flushCachedSerializers();
        }
    }

    /** Writes what is declared of a method into its operation. */
    private static final class Permissions extends AbstractOpenAPIExtension {
        private final Class<?> resource;

        Permissions(Class<?> resource) {
            this.resource = resource;
        }

        @Override
        public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
            AccessRules.declared(resource, method)
                    .filter(AccessRule.Needs.class::isInstance)
                    .map(AccessRule.Needs.class::cast)
                    .ifPresent(needs -> {
                        operation.addExtension(PERMISSION, needs.permission());
                        if (needs.wholeCity()) {
                            operation.addExtension(WHOLE_CITY, true);
                        }
                    });
            AccessRules.bodyLimit(resource, method).ifPresent(limit -> operation.addExtension(BODY_LIMIT, limit));
            super.decorateOperation(operation, method, chain);
        }
    }
}
