-- What this pattern adds to a bank's tables: its own log, one row for each transfer. A row is written before what it says is done or
-- told, never in the transaction of the branch itself. WAITING is a yes: the branch is prepared. ended says that the server has
-- done what was decided. life is the process that voted: the next one cannot know what others were told meanwhile.
CREATE TABLE IF NOT EXISTS branch (
  transfer_id CHAR(36)     NOT NULL PRIMARY KEY,
  state       VARCHAR(15)  NOT NULL
              CHECK (state IN ('WAITING', 'PRE_COMMITTED', 'PRE_ABORTED', 'COMMITTED', 'ABORTED')),
  life        CHAR(36)     NOT NULL,
  reason      VARCHAR(500) NULL,
  since       DATETIME(3)  NOT NULL,
  ended       BOOLEAN      NOT NULL,
  KEY not_ended (ended, since)
);

GRANT SELECT, INSERT, UPDATE ON branch TO ${user};
