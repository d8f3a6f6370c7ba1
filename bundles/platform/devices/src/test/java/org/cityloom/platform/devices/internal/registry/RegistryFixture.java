/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Signal;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.devices.internal.store.DeviceStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;

/** The whole registry over a real database; {@link #restart} loads it anew. */
public final class RegistryFixture implements AutoCloseable {
    /** The only unit grid there is. */
    public static final String GRID = "430502001001001";

    public static final Duration SILENCE = Duration.ofSeconds(30);

    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final DeviceStore devices;
    private final AuditFixture audit;
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final List<LiveEvent> live = new CopyOnWriteArrayList<>();
    private final DeviceTypes types = new DeviceTypes();
    private final Subsystem muck = () -> descriptor("muck", "muck-truck");
    private DeviceIndex index;
    private DeviceRights rights;
    private DeviceRegistry registry;
    private DeviceCredentialing admission;
    private CredentialUpkeep upkeep;
    private DeviceStates states;

    public RegistryFixture(StoreFixture store) {
        this.store = store.migrate("devices", DeviceStore.class);
        this.audit = AuditFixture.over(store);
        this.entities = JpaFixture.open("devices", store);
        this.devices = new DeviceStore(entities, store.dataSource(), store.transactions());
        types.declare(muck, muck);
        types.declare("gas", () -> descriptor("gas", "gas-meter"));
        restart();
    }

    public void restart() {
        index = new DeviceIndex(devices, clock);
        rights = new DeviceRights(index, clock);
        registry = new DeviceRegistry(
                index,
                devices,
                types,
                rights,
                new OneGrid(),
                new RegistryAudit(store.transactions(), audit.audit()),
                clock);
        admission = new DeviceCredentialing(registry, clock);
        upkeep = new CredentialUpkeep(index, registry, rights, devices, clock);
        states = new DeviceStates(index, types, devices, live::add, clock);
    }

    public void muckGoes() {
        types.withdraw(muck);
    }

    public StoreFixture store() {
        return store;
    }

    public AuditFixture audit() {
        return audit;
    }

    public DeviceRegistry registry() {
        return registry;
    }

    public DeviceRights rights() {
        return rights;
    }

    public DeviceCredentialing admission() {
        return admission;
    }

    public CredentialUpkeep upkeep() {
        return upkeep;
    }

    public DeviceStates states() {
        return states;
    }

    public List<LiveEvent> live() {
        return live;
    }

    public SteppedClock clock() {
        return clock;
    }

    @Override
    public void close() {
        entities.close();
    }

    private static SubsystemDescriptor descriptor(String id, String type) {
        LocalizedText title = new LocalizedText(id, id);
        Signal speed = new Signal("speed", new LocalizedText("速度", "Speed"), "km/h", 0, 200);
        DeviceType declared = new DeviceType(type, title, List.of(speed), Duration.ofSeconds(5), SILENCE);
        return new SubsystemDescriptor(id, "1.0.0", title, List.of(declared), List.of(), List.of());
    }

    /** A city of one unit grid, north of 27 degrees. */
    private static final class OneGrid implements Places {
        @Override
        public Optional<AreaPath> locate(Position position) {
            return position.latitude() > 27
                    ? Optional.of(new AreaPath("430500", "430502", "430502001", "430502001001", GRID))
                    : Optional.empty();
        }

        @Override
        public Optional<Area> area(String code) {
            return code.equals(GRID)
                    ? Optional.of(new Area(
                            GRID,
                            AreaLevel.GRID,
                            new LocalizedText("一", "one"),
                            "430502001001",
                            new Position(27.2, 111.4),
                            10_000))
                    : Optional.empty();
        }

        @Override
        public Area city() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Area> children(String code) {
            return List.of();
        }

        @Override
        public List<Area> areas(AreaLevel level) {
            return List.of();
        }

        @Override
        public Optional<Outline> outline(String code) {
            return Optional.empty();
        }

        @Override
        public List<Landmark> landmarks(LandmarkKind kind) {
            return List.of();
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
