/**
 * What a bank remembers of the requests and messages that it has received, how long it does, and what it may say about older
 * ones: a row that is gone must never make it do something twice.
 */
package io.twobanks.common.inbox;
