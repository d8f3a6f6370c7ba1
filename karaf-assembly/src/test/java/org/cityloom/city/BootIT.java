/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class BootIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @Test
    void saysThatItIsReady() {
        assertThat(CityHttp.anonymous(CITY.address()).get("/api/ready").statusCode())
                .isEqualTo(200);
    }

    @Test
    void startsEveryBundle() {
        String bundles = new CityShell(CITY).run("bundle:list -t 0 -s --no-format");
        assertThat(bundles).contains("org.cityloom.subsystems.muck").contains("org.cityloom.simulator");
        assertThat(bundles.lines().filter(line -> line.matches("^\\s*\\d+.*")))
                .allMatch(line -> line.contains("Active") || isFragment(line));
    }

    /** A part of another bundle is never started by itself. */
    private static boolean isFragment(String line) {
        return line.contains("Fragments")
                || line.contains("Hosts")
                || (line.contains("Resolved") && line.endsWith("org.cityloom.platform.web"));
    }

    @Test
    void startsWithoutAnError() {
        assertThat(CITY.log().errors()).isEmpty();
    }
}
