/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The least that a program can do which promises to keep measurements: parse them and COPY them into one table. Nothing is
 * checked, no index is kept, so nothing is recognised when it comes twice, and no rule looks at it.
 */
final class BareCopy implements Sink {
    private static final List<String> COLUMNS =
            List.of("time", "sequence", "latitude", "longitude", "speed", "heading", "cover", "lift", "load");

    private final Connection connection;
    private final JsonFactory json = new JsonFactory();
    private final StringBuilder text = new StringBuilder();
    private final String[] values = new String[COLUMNS.size()];

    BareCopy(String url) throws SQLException {
        connection = Postgres.connect(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_measurement (device TEXT NOT NULL, time BIGINT NOT NULL,"
                    + " sequence BIGINT NOT NULL, latitude FLOAT8, longitude FLOAT8, speed FLOAT8, heading FLOAT8,"
                    + " cover FLOAT8, lift FLOAT8, load FLOAT8)");
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void store(List<Arrival> batch) throws IOException, SQLException {
        text.setLength(0);
        for (Arrival arrival : batch) {
            add(arrival);
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY bare_measurement FROM STDIN");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        connection.commit();
    }

    private void add(Arrival arrival) throws IOException {
        try (JsonParser parser = json.createParser(arrival.message().getPayload())) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = parser.currentName();
                } else if (token.isNumeric()) {
                    values[COLUMNS.indexOf(name)] = parser.getText();
                }
            }
        }
        text.append(arrival.topic().split("/")[2]);
        for (String value : values) {
            text.append('\t').append(value);
        }
        text.append('\n');
    }
}
