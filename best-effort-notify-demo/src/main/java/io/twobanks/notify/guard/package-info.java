/** One small class per guard, and the signatures on which two of them rest. */
package io.twobanks.notify.guard;
