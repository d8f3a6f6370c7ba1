/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * An H2 datasource whose XA commits are in the file when they return, so a killed process loses none. H2 itself writes some
 * time after a commit. Its setting WRITE_DELAY=0 would write at once, but also ends its compaction in the background, and a
 * file grew to twenty times its contents within minutes; so each commit is followed by a checkpoint instead. Commits at the
 * same time share one.
 */
final class DurableH2 implements XADataSource {
    private final JdbcDataSource source;

    DurableH2(JdbcDataSource source) {
        this.source = source;
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return new DurableConnection(source.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new DurableConnection(source.getXAConnection(user, password));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.h2");
    }

    /** Remembers the connection it handed out, which is the one to do the checkpoint with. */
    private static final class DurableConnection implements XAConnection {
        private final XAConnection connection;
        private volatile @Nullable Connection handle;

        DurableConnection(XAConnection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection given = connection.getConnection();
            handle = given;
            return given;
        }

        @Override
        public XAResource getXAResource() throws SQLException {
            return new DurableResource(connection.getXAResource(), this);
        }

        void checkpoint() throws XAException {
            Connection given = handle;
            if (given == null) {
                return;
            }
            try (Statement statement = given.createStatement()) {
                statement.execute("CHECKPOINT");
            } catch (SQLException e) {
                XAException failed = new XAException(XAException.XAER_RMERR);
                failed.initCause(e);
                throw failed;
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        @Override
        public void addConnectionEventListener(ConnectionEventListener listener) {
            connection.addConnectionEventListener(listener);
        }

        @Override
        public void removeConnectionEventListener(ConnectionEventListener listener) {
            connection.removeConnectionEventListener(listener);
        }

        @Override
        public void addStatementEventListener(StatementEventListener listener) {
            connection.addStatementEventListener(listener);
        }

        @Override
        public void removeStatementEventListener(StatementEventListener listener) {
            connection.removeStatementEventListener(listener);
        }
    }

    private record DurableResource(XAResource resource, DurableConnection owner) implements XAResource {
        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            resource.commit(xid, onePhase);
            owner.checkpoint();
        }

        @Override
        public int prepare(Xid xid) throws XAException {
            int vote = resource.prepare(xid);
            owner.checkpoint();
            return vote;
        }

        @Override
        public boolean isSameRM(XAResource other) throws XAException {
            return resource.isSameRM(other instanceof DurableResource durable ? durable.resource : other);
        }

        @Override
        public void start(Xid xid, int flags) throws XAException {
            resource.start(xid, flags);
        }

        @Override
        public void end(Xid xid, int flags) throws XAException {
            resource.end(xid, flags);
        }

        @Override
        public void rollback(Xid xid) throws XAException {
            resource.rollback(xid);
        }

        @Override
        public void forget(Xid xid) throws XAException {
            resource.forget(xid);
        }

        @Override
        public Xid[] recover(int flag) throws XAException {
            return resource.recover(flag);
        }

        @Override
        public int getTransactionTimeout() throws XAException {
            return resource.getTransactionTimeout();
        }

        @Override
        public boolean setTransactionTimeout(int seconds) throws XAException {
            return resource.setTransactionTimeout(seconds);
        }
    }
}
