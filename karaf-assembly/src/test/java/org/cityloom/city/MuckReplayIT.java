/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import org.junit.jupiter.api.extension.RegisterExtension;

class MuckReplayIT extends MuckReplay {
    @RegisterExtension
    static final CityContainer CITY = prepared(CityContainer.onH2());

    MuckReplayIT() {
        super(CITY);
    }
}
