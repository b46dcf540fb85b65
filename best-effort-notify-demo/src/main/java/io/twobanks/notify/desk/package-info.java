/** What only a person at the payer's bank can end. */
package io.twobanks.notify.desk;
