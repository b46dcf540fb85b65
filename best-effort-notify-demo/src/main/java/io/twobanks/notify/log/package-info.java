/** This pattern's tables, and what stands in a row of them. */
package io.twobanks.notify.log;
