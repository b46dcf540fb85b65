/** What is done to this pattern, and what it promises. Never loaded by a bank. */
package io.twobanks.tcc.scenarios;
