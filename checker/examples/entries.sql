SELECT b.id                                                       AS seq,
       b.payment                                                  AS transfer_id,
       b.number                                                   AS account,
       CASE WHEN b.cents < 0 THEN 'DEBIT' ELSE 'CREDIT' END       AS leg,
       b.cents                                                    AS delta,
       a.first_cents
         + SUM(b.cents) OVER (PARTITION BY b.number ORDER BY b.id) AS balance_after
FROM booking b
JOIN account a ON a.number = b.number
ORDER BY b.id
