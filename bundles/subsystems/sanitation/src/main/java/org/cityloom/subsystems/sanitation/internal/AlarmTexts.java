/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** What alarms say, with their figures. */
final class AlarmTexts {
    private AlarmTexts() {}

    static LocalizedText of(Rule rule, VehicleFix fix, VehicleLevels.Falls fallen, HeldState held, VehicleRules rules) {
        long seconds = held.bad().held().toSeconds();
        Work work = rules.work();
        return switch (rule) {
            case PRESSURE -> text(
                    "水泵开启，水压 %.2f MPa 已 %d 秒，正常 %.2f 至 %.2f MPa",
                    "%.2f MPa for %d s with the pump on, where %.2f to %.2f MPa is normal",
                    fix.pressure(),
                    seconds,
                    work.band().lowest(),
                    work.band().highest());
            case SPEEDING -> text(
                    "以 %.0f km/h 作业 %d 秒，作业限速 %.0f km/h",
                    "works at %.0f km/h for %d s where %.0f km/h is allowed", fix.speed(), seconds, work.fastest());
            case IDLE -> text("作业时段停留 %d 分钟", "stands for %d min while there is work to do", seconds / 60);
            case NOT_WORKING -> text(
                    "沿线路行驶 %d 秒，水泵和扫盘均未开启", "drives its route for %d s with pump and brush off", seconds);
            case OFF_ROUTE -> text("偏离线路 %d 秒", "is off its route for %d s", seconds);
            case FUEL -> text(
                    "停车时油量在 %2$d 分钟内下降 %1$.0f 个百分点，疑似偷油",
                    "fuel fell by %.0f points within %d min while parked, which may be theft",
                    fallen.fuel(),
                    rules.falls().fuelWithin().toMinutes());
            case LEAK -> text(
                    "水泵关闭，水箱在 %2$d 分钟内下降 %1$.0f 个百分点，疑似漏水",
                    "water fell by %.0f points within %d min with the pump off, which may be a leak",
                    fallen.water(),
                    rules.falls().waterWithin().toMinutes());
            case COLD -> text(
                    "气温 %.1f ℃ 时洒水，不高于 %.1f ℃ 不得洒水",
                    "waters at %.1f °C where ice forms up to %.1f °C",
                    fix.temperature(),
                    rules.cold().highest());
            default -> throw new IllegalArgumentException(rule + " is no rule on a vehicle");
        };
    }

    static LocalizedText of(Rule rule, @Nullable Shift shift, HeldState held, CrewRules rules) {
        String person = shift == null ? "" : shift.person();
        long minutes = held.bad().held().toMinutes();
        return switch (rule) {
            case SOS -> text("人员求救 %s", "Worker calls for help: %s", person);
            case CREW_AREA -> text(
                    "%s 离开作业区域 %s 已 %d 分钟",
                    "%s is outside the area %s for %d min", person, shift == null ? "" : shift.area(), minutes);
            case CREW_STATIC -> text(
                    "%s 在 %.0f 米内停留 %d 分钟", "%s stays within %.0f m for %d min", person, rules.radius(), minutes);
            default -> throw new IllegalArgumentException(rule + " is no rule on a worker");
        };
    }

    private static LocalizedText text(String zh, String en, Object... figures) {
        return new LocalizedText(
                String.format(Locale.ROOT, zh, figures).strip(),
                String.format(Locale.ROOT, en, figures).strip());
    }
}
