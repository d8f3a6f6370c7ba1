/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** Answers "why is it on?", with the values, thresholds and moments that decided. */
final class Explanation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LightRule rule;
    private final ZoneId zone;

    Explanation(LightRule rule, ZoneId zone) {
        this.rule = rule;
        this.zone = zone;
    }

    /**
     * The answer in two or three sentences.
     *
     * @param state what the rule wants
     * @param hand how it is switched by hand; null if it is not
     * @param sun where the sun stands
     * @param meters what they say
     */
    LocalizedText tell(LightState state, @Nullable HandSwitch hand, Sun.Stand sun, Meters meters) {
        LocalizedText automatic = joined(joined(decided(state), present(meters)), sun(sun));
        if (hand == null) {
            return waits(state, sun) ? joined(automatic, held(state)) : automatic;
        }
        return joined(byHand(hand), new LocalizedText("自动状态：" + automatic.zh(), "Automatic: " + automatic.en()));
    }

    /**
     * What the meters of a zone say.
     *
     * @param lux median; null if too few can be trusted
     * @param trusted how many can be
     * @param all how many there are
     * @param needed how many have to be
     */
    record Meters(@Nullable Double lux, int trusted, int all, int needed) {}

    private LocalizedText byHand(HandSwitch hand) {
        String from = time(hand.from());
        String until = time(hand.until());
        return new LocalizedText(
                hand.by() + " 于 " + from + " 手动" + (hand.on() ? "开灯" : "关灯") + "，" + until + " 到期。",
                "Switched " + (hand.on() ? "on" : "off") + " by hand by " + hand.by() + " at " + from + ", until "
                        + until + ".");
    }

    private LocalizedText decided(LightState state) {
        String since = time(state.since());
        LocalizedText reason = reason(state);
        return new LocalizedText(
                since + (state.on() ? " 起开灯：" : " 起关灯：") + reason.zh() + "。",
                (state.on() ? "On since " : "Off since ") + since + ": " + reason.en() + ".");
    }

    private LocalizedText reason(LightState state) {
        return switch (state.cause()) {
            case DARK -> beyond(state, "低于", "below", rule.onBelow());
            case BRIGHT -> beyond(state, "高于", "above", rule.offAbove());
            case STORM -> joined(
                    new LocalizedText("白天变暗，", "dark by day, "), beyond(state, "低于", "below", rule.onBelow()));
            case DAY -> new LocalizedText(
                    "黎明时段已过且不暗" + value("（", state.lux(), "）"),
                    "dawn is over and it is not dark" + value(" (", state.lux(), ")"));
            case SUNSET -> new LocalizedText("可信光照计不足，按日落开灯", "too few meters can be trusted, so the sunset decides");
            case SUNRISE -> new LocalizedText("可信光照计不足，按日出关灯", "too few meters can be trusted, so the sunrise decides");
        };
    }

    private LocalizedText beyond(LightState state, String zh, String en, double threshold) {
        Instant held = state.held();
        String value = value("", state.lux(), "");
        String limit = number(threshold) + " lx";
        return held == null
                ? new LocalizedText("光照度 " + value + "，阈值 " + limit, value + " with a threshold of " + limit)
                : new LocalizedText(
                        "光照度自 " + time(held) + " 起" + zh + " " + limit + "（切换时 " + value + "）",
                        "the light was " + en + " " + limit + " from " + time(held) + " on (" + value
                                + " when switched)");
    }

    private static LocalizedText present(Meters meters) {
        Double lux = meters.lux();
        String of = meters.trusted() + "/" + meters.all();
        return lux == null
                ? new LocalizedText(
                        "现可信光照计 " + of + "，需 " + meters.needed() + " 个。",
                        "Now " + of + " meters can be trusted, " + meters.needed() + " are needed.")
                : new LocalizedText(
                        "现中位数 " + number(lux) + " lx（光照计 " + of + "）。",
                        "Now the median is " + number(lux) + " lx (" + of + " meters).");
    }

    private LocalizedText sun(Sun.Stand sun) {
        Instant nearest = sun.nearest();
        if (nearest == null) {
            return new LocalizedText("今日无日出日落。", "No sunrise or sunset today.");
        }
        boolean set = sun.phase() == Phase.DAY || sun.phase() == Phase.DUSK;
        return new LocalizedText(
                (set ? "日落 " : "日出 ") + time(nearest) + "。", (set ? "Sunset " : "Sunrise ") + time(nearest) + ".");
    }

    private boolean waits(LightState state, Sun.Stand sun) {
        boolean backwards = state.on() ? sun.phase() == Phase.DUSK : sun.phase() == Phase.DAWN;
        boolean beyond = state.on()
                ? state.bright().heldFor(rule.offHold())
                : state.dark().heldFor(rule.onHold());
        return backwards && beyond && state.switches() > 0;
    }

    private static LocalizedText held(LightState state) {
        return state.on()
                ? new LocalizedText("黄昏内不再关灯。", "It is not switched off again in this dusk.")
                : new LocalizedText("黎明内不再开灯。", "It is not switched on again in this dawn.");
    }

    private static LocalizedText joined(LocalizedText first, LocalizedText second) {
        boolean blank = first.en().endsWith(" ");
        return new LocalizedText(first.zh() + second.zh(), first.en() + (blank ? "" : " ") + second.en());
    }

    private static String value(String before, @Nullable Double lux, String behind) {
        return lux == null ? "" : before + number(lux) + " lx" + behind;
    }

    private static String number(double lux) {
        return String.format(Locale.ROOT, lux < 100 && lux != Math.rint(lux) ? "%.1f" : "%.0f", lux);
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }
}
