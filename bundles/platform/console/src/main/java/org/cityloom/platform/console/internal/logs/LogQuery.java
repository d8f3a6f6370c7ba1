/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.Arrays;

import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ReflectionException;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.console.internal.jmx.OpenBean;

/** An MBean whose numbers are {@code int}: Hawtio asks for {@code getLogResults(int)}, and an open type is only known as {@code Integer}. */
final class LogQuery implements DynamicMBean {
    private final OpenBean open;
    private final MBeanInfo info;

    LogQuery(OpenBean open) {
        this.open = open;
        MBeanInfo told = open.getMBeanInfo();
        this.info = new MBeanInfo(
                LogQuery.class.getName(),
                told.getDescription(),
                told.getAttributes(),
                null,
                Arrays.stream(told.getOperations()).map(LogQuery::plain).toArray(MBeanOperationInfo[]::new),
                null);
    }

    private static MBeanOperationInfo plain(MBeanOperationInfo operation) {
        return new MBeanOperationInfo(
                operation.getName(),
                operation.getDescription(),
                Arrays.stream(operation.getSignature()).map(LogQuery::plain).toArray(MBeanParameterInfo[]::new),
                operation.getReturnType(),
                operation.getImpact());
    }

    private static MBeanParameterInfo plain(MBeanParameterInfo parameter) {
        String type = parameter.getType().equals(Integer.class.getName()) ? "int" : parameter.getType();
        return new MBeanParameterInfo(parameter.getName(), type, parameter.getDescription());
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        return open.getAttribute(name);
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        return open.getAttributes(names);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        open.setAttribute(attribute);
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return open.setAttributes(attributes);
    }

    @Override
    public @Nullable Object invoke(String name, Object[] values, String[] signature)
            throws MBeanException, ReflectionException {
        return open.invoke(name, values, signature);
    }
}
