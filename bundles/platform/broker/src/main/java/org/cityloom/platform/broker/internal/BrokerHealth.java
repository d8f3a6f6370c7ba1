/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.cityloom.platform.broker.BrokerConnection;

/** Healthy when the broker accepts a connection within 2 s. */
@Component(property = {HealthCheck.NAME + "=broker", HealthCheck.TAGS + "=ready"})
public final class BrokerHealth implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2000;

    private final BrokerService service;
    private final @Nullable BrokerConnection connection;

    @Activate
    public BrokerHealth(
            @Reference BrokerService service,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    BrokerConnection connection) {
        this.service = service;
        this.connection = connection;
    }

    @Override
    public Result execute() {
        if (connection == null) {
            return new Result(Result.Status.CRITICAL, service.problem());
        }
        URI uri = connection.uri();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
            return new Result(Result.Status.OK, "The broker accepts connections on " + uri);
        } catch (IOException e) {
            return new Result(Result.Status.CRITICAL, "The broker gives no connection on " + uri, e);
        }
    }
}
