/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which broker the city uses, and what the embedded one may use. */
@ObjectClassDefinition(
        id = BrokerConfiguration.PID,
        name = "Broker",
        description = "The embedded MQTT broker, or the way to an external one")
public @interface BrokerConfiguration {
    /** Where the configuration is kept. */
    String PID = "org.cityloom.broker";

    @AttributeDefinition(
            name = "Embedded",
            description =
                    "Whether the embedded broker runs; if not, the external one is used. Source: default, editable")
    boolean enabled() default true;

    @AttributeDefinition(
            name = "Address",
            description = "Address that the embedded broker listens on, 0.0.0.0 for all. Source: default, local only")
    String host() default "127.0.0.1";

    @AttributeDefinition(
            name = "Port",
            description = "TCP port for MQTT without TLS, -1 for none but the core's own on the loopback. Source: IANA",
            min = "-1",
            max = "65535")
    int port() default 1883;

    @AttributeDefinition(
            name = "WebSocket port",
            description = "TCP port for MQTT over WebSocket, -1 for none. Source: default, editable",
            min = "-1",
            max = "65535")
    int webSocketPort() default -1;

    @AttributeDefinition(
            name = "TLS",
            description = "Whether the broker listens for MQTT over TLS 1.2 and newer. Source: default, editable")
    boolean tls() default false;

    @AttributeDefinition(
            name = "TLS port",
            description = "TCP port for MQTT over TLS. Source: IANA, 8883",
            min = "0",
            max = "65535")
    int tlsPort() default 8883;

    @AttributeDefinition(
            name = "TLS names",
            description = "DNS names and IP addresses by which devices know the broker, for the certificate it makes"
                    + " itself; localhost and the host name are in it anyway. Source: default, editable")
    String[] tlsNames() default {};

    @AttributeDefinition(
            name = "Trust store",
            description =
                    "PKCS#12 or JKS file with those who sign the certificates of devices; empty if devices are not"
                            + " asked for any. Source: default, editable")
    String trustStore() default "";

    @AttributeDefinition(
            name = "Trust store password file",
            description =
                    "Path of a file whose first line is the password of the trust store. Source: default, editable")
    String trustStorePasswordFile() default "";

    @AttributeDefinition(
            name = "Key store",
            description = "PKCS#12 or JKS file with the key of the broker; empty for one that it makes itself, in"
                    + " data/cityloom/tls. Source: default, editable")
    String keyStore() default "";

    @AttributeDefinition(
            name = "Key store password file",
            description = "Path of a file whose first line is the password of the key store. Source: default, editable")
    String keyStorePasswordFile() default "";

    @AttributeDefinition(
            name = "Largest packet",
            description = "Bytes of the largest packet a client may send. Source: default, editable",
            min = "1024",
            max = "16777216")
    int maximumPacketBytes() default 1 << 20;

    @AttributeDefinition(
            name = "Device sessions",
            description =
                    "Seconds that the session of a device outlives its connection at most. Source: default, editable",
            min = "0",
            max = "86400")
    int deviceSessionSeconds() default 3600;

    @AttributeDefinition(
            name = "Memory",
            description = "MiB of messages held in memory before they are paged to disk. Source: default, fits the heap"
                    + " of 768 MiB",
            min = "8",
            max = "4096")
    int memoryMebibytes() default 64;

    @AttributeDefinition(
            name = "Disk for each subsystem",
            description = "MiB of messages that may wait for one subsystem; then its devices are refused until it reads"
                    + " again, and keep what was not acknowledged. About 2,000,000 messages of 200 bytes in 1 GiB."
                    + " Source: default, editable",
            min = "64")
    int queueDiskMebibytes() default 8192;

    @AttributeDefinition(
            name = "Free disk",
            description = "MiB that must stay free on the disk; below it every publisher is refused. Source: default,"
                    + " editable",
            min = "64")
    int freeDiskMebibytes() default 1024;

    @AttributeDefinition(
            name = "Messages of a device",
            description =
                    "Messages per second that a device may send in the long run; a faster one is held back, others"
                            + " are not. Source: default of ours, some hundred times what the devices shipped with send",
            min = "10")
    int deviceMessagesPerSecond() default 300;

    @AttributeDefinition(
            name = "Messages of a device at once",
            description =
                    "Messages that a device may send as fast as it can after it was silent. Source: default of ours,"
                            + " a day at one in 5 s",
            min = "10")
    int deviceMessageBurst() default 20_000;

    @AttributeDefinition(
            name = "Bytes of a device",
            description = "KiB per second that a device may send in the long run. Source: default of ours",
            min = "1")
    int deviceKibibytesPerSecond() default 256;

    @AttributeDefinition(
            name = "Bytes of a device at once",
            description = "KiB that a device may send as fast as it can after it was silent. Source: default of ours",
            min = "64")
    int deviceBurstKibibytes() default 16_384;

    @AttributeDefinition(
            name = "Patience with a device",
            description = "Seconds without a break for which a device may be held back; then it is disconnected with"
                    + " reason 0x96 (messages) or 0x97 (bytes). Source: default of ours, enough for a long back-fill",
            min = "1")
    int deviceOverloadSeconds() default 1800;

    @AttributeDefinition(
            name = "Rates by device type",
            description = "Other rates for devices of a type: type=messages/s,messages at once,KiB/s,KiB at once, for"
                    + " example gas-meter=10,2000,16,1024. Source: default of ours, none")
    String[] deviceTypeRates() default {};

    @AttributeDefinition(
            name = "External address",
            description = "Of the external broker, tcp://host:port or ssl://host:port. Source: default, editable")
    String externalUri() default "tcp://127.0.0.1:1883";

    @AttributeDefinition(
            name = "External user",
            description = "Name with which core services sign in to the external broker. Source: default, editable")
    String externalUser() default "cityloom";

    @AttributeDefinition(
            name = "External password file",
            description = "Path of a file whose first line is that user's password. Source: default, editable")
    String externalPasswordFile() default "";
}
