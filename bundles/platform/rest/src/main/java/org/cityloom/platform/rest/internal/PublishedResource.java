/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.MultivaluedMap;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import org.cityloom.platform.rest.internal.access.AccessRules;

/** A resource with a server and a bus of its own, so that nothing that happens to another one touches it. */
final class PublishedResource {
    /** How well a resource answers a request; the larger the better. */
    static final int NOT_AT_ALL = 0;

    private static final int PATH = 1;
    private static final int METHOD = 1 << 16; // outweighs every path
    private static final int MANY = Integer.MAX_VALUE;
    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final Owner owner;
    private final Class<?> type;
    private final Bus bus;
    private final Server server;
    private final AbstractHTTPDestination destination;
    private final List<ClassResourceInfo> classes;
    private final Map<OperationResourceInfo, OptionalLong> bodyLimits = new HashMap<>();
    private final Semaphore requests = new Semaphore(MANY);

    PublishedResource(Owner owner, Class<?> type, Bus bus, Server server, List<ClassResourceInfo> classes) {
        this.owner = owner;
        this.type = type;
        this.bus = bus;
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
        this.classes = List.copyOf(classes);
        classes.forEach(each -> each.getMethodDispatcher()
                .getOperationResourceInfos()
                .forEach(operation ->
                        bodyLimits.put(operation, AccessRules.bodyLimit(type, operation.getMethodToInvoke()))));
    }

    Class<?> type() {
        return type;
    }

    Owner owner() {
        return owner;
    }

    /** Where it answers, relative to the place of all resources. */
    List<String> paths() {
        return classes.stream().map(each -> each.getURITemplate().getValue()).toList();
    }

    /** The first words of its paths. */
    List<String> firstSegments() {
        return paths().stream().map(path -> path.split("/", 3)[1]).toList();
    }

    /**
     * How well it answers that path and method: the method first, then how many characters of the path it names itself, so that
     * {@code people/units} is none of {@code people/{id}} wherever the two are.
     */
    int match(String path, String method) {
        int best = NOT_AT_ALL;
        for (ClassResourceInfo each : classes) {
            MultivaluedMap<String, String> groups = new MetadataMap<>();
            if (each.getURITemplate().match(path, groups)) {
                best = Math.max(best, match(each, groups.getFirst(URITemplate.FINAL_MATCH_GROUP), method));
            }
        }
        return best;
    }

    private static int match(ClassResourceInfo resource, String rest, String method) {
        int best = NOT_AT_ALL;
        for (OperationResourceInfo operation : resource.getMethodDispatcher().getOperationResourceInfos()) {
            best = Math.max(best, match(resource, operation, rest, method));
        }
        return best;
    }

    private static int match(ClassResourceInfo resource, OperationResourceInfo operation, String rest, String method) {
        MultivaluedMap<String, String> groups = new MetadataMap<>();
        if (!operation.getURITemplate().match(rest, groups) || !isEnd(groups)) {
            return NOT_AT_ALL;
        }
        String named = resource.getURITemplate().getLiteralChars()
                + operation.getURITemplate().getLiteralChars();
        int path = PATH + named.length();
        return answers(operation.getHttpMethod(), method) ? METHOD + path : path;
    }

    /** The most bytes that the operation reads which answers that path and method, if it declares them. */
    OptionalLong bodyLimit(String path, String method) {
        int best = NOT_AT_ALL;
        OptionalLong limit = OptionalLong.empty();
        for (ClassResourceInfo each : classes) {
            MultivaluedMap<String, String> groups = new MetadataMap<>();
            if (!each.getURITemplate().match(path, groups)) {
                continue;
            }
            String rest = groups.getFirst(URITemplate.FINAL_MATCH_GROUP);
            for (OperationResourceInfo operation : each.getMethodDispatcher().getOperationResourceInfos()) {
                int match = match(each, operation, rest, method);
                if (match > METHOD && match >= best) {
                    OptionalLong declared = bodyLimits.getOrDefault(operation, OptionalLong.empty());
                    limit = match > best || declared.orElse(0) > limit.orElse(0) ? declared : limit;
                    best = match;
                }
            }
        }
        return limit;
    }

    private static boolean answers(String known, String method) {
        return known.equals(method) || (known.equals("GET") && method.equals("HEAD"));
    }

    private static boolean isEnd(MultivaluedMap<String, String> groups) {
        String rest = groups.getFirst(URITemplate.FINAL_MATCH_GROUP);
        return rest == null || rest.isEmpty() || rest.equals("/");
    }

    /**
     * Answers the request.
     *
     * @param base URL that the paths of resources are relative to
     * @return false if the resource went at this very moment
     */
    boolean handle(ServletConfig config, String base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!requests.tryAcquire()) {
            return false;
        }
        try {
            request.setAttribute(ADDRESS, base);
            destination.invoke(config, config.getServletContext(), request, response);
            return true;
        } finally {
            requests.release();
        }
    }

    /** Lets running requests end, for at most that long, and then takes the server down. New requests must not come any more. */
    void close(long milliseconds) {
        try {
            requests.tryAcquire(MANY, milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            requests.drainPermits(); // also if some still run: nobody else gets in
            server.destroy();
            bus.shutdown(true);
        }
    }
}
