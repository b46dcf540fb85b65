-- What this pattern adds to a bank's tables. Both banks have both tables, because each can pay and be paid.

-- The payer's bank: what the broker's question is answered from. Written in the same transaction as the debit (PAID), or by
-- who has found that there was none (GIVEN_UP); the primary key sees to it that only one of the two is ever written. Reconciliation
-- reads both banks' tables by time: a window, out of all that there ever was.
CREATE TABLE IF NOT EXISTS transaction_log (
  transfer_id CHAR(36)    NOT NULL PRIMARY KEY,
  state       VARCHAR(10) NOT NULL CHECK (state IN ('PAID', 'GIVEN_UP')),
  written_at  DATETIME(3) NOT NULL,
  KEY by_time (written_at)
);

-- The payee's bank: what it did with a message. Written in the same transaction as the books; the primary key is what
-- makes a message that comes twice a credit that happens once. Rows are kept as long as bank.inbox.keep says.
CREATE TABLE IF NOT EXISTS received_credit (
  transfer_id CHAR(36)      NOT NULL PRIMARY KEY,
  to_account  VARCHAR(20)   NOT NULL,
  amount      DECIMAL(19,2) NOT NULL CHECK (amount > 0),
  credited    BOOLEAN       NOT NULL,
  reason      VARCHAR(500)  NULL,
  ordered_at  DATETIME(3)   NOT NULL,
  received_at DATETIME(3)   NOT NULL,
  -- An edit by hand must not say two things at once: the other bank could not believe it.
  CONSTRAINT refused_has_a_reason CHECK (credited = (reason IS NULL)),
  KEY by_time (received_at)
);

-- Since when the table above is complete, by the time at which a transfer was ordered. What is older is not credited any more.
CREATE TABLE IF NOT EXISTS inbox_mark (
  name       VARCHAR(20) NOT NULL PRIMARY KEY,
  kept_since DATETIME(3) NOT NULL
);
INSERT IGNORE INTO inbox_mark (name, kept_since) VALUES ('inbox', '1970-01-01');

-- The payee's bank: messages that failed so often that the broker has put them aside. What is not settled waits for a person.
CREATE TABLE IF NOT EXISTS dead_credit (
  transfer_id CHAR(36)      NOT NULL PRIMARY KEY,
  body        VARCHAR(1000) NOT NULL,
  arrived_at  DATETIME(3)   NOT NULL,
  settled_at  DATETIME(3)   NULL
);

-- Messages that can never succeed, and why: unreadable, without the banks' seal, or not about what is known under the id.
CREATE TABLE IF NOT EXISTS refused_message (
  message_id VARCHAR(64)   NOT NULL PRIMARY KEY,
  topic      VARCHAR(255)  NOT NULL,
  body       VARCHAR(1000) NOT NULL,
  why        VARCHAR(500)  NOT NULL,
  arrived_at DATETIME(3)   NOT NULL,
  settled_at DATETIME(3)   NULL
);

GRANT SELECT, INSERT ON transaction_log TO ${user};
GRANT SELECT, INSERT, DELETE ON received_credit TO ${user};
GRANT SELECT, UPDATE ON inbox_mark TO ${user};
GRANT SELECT, INSERT, UPDATE ON dead_credit TO ${user};
GRANT SELECT, INSERT, UPDATE ON refused_message TO ${user};

-- The payer's bank: how far its payments have been compared with what the other bank has received.
CREATE TABLE IF NOT EXISTS watermark (
  name    VARCHAR(20) NOT NULL PRIMARY KEY,
  reached DATETIME(3) NOT NULL
);
INSERT IGNORE INTO watermark (name, reached) VALUES ('reconciliation', '2000-01-01');

-- What the comparison has found and only a person can settle.
CREATE TABLE IF NOT EXISTS difference (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  kind        VARCHAR(20)  NOT NULL,
  what        VARCHAR(500) NOT NULL,
  found_at    DATETIME(3)  NOT NULL,
  settled_at  DATETIME(3)  NULL
);

-- What a bank's own ledger says, and its own logs do not; at either bank.
CREATE TABLE IF NOT EXISTS ledger_difference (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  kind        VARCHAR(20)  NOT NULL,
  what        VARCHAR(500) NOT NULL,
  found_at    DATETIME(3)  NOT NULL,
  settled_at  DATETIME(3)  NULL
);

GRANT SELECT, UPDATE ON watermark TO ${user};
GRANT SELECT, INSERT, UPDATE ON difference TO ${user};
GRANT SELECT, INSERT, UPDATE ON ledger_difference TO ${user};
