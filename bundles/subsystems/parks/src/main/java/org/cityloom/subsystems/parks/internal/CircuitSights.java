/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** Answers "why is it on?" for one circuit: what it draws, and whether that is what its zone wants. Does not block. */
@Component(service = CircuitSights.class)
public final class CircuitSights {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Thresholds thresholds;

    @Activate
    public CircuitSights(@Reference Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * What is to be seen of a circuit.
     *
     * @param lit whether it draws the current of a lit one; null before its first report
     * @param wanted whether it is to be lit; null if nobody decided
     * @param own what it draws, and whether its zone wants that
     * @param why likewise, and why its zone wants it
     */
    public record Sight(@Nullable Boolean lit, @Nullable Boolean wanted, LocalizedText own, LocalizedText why) {}

    /**
     * Looks at a circuit.
     *
     * @param zone to which it belongs; null if to none
     * @param sight what is to be seen of that zone; null if there is none
     * @param last its newest report; null before the first
     */
    public Sight of(@Nullable Zone zone, ZoneSights.@Nullable Sight sight, @Nullable LastKnown last) {
        Plan plan = sight == null ? null : sight.plan();
        Boolean lit = last == null
                ? null
                : last.measurement().signal("current", 0)
                        >= thresholds.now().circuit().current();
        Boolean wanted = plan == null ? null : plan.on();
        LocalizedText drawn = drawn(last);
        if (zone == null) {
            LocalizedText alone =
                    joined(drawn, "。不属于任何分区，平台不控制。", ". It is of no zone, so the platform does not switch it.");
            return new Sight(lit, null, alone, alone);
        }
        LocalizedText whyZone = sight == null ? null : sight.why();
        if (plan == null || whyZone == null) {
            LocalizedText early = joined(drawn, "。分区尚未判定。", ". Its zone is not decided yet.");
            return new Sight(lit, null, early, early);
        }
        LocalizedText own = last == null
                ? joined(drawn, "。", ".")
                : Boolean.valueOf(plan.on()).equals(lit)
                        ? joined(drawn, "，与分区要求一致。", ", as its zone wants.")
                        : against(drawn, plan, last);
        return new Sight(
                lit,
                wanted,
                own,
                joined(own, "分区“" + zone.name() + "”：" + whyZone.zh(), " Zone '" + zone.name() + "': " + whyZone.en()));
    }

    private LocalizedText drawn(@Nullable LastKnown last) {
        if (last == null) {
            return new LocalizedText("还没有上报", "It has not reported yet");
        }
        String current = String.format(Locale.ROOT, "%.1f A", last.measurement().signal("current", 0));
        String at = time(last.measurement().time());
        return new LocalizedText(at + " 电流 " + current, "It drew " + current + " at " + at);
    }

    private LocalizedText against(LocalizedText drawn, Plan plan, LastKnown last) {
        String since = time(plan.since());
        Instant effect = plan.since().plus(thresholds.now().effect());
        if (last.measurement().time().isBefore(effect)) {
            return joined(
                    drawn,
                    "。" + since + (plan.on() ? " 已发开灯指令，尚未上报结果。" : " 已发关灯指令，尚未上报结果。"),
                    ". It was told to go " + (plan.on() ? "on" : "off") + " at " + since
                            + " and has not reported since.");
        }
        String minutes = String.valueOf(thresholds.now().repeat().toMinutes());
        return joined(
                drawn,
                "。" + since + (plan.on() ? " 起应开灯但未亮" : " 起应关灯但仍亮") + "，每 " + minutes + " 分钟重发一次指令。",
                ". It has been wanted " + (plan.on() ? "on" : "off") + " since " + since
                        + (plan.on() ? " but is not lit" : " but is still lit") + "; it is told again every " + minutes
                        + " min.");
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(thresholds.now().zone()));
    }

    private static LocalizedText joined(LocalizedText first, String zh, String en) {
        return new LocalizedText(first.zh() + zh, first.en() + en);
    }
}
