/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sun SUN = new Sun(new Position(27.24, 111.47), Duration.ofMinutes(45));
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    private final Evenings evenings = new Evenings(SUN, ZONE);
    private final Explanation explanation =
            new Explanation(Defaults.thresholds().now().light(), ZONE);

    @Test
    void namesValuesThresholdsAndMoments() {
        LightState state = evening();
        LocalizedText why = explanation.tell(state, null, stand(17, 40), new Explanation.Meters(12.0, 2, 3, 2));
        assertThat(why.en())
                .isEqualTo("On since 17:33: the light was below 20 lx from 17:30 on (18.5 lx when switched). "
                        + "Now the median is 12 lx (2/3 meters). Sunset 17:41.");
        assertThat(why.zh()).isEqualTo("17:33 起开灯：光照度自 17:30 起低于 20 lx（切换时 18.5 lx）。现中位数 12 lx（光照计 2/3）。日落 17:41。");
    }

    @Test
    void namesWhoSwitchedByHandAndUntilWhen() {
        LocalDateTime from = DAY.plusHours(17).plusMinutes(36);
        HandSwitch hand = new HandSwitch(
                "a",
                false,
                from.atZone(ZONE).toInstant(),
                from.plusHours(1).atZone(ZONE).toInstant(),
                "li",
                "film",
                null,
                null);
        LocalizedText why = explanation.tell(evening(), hand, stand(17, 40), new Explanation.Meters(null, 1, 3, 2));
        assertThat(why.en())
                .startsWith("Switched off by hand by li at 17:36, until 18:36. Automatic: On since 17:33")
                .contains("Now 1/3 meters can be trusted, 2 are needed.");
        assertThat(why.zh()).startsWith("li 于 17:36 手动关灯，18:36 到期。自动状态：17:33 起开灯");
    }

    @Test
    void saysThatTheSunDecidesWithoutMeters() {
        LightState state = evenings.look(DAY.plusHours(20), null);
        LocalizedText why = explanation.tell(state, null, stand(20, 0), new Explanation.Meters(null, 0, 3, 2));
        assertThat(why.en()).startsWith("On since 20:00: too few meters can be trusted, so the sunset decides.");
    }

    private LightState evening() {
        LocalDateTime dusk = DAY.plusHours(17).plusMinutes(20);
        for (int minute = 0; minute < 10; minute++) {
            evenings.look(dusk.plusMinutes(minute), 50.0);
        }
        for (int minute = 10; minute < 13; minute++) {
            evenings.look(dusk.plusMinutes(minute), 19.0);
        }
        return evenings.look(dusk.plusMinutes(13), 18.5);
    }

    private Sun.Stand stand(int hour, int minute) {
        return SUN.at(DAY.plusHours(hour).plusMinutes(minute).atZone(ZONE).toInstant());
    }
}
