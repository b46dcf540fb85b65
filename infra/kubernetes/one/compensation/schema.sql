-- What this pattern adds to a bank's tables. Both banks have both tables, because each can pay and be paid.

-- The payer's bank: how far the saga of a transfer has come. A step is recorded before it is done (BEGUN) and after
-- (DONE, REFUSED), so that whoever reads this after a crash knows what may have happened.
CREATE TABLE IF NOT EXISTS saga_step (
  transfer_id     CHAR(36)      NOT NULL,
  step            VARCHAR(10)   NOT NULL CHECK (step IN ('DEBIT', 'CREDIT', 'TAKE_BACK', 'REFUND')),
  state           VARCHAR(10)   NOT NULL CHECK (state IN ('BEGUN', 'DONE', 'REFUSED')),
  attempts        INT           NOT NULL,
  next_attempt_at DATETIME(3)   NOT NULL,
  reason          VARCHAR(500)  NULL,
  balance_before  DECIMAL(19,2) NULL,
  PRIMARY KEY (transfer_id, step)
);

-- The payer's bank: the sagas that go back. Written under a lock of the transfer's row, by the first process that gives up
-- going forward; from then on no process completes the transfer or takes the payer's money, and this row stays for ever.
CREATE TABLE IF NOT EXISTS saga_turn (
  transfer_id CHAR(36) NOT NULL PRIMARY KEY
);

-- The payee's bank: what it did for a step that the payer's bank asked for. Written in the same transaction as the
-- books; the primary key is what makes a step happen once, and an overtaken one never. What comes under the same key with
-- another account or amount is refused. Rows are kept as long as bank.inbox.keep says.
CREATE TABLE IF NOT EXISTS received_step (
  transfer_id CHAR(36)      NOT NULL,
  step        VARCHAR(10)   NOT NULL CHECK (step IN ('CREDIT', 'TAKE_BACK')),
  account     VARCHAR(20)   NOT NULL,
  amount      DECIMAL(19,2) NOT NULL CHECK (amount > 0),
  outcome     VARCHAR(10)   NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'OVERTAKEN')),
  reason      VARCHAR(500)  NULL,
  ordered_at  DATETIME(3)   NOT NULL,
  received_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (transfer_id, step),
  -- An edit by hand must not say two things at once: the other bank could not believe it.
  CONSTRAINT refused_has_a_reason CHECK (outcome = 'OVERTAKEN' OR (outcome = 'REFUSED') = (reason IS NOT NULL)),
  KEY by_time (received_at)
);

-- Since when the table above is complete, by the time at which a transfer was ordered. What is older is not credited any more.
CREATE TABLE IF NOT EXISTS inbox_mark (
  name       VARCHAR(20) NOT NULL PRIMARY KEY,
  kept_since DATETIME(3) NOT NULL
);
INSERT IGNORE INTO inbox_mark (name, kept_since) VALUES ('inbox', '1970-01-01');

GRANT SELECT, INSERT, UPDATE ON saga_step TO ${user};
GRANT SELECT, INSERT ON saga_turn TO ${user};
GRANT SELECT, INSERT, DELETE ON received_step TO ${user};
GRANT SELECT, UPDATE ON inbox_mark TO ${user};
