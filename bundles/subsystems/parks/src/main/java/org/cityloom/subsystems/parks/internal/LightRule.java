/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * Lights by illuminance (domain, parks): on when the median of a zone's meters stays below one threshold, off when it stays above a higher
 * one, only around and between sunset and sunrise unless a storm makes it dark by day; by sunset and sunrise while too few meters
 * can be trusted. Two rules are our own, so that a park is never dark at night and nobody sees its lamps play: in the night a light that
 * shines onto the meters never switches off, and what is against the course of a dusk or dawn (off at dusk, on at dawn) is done only before
 * anything else, so each of them sees two switches at most.
 *
 * @param onBelow lx
 * @param offAbove lx, more than {@code onBelow}
 * @param onHold how long below before on
 * @param offHold how long above before off
 * @param stormHold how long below before on by day
 * @param dwell least time between two switches
 * @param gap if the last look is older, nobody knows what was in between, and times start anew
 */
public record LightRule(
        double onBelow,
        double offAbove,
        Duration onHold,
        Duration offHold,
        Duration stormHold,
        Duration dwell,
        Duration gap) {

    /** @throws IllegalArgumentException unless the thresholds are in order */
    public LightRule {
        if (!(onBelow > 0 && onBelow < offAbove)) {
            throw new IllegalArgumentException("lights on below " + onBelow + " lx and off above " + offAbove + " lx");
        }
    }

    /** This rule with those limits; itself if there are none. */
    LightRule within(@Nullable LightLimits limits) {
        return limits == null
                ? this
                : new LightRule(limits.onBelow(), limits.offAbove(), onHold, offHold, stormHold, dwell, gap);
    }

    /**
     * One look at a zone.
     *
     * @param at when, by the clock of the platform
     * @param sun where the sun stands
     * @param lux median of the meters that can be trusted; null if too few can
     */
    public record Look(Instant at, Sun.Stand sun, @Nullable Double lux) {}

    /** What is wanted after that look; a look that is not newer than the last one changes nothing. */
    public LightState next(@Nullable LightState before, Look look) {
        if (before == null) {
            return first(look);
        }
        Instant last = before.dark().last();
        if (last != null && !look.at().isAfter(last)) {
            return before;
        }
        LightState seen = seen(before, look);
        Optional<Cause> cause = seen.on() ? off(seen, look) : on(seen, look);
        boolean lasted =
                Duration.between(seen.since(), look.at()).compareTo(dwell) >= 0 && !isAgainst(seen, look.sun());
        return cause.filter(each -> lasted)
                .map(each -> turned(seen, each, look))
                .orElse(seen);
    }

    private LightState first(Look look) {
        boolean sunSays = !look.sun().up();
        Double lux = look.lux();
        boolean on = (lux == null || look.sun().phase() == Phase.DAY) ? sunSays : (sunSays && lux < offAbove);
        Cause bySun = on ? Cause.SUNSET : Cause.SUNRISE;
        Cause byLight = on ? Cause.DARK : sunSays ? Cause.BRIGHT : Cause.DAY;
        return new LightState(
                on,
                look.at(),
                lux == null ? bySun : byLight,
                lux,
                null,
                Debounce.START.observe(isDark(lux), look.at(), gap),
                Debounce.START.observe(isBright(lux), look.at(), gap),
                course(look.sun().phase(), Phase.DAWN),
                0);
    }

    private LightState seen(LightState before, Look look) {
        Phase twilight = course(look.sun().phase(), before.twilight());
        return new LightState(
                before.on(),
                before.since(),
                before.cause(),
                before.lux(),
                before.held(),
                before.dark().observe(isDark(look.lux()), look.at(), gap),
                before.bright().observe(isBright(look.lux()), look.at(), gap),
                twilight,
                twilight == before.twilight() ? before.switches() : 0);
    }

    private static Phase course(Phase now, Phase before) {
        return now == Phase.DUSK || now == Phase.DAWN ? now : before;
    }

    private Optional<Cause> on(LightState state, Look look) {
        if (look.lux() == null) {
            return look.sun().up() ? Optional.empty() : Optional.of(Cause.SUNSET);
        }
        if (look.sun().phase() == Phase.DAY) {
            return state.dark().heldFor(stormHold) ? Optional.of(Cause.STORM) : Optional.empty();
        }
        return state.dark().heldFor(onHold) ? Optional.of(Cause.DARK) : Optional.empty();
    }

    private Optional<Cause> off(LightState state, Look look) {
        Phase phase = look.sun().phase();
        if (look.lux() == null) {
            return look.sun().up() ? Optional.of(Cause.SUNRISE) : Optional.empty();
        }
        if (phase == Phase.NIGHT) {
            return Optional.empty();
        }
        if (state.bright().heldFor(offHold)) {
            return Optional.of(Cause.BRIGHT);
        }
        boolean over = phase == Phase.DAY && state.cause() != Cause.STORM && !isDark(look.lux());
        return over ? Optional.of(Cause.DAY) : Optional.empty();
    }

    private static boolean isAgainst(LightState state, Sun.Stand sun) {
        boolean backwards = state.on() ? sun.phase() == Phase.DUSK : sun.phase() == Phase.DAWN;
        return backwards && state.switches() > 0;
    }

    private static LightState turned(LightState seen, Cause cause, Look look) {
        Instant held =
                switch (cause) {
                    case DARK, STORM -> seen.dark().since();
                    case BRIGHT -> seen.bright().since();
                    default -> null;
                };
        return new LightState(
                !seen.on(),
                look.at(),
                cause,
                look.lux(),
                held,
                seen.dark(),
                seen.bright(),
                seen.twilight(),
                seen.switches() + 1);
    }

    private boolean isDark(@Nullable Double lux) {
        return lux != null && lux < onBelow;
    }

    private boolean isBright(@Nullable Double lux) {
        return lux != null && lux > offAbove;
    }
}
