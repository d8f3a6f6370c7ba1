/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.figures.Figures;

/** Shows MBeans to whoever asks the Java machine for them, and takes them away when they or this bundle go. */
@Component(service = BeanServer.class, immediate = true)
public final class BeanServer {
    private static final Logger LOG = LoggerFactory.getLogger(BeanServer.class);

    private final MBeanServer server;
    private final Map<ObjectName, Object> shown = new ConcurrentHashMap<>();

    @Activate
    public BeanServer() {
        this(ManagementFactory.getPlatformMBeanServer());
    }

    BeanServer(MBeanServer server) {
        this.server = server;
    }

    /** Shows figures as soon as there are any of a concern. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFigures(Figures figures) {
        show("org.cityloom:type=" + FigureBean.type(figures), FigureBean.of(figures));
    }

    void unbindFigures(Figures figures) {
        hide("org.cityloom:type=" + FigureBean.type(figures));
    }

    /** Shows an MBean; takes the place of one of the same name. */
    public void show(String name, Object bean) {
        try {
            ObjectName key = name(name);
            hide(name);
            server.registerMBean(bean, key);
            shown.put(key, bean);
        } catch (JMException e) {
            LOG.error("The MBean {} cannot be shown", name, e);
        }
    }

    /** Takes it away, if it is there and ours. */
    public void hide(String name) {
        hide(name(name));
    }

    private void hide(ObjectName name) {
        if (shown.remove(name) != null && server.isRegistered(name)) {
            try {
                server.unregisterMBean(name);
            } catch (JMException e) {
                LOG.warn("The MBean {} cannot be taken away", name, e);
            }
        }
    }

    private static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException("malformed name " + name, e);
        }
    }

    @Deactivate
    void close() {
        shown.keySet().forEach(this::hide);
    }
}
