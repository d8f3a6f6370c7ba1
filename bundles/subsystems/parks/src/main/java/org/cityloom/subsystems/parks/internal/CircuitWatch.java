/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.devices.Device;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** Watches circuits: on or off against the plan, lamps out, leakage. */
@Component(service = CircuitWatch.class)
public final class CircuitWatch {
    private final Thresholds thresholds;
    private final Zones zones;
    private final Lights lights;
    private final Lamps lamps;
    private final Alarms alarms;

    @Activate
    public CircuitWatch(
            @Reference Thresholds thresholds,
            @Reference Zones zones,
            @Reference Lights lights,
            @Reference Lamps lamps,
            @Reference Alarms alarms) {
        this.thresholds = thresholds;
        this.zones = zones;
        this.lights = lights;
        this.lamps = lamps;
        this.alarms = alarms;
    }

    /** Takes a measurement; joins the transaction of the handler. */
    void take(Device circuit, Measurement measurement, Memory memory) {
        CircuitRules rules = thresholds.now().circuit();
        plan(circuit, measurement, memory, rules);
        lampsOut(circuit, measurement, memory, rules);
        leakage(circuit, measurement, memory, rules);
    }

    private void plan(Device circuit, Measurement measurement, Memory memory, CircuitRules rules) {
        Double current = measurement.signals().get("current");
        Plan plan = zones.ofCircuit(circuit.id())
                .map(Zone::id)
                .flatMap(lights::plan)
                .orElse(null);
        if (current == null || plan == null || measurement.time().isBefore(plan.since())) {
            return; // nobody knows what was wanted then
        }
        boolean lit = current >= rules.current();
        boolean wrong = lit != plan.on();
        Finder finder = new Finder(circuit, measurement.time(), memory);
        finder.find(
                ParksSubsystem.WRONG_LIGHT,
                rules.wrong(),
                wrong,
                !wrong,
                Severity.MAJOR,
                lit
                        ? text(
                                "电流 %.1f A，应关灯，自 %s",
                                "draws %.1f A though it is to be off since %s", current, plan.since())
                        : text(
                                "电流 %.1f A，应开灯，自 %s",
                                "draws %.1f A though it is to be on since %s", current, plan.since()));
    }

    private void lampsOut(Device circuit, Measurement measurement, Memory memory, CircuitRules rules) {
        Double lit = measurement.signals().get("lit");
        int registered = lamps.registered(circuit.id());
        if (lit == null || registered == 0) {
            return;
        }
        boolean on = measurement.signal("current", 0) >= rules.current();
        boolean tooFew = on && rules.isShort(lit, registered);
        new Finder(circuit, measurement.time(), memory)
                .find(
                        ParksSubsystem.LAMPS_OUT,
                        rules.lampsOut(),
                        tooFew,
                        on && !tooFew,
                        Severity.WARNING,
                        text("亮灯 %.0f 盏，登记 %d 盏", "%.0f lamps lit of %d registered", lit, registered));
    }

    private void leakage(Device circuit, Measurement measurement, Memory memory, CircuitRules rules) {
        Double leakage = measurement.signals().get("leakage");
        if (leakage == null) {
            return;
        }
        new Finder(circuit, measurement.time(), memory)
                .find(
                        ParksSubsystem.LEAKAGE,
                        rules.leakage(),
                        leakage > rules.leakageLimit(),
                        leakage < rules.leakageLimit() * CircuitRules.LEAKAGE_OVER,
                        Severity.CRITICAL,
                        text(
                                "漏电流 %.0f mA，上限 %.0f mA",
                                "%.0f mA leak where %.0f mA are allowed", leakage, rules.leakageLimit()));
    }

    private static LocalizedText text(String zh, String en, Object... values) {
        return new LocalizedText(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    /** Raises and clears alarms of one circuit at one moment. */
    private final class Finder {
        private final Device circuit;
        private final Instant at;
        private final Memory memory;

        Finder(Device circuit, Instant at, Memory memory) {
            this.circuit = circuit;
            this.at = at;
            this.memory = memory;
        }

        void find(String kind, HeldRule rule, boolean bad, boolean good, Severity severity, LocalizedText text) {
            HeldRule.Step step = rule.next(memory.state(kind), at, bad, good);
            memory.keep(kind, step.state());
            switch (step.finding()) {
                case RAISE -> alarms.raise(
                        new AlarmRaise(ParksSubsystem.ID, kind, circuit.id(), severity, at, circuit.position(), text));
                case CLEAR -> alarms.clear(kind, circuit.id(), at);
                case NONE -> {}
            }
        }
    }
}
