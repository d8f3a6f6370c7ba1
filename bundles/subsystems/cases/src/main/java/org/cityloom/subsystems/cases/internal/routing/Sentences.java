/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.ArrayList;
import java.util.List;

import org.cityloom.api.people.Unit;
import org.cityloom.api.text.LocalizedText;

/** What a clerk is told of how a unit was found. */
final class Sentences {
    private Sentences() {}

    static LocalizedText unowned(Unit street) {
        return new LocalizedText(
                "无主设施，由兜底街道" + zh(street) + "负责",
                "Nobody owns it, so the fallback street " + en(street) + " looks after it");
    }

    static LocalizedText unownedWithoutStreet() {
        return new LocalizedText(
                "无主设施，但此处没有街道单位，继续查权责清单",
                "Nobody owns it, but there is no unit of the street here; the list of routes is asked");
    }

    static LocalizedText nothing(MatterPattern.Reach reach, Question question, long version) {
        String code = question.code().number();
        return switch (reach) {
            case MATTER -> new LocalizedText(
                    "权责清单第 " + version + " 版没有指明事项 " + code + " 且适用于此处的权责",
                    "No route of version " + version + " that names matter " + code + " applies here");
            case CLASS -> new LocalizedText(
                    "没有指明其大类且适用于此处的权责", "No route that names the class of " + code + " applies here");
            case ANY -> new LocalizedText("没有对任何事项都适用于此处的权责", "No route for any matter applies here");
        };
    }

    static LocalizedText primary(Route route, Unit unit) {
        return new LocalizedText(
                row(route).zh() + "：由主责单位" + zh(unit) + "负责", row(route).en() + ": the primary unit is " + en(unit));
    }

    static LocalizedText backup(Route route, LocalizedText why, Unit unit) {
        return new LocalizedText(
                row(route).zh() + "：" + why.zh() + "，由备用单位" + zh(unit) + "负责",
                row(route).en() + ": " + why.en() + ", so it is the backup unit " + en(unit));
    }

    static LocalizedText skipped(Route route, LocalizedText why) {
        UnitName backup = route.backup();
        LocalizedText also = backup == null
                ? new LocalizedText("没有备用单位", "it has no backup unit")
                : missing("备用单位", "backup", backup);
        return new LocalizedText(
                row(route).zh() + "：跳过，" + why.zh() + "，且" + also.zh(),
                row(route).en() + ": skipped, since " + why.en() + ", and " + also.en());
    }

    static LocalizedText missingPrimary(Route route) {
        return missing("主责单位", "primary", route.primary());
    }

    private static LocalizedText missing(String zh, String en, UnitName name) {
        return name.kind().isPresent()
                ? new LocalizedText("此处没有" + zh + " " + name, "there is no " + en + " unit '" + name + "' here")
                : new LocalizedText(
                        zh + " " + name + " 不存在（可能已删除）",
                        "the " + en + " unit '" + name + "' does not exist (any more)");
    }

    static LocalizedText outOfBand(TimeBand band) {
        return new LocalizedText(
                "当前不在其时段（" + band.text().zh() + "）",
                "it is not its time (" + band.text().en() + ")");
    }

    static LocalizedText dispatcher() {
        return new LocalizedText("没有可用的权责，由派遣员决定", "No route can be used: a dispatcher has to say");
    }

    static LocalizedText crossing(Unit unit, List<String> districts, Unit centre) {
        String all = String.join(", ", districts);
        return new LocalizedText(
                "跨区：涉及 " + all + "，" + zh(unit) + "不全管辖，由市级指挥中心" + zh(centre) + "处理",
                "It concerns the districts " + all + ", which " + en(unit)
                        + " does not all serve: the city's command centre " + en(centre) + " decides");
    }

    static LocalizedText crossingWithoutCentre(Unit unit, List<String> districts) {
        String all = String.join(", ", districts);
        return new LocalizedText(
                "跨区：涉及 " + all + "，" + zh(unit) + "不全管辖，但没有市级指挥中心，由派遣员决定",
                "It concerns the districts " + all + ", which " + en(unit)
                        + " does not all serve, and there is no command centre of the city: a dispatcher has to say");
    }

    private static LocalizedText row(Route route) {
        List<String> zh = new ArrayList<>(List.of(route.matter().text().zh()));
        List<String> en = new ArrayList<>(List.of(route.matter().text().en()));
        if (route.condition() > 0) {
            zh.add("立案条件 " + route.condition());
            en.add("condition " + route.condition());
        }
        if (!route.area().isEmpty()) {
            zh.add("区域 " + route.area());
            en.add("area " + route.area());
        }
        if (!route.owner().isEmpty()) {
            zh.add("权属或养护 " + route.owner());
            en.add("owned or maintained by " + route.owner());
        }
        TimeBand band = route.band();
        if (band != null) {
            zh.add(band.text().zh());
            en.add(band.text().en());
        }
        return new LocalizedText(
                "权责 " + route.id() + "（" + String.join("，", zh) + "）",
                "Route " + route.id() + " (" + String.join(", ", en) + ")");
    }

    private static String zh(Unit unit) {
        return "“" + unit.title().zh() + "”";
    }

    private static String en(Unit unit) {
        return "'" + unit.title().en() + "'";
    }
}
