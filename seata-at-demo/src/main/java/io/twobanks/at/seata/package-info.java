/**
 * What this pattern sets in Seata's client, and where it looks into it: its steps that no code of ours calls, what the
 * coordinator has decided, and errors that it would swallow. It knows no money.
 */
package io.twobanks.at.seata;
