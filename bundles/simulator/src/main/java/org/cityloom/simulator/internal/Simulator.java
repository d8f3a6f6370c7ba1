/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.Devices;
import org.cityloom.api.places.Places;
import org.cityloom.api.tables.TableImport;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.SimulatedTrade;
import org.cityloom.simulator.internal.gas.GasTrade;
import org.cityloom.simulator.internal.muck.MuckTrade;
import org.cityloom.simulator.internal.parks.ParksTrade;
import org.cityloom.simulator.internal.sanitation.SanitationTrade;

/** Starts what is configured, and tells whether it works. */
@Component(
        configurationPid = SimulatorConfiguration.PID,
        property = {HealthCheck.NAME + "=simulator", HealthCheck.TAGS + "=ready"})
@Designate(ocd = SimulatorConfiguration.class)
public final class Simulator implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final Map<String, TableImport> tables = new ConcurrentHashMap<>();
    private final Run run;

    /** @throws IllegalArgumentException if the configuration is not valid */
    @Activate
    public Simulator(
            BundleContext bundle,
            SimulatorConfiguration configuration,
            @Reference Devices devices,
            @Reference Places places) {
        DeviceDesk desk = new DeviceDesk(devices);
        URI broker = URI.create(configuration.broker());
        this.run = switch (configuration.mode()) {
            case "off" -> new Idle();
            case "city" -> new CityRun(
                    trades(configuration),
                    settings(configuration),
                    configuration.pace(),
                    broker,
                    desk,
                    places,
                    table -> Optional.ofNullable(tables.get(table)),
                    new TruthFile(truthFile(bundle)),
                    Clock.systemUTC());
            case "replay" -> new ReplayRun(
                    new ReplaySettings(
                            Path.of(configuration.replay_folder()),
                            configuration.replay_files(),
                            configuration.replay_speed(),
                            configuration.replay_rebase()),
                    broker,
                    desk,
                    Clock.systemUTC());
            default -> throw new IllegalArgumentException(
                    "mode must be city, replay or off, got '" + configuration.mode() + "'");
        };
        LOG.info("Simulator in mode {}", configuration.mode());
    }

    private static CitySettings settings(SimulatorConfiguration configuration) {
        return new CitySettings(
                configuration.scale(),
                Duration.ofSeconds(configuration.interval()),
                configuration.seed(),
                ZoneId.of(configuration.zone()));
    }

    private static Path truthFile(BundleContext bundle) {
        String data = Objects.requireNonNullElse(bundle.getProperty("karaf.data"), "data");
        return Path.of(data, "cityloom", "ground-truth.jsonl");
    }

    private static List<SimulatedTrade> trades(SimulatorConfiguration configuration) {
        List<SimulatedTrade> all = List.of(
                new MuckTrade(), new SanitationTrade(), new GasTrade(), new ParksTrade(configuration.cameras_port()));
        String names = configuration.trades();
        Set<String> wanted = Stream.of(names.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<SimulatedTrade> trades =
                all.stream().filter(trade -> wanted.contains(trade.subsystem())).toList();
        if (trades.size() < wanted.size()) {
            throw new IllegalArgumentException("trades must be some of "
                    + all.stream().map(SimulatedTrade::subsystem).toList() + ", got " + wanted);
        }
        return trades;
    }

    @Override
    public Result execute() {
        return new Result(run.working() ? Result.Status.OK : Result.Status.TEMPORARILY_UNAVAILABLE, run.status());
    }

    /** A table that a subsystem has. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTable(TableImport table) {
        tables.put(table.table(), table);
    }

    /** A table that goes with its subsystem. */
    public void removeTable(TableImport table) {
        tables.remove(table.table(), table);
    }

    @Deactivate
    void deactivate() {
        run.close();
    }
}
