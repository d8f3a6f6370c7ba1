/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.CityContainer;
import org.cityloom.city.subsystems.Deployer;
import org.cityloom.city.subsystems.MuckVersions;

import static org.assertj.core.api.Assertions.assertThat;

/** Muck as a signed archive, by operations over REST. */
final class Archives implements Installer {
    private static final int PROBATION_SECONDS = 1;
    private static final int WELL_MILLIS = 700; // the gate is green by then, and probation not yet over

    private final CityContainer city;
    private final Deployer deployer;
    private final String first;
    private int version;

    Archives(CityContainer city) {
        Deployer.trustVendor(city);
        this.city = city;
        this.deployer = new Deployer(city.http());
        this.first = staged(MuckVersions.archive(city, "0.2.0", 0));
    }

    private String staged(byte[] archive) {
        return deployer.stage(archive).path("digest").asText();
    }

    private String next() {
        return "0.2." + ++version;
    }

    /** The first version; it is staged already, as it is when somebody has looked at its preview. */
    @Override
    public Change install() {
        return deployed(first, "DONE");
    }

    @Override
    public Change update() {
        return deployed(staged(MuckVersions.archive(city, next(), 0)), "DONE");
    }

    /** Tries an update that is healthy first and then is not. */
    Change updateInVain() {
        return deployed(
                staged(MuckVersions.turningUnhealthy(city, next(), PROBATION_SECONDS, WELL_MILLIS)), "ROLLED_BACK");
    }

    private Change deployed(String digest, String state) {
        Instant asked = Instant.now();
        JsonNode operation = deployer.deploy(digest);
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo(state);
        return Change.of(asked, operation);
    }

    @Override
    public void remove() {
        JsonNode operation = deployer.run("REMOVE", "muck");
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("DONE");
    }
}
