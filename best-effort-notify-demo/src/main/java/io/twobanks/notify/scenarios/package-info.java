/** The experiments of this pattern: what is done to it, and what it promises. Never loaded by a bank. */
package io.twobanks.notify.scenarios;
