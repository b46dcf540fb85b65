/**
 * A campaign: random transfers under a stream of random faults, and then the judge. Reading order: {@code Trouble}, {@code Plan},
 * {@code Payer}, {@code Breaker}, {@code Campaign}, {@code Fewest}, {@code RunCampaign}.
 */
package io.twobanks.workbench.campaign;
