/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document made of many. Schemas of one name and different content are told apart by the first part of the
 * path of their resource; operations get unique ids, tags, and the answers that all of them share.
 */
final class MergedDocument {
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = root.objectNode();
    private final ObjectNode schemas = root.objectNode();
    private final Set<String> operationIds = new HashSet<>();

    MergedDocument(String version) {
        root.put("openapi", "3.0.1");
        root.putObject("info")
                .put("title", "Cityloom")
                .put("version", version)
                .put("description", "Everything that the platform and its subsystems offer at the moment");
        root.putArray("servers").addObject().put("url", "/api");
        root.set("paths", paths);
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas);
        schemas.set("Problem", problemSchema());
        ObjectNode answer = components.putObject("responses").putObject("Problem");
        answer.put("description", "What was wrong, as RFC 9457 describes it");
        answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", SCHEMAS + "Problem");
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "cityloom-session");
        security.putObject("bearer").put("type", "http").put("scheme", "bearer");
    }

    /** Adds the document of one resource. */
    void add(JsonNode document) {
        JsonNode added = document.deepCopy();
        String tag = tag(added);
        rename(added, clashes(added, tag));
        copy(added.path("components").path("schemas"), schemas);
        added.path("paths").properties().forEach(path -> {
            ObjectNode methods = paths.withObjectProperty(path.getKey());
            path.getValue().properties().forEach(method -> {
                if (method.getValue() instanceof ObjectNode operation && !methods.has(method.getKey())) {
                    methods.set(method.getKey(), complete(operation, tag));
                }
            });
        });
    }

    /** The merged document. */
    JsonNode tree() {
        return root;
    }

    private ObjectNode complete(ObjectNode operation, String tag) {
        String id = tag + "-" + operation.path("operationId").asText("call");
        String unique = id;
        for (int number = 2; !operationIds.add(unique); number++) {
            unique = id + "-" + number;
        }
        operation.put("operationId", unique);
        if (!operation.has("tags")) {
            operation.putArray("tags").add(tag);
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        operation.putArray("security");
        if (operation.has(ResourceReader.PERMISSION)) {
            operation.withArray("security").addObject().putArray("session");
            operation.withArray("security").addObject().putArray("bearer");
            refer(responses, "401");
            refer(responses, "403");
        }
        refer(responses, "4XX");
        refer(responses, "5XX");
        return operation;
    }

    private static void refer(ObjectNode responses, String status) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/Problem");
        }
    }

    private Map<String, String> clashes(JsonNode document, String tag) {
        Map<String, String> result = new HashMap<>();
        document.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                result.put(schema.getKey(), tag + "." + schema.getKey());
            }
        });
        return result;
    }

    private static void rename(JsonNode document, Map<String, String> names) {
        if (document.path("components").path("schemas") instanceof ObjectNode named) {
            names.forEach((before, after) -> named.set(after, named.remove(before)));
        }
        rewrite(document, names);
    }

    private static void rewrite(JsonNode node, Map<String, String> names) {
        String reference = node.path("$ref").asText("");
        if (node instanceof ObjectNode object && reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            object.put("$ref", SCHEMAS + names.getOrDefault(name, name));
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            rewrite(children.next(), names);
        }
    }

    private static void copy(JsonNode from, ObjectNode to) {
        from.properties().forEach(each -> to.set(each.getKey(), each.getValue()));
    }

    private static String tag(JsonNode document) {
        Iterator<String> names = document.path("paths").fieldNames();
        String[] parts = names.hasNext() ? names.next().split("/") : new String[0];
        return parts.length > 1 ? parts[1] : "root";
    }

    private static ObjectNode problemSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String name : new String[] {"type", "title", "detail", "instance"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        return schema;
    }
}
