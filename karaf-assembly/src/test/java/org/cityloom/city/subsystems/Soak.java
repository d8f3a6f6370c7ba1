/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

/** How often something is done: a few times in every build, as often as it takes to be sure under {@code mvn -Psoak verify}. */
public final class Soak {
    private Soak() {}

    public static boolean isOn() {
        return Boolean.getBoolean("cityloom.soak");
    }

    /** One number or the other. */
    public static int times(int always, int soaking) {
        return isOn() ? soaking : always;
    }

    /** Prints a figure that belongs to the result of the long run. */
    public static void tell(String figure) {
        if (isOn()) {
            System.out.println(figure);
        }
    }
}
