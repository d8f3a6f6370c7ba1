/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.thresholds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.SimpleType;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.console.internal.city.Operator;
import org.cityloom.platform.console.internal.jmx.BeanServer;
import org.cityloom.platform.console.internal.jmx.OpenAttribute;
import org.cityloom.platform.console.internal.jmx.OpenBean;
import org.cityloom.platform.console.internal.jmx.OpenOperation;
import org.cityloom.platform.console.internal.jmx.OpenOperation.Parameter;
import org.cityloom.platform.console.internal.jmx.Shape;
import org.cityloom.platform.console.internal.jmx.Shape.Column;

/** The settings of the subsystems as an MBean. */
@Component(service = ThresholdsBean.class, immediate = true)
public final class ThresholdsBean {
    private static final String NAME = "org.cityloom:type=Thresholds";
    private static final String MANAGE = "console:manage";

    private static final Shape SHAPE = new Shape(
            "Threshold",
            "A setting of a subsystem",
            List.of(
                    new Column("subsystem", "Whose it is", SimpleType.STRING),
                    new Column("pid", "Name of the configuration", SimpleType.STRING),
                    new Column("id", "Name of the setting in it", SimpleType.STRING),
                    new Column("titleZh", "Its name in Chinese, without the unit", SimpleType.STRING),
                    new Column("titleEn", "Its name in English, without the unit", SimpleType.STRING),
                    new Column(
                            "aboutZh", "What it does and where its default comes from, in Chinese", SimpleType.STRING),
                    new Column(
                            "aboutEn", "What it does and where its default comes from, in English", SimpleType.STRING),
                    new Column("unitZh", "Its unit in Chinese; empty if it has none", SimpleType.STRING),
                    new Column("unitEn", "Its unit in English; empty if it has none", SimpleType.STRING),
                    new Column("kind", "number, integer, boolean or text", SimpleType.STRING),
                    new Column("value", "What holds now", SimpleType.STRING),
                    new Column("byDefault", "What holds if nothing is set", SimpleType.STRING),
                    new Column("min", "The least value; null if there is none", SimpleType.STRING),
                    new Column("max", "The largest value; null if there is none", SimpleType.STRING),
                    new Column("changed", "Whether something is set", SimpleType.BOOLEAN)),
            List.of("pid", "id"));

    private final Thresholds thresholds;
    private final Operator operator;
    private final BeanServer server;

    @Activate
    public ThresholdsBean(
            @Reference Thresholds thresholds, @Reference Operator operator, @Reference BeanServer server) {
        this.thresholds = thresholds;
        this.operator = operator;
        this.server = server;
        Parameter pid = new Parameter("pid", "Name of the configuration", SimpleType.STRING);
        server.show(
                NAME,
                new OpenBean(
                        "Settings of the subsystems, with unit, default and its source.",
                        List.of(
                                new OpenAttribute(
                                        "Settings",
                                        "Every setting of every running subsystem",
                                        SHAPE.table(),
                                        () -> SHAPE.table(
                                                thresholds.all().stream().map(ThresholdsBean::row))),
                                new OpenAttribute(
                                        "MayChange",
                                        "Whether who asks may change settings",
                                        SimpleType.BOOLEAN,
                                        () -> operator.may(MANAGE, NAME, "save"))),
                        List.of(
                                new OpenOperation(
                                        "save",
                                        "Sets values of one configuration, all or none",
                                        List.of(
                                                pid,
                                                new Parameter("ids", "Names of the settings", texts()),
                                                new Parameter("values", "Their values, in the same order", texts())),
                                        SimpleType.VOID,
                                        true,
                                        values -> save((String) values[0], (String[]) values[1], (String[]) values[2])),
                                new OpenOperation(
                                        "reset",
                                        "Lets the default of a setting hold again",
                                        List.of(pid, new Parameter("id", "Name of the setting", SimpleType.STRING)),
                                        SimpleType.VOID,
                                        true,
                                        values -> reset((String) values[0], (String) values[1])))));
    }

    private static ArrayType<String[]> texts() {
        try {
            return new ArrayType<>(1, SimpleType.STRING);
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompositeData row(Threshold threshold) {
        return SHAPE.row(
                threshold.subsystem(),
                threshold.pid(),
                threshold.id(),
                Threshold.title(threshold.chinese()),
                Threshold.title(threshold.english()),
                threshold.chinese().getDescription(),
                threshold.english().getDescription(),
                Threshold.unit(threshold.chinese()),
                Threshold.unit(threshold.english()),
                threshold.kind(),
                threshold.shown(),
                threshold.byDefault(),
                threshold.range().min(),
                threshold.range().max(),
                threshold.value() != null);
    }

    private @Nullable Object save(String pid, String[] ids, String[] values) {
        String by = operator.require(MANAGE).id();
        if (ids.length != values.length || ids.length == 0) {
            throw new IllegalArgumentException("as many values as settings are needed, and at least one");
        }
        Map<String, String> entered = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            entered.put(ids[i], values[i]);
        }
        thresholds.save(pid, entered, by);
        return null;
    }

    private @Nullable Object reset(String pid, String id) {
        thresholds.reset(pid, id, operator.require(MANAGE).id());
        return null;
    }

    @Deactivate
    void close() {
        server.hide(NAME);
    }
}
