-- What this pattern adds to a bank's tables. Both banks have all of them, because each can pay and be paid.

-- The local message table, or outbox: what this bank has to tell the other one. A row is written in the same local transaction
-- as the money that it is about, so that either both are there or neither is.
--   CREDIT   the payer's bank: the payer is debited, give this to the payee
--   CANCEL   the payer's bank: do not give it to the payee any more, if that has not been done
--   OUTCOME  the payee's bank: what became of it
-- due_at is the moment before which nobody takes the row: a relay that has claimed it puts it to the end of its lease, an attempt that
-- has failed to the end of its back-off. All times are this server's, the one clock that all relays share. attempts grows with
-- each claim, so that it also tells one claim from the next: who writes under an old one changes nothing.
CREATE TABLE IF NOT EXISTS outbox (
  seq          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  transfer_id  CHAR(36)      NOT NULL,
  kind         VARCHAR(10)   NOT NULL CHECK (kind IN ('CREDIT', 'CANCEL', 'OUTCOME')),
  body         VARCHAR(2000) NOT NULL,
  state        VARCHAR(10)   NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'PARKED')),
  attempts     INT           NOT NULL DEFAULT 0,
  due_at       DATETIME(3)   NOT NULL,
  worker       VARCHAR(60)   NULL,
  failure      VARCHAR(500)  NULL,
  written_at   DATETIME(3)   NOT NULL,
  delivered_at DATETIME(3)   NULL,
  UNIQUE KEY by_transfer (transfer_id, kind),
  -- Without it a relay that takes ten rows reads, and therefore locks, all that wait; and the next relay gets none.
  KEY due (state, due_at)
);

-- Rows that were delivered some time ago; the table above stays small.
CREATE TABLE IF NOT EXISTS outbox_archive (
  seq          BIGINT        NOT NULL PRIMARY KEY,
  transfer_id  CHAR(36)      NOT NULL,
  kind         VARCHAR(10)   NOT NULL,
  body         VARCHAR(2000) NOT NULL,
  attempts     INT           NOT NULL,
  written_at   DATETIME(3)   NOT NULL,
  delivered_at DATETIME(3)   NOT NULL,
  KEY by_transfer (transfer_id)
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

GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO ${user};
GRANT SELECT, INSERT ON outbox_archive TO ${user};
GRANT SELECT, INSERT, DELETE ON received_credit TO ${user};
GRANT SELECT, UPDATE ON inbox_mark TO ${user};
