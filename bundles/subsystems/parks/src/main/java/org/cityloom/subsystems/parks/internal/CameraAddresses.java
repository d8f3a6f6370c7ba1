/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses the platform asks, for pictures and streams. Only an operator names them; even so nobody shall reach through a camera what only this
 * machine can reach: addresses of the machine itself, of the link, of groups, and those at which clouds keep their metadata are refused
 * unless the configuration allows that host. Addresses of private networks are allowed, since that is where cameras are. Names are looked up
 * before every request; the platform's own cache of names, 30 s by default, answers the request for a picture itself, and a stream is asked
 * at the address that was looked at.
 */
public final class CameraAddresses {
    private static final Set<String> METADATA = Set.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254", "192.0.0.192");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> STREAM = Set.of("rtsp", "rtsps");
    private static final int LONGEST = 500;

    private CameraAddresses() {}

    /** The URL if it may be registered for pictures: http or https with a host, and nothing to sign in with. */
    public static Optional<String> snapshot(@Nullable String url) {
        return plain(url, WEB);
    }

    /** The URL if it may be registered as a stream: rtsp or rtsps with a host, and nothing to sign in with. */
    public static Optional<String> stream(@Nullable String url) {
        return plain(url, STREAM);
    }

    private static Optional<String> plain(@Nullable String url, Set<String> schemes) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            boolean plain = scheme != null
                    && schemes.contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return plain ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks the host up. Blocks on the network.
     *
     * @param allowed hosts, or hosts with a colon and a port, that may be asked whatever their address
     * @return one of its addresses, all of which may be asked
     * @throws SilentCameraException if it may not be asked, or is not known
     */
    public static InetAddress check(URI uri, Set<String> allowed) throws SilentCameraException {
        String host = uri.getHost();
        boolean named = allowed.contains(host) || allowed.contains(host + ':' + uri.getPort());
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            if (!named && Arrays.stream(addresses).anyMatch(CameraAddresses::isForbidden)) {
                throw new SilentCameraException(Silence.Reason.ADDRESS_FORBIDDEN);
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new SilentCameraException(Silence.Reason.HOST_UNKNOWN, e);
        }
    }

    private static boolean isForbidden(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
