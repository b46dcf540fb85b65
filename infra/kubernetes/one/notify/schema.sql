-- What this pattern adds to a bank's tables. Both banks have all of them, because each can pay and be paid.

-- The payer's bank: its own books are final. Written in the transaction of the debit; the other bank's questions are answered
-- from it, by time.
CREATE TABLE IF NOT EXISTS payment (
  transfer_id CHAR(36)    NOT NULL PRIMARY KEY,
  written_at  DATETIME(3) NOT NULL,
  KEY by_time (written_at)
);

-- The payer's bank: what its notifier has to tell the other bank, noted when the broker's message has come.
--   CREDIT   the payer has paid, give it to the payee
--   CANCEL   do not give it to the payee any more, unless that is done: a person wants the money back
-- attempts grows with each claim; of two notifiers that want the same notice one changes the row, and the other finds another
-- number. next_attempt_at is the moment before which nobody tries: a claim puts it to the end of its lease, an attempt that
-- has failed to the end of its back-off.
CREATE TABLE IF NOT EXISTS notice (
  transfer_id     CHAR(36)    NOT NULL PRIMARY KEY,
  wish            VARCHAR(10) NOT NULL CHECK (wish IN ('CREDIT', 'CANCEL')),
  state           VARCHAR(10) NOT NULL CHECK (state IN ('WAITING', 'ANSWERED', 'GIVEN_UP')),
  attempts        INT         NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3) NOT NULL,
  noted_at        DATETIME(3) NOT NULL,
  KEY due (state, next_attempt_at)
);

-- The payer's bank: each attempt, written before it is made. One without an outcome is under way, or its notifier has died.
CREATE TABLE IF NOT EXISTS attempt (
  seq         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  transfer_id CHAR(36)     NOT NULL,
  wish        VARCHAR(10)  NOT NULL,
  number      INT          NOT NULL,
  notifier    VARCHAR(60)  NOT NULL,
  begun_at    DATETIME(3)  NOT NULL,
  outcome     VARCHAR(500) NULL,
  KEY by_transfer (transfer_id, number)
);

-- The payee's bank: what it did with a notice. Written in the same transaction as the books; the primary key is what makes a
-- notice that comes twice a credit that happens once. Rows are kept as long as bank.inbox.keep says.
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

-- Signatures that were shown to this bank and may not be shown again; kept as long as their time would be accepted.
CREATE TABLE IF NOT EXISTS used_signature (
  signature CHAR(64)    NOT NULL PRIMARY KEY,
  used_at   DATETIME(3) NOT NULL,
  KEY by_time (used_at)
);

-- The payee's bank: up to when it has asked the other one for all that it has paid.
CREATE TABLE IF NOT EXISTS watermark (
  name    VARCHAR(20) NOT NULL PRIMARY KEY,
  reached DATETIME(3) NOT NULL
);
INSERT IGNORE INTO watermark (name, reached) VALUES ('reconciliation', '2000-01-01');

GRANT SELECT, INSERT ON payment TO ${user};
GRANT SELECT, INSERT, UPDATE ON notice TO ${user};
GRANT SELECT, INSERT, UPDATE ON attempt TO ${user};
GRANT SELECT, INSERT, DELETE ON received_credit TO ${user};
GRANT SELECT, UPDATE ON inbox_mark TO ${user};
GRANT SELECT, INSERT, DELETE ON used_signature TO ${user};
GRANT SELECT, UPDATE ON watermark TO ${user};
