/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.platform.devices.internal.store.Credentials;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** What a registration must fulfil. The id becomes a level of MQTT topics, so it must not have a slash or a wildcard. */
final class RegistrationRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MAXIMUM_TEXT = 120;

    private final DeviceTypes types;
    private final Places places;

    RegistrationRules(DeviceTypes types, Places places) {
        this.types = types;
        this.places = places;
    }

    /** @throws RefusedRegistrationException if something is wrong */
    StoredDevice check(DeviceRegistration said, Credentials credentials) {
        if (!ID.matcher(said.id()).matches()) {
            String id = shortened(said.id());
            throw new RefusedRegistrationException(
                    "编号须为 1 至 64 个字母、数字、“.”“_”或“-”，现为“" + id + "”",
                    "id must be 1 to 64 letters, digits, '.', '_' or '-', got '" + id + "'");
        }
        DeviceTypes.Declared declared = types.type(said.type())
                .orElseThrow(() -> new RefusedRegistrationException(
                        "没有子系统声明设备类型“" + shortened(said.type()) + "”",
                        "type '" + shortened(said.type()) + "' is not declared by any subsystem that is there"));
        String name = said.name().isBlank() ? said.id() : text("名称", "name", said.name());
        String owner = said.owner() == null || said.owner().isBlank() ? null : text("所属单位", "owner", said.owner());
        return new StoredDevice(
                said.id(),
                said.type(),
                declared.subsystem(),
                name,
                owner,
                said.position(),
                area(said.area(), said.position()),
                credentials,
                null);
    }

    private @Nullable String area(@Nullable String said, @Nullable Position position) {
        if (said != null && !said.isBlank()) {
            if (places.area(said).isEmpty()) {
                throw new RefusedRegistrationException(
                        "没有区域“" + shortened(said) + "”", "there is no area '" + shortened(said) + "'");
            }
            return said;
        }
        return position == null
                ? null
                : places.locate(position).map(AreaPath::grid).orElse(null);
    }

    private static String text(String zh, String en, String value) {
        String text = value.strip();
        if (text.length() > MAXIMUM_TEXT) {
            throw new RefusedRegistrationException(
                    zh + "有 " + text.length() + " 个字符，最多 " + MAXIMUM_TEXT + " 个",
                    en + " has " + text.length() + " characters, at most " + MAXIMUM_TEXT);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedRegistrationException(zh + "含控制字符", en + " has control characters");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= MAXIMUM_TEXT ? text : text.substring(0, MAXIMUM_TEXT) + "…";
    }
}
