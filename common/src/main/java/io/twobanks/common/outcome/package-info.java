/** How the payer's bank ends a transfer when the payee's has answered: complete, the money back, or a person. */
package io.twobanks.common.outcome;
