SELECT number AS account, first_cents AS opening, cents AS holdings FROM account
