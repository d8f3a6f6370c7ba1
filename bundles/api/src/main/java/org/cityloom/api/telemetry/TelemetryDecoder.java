/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import org.osgi.annotation.versioning.ConsumerType;

/** Reads one payload format. Registered as an OSGi service; chosen by the MQTT 5 content type of the message. */
@ConsumerType
public interface TelemetryDecoder {
    /** The content type, for example {@code application/cbor}. */
    String contentType();

    /**
     * Reads a payload of one or many measurements. Must be safe for several threads and must not keep the array.
     *
     * @param deviceId the device whose topic the message came on
     * @param sink takes what was read, entry by entry in order
     * @throws MalformedPayloadException if the payload as a whole cannot be read; entries already given to the sink are
     *     then dropped with it
     */
    void decode(String deviceId, byte[] payload, DecodedEntries sink) throws MalformedPayloadException;
}
