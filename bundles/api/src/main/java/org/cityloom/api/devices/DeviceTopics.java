/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import java.util.Optional;
import java.util.Set;

/**
 * The MQTT topics of devices, {@code city/<subsystem>/<device>/…}: a device publishes its {@code measurements}, its {@code state} and its
 * {@code acknowledgements}, and hears its {@code commands}. It may do so on its own four topics and on no other.
 */
public final class DeviceTopics {
    /** Payload of the state topic when a device signs in (retained). */
    public static final String ONLINE = "online";

    /** Payload of the state topic as last will (retained). */
    public static final String OFFLINE = "offline";

    private static final String MEASUREMENTS = "measurements";
    private static final String STATE = "state";
    private static final String COMMANDS = "commands";
    private static final String ACKNOWLEDGEMENTS = "acknowledgements";
    private static final Set<String> KINDS = Set.of(MEASUREMENTS, STATE, COMMANDS, ACKNOWLEDGEMENTS);
    private static final String ANY = "+";

    private DeviceTopics() {}

    /** Where the device publishes its measurements. */
    public static String measurements(String subsystem, String device) {
        return topic(subsystem, device, MEASUREMENTS);
    }

    /** The filter that matches the measurements of all devices of a subsystem. */
    public static String allMeasurements(String subsystem) {
        return topic(subsystem, ANY, MEASUREMENTS);
    }

    /** Where the device says that it is online, and its last will that it is not. */
    public static String state(String subsystem, String device) {
        return topic(subsystem, device, STATE);
    }

    /** The filter that matches the states of all devices. */
    public static String allStates() {
        return topic(ANY, ANY, STATE);
    }

    /** Where the device is told what to do. */
    public static String commands(String subsystem, String device) {
        return topic(subsystem, device, COMMANDS);
    }

    /** Where the device says what became of a command. */
    public static String acknowledgements(String subsystem, String device) {
        return topic(subsystem, device, ACKNOWLEDGEMENTS);
    }

    /** The filter that matches the acknowledgements of all devices. */
    public static String allAcknowledgements() {
        return topic(ANY, ANY, ACKNOWLEDGEMENTS);
    }

    private static String topic(String subsystem, String device, String kind) {
        return "city/" + subsystem + "/" + device + "/" + kind;
    }

    /** The device id in one of the topics above, or empty for any other topic. */
    public static Optional<String> device(String topic) {
        int subsystemEnd = topic.startsWith("city/") ? topic.indexOf('/', 5) : -1;
        int deviceEnd = subsystemEnd < 0 ? -1 : topic.indexOf('/', subsystemEnd + 1);
        if (deviceEnd < 0) {
            return Optional.empty();
        }
        String kind = topic.substring(deviceEnd + 1);
        return KINDS.contains(kind) ? Optional.of(topic.substring(subsystemEnd + 1, deviceEnd)) : Optional.empty();
    }
}
