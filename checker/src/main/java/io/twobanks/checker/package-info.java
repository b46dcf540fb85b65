/** Judges a run from what its clients were told and what both banks hold: pure functions, data in, data out. */
package io.twobanks.checker;
