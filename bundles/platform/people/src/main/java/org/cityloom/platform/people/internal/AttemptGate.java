/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Decides whose password is looked at at all. A name and an address each wait longer with every failure. So that a stranger cannot keep a
 * person out by guessing at the name, two kinds of attempts pass although the name must wait: those from an address from which this
 * person came in before, and the first one of an address that never failed, of which 60 an hour pass for one name. Whoever owns many
 * addresses gets that many guesses and no more. Remembers the 10,000 of each that were used last. Safe for all threads.
 */
final class AttemptGate {
    private static final int STRANGERS_AN_HOUR = 60;
    private static final int NETWORK_BYTES = 8;

    private final FailedAttempts names;
    private final FailedAttempts addresses;
    private final FailedAttempts pairs;
    private final FailedAttempts strangers;
    private final KnownPairs known;

    AttemptGate(Clock clock, int free, Duration longestOfName, Duration longestOfAddress) {
        this.names = new FailedAttempts(clock, free, longestOfName);
        this.addresses = new FailedAttempts(clock, free, longestOfAddress);
        this.pairs = new FailedAttempts(clock, Integer.MAX_VALUE, longestOfName);
        this.strangers = new FailedAttempts(clock, STRANGERS_AN_HOUR, Duration.ofHours(1));
        this.known = new KnownPairs();
    }

    /** Whether the attempt may go on; if so it counts as failed until {@link #succeeded} or {@link #undo} says otherwise. */
    synchronized boolean admits(String name, String address) {
        String network = network(address);
        String pair = name + '\n' + network;
        if (addresses.mustWait(network)) {
            return false;
        }
        if (names.mustWait(name) && !known.contains(pair)) {
            if (addresses.count(network) > 0 || strangers.mustWait(name)) {
                return false;
            }
            strangers.failed(name);
        }
        names.failed(name);
        addresses.failed(network);
        pairs.failed(pair);
        return true;
    }

    /**
     * The attempt was right. What this person failed from there is forgiven; failures of others from there are not, so nobody with an
     * account of their own can wash the address clean, and what was guessed at the name from elsewhere is not either.
     */
    synchronized void succeeded(String name, String address) {
        String network = network(address);
        String pair = name + '\n' + network;
        int own = pairs.count(pair);
        names.forgive(name, own);
        addresses.forgive(network, own);
        pairs.forgive(pair, own);
        known.add(pair);
    }

    /** The attempt was neither right nor wrong. */
    synchronized void undo(String name, String address) {
        String network = network(address);
        names.forgive(name, 1);
        addresses.forgive(network, 1);
        pairs.forgive(name + '\n' + network, 1);
    }

    /** Of IPv6 the first 64 bits, since whoever has one address there has all of them. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
