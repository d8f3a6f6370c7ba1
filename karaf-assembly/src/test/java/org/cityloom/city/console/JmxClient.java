/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.io.IOException;
import java.util.Map;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import org.cityloom.city.CityContainer;

/** Somebody with {@code jconsole}: a real connection over RMI. */
final class JmxClient implements AutoCloseable {
    private final JMXConnector connector;

    private JmxClient(JMXConnector connector) {
        this.connector = connector;
    }

    /** @throws SecurityException if name or password is wrong */
    @SuppressWarnings("BanJNDI") // the address is that of the city that this test started
    static JmxClient connect(CityContainer city, String name, String password) throws IOException {
        JMXServiceURL url =
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + city.jmxPort() + "/karaf-root");
        return new JmxClient(
                JMXConnectorFactory.connect(url, Map.of(JMXConnector.CREDENTIALS, new String[] {name, password})));
    }

    MBeanServerConnection beans() throws IOException {
        return connector.getMBeanServerConnection();
    }

    /** Calls an operation whose parameters are of the classes of these values. */
    Object invoke(String bean, String operation, Object... values) throws IOException, JMException {
        String[] signature = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            signature[i] = values[i].getClass().getName();
        }
        return beans().invoke(name(bean), operation, values, signature);
    }

    static ObjectName name(String bean) {
        try {
            return new ObjectName(bean);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
