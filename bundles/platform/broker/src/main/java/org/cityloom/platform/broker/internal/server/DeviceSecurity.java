/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.security.cert.X509Certificate;
import java.util.Set;

import javax.security.auth.Subject;

import org.apache.activemq.artemis.core.protocol.mqtt.exceptions.InvalidClientIdException;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceAccess;

/**
 * Asks the registry of devices. The broker asks again for every message, so a change of rights holds from the next message
 * on; who the caller is was found out when it connected, and a connection whose secret changed is dropped.
 */
final class DeviceSecurity implements ActiveMQSecurityManager5 {
    private final CoreCredentials core;
    private final DeviceAccess access;

    DeviceSecurity(CoreCredentials core, DeviceAccess access) {
        this.core = core;
        this.access = access;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection != null && connection.getSubject() != null) {
            return connection.getSubject();
        }
        if (user == null) {
            return null;
        }
        if (core.match(user, password)) {
            return Caller.core(user).subject();
        }
        if (access.admit(user, password == null ? null : password.toCharArray(), certificate(connection))
                != Admission.ADMITTED) {
            return null;
        }
        if (connection != null && !user.equals(connection.getClientID())) {
            throw new InvalidClientIdException(); // else a device could take over the session of another one
        }
        return Caller.device(user).subject();
    }

    private static @Nullable X509Certificate certificate(@Nullable RemotingConnection connection) {
        return connection != null && connection.getTransportConnection() instanceof NettyConnection network
                ? PeerCertificate.of(network.getChannel())
                : null;
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        Caller caller = caller(subject);
        if (caller == null) {
            return false;
        }
        if (caller.isCore()) {
            return check != CheckType.MANAGE;
        }
        return switch (check) {
            case SEND -> access.mayPublish(caller.getName(), address);
            case CREATE_ADDRESS -> access.mayPublish(caller.getName(), address)
                    || access.maySubscribe(caller.getName(), address);
            case CONSUME, CREATE_NON_DURABLE_QUEUE, CREATE_DURABLE_QUEUE -> access.maySubscribe(
                    caller.getName(), filter(address));
            default -> false;
        };
    }

    private static @Nullable Caller caller(@Nullable Subject subject) {
        return subject != null && subject.getPrincipals().iterator().next() instanceof Caller caller ? caller : null;
    }

    /** The broker names the queue of a subscription {@code filter::queue}. */
    private static String filter(String address) {
        int queue = address.indexOf("::");
        return queue < 0 ? address : address.substring(0, queue);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return authenticate(user, password, null, null) != null;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
