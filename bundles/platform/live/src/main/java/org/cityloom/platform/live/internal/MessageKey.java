/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

/**
 * What a message is about; of two with one key only the newer matters.
 *
 * @param topic name of the topic
 * @param key within the topic
 */
record MessageKey(String topic, String key) {}
