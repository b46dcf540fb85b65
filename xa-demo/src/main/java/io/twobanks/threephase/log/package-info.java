/** What the coordinator knows when it comes back. */
package io.twobanks.threephase.log;
