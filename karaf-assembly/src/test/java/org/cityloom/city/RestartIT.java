/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @Test
    @Order(1)
    void comesBackAfterAProperStop() {
        CITY.http();
        CITY.stop();
        CITY.start();
        assertThat(CITY.http().get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void comesBackAfterAPowerCut() {
        CITY.http();
        CITY.kill();
        CITY.start();
        assertThat(CITY.http().get("/api/session").statusCode()).isEqualTo(200);
    }
}
