-- What a bank opens with. A second start changes nothing.
INSERT IGNORE INTO account (id, owner, balance, status) VALUES
  ('${bank}-1', 'Alice', 1000.00, 'OPEN'),
  ('${bank}-2', 'Bob',   1000.00, 'OPEN'),
  ('${bank}-3', 'Carol', 1000.00, 'OPEN'),
  ('${bank}-4', 'Dave',     0.00, 'OPEN'),
  ('${bank}-9', 'Erin',   100.00, 'CLOSED');
