/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.live.LiveTopic;

/** A topic that is there at the moment, with a JSON writer of its own, so that none outlives the bundle of the topic. */
final class Topic {
    private final LiveTopic topic;
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    Topic(LiveTopic topic) {
        this.topic = topic;
    }

    String name() {
        return topic.name();
    }

    String permission() {
        return topic.permission();
    }

    /** The event as one block of an event stream. */
    byte[] frame(LiveEvent event) throws JsonProcessingException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", event.key());
        body.put("position", event.position());
        body.put("data", event.data());
        String json = mapper.writeValueAsString(Collections.unmodifiableMap(body));
        return Frames.event(topic.name(), json);
    }
}
