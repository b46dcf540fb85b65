/**
 * Compensation: the payer's bank makes a transfer as a saga, a row of local transactions of which each can be undone by
 * another one, and keeps a durable log of them.
 */
package io.twobanks.compensation;
