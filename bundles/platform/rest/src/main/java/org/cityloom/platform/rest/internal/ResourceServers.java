/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.lang.reflect.Modifier;
import java.util.List;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;

import org.cityloom.platform.rest.internal.access.AccessFilter;
import org.cityloom.platform.rest.internal.access.AccessRules;
import org.cityloom.platform.rest.internal.access.Callers;
import org.cityloom.platform.rest.internal.body.DownloadHeaders;
import org.cityloom.platform.rest.internal.body.Json;
import org.cityloom.platform.rest.internal.body.JsonBodies;
import org.cityloom.platform.rest.internal.body.ParameterConverters;
import org.cityloom.platform.rest.internal.problem.ProblemMapper;

/** Builds the server of a resource. */
final class ResourceServers {
    private final Callers callers;
    private final SpareBuses buses;

    ResourceServers(Callers callers, SpareBuses buses) {
        this.callers = callers;
        this.buses = buses;
    }

    /**
     * Starts a server for the resource.
     *
     * @param owner whose it is, and so where it may answer
     * @throws IllegalArgumentException if the resource breaks a rule of the platform; the message names method and rule
     */
    PublishedResource publish(Object resource, Owner owner) {
        Class<?> type = resource.getClass();
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException("the class is not public, so nobody could call it: " + type.getName());
        }
        AccessRules rules = AccessRules.of(type);
        if (!rules.undeclared().isEmpty()) {
            throw new IllegalArgumentException("neither @RequiresPermission nor @OpenToEveryone is declared on "
                    + String.join(", ", rules.undeclared()));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ExtensionManagerBus.class.getClassLoader()); // CXF looks its parts up there
        try {
            return start(resource, owner, rules);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private PublishedResource start(Object resource, Owner owner, AccessRules rules) {
        Class<?> type = resource.getClass();
        Bus bus = buses.take();
        try {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setDestinationFactory(new HTTPTransportFactory(new DestinationRegistryImpl()));
            factory.setResourceClasses(type);
            factory.setResourceProvider(type, new SingletonResourceProvider(resource, true));
            factory.setProviders(List.of(
                    new JsonBodies(Json.mapper()),
                    new ParameterConverters(),
                    new AccessFilter(rules, callers),
                    new DownloadHeaders(),
                    new ProblemMapper.OfAnything(),
                    new ProblemMapper.OfWeb()));
            Server server = factory.create();
            List<ClassResourceInfo> classes = factory.getServiceFactory().getClassResourceInfo();
            classes.forEach(ResourceServers::refuseLocators);
            PublishedResource published = new PublishedResource(owner, type, bus, server, classes);
            published.paths().forEach(owner::refuseForeign);
            return published;
        } catch (RuntimeException | LinkageError e) {
            bus.shutdown(true);
            throw e;
        }
    }

    private static void refuseLocators(ClassResourceInfo resource) {
        for (OperationResourceInfo operation : resource.getMethodDispatcher().getOperationResourceInfos()) {
            if (operation.isSubResourceLocator()) {
                throw new IllegalArgumentException(
                        "a sub-resource cannot be checked before it is called: " + operation.getMethodToInvoke());
            }
        }
    }
}
