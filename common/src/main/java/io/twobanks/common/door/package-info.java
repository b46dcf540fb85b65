/** Who may speak to a bank over HTTP, and how: only those who mean this bank, briefly and soon. */
package io.twobanks.common.door;
