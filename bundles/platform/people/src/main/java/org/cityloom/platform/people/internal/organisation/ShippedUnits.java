/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.store.OrganisationStore;

/**
 * The organisation of a new city: its centre, and the departments and enterprises to which the shipped 权责清单 sends what they look after.
 * Which of them a city has is general knowledge and differs: an administrator renames, moves and removes them like any other. Districts and
 * streets come from the map ({@link AreaUnits}).
 */
final class ShippedUnits {
    private static final List<Unit> ALL = List.of(
            new Unit(
                    OrganisationStore.TOP,
                    new LocalizedText("城市运行管理中心", "City operations centre"),
                    UnitKind.CITY,
                    null,
                    "",
                    Side.NONE),
            handling("municipal-works", "市政管理处", "Municipal works", UnitKind.DEPARTMENT),
            handling("sanitation", "环境卫生管理处", "Sanitation", UnitKind.DEPARTMENT),
            handling("parks", "园林绿化处", "Parks", UnitKind.DEPARTMENT),
            handling("urban-management", "城市管理执法局", "Urban management", UnitKind.DEPARTMENT),
            handling("lighting", "路灯管理处", "Street lighting", UnitKind.DEPARTMENT),
            handling("traffic", "交通管理部门", "Traffic", UnitKind.DEPARTMENT),
            handling("water-supply", "自来水公司", "Water supplier", UnitKind.CONTRACTOR),
            handling("gas", "燃气公司", "Gas company", UnitKind.CONTRACTOR),
            handling("heating", "热力公司", "Heating company", UnitKind.CONTRACTOR));

    private ShippedUnits() {}

    private static Unit handling(String id, String zh, String en, UnitKind kind) {
        return new Unit(id, new LocalizedText(zh, en), kind, OrganisationStore.TOP, "", Side.HANDLING);
    }

    /** The topmost first. */
    static List<Unit> all() {
        return ALL;
    }
}
