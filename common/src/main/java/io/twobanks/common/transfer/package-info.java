/** The transfer's contract over HTTP: one request, one id, one final answer, whatever the pattern behind it. */
package io.twobanks.common.transfer;
