/** How the client between the banks is tuned; knows no money. */
package io.twobanks.compensation.feign;
