/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the domain written a second time, in another way, to compare with: it looks back over a whole day of minutes in local time
 * and knows sunrise and sunset from a table of the test.
 */
final class ReferenceLights {
    private static final int WINDOW = 45;
    private static final int DWELL = 10;

    private final List<String> switches = new ArrayList<>();
    private boolean on;
    private boolean storm;
    private int lastSwitch = Integer.MIN_VALUE / 2;
    private int inTwilight;

    /**
     * The switches as "on 2026-11-23T18:05".
     *
     * @param lux one value a minute from midnight of the first day on
     * @param rise sunrise, the same for all days
     * @param set sunset, likewise
     */
    static List<String> of(LocalDateTime midnight, double[] lux, LocalTime rise, LocalTime set, boolean onAtFirst) {
        ReferenceLights lights = new ReferenceLights();
        lights.on = onAtFirst;
        int up = rise.toSecondOfDay() / 60;
        int down = set.toSecondOfDay() / 60;
        for (int minute = 0; minute < lux.length; minute++) {
            lights.look(midnight, lux, minute, minute % 1440 - up, minute % 1440 - down);
        }
        return lights.switches;
    }

    private void look(LocalDateTime midnight, double[] lux, int minute, int sinceRise, int sinceSet) {
        boolean dawn = Math.abs(sinceRise) <= WINDOW;
        boolean dusk = Math.abs(sinceSet) <= WINDOW;
        if (sinceRise == -WINDOW || sinceSet == -WINDOW) {
            inTwilight = 0;
        }
        boolean day = sinceRise > WINDOW && sinceSet < -WINDOW;
        boolean dark = all(lux, minute, day ? 10 : 3, true);
        boolean bright = all(lux, minute, 5, false);
        boolean turn;
        if (on) {
            turn = (dawn && bright)
                    || (day && (bright || (!storm && lux[minute] >= 20)))
                    || (dusk && bright && inTwilight == 0);
        } else {
            turn = dark && (!dawn || inTwilight == 0);
        }
        if (turn && minute - lastSwitch >= DWELL) {
            on = !on;
            storm = on && day;
            lastSwitch = minute;
            inTwilight++;
            switches.add((on ? "on " : "off ") + midnight.plusMinutes(minute));
        }
    }

    private static boolean all(double[] lux, int minute, int back, boolean below) {
        for (int i = minute; i >= minute - back; i--) {
            if (i < 0 || (below ? lux[i] >= 20 : lux[i] <= 40)) {
                return false;
            }
        }
        return true;
    }
}
