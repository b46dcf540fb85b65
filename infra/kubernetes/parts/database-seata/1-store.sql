-- What the coordinator keeps: column names and meaning are Seata's own.
USE ${schema};

CREATE USER IF NOT EXISTS ${user};
ALTER USER ${user} IDENTIFIED BY '${password}';

-- One row for each global transaction that has not been forgotten yet.
CREATE TABLE IF NOT EXISTS global_table (
  xid                       VARCHAR(128)  NOT NULL PRIMARY KEY,
  transaction_id            BIGINT        NOT NULL,
  status                    TINYINT       NOT NULL,
  application_id            VARCHAR(32)   NULL,
  transaction_service_group VARCHAR(32)   NULL,
  transaction_name          VARCHAR(128)  NULL,
  timeout                   INT           NOT NULL,
  begin_time                BIGINT        NOT NULL,
  application_data          VARCHAR(2000) NULL,
  gmt_create                DATETIME(6)   NULL,
  gmt_modified              DATETIME(6)   NULL,
  KEY by_change (gmt_modified, status),
  KEY by_status (status, gmt_modified),
  KEY by_transaction (transaction_id)
);

-- One row for each local transaction that takes part. The fractions of gmt_create are what their order is known by.
CREATE TABLE IF NOT EXISTS branch_table (
  branch_id         BIGINT        NOT NULL PRIMARY KEY,
  xid               VARCHAR(128)  NOT NULL,
  transaction_id    BIGINT        NOT NULL,
  resource_group_id VARCHAR(32)   NULL,
  resource_id       VARCHAR(256)  NULL,
  branch_type       VARCHAR(8)    NULL,
  status            TINYINT       NULL,
  client_id         VARCHAR(64)   NULL,
  application_data  VARCHAR(2000) NULL,
  gmt_create        DATETIME(6)   NULL,
  gmt_modified      DATETIME(6)   NULL,
  KEY by_xid (xid)
);

-- One row for each row of a bank that a transaction has changed: its global lock. Wider than Seata's own script has it,
-- whose 36 characters hold no key of two columns.
CREATE TABLE IF NOT EXISTS lock_table (
  row_key        VARCHAR(255) NOT NULL PRIMARY KEY,
  xid            VARCHAR(128) NULL,
  transaction_id BIGINT       NULL,
  branch_id      BIGINT       NOT NULL,
  resource_id    VARCHAR(256) NULL,
  table_name     VARCHAR(64)  NULL,
  pk             VARCHAR(128) NULL,
  status         TINYINT      NOT NULL DEFAULT 0,
  gmt_create     DATETIME(6)  NULL,
  gmt_modified   DATETIME(6)  NULL,
  KEY by_status (status),
  KEY by_branch (branch_id),
  KEY by_xid (xid)
);

-- Of several coordinators one does each kind of repeated work at a time.
CREATE TABLE IF NOT EXISTS distributed_lock (
  lock_key   CHAR(20)    NOT NULL PRIMARY KEY,
  lock_value VARCHAR(20) NOT NULL,
  expire     BIGINT      NULL
);
INSERT IGNORE INTO distributed_lock (lock_key, lock_value, expire) VALUES ('AsyncCommitting', ' ', 0);
INSERT IGNORE INTO distributed_lock (lock_key, lock_value, expire) VALUES ('RetryCommitting', ' ', 0);
INSERT IGNORE INTO distributed_lock (lock_key, lock_value, expire) VALUES ('RetryRollbacking', ' ', 0);
INSERT IGNORE INTO distributed_lock (lock_key, lock_value, expire) VALUES ('TxTimeoutCheck', ' ', 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON global_table TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON branch_table TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON lock_table TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON distributed_lock TO ${user};
