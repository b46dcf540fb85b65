/** Errors as a client sees them: problem documents (RFC 9457) that say what was wrong, that nothing moved, and what to do. */
package io.twobanks.common.problem;
