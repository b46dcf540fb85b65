/** What lies between the two companies: signed requests, and answers that count only when they are signed. */
package io.twobanks.notify.peer;
