/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Attended;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Plane;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;

/**
 * The circuits and light meters of the demo city's parks: three circuits and three meters in each zone. Those of one zone have the same
 * owner.
 */
public final class ParksTrade implements SimulatedTrade {

    /** Of the demo city. */
    static final int CIRCUITS = 150;

    private static final int CAMERAS = 60; // likewise
    private static final int OF_A_ZONE = 3; // circuits, and as many meters
    private static final double APART = 20; // metres between two lamps

    private final int cameraPort;

    /** Without cameras. */
    public ParksTrade() {
        this(0);
    }

    /** @param cameraPort at which its cameras are asked; 0 for none */
    public ParksTrade(int cameraPort) {
        this.cameraPort = cameraPort;
    }

    @Override
    public String subsystem() {
        return "parks";
    }

    @Override
    public List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth) {
        List<SimulatedDevice> devices = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(settings.seed());
        int circuits = settings.scaled(CIRCUITS);
        for (int first = 0; first < circuits; first += OF_A_ZONE) {
            int zone = first / OF_A_ZONE + 1;
            Position place = city.roads()
                    .position(city.roads().leaving(random.nextInt(city.roads().size())), 0, 40, 40);
            Daylight daylight = new Daylight(place, settings.seed() + zone);
            for (int i = 0; i < OF_A_ZONE; i++) {
                int number = first + i + 1;
                Chances chances = new Chances(settings.seed() + number, settings.zone());
                devices.add(new LampCircuit(number, zone, daylight, chances, truth));
                devices.add(new LightMeter(number, zone, daylight, chances, truth));
            }
        }
        return devices;
    }

    @Override
    public List<DemoTable> tables(List<SimulatedDevice> devices, CitySettings settings, Instant now) {
        Map<String, List<DeviceRegistration>> zones = devices.stream()
                .map(SimulatedDevice::registration)
                .collect(Collectors.groupingBy(
                        device -> String.valueOf(device.owner()), LinkedHashMap::new, Collectors.toList()));
        StringBuilder csv = new StringBuilder("id,name,park,latitude,longitude,circuits,meters\n");
        int number = 0;
        for (Map.Entry<String, List<DeviceRegistration>> zone : zones.entrySet()) {
            number++;
            Position place = Objects.requireNonNull(zone.getValue().get(0).position());
            csv.append(String.join(
                            ",",
                            "zone-" + number,
                            zone.getKey(),
                            zone.getKey().substring(0, zone.getKey().indexOf(" 分区")),
                            Double.toString(place.latitude()),
                            Double.toString(place.longitude()),
                            ids(zone.getValue(), "parks-circuit"),
                            ids(zone.getValue(), "parks-meter")))
                    .append('\n');
        }
        DemoTable zoneTable = new DemoTable("parks-zones", csv.toString());
        DemoTable lampTable = new DemoTable("parks-lamps", lamps(devices));
        return cameraPort == 0
                ? List.of(zoneTable, lampTable)
                : List.of(zoneTable, lampTable, new DemoTable("parks-cameras", cameras(devices, settings)));
    }

    /** Every lamp of every circuit, in rows along a path away from the place of the circuit. */
    private static String lamps(List<SimulatedDevice> devices) {
        StringBuilder csv = new StringBuilder("id,kind,watts,lights,street,latitude,longitude,circuit\n");
        int row = 0;
        for (SimulatedDevice device : devices) {
            if (device instanceof LampCircuit circuit) {
                DeviceRegistration as = circuit.registration();
                Plane plane = new Plane(Objects.requireNonNull(as.position()));
                double north = APART * (row++ % OF_A_ZONE);
                for (int i = 1; i <= circuit.lamps(); i++) {
                    Position place = plane.position(i * APART, north);
                    csv.append(String.join(
                                    ",",
                                    as.id() + "-" + i,
                                    "LED",
                                    "90",
                                    "1",
                                    String.valueOf(as.owner()),
                                    Double.toString(place.latitude()),
                                    Double.toString(place.longitude()),
                                    as.id()))
                            .append('\n');
                }
            }
        }
        return csv.toString();
    }

    @Override
    public Optional<Attended> open(List<SimulatedDevice> devices, CitySettings settings, GroundTruth truth)
            throws IOException {
        if (cameraPort == 0) {
            return Optional.empty();
        }
        Map<String, ParkCamera> cameras = new LinkedHashMap<>();
        for (int number = 1; number <= settings.scaled(CAMERAS); number++) {
            Chances chances = new Chances(settings.seed() + number, settings.zone());
            Position place = Objects.requireNonNull(watched(devices, number).position());
            cameras.put(ParkCamera.id(number), new ParkCamera(number, place, chances, truth));
        }
        return Optional.of(new CameraServer(cameras, cameraPort));
    }

    private String cameras(List<SimulatedDevice> devices, CitySettings settings) {
        StringBuilder csv = new StringBuilder("id,name,latitude,longitude,snapshot\n");
        for (int number = 1; number <= settings.scaled(CAMERAS); number++) {
            DeviceRegistration watched = watched(devices, number);
            Position place = Objects.requireNonNull(watched.position());
            csv.append(String.join(
                            ",",
                            ParkCamera.id(number),
                            watched.owner() + " 摄像机 " + number,
                            Double.toString(place.latitude()),
                            Double.toString(place.longitude()),
                            "http://127.0.0.1:" + cameraPort + "/" + ParkCamera.id(number) + ".png"))
                    .append('\n');
        }
        return csv.toString();
    }

    /** Cameras stand at circuits, in every zone before there is a second one in any. */
    private static DeviceRegistration watched(List<SimulatedDevice> devices, int number) {
        int ofZone = 2 * OF_A_ZONE;
        return devices.get((number - 1) * ofZone % devices.size()).registration();
    }

    private static String ids(List<DeviceRegistration> devices, String type) {
        return devices.stream()
                .filter(device -> device.type().equals(type))
                .map(DeviceRegistration::id)
                .collect(Collectors.joining(" "));
    }
}
