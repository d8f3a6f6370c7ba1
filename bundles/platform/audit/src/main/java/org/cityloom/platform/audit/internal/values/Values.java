/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.values;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/** Makes the JSON of an entry out of a record or a map: short enough for its column, and without secrets. */
public final class Values {
    private static final int LONGEST = 8192; // of the columns
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ITEMS = 50;
    private static final int DEEPEST = 6;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    /**
     * The JSON of the value.
     *
     * @throws IllegalArgumentException if it is neither a record nor a map, or a field is named like a secret
     */
    public @Nullable String json(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        JsonNode tree = mapper.valueToTree(value);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException("what was before and after has to be a record or a map, got "
                    + value.getClass().getName());
        }
        String text = written(bounded(object, 1));
        if (text.length() <= LONGEST) {
            return text;
        }
        String beginning =
                text.substring(0, LONGEST / 4); // a quarter, since each quotation mark becomes two characters
        return written(
                mapper.createObjectNode().put("shortenedFrom", text.length()).put("beginning", beginning));
    }

    /** What was written, as maps and lists; the text itself if somebody made it unreadable. */
    public @Nullable Object read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return mapper.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    private String written(JsonNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private JsonNode bounded(JsonNode node, int depth) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(shortened(text.textValue()));
        }
        if (!node.isContainerNode()) {
            return node;
        }
        if (depth > DEEPEST) {
            return TextNode.valueOf("…");
        }
        return node instanceof ObjectNode object ? fields(object, depth) : items((ArrayNode) node, depth);
    }

    private ObjectNode fields(ObjectNode object, int depth) {
        ObjectNode result = mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (SecretNames.contains(name)) {
                throw new IllegalArgumentException(
                        "the field '" + name + "' is named as if it held a secret, which no entry may; leave it out");
            }
            if (result.size() < MOST_ITEMS) {
                result.set(shortened(name), bounded(field.getValue(), depth + 1));
            }
        }
        if (object.size() > MOST_ITEMS) {
            result.put("…", object.size() - MOST_ITEMS);
        }
        return result;
    }

    private ArrayNode items(ArrayNode array, int depth) {
        ArrayNode result = mapper.createArrayNode();
        for (JsonNode item : array) {
            JsonNode bounded = bounded(item, depth + 1); // all of them: none may hold a secret
            if (result.size() < MOST_ITEMS) {
                result.add(bounded);
            }
        }
        if (array.size() > MOST_ITEMS) {
            result.add("… " + (array.size() - MOST_ITEMS));
        }
        return result;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "… " + (text.length() - LONGEST_TEXT);
    }
}
