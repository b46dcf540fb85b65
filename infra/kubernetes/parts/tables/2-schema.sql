-- The tables that every bank has, whatever the pattern. ${user} is the bank's own database user:
-- it gets what a bank needs and no more, so that not even a bug can rewrite the ledger.

CREATE TABLE IF NOT EXISTS account (
  id         VARCHAR(20)   NOT NULL PRIMARY KEY,
  owner      VARCHAR(100)  NOT NULL,
  balance    DECIMAL(19,2) NOT NULL CHECK (balance >= 0),
  frozen     DECIMAL(19,2) NOT NULL DEFAULT 0 CHECK (frozen >= 0),
  status     VARCHAR(10)   NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CLOSED'))
);

-- Append-only. No unique key on (transfer_id, leg) on purpose: a removed guard must be able to do its
-- harm, or the checker could never see it.
CREATE TABLE IF NOT EXISTS ledger_entry (
  seq           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  transfer_id   CHAR(36)      NOT NULL,
  account_id    VARCHAR(20)   NOT NULL,
  leg           VARCHAR(10)   NOT NULL CHECK (leg IN ('DEBIT', 'CREDIT', 'REFUND', 'TAKE_BACK')),
  delta         DECIMAL(19,2) NOT NULL,
  balance_after DECIMAL(19,2) NOT NULL, -- what the account holds then, frozen money included
  created_at    DATETIME(3)   NOT NULL,
  KEY by_transfer (transfer_id),
  KEY by_account (account_id, seq),
  KEY by_time (created_at)
);

CREATE TABLE IF NOT EXISTS transfer (
  transfer_id  CHAR(36)      NOT NULL PRIMARY KEY,
  from_account VARCHAR(20)   NOT NULL,
  to_account   VARCHAR(20)   NOT NULL,
  amount       DECIMAL(19,2) NOT NULL CHECK (amount > 0),
  state        VARCHAR(20)   NOT NULL
               CHECK (state IN ('PENDING', 'COMPLETED', 'REJECTED', 'REVERSED', 'NEEDS_OPERATOR')),
  reason       VARCHAR(500)  NULL,
  request_hash CHAR(64)      NOT NULL,
  worker       VARCHAR(60)   NULL, -- the instance that works on it while it is pending
  created_at   DATETIME(3)   NOT NULL,
  updated_at   DATETIME(3)   NOT NULL,
  -- Client and desk are told why.
  CONSTRAINT has_a_reason CHECK (state IN ('PENDING', 'COMPLETED') OR reason IS NOT NULL),
  KEY by_state (state, created_at)
);

-- The processes in which this bank runs, each with a lease, by this server's clock. What an instance works on others leave
-- alone until its lease has run out.
CREATE TABLE IF NOT EXISTS instance (
  name        VARCHAR(60) NOT NULL PRIMARY KEY,
  life        CHAR(36)    NOT NULL,
  lease_until DATETIME(3) NOT NULL
);

-- What people did at the repair desk. Append-only, too. Where no transfer is known, transfer_id is the item's own id.
CREATE TABLE IF NOT EXISTS repair (
  seq         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  transfer_id VARCHAR(64)  NOT NULL,
  action      VARCHAR(20)  NOT NULL,
  outcome     VARCHAR(500) NOT NULL,
  at          DATETIME(3)  NOT NULL,
  KEY by_transfer (transfer_id, seq)
);

GRANT SELECT, UPDATE ON account TO ${user};
GRANT SELECT, INSERT ON ledger_entry TO ${user};
GRANT SELECT, INSERT, UPDATE ON transfer TO ${user};
GRANT SELECT, INSERT ON repair TO ${user};
GRANT SELECT, INSERT, UPDATE ON instance TO ${user};
