/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figure.Sample;
import org.cityloom.api.figures.Figures;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.SubsystemState;
import org.cityloom.platform.subsystems.Subsystems;

/** Version, state and health of the subsystems, as Prometheus wants words: one number for each that could be said, 1 for the one that is. */
@Component(service = Figures.class)
public final class SubsystemFigures implements Figures {
    private final Subsystems subsystems;
    private final SubsystemHealth health;
    private final List<Figure> figures;

    @Activate
    public SubsystemFigures(@Reference Subsystems subsystems, @Reference SubsystemHealth health) {
        this.subsystems = subsystems;
        this.health = health;
        figures = List.of(
                figure("version", "1 for the version that is installed", "version", this::version),
                figure("state", "1 for the state of the subsystem, 0 for all others", "state", this::states),
                figure("health", "1 for the worst that its health checks say, 0 for all else", "status", this::says));
    }

    private Figure figure(
            String name, String description, String label, Function<InstalledSubsystem, Stream<Sample>> samples) {
        return new Figure(
                name,
                Figure.Kind.GAUGE,
                "",
                description,
                List.of("subsystem", label),
                () -> subsystems.installed().stream().flatMap(samples).toList());
    }

    private Stream<Sample> version(InstalledSubsystem subsystem) {
        String version = subsystem.version();
        return version == null ? Stream.empty() : Stream.of(sample(subsystem, version, true));
    }

    private Stream<Sample> states(InstalledSubsystem subsystem) {
        return Arrays.stream(SubsystemState.values())
                .map(state -> sample(subsystem, word(state), state == subsystem.state()));
    }

    private Stream<Sample> says(InstalledSubsystem subsystem) {
        return health.of(subsystem.id()).stream().flatMap(said -> Arrays.stream(Result.Status.values())
                .map(status -> sample(subsystem, word(status), status == said.status())));
    }

    private static Sample sample(InstalledSubsystem subsystem, String label, boolean is) {
        return new Sample(List.of(subsystem.id(), label), is ? 1 : 0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String concern() {
        return "subsystem";
    }

    @Override
    public String description() {
        return "Version, state and health of each subsystem; what can be done with them is in type=Subsystems.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
