/** A system that is not ours: two plain SQL ledgers, and how its owners have them judged. It uses what others can use. */
package org.example.ledgers;
