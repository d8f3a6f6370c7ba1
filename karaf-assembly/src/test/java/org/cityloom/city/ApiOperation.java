/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI document of a running city.
 *
 * @param template path below {@code /api} with its parameters in braces
 * @param permission that it needs; empty if it is open to everyone
 * @param wholeCity whether a part of the city is not enough for the permission
 * @param bodyLimit bytes of the largest body that it reads
 * @param parameters of the query
 * @param bodyTypes media types that its body may have; empty if it has none
 * @param bodyFields names of the properties of its JSON body, with true for those that are text
 */
public record ApiOperation(
        String method,
        String template,
        String permission,
        boolean wholeCity,
        long bodyLimit,
        List<QueryParameter> parameters,
        List<String> bodyTypes,
        Map<String, Boolean> bodyFields) {
    /** Nothing has this number, and it is the beginning of no area's code. */
    private static final String NOTHING = "987654321";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final long USUAL_BODY = 64 << 10; // bytes, where an operation declares nothing

    /** A parameter of the query. */
    public record QueryParameter(String name, boolean required) {}

    /** All operations that the document describes. */
    public static List<ApiOperation> in(JsonNode document) {
        List<ApiOperation> result = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> result.add(of(document, path.getKey(), method.getKey(), method.getValue()))));
        if (result.size() < 20) {
            throw new AssertionError("the document describes only " + result.size() + " operations");
        }
        return result;
    }

    private static ApiOperation of(JsonNode document, String path, String method, JsonNode described) {
        List<QueryParameter> parameters = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                parameters.add(new QueryParameter(
                        parameter.path("name").asText(),
                        parameter.path("required").asBoolean()));
            }
        }
        List<String> types = new ArrayList<>();
        Iterator<String> names = described.at("/requestBody/content").fieldNames();
        names.forEachRemaining(types::add);
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                described.path("x-permission").asText(""),
                described.path("x-whole-city").asBoolean(),
                described.path("x-body-limit").asLong(USUAL_BODY),
                parameters,
                types,
                fields(document, described.at("/requestBody/content/application~1json/schema/$ref")));
    }

    private static Map<String, Boolean> fields(JsonNode document, JsonNode reference) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        if (reference.isTextual()) {
            document.at(reference.asText().substring(1))
                    .path("properties")
                    .properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().path("type").asText().equals("string")));
        }
        return fields;
    }

    /** Its path, with the text in the place of each parameter; with several, parted by {@code |}, one after the other. */
    public String path(String parameter) {
        String[] names = parameter.split("\\|", -1);
        int[] next = {0};
        return "/api"
                + PARAMETER
                        .matcher(template)
                        .replaceAll(found -> Matcher.quoteReplacement(names[Math.min(next[0]++, names.length - 1)]));
    }

    /** Its path, where each parameter names what is not there. */
    public String path() {
        return path(NOTHING);
    }

    public boolean needsParameters() {
        return parameters.stream().anyMatch(QueryParameter::required);
    }

    /** Whether it can be asked without knowing anything. */
    public boolean simple() {
        return !template.contains("{") && !needsParameters();
    }

    public boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** As the table of permissions writes it. */
    @Override
    public String toString() {
        return method + " " + template;
    }
}
