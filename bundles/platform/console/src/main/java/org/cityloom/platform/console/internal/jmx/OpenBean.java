/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.jmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenMBeanOperationInfo;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfo;
import javax.management.openmbean.OpenMBeanParameterInfoSupport;

import org.jspecify.annotations.Nullable;

/** An MBean of open types, which every client can show without classes of ours. Nothing of it can be written but by an operation. */
public final class OpenBean implements DynamicMBean {
    private final Map<String, OpenAttribute> attributes = new LinkedHashMap<>();
    private final Map<String, OpenOperation> operations = new LinkedHashMap<>();
    private final MBeanInfo info;

    /** @param description what it is about, in one sentence */
    public OpenBean(String description, List<OpenAttribute> attributes, List<OpenOperation> operations) {
        attributes.forEach(each -> this.attributes.put(each.name(), each));
        operations.forEach(each -> this.operations.put(each.name(), each));
        this.info = new OpenMBeanInfoSupport(
                OpenBean.class.getName(),
                description,
                attributes.stream().map(OpenBean::told).toArray(OpenMBeanAttributeInfo[]::new),
                null,
                operations.stream().map(OpenBean::told).toArray(OpenMBeanOperationInfo[]::new),
                null);
    }

    private static OpenMBeanAttributeInfo told(OpenAttribute attribute) {
        return new OpenMBeanAttributeInfoSupport(
                attribute.name(), attribute.description(), attribute.type(), true, false, false);
    }

    private static OpenMBeanOperationInfo told(OpenOperation operation) {
        return new OpenMBeanOperationInfoSupport(
                operation.name(),
                operation.description(),
                operation.parameters().stream()
                        .map(each -> new OpenMBeanParameterInfoSupport(each.name(), each.description(), each.type()))
                        .toArray(OpenMBeanParameterInfo[]::new),
                operation.result(),
                operation.changes() ? MBeanOperationInfo.ACTION : MBeanOperationInfo.INFO);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        OpenAttribute attribute = attributes.get(name);
        if (attribute == null) {
            throw new AttributeNotFoundException("there is no attribute " + name);
        }
        return attribute.value().get();
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList result = new AttributeList();
        for (String name : names) {
            OpenAttribute attribute = attributes.get(name);
            if (attribute != null) {
                result.add(new Attribute(name, attribute.value().get()));
            }
        }
        return result;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " cannot be written");
    }

    @Override
    public AttributeList setAttributes(AttributeList ignored) {
        return new AttributeList();
    }

    /** What goes wrong is told by its sentence alone: a client does not have our classes. */
    @Override
    public @Nullable Object invoke(String name, Object[] values, String[] signature)
            throws MBeanException, ReflectionException {
        OpenOperation operation = operations.get(name);
        if (operation == null || operation.parameters().size() != (values == null ? 0 : values.length)) {
            throw new ReflectionException(new NoSuchMethodException(name), "there is no such operation: " + name);
        }
        try {
            return operation.work().apply(values == null ? new Object[0] : values);
        } catch (SecurityException e) {
            throw new SecurityException(e.getMessage());
        } catch (RuntimeException e) {
            throw new MBeanException(new IllegalArgumentException(e.getMessage()), e.getMessage());
        }
    }
}
