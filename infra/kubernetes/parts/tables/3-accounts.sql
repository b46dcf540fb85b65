-- What a bank opens with. A second start changes nothing. One row a statement: each is looked for first and written only
-- where it is missing, because a row that a branch in doubt has locked must not keep the bank from starting.
INSERT IGNORE INTO account (id, owner, balance, status) VALUES ('${bank}-1', 'Alice', 1000.00, 'OPEN');
INSERT IGNORE INTO account (id, owner, balance, status) VALUES ('${bank}-2', 'Bob',   1000.00, 'OPEN');
INSERT IGNORE INTO account (id, owner, balance, status) VALUES ('${bank}-3', 'Carol', 1000.00, 'OPEN');
INSERT IGNORE INTO account (id, owner, balance, status) VALUES ('${bank}-4', 'Dave',     0.00, 'OPEN');
INSERT IGNORE INTO account (id, owner, balance, status) VALUES ('${bank}-9', 'Erin',   100.00, 'CLOSED');
