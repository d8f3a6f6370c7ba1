/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** Every attribute of every MBean of a running city, and the log that one of them shows, read the way jconsole does on the same machine. */
final class Beans {
    private static final int LOG_ENTRIES = 1000;

    private Beans() {}

    /** The value of each as text, by the name of the bean and the attribute. */
    @SuppressWarnings("BanJNDI") // the address comes from the process that this test started
    static Map<String, String> attributes(ProcessHandle city) throws IOException, JMException {
        Map<String, String> result = new TreeMap<>();
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(city)))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            Object log = server.invoke(
                    new ObjectName("hawtio:type=LogQuery"), "getLogResults", new Object[] {LOG_ENTRIES}, new String[] {
                        Integer.class.getName()
                    });
            result.put("the log that the console shows", text(log));
            for (ObjectName bean : server.queryNames(null, null)) {
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                    if (attribute.isReadable()) {
                        result.put("MBean " + bean + " " + attribute.getName(), value(server, bean, attribute));
                    }
                }
            }
        }
        return result;
    }

    /** The names of all threads. */
    @SuppressWarnings("BanJNDI") // the address comes from the process that this test started
    static String threads(ProcessHandle city) throws IOException {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(city)))) {
            ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
            return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(Objects::nonNull)
                    .map(ThreadInfo::getThreadName)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String agent(ProcessHandle city) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(city.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    private static String value(MBeanServerConnection server, ObjectName bean, MBeanAttributeInfo attribute) {
        try {
            return text(server.getAttribute(bean, attribute.getName()));
        } catch (JMException | IOException | RuntimeMBeanException | UnsupportedOperationException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    private static String text(Object value) {
        StringBuilder result = new StringBuilder();
        if (value instanceof CompositeData data) {
            data.getCompositeType().keySet().forEach(key -> result.append(key)
                    .append('=')
                    .append(text(data.get(key)))
                    .append(' '));
        } else if (value instanceof TabularData table) {
            table.values().forEach(row -> result.append(text(row)).append('\n'));
        } else if (value instanceof Properties properties) {
            result.append(properties);
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                result.append(text(Array.get(value, i))).append(' ');
            }
        } else {
            result.append(value);
        }
        return result.toString();
    }
}
