/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.ArchiveDescriptor;
import org.cityloom.platform.subsystems.RefusedException;

/** Reads {@code subsystem.json}. All fields are needed and no others are known, so that a misspelt one is not overlooked. */
final class DescriptorReader {
    /** Where it is in the archive. */
    static final String FILE = "subsystem.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS =
            Set.of("id", "version", "vendor", "api", "title", "features", "healthDeadlineSeconds", "probationSeconds");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}"); // as in SubsystemDescriptor of the api
    private static final Pattern FEATURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int LONGEST_BYTES = 64 * 1024;
    private static final int LONGEST_TEXT = 200;

    /** Paths, tables and configurations of the core begin with these: nobody else may have them. */
    private static final Set<String> OF_THE_CORE = Set.of(
            "alarms",
            "api",
            "broker",
            "cityloom",
            "commands",
            "console",
            "devices",
            "health",
            "live",
            "openapi",
            "people",
            "places",
            "ready",
            "rest",
            "screen",
            "shell",
            "simulator",
            "store",
            "subsystems",
            "telemetry",
            "ui");

    private DescriptorReader() {}

    static ArchiveDescriptor read(InputStream content) throws IOException {
        JsonNode root = parse(content.readNBytes(LONGEST_BYTES + 1));
        onlyKnown(root, FIELDS, "");
        String id = text(root, "id");
        if (!ID.matcher(id).matches()) {
            throw invalid(
                    "id", "须为 2 至 20 个小写字母或数字，以字母开头", "has to be 2 to 20 lower-case letters or digits, a letter first");
        }
        if (OF_THE_CORE.contains(id)) {
            throw invalid("id", "“" + id + "”属于平台本身，请另选", "'" + id + "' belongs to the core, choose another");
        }
        JsonNode title = field(root, "title");
        onlyKnown(title, LANGUAGES, "title.");
        return new ArchiveDescriptor(
                id,
                parsed(root, "version", Version::parseVersion, "1.2.0"),
                text(root, "vendor"),
                parsed(root, "api", VersionRange::new, "[0.1,1)"),
                new LocalizedText(text(title, "zh"), text(title, "en")),
                features(field(root, "features")),
                Duration.ofSeconds(whole(root, "healthDeadlineSeconds", 1, 600)),
                Duration.ofSeconds(whole(root, "probationSeconds", 0, 3600)));
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        if (bytes.length > LONGEST_BYTES) {
            throw invalid("", "文件超过 64 KiB", "is longer than 64 KiB");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw invalid("", "不是合法的 JSON:" + e.getOriginalMessage(), "is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static void onlyKnown(JsonNode object, Set<String> known, String prefix) {
        if (!object.isObject()) {
            throw invalid(prefix.replace(".", ""), "须为 JSON 对象", "has to be a JSON object");
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw invalid(
                        prefix + name, "是未知字段，请删除或更正拼写", "is not a known field; remove it or correct its spelling");
            }
        }
    }

    private static JsonNode field(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw invalid(name, "缺少该字段", "is missing");
        }
        return value;
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = field(object, name);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_TEXT) {
            throw invalid(
                    name,
                    "须为 1 至 " + LONGEST_TEXT + " 个字符的文本",
                    "has to be a text of 1 to " + LONGEST_TEXT + " characters");
        }
        return value.textValue();
    }

    private static <T> T parsed(JsonNode object, String name, Function<String, T> parser, String example) {
        String text = text(object, name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    name,
                    "“" + text + "”无法识别，应形如 " + example,
                    "'" + text + "' is not understood, it should look like " + example);
        }
    }

    private static long whole(JsonNode object, String name, int least, int most) {
        JsonNode value = field(object, name);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw invalid(
                    name,
                    "须为 " + least + " 至 " + most + " 的整数（秒）",
                    "has to be a whole number of " + least + " to " + most + " seconds");
        }
        return value.intValue();
    }

    private static List<String> features(JsonNode array) {
        List<String> features = new ArrayList<>();
        for (JsonNode each : array) {
            boolean fine = array.isArray()
                    && each.isTextual()
                    && FEATURE.matcher(each.textValue()).matches()
                    && !features.contains(each.textValue());
            if (!fine) {
                throw invalid("features", "须为不重复的特性名称列表", "has to be a list of names of features, each once");
            }
            features.add(each.textValue());
        }
        if (!array.isArray()) {
            throw invalid("features", "须为列表", "has to be a list");
        }
        return features;
    }

    private static RefusedException invalid(String field, String zh, String en) {
        String where = field.isEmpty() ? FILE : FILE + ": " + field;
        return Refusals.refuse(
                Refusals.DESCRIPTOR, "描述文件有误，“" + where + "”" + zh, "The descriptor is wrong: '" + where + "' " + en);
    }
}
