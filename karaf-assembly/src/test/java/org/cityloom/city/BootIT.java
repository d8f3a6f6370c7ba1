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
    static final CityContainer CITY = CityContainer.onH2().fromNothing();

    @Test
    void saysThatItIsReady() {
        assertThat(CityHttp.anonymous(CITY.address()).get("/api/ready").statusCode())
                .isEqualTo(200);
    }

    @Test
    void startsEveryBundle() {
        CityShell shell = new CityShell(CITY);
        String bundles = shell.run("bundle:list -t 0 -s --no-format");
        assertThat(bundles).contains("org.cityloom.subsystems.muck").contains("org.cityloom.simulator");
        assertThat(bundles.lines().filter(line -> line.matches("^\\s*\\d+.*")))
                .allMatch(line -> line.contains("Active") || isFragment(shell, line));
    }

    /** A part of another bundle is never started by itself. */
    private static boolean isFragment(CityShell shell, String line) {
        String id = line.strip().split("\\s+")[0];
        return line.contains("Resolved")
                && shell.run("bundle:headers --no-uses " + id).contains("Fragment-Host");
    }

    @Test
    void startsWithoutAnError() {
        assertThat(CITY.log().errors()).isEmpty();
    }
}
