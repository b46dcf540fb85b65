-- What this pattern adds to a bank's tables. Both banks have all of them, because each can pay and be paid.

-- The payer's bank: which global transaction a transfer is. Written when it has begun and nothing is tried, so that whoever
-- reads this after a crash knows what to ask the coordinator about. Append-only.
CREATE TABLE IF NOT EXISTS global_transfer (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  xid         VARCHAR(128) NOT NULL,
  KEY by_xid (xid)
);

-- Either bank: its part in a global transaction and how far it is. Written in the local transaction that freezes, moves or
-- releases the money; the primary key is all that keeps off a repeat, a Cancel without a Try, and a Try after its Cancel.
-- calls: how often somebody has called Try or Cancel. A row stays: a call can come late.
CREATE TABLE IF NOT EXISTS branch (
  xid         VARCHAR(128)  NOT NULL,
  side        VARCHAR(5)    NOT NULL CHECK (side IN ('PAYER', 'PAYEE')),
  transfer_id CHAR(36)      NOT NULL,
  account_id  VARCHAR(20)   NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  state       VARCHAR(10)   NOT NULL CHECK (state IN ('TRIED', 'CONFIRMED', 'CANCELLED')),
  calls       INT           NOT NULL,
  PRIMARY KEY (xid, side),
  KEY by_state (state),
  KEY by_transfer (transfer_id)
);

-- The same of Seata's own, for tcc.guarded-by=fence. status 1: tried, 2: committed, 3: rolled back, 4: rolled back without Try.
CREATE TABLE IF NOT EXISTS tcc_fence_log (
  xid          VARCHAR(128) NOT NULL,
  branch_id    BIGINT       NOT NULL,
  action_name  VARCHAR(64)  NOT NULL,
  status       TINYINT      NOT NULL,
  gmt_create   DATETIME(3)  NOT NULL,
  gmt_modified DATETIME(3)  NOT NULL,
  PRIMARY KEY (xid, branch_id),
  KEY by_time (gmt_modified),
  KEY by_status (status)
);

GRANT SELECT, INSERT ON global_transfer TO ${user};
GRANT SELECT, INSERT, UPDATE ON branch TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON tcc_fence_log TO ${user};
