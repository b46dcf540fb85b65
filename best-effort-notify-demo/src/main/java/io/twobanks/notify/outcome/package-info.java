/** How the payer's bank takes what the other bank has answered. */
package io.twobanks.notify.outcome;
