/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.subsystems.parks.internal.store.HandSwitchStore;
import org.cityloom.subsystems.parks.internal.store.PlanStore;
import org.cityloom.subsystems.parks.internal.store.Switched;
import org.cityloom.subsystems.parks.internal.store.Zone;

/**
 * Decides for each zone whether its lamps are to be lit, by the rule or by hand, and has its circuits switched. What was decided survives
 * restarts; asking never blocks, deciding does. Safe for all threads.
 */
@Component(service = Lights.class)
public final class Lights {
    private static final Logger LOG = LoggerFactory.getLogger(Lights.class);
    private static final Duration KEPT =
            Duration.ofMinutes(4); // what may be lost with the process, well within the gap of the rule
    private static final Duration RECENT =
            Duration.ofDays(8); // more than any may last; each look asks whether it still holds

    private final Zones zones;
    private final PlanStore plans;
    private final HandSwitchStore hands;
    private final Readings readings;
    private final Switchboard switchboard;
    private final Thresholds thresholds;
    private final Live live;
    private final Map<String, Plan> planned = new ConcurrentHashMap<>();
    private final Map<String, Instant> kept = new ConcurrentHashMap<>();
    private final Map<String, HandSwitch> byHand = new ConcurrentHashMap<>();

    @Activate
    public Lights(
            @Reference Zones zones,
            @Reference PlanStore plans,
            @Reference HandSwitchStore hands,
            @Reference Readings readings,
            @Reference Switchboard switchboard,
            @Reference Thresholds thresholds,
            @Reference Live live) {
        this.zones = zones;
        this.plans = plans;
        this.hands = hands;
        this.readings = readings;
        this.switchboard = switchboard;
        this.thresholds = thresholds;
        this.live = live;
        planned.putAll(plans.all().stream().collect(Collectors.toMap(Plan::zone, Function.identity())));
        hands.open(Clock.systemUTC().instant().minus(RECENT)).forEach(hand -> byHand.put(hand.zone(), hand));
    }

    /** What is wanted of the zone; empty before the first look at it. */
    public Optional<Plan> plan(String zone) {
        return Optional.ofNullable(planned.get(zone));
    }

    /** How the zone is switched by hand at that moment; empty if it is not. */
    public Optional<HandSwitch> hand(String zone, Instant now) {
        return Optional.ofNullable(byHand.get(zone)).filter(hand -> hand.holds(now));
    }

    /** Looks at all zones; one that cannot be looked at keeps no other from it. */
    public void look(Instant now) {
        Set<String> faulty = readings.faulty();
        planned.keySet().removeIf(zone -> zones.find(zone).isEmpty());
        for (Zone zone : zones.all()) {
            try {
                look(zone, now, faulty);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Cannot look after the lights of {} at the moment, will try again: {}",
                        zone.id(),
                        e.toString());
            }
        }
    }

    /** Switches the zone by hand; in force when this returns. */
    public synchronized void switchByHand(Zone zone, HandSwitch hand) {
        hands.begin(hand);
        byHand.put(zone.id(), hand);
        look(zone, hand.from(), readings.faulty());
    }

    /** Takes back what was switched by hand; false if nothing was. The rule decides when this returns. */
    public synchronized boolean release(Zone zone, Instant now, String by) {
        boolean ended = hands.end(zone.id(), now, by).isPresent();
        byHand.remove(zone.id());
        look(zone, now, readings.faulty());
        return ended;
    }

    private synchronized void look(Zone zone, Instant now, Set<String> faulty) {
        Thresholds.Values values = thresholds.now();
        Plan before = planned.get(zone.id());
        LightState state = values.light(zone)
                .next(
                        before == null ? null : before.automatic(),
                        new LightRule.Look(
                                now,
                                new Sun(zone.place(), values.window()).at(now),
                                readings.of(zone, now, faulty).lux()));
        HandSwitch hand = hand(zone.id(), now).orElse(null);
        boolean on = hand == null ? state.on() : hand.on();
        boolean switched = before == null || before.on() != on;
        Plan plan = new Plan(zone.id(), on, before == null || switched ? now : before.since(), state);
        if (isWorthKeeping(before, plan, now)) {
            plans.keep(
                    plan, switched ? new Switched(zone.id(), now, on, cause(before, state, hand), state.lux()) : null);
            kept.put(zone.id(), now);
        }
        planned.put(zone.id(), plan);
        act(zone, plan, switched, hand, now);
    }

    private boolean isWorthKeeping(@Nullable Plan before, Plan plan, Instant now) {
        if (before == null) {
            return true;
        }
        LightState was = before.automatic();
        LightState is = plan.automatic();
        Instant last = kept.get(plan.zone());
        return before.on() != plan.on()
                || was.on() != is.on()
                || was.twilight() != is.twilight()
                || !Objects.equals(was.dark().since(), is.dark().since())
                || !Objects.equals(was.bright().since(), is.bright().since())
                || last == null
                || !last.plus(KEPT).isAfter(now);
    }

    private static String cause(@Nullable Plan before, LightState state, @Nullable HandSwitch hand) {
        if (hand != null) {
            return Switched.HAND;
        }
        boolean ruled = before == null || before.automatic().on() != state.on();
        return ruled ? state.cause().name() : Switched.HAND_OVER;
    }

    private void act(Zone zone, Plan plan, boolean switched, @Nullable HandSwitch hand, Instant now) {
        if (switched) {
            String why = hand == null ? plan.automatic().cause().name() : hand.reason();
            switchboard.tell(zone, plan.on(), hand == null ? null : hand.by(), why);
            live.publish(new LiveEvent(
                    ParksPresence.ZONES,
                    zone.id(),
                    zone.place(),
                    zone.area() == null ? "" : zone.area(),
                    Map.of("id", zone.id(), "on", plan.on())));
        } else {
            switchboard.repair(zone, plan, now);
        }
    }
}
