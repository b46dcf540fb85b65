/** The experiments with sagas: what is done to them, and what they promise. Never loaded by a bank. */
package io.twobanks.compensation.scenarios;
