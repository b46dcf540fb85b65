-- What this pattern adds to a bank's tables. Both banks have all of them, because each can pay and be paid.

-- Seata's own: how to undo a branch. The row is written in the local transaction that it undoes, and deleted when the global
-- transaction is decided. log_status 0: can be undone; 1: only marks that the branch has ended, so that it cannot come late.
CREATE TABLE IF NOT EXISTS undo_log (
  branch_id     BIGINT       NOT NULL,
  xid           VARCHAR(128) NOT NULL,
  context       VARCHAR(128) NOT NULL,
  rollback_info LONGBLOB     NOT NULL,
  log_status    INT          NOT NULL,
  log_created   DATETIME(6)  NOT NULL,
  log_modified  DATETIME(6)  NOT NULL,
  UNIQUE KEY one_a_branch (xid, branch_id),
  KEY by_time (log_created)
);

-- The payer's bank: which global transaction a transfer is. Written outside of it, when it has begun and nothing has moved,
-- so that whoever reads this after a crash knows what to ask the coordinator about. Append-only.
CREATE TABLE IF NOT EXISTS global_transfer (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  xid         VARCHAR(128) NOT NULL,
  KEY by_xid (xid)
);

-- The payee's bank: what it has credited, in the same branch as the books; the primary key is what makes it happen once.
CREATE TABLE IF NOT EXISTS received_credit (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  xid         VARCHAR(128) NOT NULL,
  KEY by_xid (xid)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON undo_log TO ${user};
GRANT SELECT, INSERT ON global_transfer TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON received_credit TO ${user};
-- The undo of a ledger row deletes it: an automatic undo and a ledger that nobody can rewrite exclude each other.
GRANT DELETE ON ledger_entry TO ${user};
