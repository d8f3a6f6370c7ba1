/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.Ids;

/** Reads what people fill in; what cannot be taken is a problem that names it. */
final class Forms {
    private Forms() {}

    static String id(String id) {
        if (!Ids.isId(id)) {
            throw Parameters.invalid(
                    "编号须为 1 至 40 个小写字母、数字或连字符", "an id has 1 to 40 lower-case letters, digits or hyphens");
        }
        return id;
    }

    static String name(String field, @Nullable String text, int longest) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > longest || name.chars().anyMatch(Character::isISOControl)) {
            throw Parameters.invalid(
                    "“" + field + "”须为 1 至 " + longest + " 个字符",
                    "'" + field + "' must have 1 to " + longest + " characters");
        }
        return name;
    }

    static Position place(double latitude, double longitude) {
        try {
            return new Position(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("坐标无效", String.valueOf(e.getMessage()));
        }
    }

    /** @throws ProblemException if that person may not do there what needs the permission */
    static void mayIn(CurrentPerson people, String permission, @Nullable String area) {
        if (!people.areas(permission).covers(area)) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    new LocalizedText("不在您的辖区", "This area is not yours"),
                    new LocalizedText("您的单位不管理该区域", "none of your units looks after the area " + area));
        }
    }

    static String person(CurrentPerson people) {
        return people.current().map(Person::id).orElse("unknown");
    }
}
