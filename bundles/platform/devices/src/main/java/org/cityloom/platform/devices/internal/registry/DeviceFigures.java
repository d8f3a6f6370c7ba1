/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;

/** How many devices there are, and how many of them are alive. */
@Component
public final class DeviceFigures implements Figures {
    private final DeviceIndex index;
    private final List<Figure> figures;

    @Activate
    public DeviceFigures(@Reference DeviceIndex index) {
        this.index = index;
        figures = List.of(
                new Figure(
                        "registered",
                        Figure.Kind.GAUGE,
                        "",
                        "Registered devices of each subsystem",
                        List.of("subsystem"),
                        () -> bySubsystem(device -> true)),
                new Figure(
                        "online",
                        Figure.Kind.GAUGE,
                        "",
                        "Devices of each subsystem that are online",
                        List.of("subsystem"),
                        () -> bySubsystem(device -> device.activity().state() == DeviceState.ONLINE)),
                new Figure(
                        "states",
                        Figure.Kind.GAUGE,
                        "",
                        "Registered devices by what is known of them being alive",
                        List.of("state"),
                        this::byState));
    }

    private List<Figure.Sample> bySubsystem(Predicate<IndexedDevice> counted) {
        Map<String, Long> counts = index.devices().stream()
                .collect(Collectors.groupingBy(
                        device -> device.stored().subsystem(), Collectors.filtering(counted, Collectors.counting())));
        return counts.entrySet().stream()
                .map(each -> Figure.Sample.of(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Figure.Sample> byState() {
        Map<DeviceState, Long> counts = index.devices().stream()
                .collect(Collectors.groupingBy(device -> device.activity().state(), Collectors.counting()));
        return Arrays.stream(DeviceState.values())
                .map(state -> Figure.Sample.of(state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0L)))
                .toList();
    }

    @Override
    public String concern() {
        return "devices";
    }

    @Override
    public String description() {
        return "The registry of devices, and which of them are alive.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
